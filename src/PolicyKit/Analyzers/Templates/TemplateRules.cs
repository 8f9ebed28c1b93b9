using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>The rules for the templates of packs. What they find is true for every school.</summary>
public static class TemplateRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new UnknownMember(),
        new UnknownVariable(),
        new UnsetVariable(),
        new UnguardedPrint(),
        new UnguardedMember(),
        new UnusedVariable(),
        new WrongArgumentCount(),
        new UnknownArgument(),
        new WrongArgumentKind(),
        new NotCallable(),
        new UnreachableCode(),
        new UnknownInclude(),
        new IncludeOfPath(),
        new MisreadSign(),
        new UnknownChoice(),
        new LoopOverNoList(),
    ];

    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation)
    {
        var context = new AnalysisContext(compilation);
        foreach (var rule in All)
            rule.Analyze(context);
        return Diagnostic.Sort(context.Diagnostics);
    }
}
