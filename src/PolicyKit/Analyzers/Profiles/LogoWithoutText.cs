using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a logo that somebody who cannot see it would miss.</summary>
public sealed class LogoWithoutText : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3036", DiagnosticSeverity.Error)
    {
        Title = "Logo without a description",
        MessageFormat = "The logo “{0}” has no description for people who cannot see it",
        Explanation = """
            Documents of a public body must be readable with a screen reader, and a picture without words is silent there.

            ```yaml reported
            brand: { logo: oakfield.png }
            ```

            ```yaml accepted
            brand: { logo: oakfield.png, logo_alt: Oakfield Primary School crest }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.Brand is not { Logo: { } logo, LogoAlt: null })
            return;

        var location = context.Profile.GetLocation("brand.logo");
        context.Report(Diagnostic.Create(Descriptor, location, logo)
            .WithHint("Add `logo_alt:` with a few words, such as the school's name and “crest”")
            .WithFix(context.Profile.School.Name is { } school ? Describe(location, $"{school} logo") : null));
    }

    private static CodeFix Describe(Location logo, string words)
    {
        var text = logo.Text;
        var line = text.GetLineSpan(logo.Start.Line);
        var before = text.ToString(TextSpan.FromBounds(line.Start, logo.Span.Start));
        var indent = before[..(before.Length - before.TrimStart().Length)];
        var isOnLineOfItsOwn = before.TrimStart().StartsWith("logo:", StringComparison.Ordinal);
        var change = isOnLineOfItsOwn
            ? new TextChange(new TextSpan(line.End, 0), $"\n{indent}logo_alt: {YamlText.Write(words)}")
            : new TextChange(new TextSpan(logo.Span.End, 0), $", logo_alt: {YamlText.Write(words)}");
        return new CodeFix($"Describe it as “{words}”", text, [change]) { IsSafe = true };
    }
}
