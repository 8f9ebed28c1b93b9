using PolicyKit.Diagnostics;

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
        if (context.Profile.Brand is { Logo: { } logo, LogoAlt: null })
            context.ReportAt("brand.logo", Descriptor, "Add `logo_alt:` with a few words, such as the school's name and “crest”", logo);
    }
}
