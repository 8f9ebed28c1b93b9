using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a document that writes the front door's name out more than once.</summary>
public sealed class FrontDoorSpeltOutAgain : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4223", DiagnosticSeverity.Warning)
    {
        Title = "Front door spelt out again",
        MessageFormat = "“{0}” is written out a second time, so a reader may look for a second team",
        Explanation = """
            The team that takes referrals is written out once in each document, with its letters behind it, and is called by its letters from then on (X-19).
            Templates print `contacts.front_door.name` where it is first met and `contacts.front_door.short` everywhere else. A name without letters is used as it is.

            ```text reported
            Refer to the Multi-Agency Safeguarding Hub (MASH). In doubt, ask the Multi-Agency Safeguarding Hub.
            ```

            ```text accepted
            Refer to the Multi-Agency Safeguarding Hub (MASH). In doubt, ask the MASH.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.School?.Contacts.FrontDoor is not { Name: { Length: > 0 } name, Abbreviation: { Length: > 0 } letters })
            return;

        var isSpeltOut = false;
        foreach (var passage in context.Passages.Where(passage => passage.Kind != PassageKind.Contact))
        {
            for (var at = Find(passage, name, 0); at >= 0; at = Find(passage, name, at + name.Length))
            {
                if (isSpeltOut)
                    context.ReportAt(passage, new TextSpan(at, name.Length), Descriptor, $"Write {letters}; templates print `{{{{ contacts.front_door.short }}}}`", name);
                isSpeltOut = true;
            }
        }
    }

    private static int Find(Passage passage, string name, int from) => passage.Text.IndexOf(name, from, StringComparison.OrdinalIgnoreCase);
}
