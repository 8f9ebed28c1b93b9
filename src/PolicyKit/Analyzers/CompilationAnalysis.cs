using System.Collections.Immutable;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Analyzers.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers;

/// <summary>Asks every rule about a compilation. An extension, so that a compilation does not know who looks at it.</summary>
public static class CompilationAnalysis
{
    extension(Compilation compilation)
    {
        /// <summary>Everything that is wrong: with the files, their meaning, the rules and the templates; each once, in the order of files and places.</summary>
        public ImmutableArray<Diagnostic> Analyze()
        {
            var templates = TemplateRules.Analyze(compilation);
            var others = compilation.Diagnostics.Where(diagnostic => !templates.Any(rule => IsSameFault(rule, diagnostic)));
            return Diagnostic.Sort(others.Concat(templates).Concat(ProfileRules.Analyze(compilation)).Concat(DocumentRules.Analyze(compilation)));
        }
    }

    /// <summary>A run that stumbles over what a rule has found says nothing new, and says it only for some schools.</summary>
    private static bool IsSameFault(Diagnostic rule, Diagnostic run) =>
        rule.IsError
        && run.Id.StartsWith("PK15", StringComparison.Ordinal)
        && rule.Location is { } a && run.Location is { } b
        && ReferenceEquals(a.Text, b.Text)
        && (a.Span.Contains(b.Span) || b.Span.Contains(a.Span));
}
