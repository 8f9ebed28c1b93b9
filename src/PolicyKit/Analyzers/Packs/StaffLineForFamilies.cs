using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a line for professionals in a document that families read.</summary>
public sealed class StaffLineForFamilies : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4523", DiagnosticSeverity.Error)
    {
        Title = "Line for professionals where families read",
        MessageFormat = "{0} is a line of “{1}” for professionals only, and families read this document",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            A consultation line is kept free for people who must act now. It is given to staff on their sheet and their poster. The leaflet and the policy, which stands on the school's website, never give it.
            Templates cannot reach such a line there; somebody has typed it into a text.

            Reported: the number of `professional_phone` in a section of the parent leaflet

            Accepted: `{{ contacts.front_door.phone }}`, which is the line that families may use
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.School is not { } school || ContactsSymbol.GetReader(context.Code) == ContactReader.Staff)
            return;

        foreach (var service in school.Contacts.All.Concat(school.Pack.Contacts.Values))
        {
            foreach (var channel in service.Channels.Where(channel => channel.Audience == ContactAudience.Professional && !IsPublicToo(school, channel)))
                Find(context, service, GetPattern(channel));
        }
    }

    private void Find(TextContext context, ContactSymbol service, Regex pattern)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var match in pattern.EnumerateMatches(passage.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                context.ReportAt(passage, span, Descriptor, "Print the line that families may use instead", passage.GetText(span), service.Name);
            }
        }
    }

    private static bool IsPublicToo(Compilation school, ContactChannel channel) => school.Contacts.All
        .SelectMany(service => service.Channels)
        .Any(other => other.Audience != ContactAudience.Professional && other.Value == channel.Value);

    private static Regex GetPattern(ContactChannel channel) => channel.Number is { } number
        ? new Regex($@"(?<!\d){string.Join(@"[\s\u2011-]*", number.Digits.AsEnumerable())}(?!\d)", RegexOptions.CultureInvariant)
        : new Regex($@"(?<![\w.]){Regex.Escape(channel.Value.Replace("https://", "", StringComparison.Ordinal).TrimEnd('/'))}(?![\w])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
}
