using System.Collections.Immutable;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Analyzers.Templates;
using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Tests;

/// <summary>The one place where tests of rules meet the API. Texts are marked as <see cref="Markup"/> says.</summary>
internal static class Check
{
    /// <summary>The day on which every example happens.</summary>
    public static DateOnly Today { get; } = new(2026, 11, 21);

    public static ImmutableArray<Diagnostic> Yaml(string marked)
    {
        var markup = Markup.Parse(marked);
        var diagnostics = YamlSyntaxTree.Parse(SourceText.From(markup.Text, "profile.yaml")).Diagnostics;
        AssertDiagnostics(markup, diagnostics);
        return diagnostics;
    }

    /// <summary>Binds a profile, or a piece of one: what is missing from it is not asked for.</summary>
    public static ProfileBinding Binding(string marked)
    {
        var markup = Markup.Parse(marked);
        var binding = Bind(markup.Text);
        AssertDiagnostics(markup, binding.Diagnostics);
        return binding;
    }

    /// <summary>The first repair that reading and binding offer mends it.</summary>
    public static void Fix(string before, string after) => Fix(Bind(before).Diagnostics.First(d => d.Fix is not null).Id, before, after, text => Bind(text).Diagnostics);

    /// <summary>The first repair of a rule in a profile mends it: its diagnostic is gone, and there is nothing left to mend.</summary>
    public static void Fix(string id, string before, string after) => Fix(id, before, after, RunAll);

    /// <summary>The same in a section of a pack.</summary>
    public static void TemplateFix(string id, string before, string after) => Fix(id, before, after, text => RunTemplate(text));

    private static void Fix(string id, string before, string after, Func<string, ImmutableArray<Diagnostic>> run)
    {
        var broken = run(before).First(diagnostic => diagnostic.Id == id && diagnostic.Fix is not null);
        var mended = TextChange.Apply(before, broken.Fix!.Changes);

        Assert.Equal(after, mended);
        Assert.DoesNotContain(run(mended), diagnostic => diagnostic.Id == id || diagnostic.Fix is not null);
    }

    public static ProfileBinding Bind(string text) => ProfileBinder.Bind(ProfileSyntaxTree.Parse(SourceText.From(text, "profile.yaml")));

    /// <summary>Runs one rule over a profile, or a piece of one.</summary>
    public static ImmutableArray<Diagnostic> Analyzer<TRule>(string marked)
        where TRule : DiagnosticAnalyzer, new() => Analyzer(new TRule(), marked, new CompilationOptions(Today));

    public static ImmutableArray<Diagnostic> Analyzer(DiagnosticAnalyzer rule, string marked, CompilationOptions options)
    {
        var markup = Markup.Parse(marked);
        var diagnostics = Run(rule, markup.Text, options);
        AssertDiagnostics(markup, diagnostics);
        return diagnostics;
    }

    /// <summary>Runs every rule over a whole profile.</summary>
    public static ImmutableArray<Diagnostic> Profile(string marked)
    {
        var markup = Markup.Parse(marked);
        var diagnostics = RunAll(markup.Text);
        AssertDiagnostics(markup, diagnostics);
        return diagnostics;
    }

    /// <summary>What binding and every rule report about a text.</summary>
    public static ImmutableArray<Diagnostic> RunAll(string text)
    {
        var tree = ProfileSyntaxTree.Parse(SourceText.From(text, "profile.yaml"));
        var compilation = Compilation.Create(tree, [ExamplePack.Binding], new CompilationOptions(Today));
        return [.. ProfileBinder.Bind(tree).Diagnostics, .. ProfileRules.Analyze(compilation)];
    }

    /// <summary>What binding and one rule report about a text.</summary>
    public static ImmutableArray<Diagnostic> Run(DiagnosticAnalyzer rule, string text, CompilationOptions options)
    {
        var tree = ProfileSyntaxTree.Parse(SourceText.From(text, "profile.yaml"));
        var context = new AnalysisContext(Compilation.Create(tree, [ExamplePack.Binding], options));
        rule.Analyze(context);
        return [.. ProfileBinder.Bind(tree).Diagnostics, .. context.Diagnostics];
    }

    /// <summary>Runs every rule for templates over a section of a pack, with further pieces that it may include.</summary>
    public static ImmutableArray<Diagnostic> Template(string marked, params IEnumerable<(string Name, string Text)> pieces)
    {
        var markup = Markup.Parse(marked);
        var diagnostics = RunTemplate(markup.Text, pieces);
        AssertDiagnostics(markup, diagnostics);
        return diagnostics;
    }

    /// <summary>What parsing and every rule report about a section, and about nothing else of its pack.</summary>
    public static ImmutableArray<Diagnostic> RunTemplate(string text, params IEnumerable<(string Name, string Text)> pieces) =>
        [.. RunTemplatePack(text, pieces).Where(d => d.Location!.Path == TemplatePack.SectionPath)];

    /// <summary>The same about the whole pack.</summary>
    public static ImmutableArray<Diagnostic> RunTemplatePack(string text, params IEnumerable<(string Name, string Text)> pieces)
    {
        var pack = TemplatePack.Create(text, pieces);
        var compilation = Compilation.Create(ProfileSyntaxTree.Parse(SourceText.From("", "profile.yaml")), [pack], new CompilationOptions(Today));
        return [.. pack.Diagnostics.Concat(TemplateRules.Analyze(compilation))];
    }

    /// <summary>Runs one rule over the document that a section makes. Marks stand in the section.</summary>
    public static ImmutableArray<Diagnostic> Document<TRule>(string marked, string document = "policy-section", string profile = "")
        where TRule : DiagnosticAnalyzer, new()
    {
        var markup = Markup.Parse(marked);
        var diagnostics = RunDocument(new TRule(), markup.Text, document, profile);
        AssertDiagnostics(markup, diagnostics);
        return diagnostics;
    }

    /// <summary>What one rule reports about the document that a section makes.</summary>
    public static ImmutableArray<Diagnostic> RunDocument(DiagnosticAnalyzer rule, string section, string document = "policy-section", string profile = "")
    {
        var pack = TemplatePack.Create(document, section);
        var tree = ProfileSyntaxTree.Parse(SourceText.From(profile, "profile.yaml"));
        var context = new AnalysisContext(Compilation.Create(tree, [pack], new CompilationOptions(Today)));
        rule.Analyze(context);
        return [.. context.Diagnostics.DistinctBy(d => d.Identity)];
    }

    private static void AssertDiagnostics(Markup markup, ImmutableArray<Diagnostic> diagnostics)
    {
        var expected = markup.Expected.Select(e => Describe(markup.Text, e.Id, e.Span)).Order(StringComparer.Ordinal);
        var actual = diagnostics.Select(d => Describe(markup.Text, d.Id, d.Location!.Span)).Order(StringComparer.Ordinal);
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
        Assert.All(diagnostics, HasManners);
    }

    /// <summary>Every message is one sentence without a full stop and comes with at least one thing to do.</summary>
    public static void HasManners(Diagnostic diagnostic)
    {
        Assert.DoesNotMatch(@"\.$|\{\d|\n", diagnostic.Message);
        Assert.True(diagnostic.Severity <= diagnostic.Descriptor.Gravest, $"{diagnostic.Id} is graver than its page says");
        Assert.NotEmpty(diagnostic.Hints);
        Assert.All(diagnostic.Hints, hint => Assert.Matches(@"^[A-Z].*[^.]$", hint));
    }

    private static string Describe(string text, string id, TextSpan span) => $"{id} at {span}: {text.Substring(span.Start, span.Length)}";
}
