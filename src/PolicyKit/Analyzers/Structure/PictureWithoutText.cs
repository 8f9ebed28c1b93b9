using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Structure;

/// <summary>Reports a picture that nobody can hear.</summary>
public sealed class PictureWithoutText : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5035", DiagnosticSeverity.Warning)
    {
        Title = "Picture without a text",
        MessageFormat = "{0} has no text for people who cannot see it",
        Explanation = """
            The logo has its words in the profile (`brand.logo_alt`), the flowchart its `description:` in `flow.yaml`.
            A screen reader says them in place of the picture.

            Reported: a `flow.yaml` with `description: ""`

            Accepted: `description: Staff tell the DSL, who checks the five points and refers at once if any applies.`
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Document.Theme.Logo is { } logo && string.IsNullOrWhiteSpace(logo.AltText))
            Report(context, "The logo", "Say what the logo shows, such as “Logo of Oakfield Primary School”");

        foreach (var flowchart in context.Document.Blocks.SelectMany(DocumentWalker.GetBlocks).OfType<Flowchart>())
        {
            if (string.IsNullOrWhiteSpace(flowchart.Graph.Description))
                Report(context, "The flowchart", "Tell in one or two sentences where the flow begins, divides and ends");
        }
    }

    private void Report(TextContext context, string picture, string hint) =>
        context.Report(Diagnostic.Create(Descriptor, context.Kind?.Flow?.Location ?? context.Kind?.Location, picture).WithHint(hint));
}
