using PolicyKit.Analyzers.Texts;
using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a link whose address nobody can follow.</summary>
public sealed class BrokenLink : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4224", DiagnosticSeverity.Warning)
    {
        Title = "Link that cannot be followed",
        MessageFormat = "“{0}” leads to an address that cannot be followed: {1}",
        Explanation = """
            Addresses copied from older texts hold spaces, lack their beginning, or are cut off at the end of a line (X-36).
            A child or a parent who follows such a link for help finds an error page.

            ```markdown reported
            See [Childline](https://www.childline.org.uk/get-support%20).
            ```

            ```markdown accepted
            See [Childline](https://www.childline.org.uk/get-support).
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var link in DocumentWalker.Flatten(passage.Inlines).OfType<Link>().Where(IsWeb))
            {
                if (WebAddressParser.Parse(AsHttps(link.Target)).Problem is not { } problem)
                    continue;

                var text = DocumentWalker.GetText(link.Inlines);
                var span = new TextSpan(Math.Max(0, passage.Text.IndexOf(text, StringComparison.Ordinal)), text.Length);
                context.ReportAt(passage, span, Descriptor, problem.Hint, text, problem.Arguments[1]);
            }
        }
    }

    private static bool IsWeb(Link link) =>
        !link.Target.StartsWith('#') && !((string[])["tel:", "mailto:"]).Any(scheme => link.Target.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));

    // An old site without encryption can still be read.
    private static string AsHttps(string target) => target.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "https://" + target[7..] : target;
}
