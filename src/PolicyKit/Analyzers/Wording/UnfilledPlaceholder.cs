using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports an instruction to whoever fills in a template, left in the text.</summary>
public sealed partial class UnfilledPlaceholder : TextAnalyzer
{
    private static readonly PhraseIndex<Phrase> Instructions = PhraseIndex<Phrase>.Create(GetInstructions().Select(Phrase.Parse), phrase => [phrase]);

    public override DiagnosticDescriptor Descriptor { get; } = new("PK5010", DiagnosticSeverity.Error)
    {
        Title = "Placeholder left in the text",
        MessageFormat = "“{0}” was left for somebody to fill in, and it would be printed",
        Explanation = """
            A Word template asks its author to insert, choose or delete. What is overlooked ends up on the wall.
            Nobody can ring “[DSL name]”.

            ```markdown reported
            Tell [insert name of DSL] at once.
            ```

            ```markdown accepted
            Tell {{ people.dsl.name }} at once.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var span in Find(passage))
                context.ReportAt(passage, span, Descriptor, "Write what belongs there, or take it out", passage.GetText(span));
        }
    }

    internal static IEnumerable<TextSpan> Find(Passage passage)
    {
        var marks = FindMarks(passage);
        return marks.Concat(FindInstructions(passage).Where(instruction => !marks.Exists(mark => mark.Contains(instruction))));
    }

    private static List<TextSpan> FindMarks(Passage passage)
    {
        var found = new List<TextSpan>();
        foreach (var match in Mark().EnumerateMatches(passage.Text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (!IsQuoted(passage, span) && !(IsLine(passage.GetText(span)) && Signature().IsMatch(passage.Text.AsSpan(0, span.Start))))
                found.Add(span);
        }

        return found;
    }

    // Left out of a quotation: “the child […] said so”, or to be said by whoever speaks: “Thank you, [name].”
    private static bool IsQuoted(Passage passage, TextSpan span) =>
        (passage.GetText(span).AsSpan(1).TrimStart() is ['…' or '.', ..] || Address().IsMatch(passage.GetText(span))) && Quotation.Holds(passage.Text, span);

    private static bool IsLine(string text) => text[0] is '_' or '.' or '…';

    /// <summary>With capitals where only those are meant: “School Name” is a gap, the school name is not.</summary>
    private static IEnumerable<string> GetInstructions() =>
    [
        .. from verb in new[] { "delete", "amend", "insert", "edit", "adapt" }
           from link in new[] { "as", "where", "if" }
           from condition in new[] { "appropriate", "applicable", "necessary", "required", "relevant" }
           select $"{verb} {link} {condition}",
        "insert name", "insert details", "insert date", "insert number", "insert school", "insert contact", "insert here", "insert text", "insert logo", "insert your",
        "school to insert", "schools to insert", "schools should insert", "schools should amend", "schools should adapt this", "adapt to suit", "edit to suit", "personalise this",
        "delete this note", "delete this box", "delete this page", "delete this text", "remove this note", "remove this box", "remove this page", "delete before publication", "delete before publishing",
        "remove before publication", "remove before publishing", "note to author*", "type here", "type text here", "enter text here", "Choose an item", "your text here", "your logo here", "school logo here",
        "reference source not found", "bookmark not defined", "Anytown", "Anyschool", "A N Other", "AN Other", "Joe Bloggs", "TODO", "FIXME",
        "School Name", "SCHOOL NAME", "Name of School", "Name of Academy", "Name of College", "Name of Nursery", "Name of Setting", "Name of DSL", "Setting Name", "Academy Name",
        "to be confirmed", "to be inserted", "to be added", "to be completed by the school", "tbc", "tba", "tbd", "XX", "XXX", "XXXX", "XXXXX",
        "lorem ipsum", "click or tap here to enter*", "click or tap to enter*", "click here to enter*",
        "template for schools", "template policy for schools", "model policy for schools", "sample policy for schools", "this is a template policy", "this template policy", "this model policy",
    ];

    private static IEnumerable<TextSpan> FindInstructions(Passage passage) =>
        from found in Instructions.Find(passage.Text, passage.Words)
        where !found.Value.Text.Any(char.IsUpper) || passage.GetText(found.Span) == found.Value.Text
        select found.Span;

    // A value that the profile lacks prints as “[school.name]” and is reported there.
    [GeneratedRegex(
        """
        [\[<{](?![a-z_]+\.[a-z_])(please|insert|add|enter|type|complete|fill|replace|names?|delete|remove|amend|select|choose|your|to\ be|tbc|the\ (school|name|setting)
          |school|setting|academy|college|nursery|dsl|headteacher|lado|date|number|tel|phone|telephone|e-?mail|contact|title|link|logo|x+)\b(?![^\]>}]*@)[^\]>}\n]{0,80}[\]>}]
        | [\[<{]\s*(role|job\ title|author|subject|company|year|month|address|url|head|principal|chair(\ of\ governors)?|governor|deputy|surname|first\ name|full\ name|local\ authority
          |(designated\ )?safeguarding\ (lead|governor|partnership))('s)?(\ (dsl|name|number|phone|email|address|here))*\s*[\]>}]
        | \{\{[^{}\n]{1,80}\}\}
        | \[\s*(…|\.{2,}|\*+|_+)?\s*\]
        | <<[^<>\n]{1,80}>> | «[^»\n]{1,80}»
        | _{4,} | \.{6,} | …{2,} | \?{3,}
        | (?<![\w(])dd\ ?[/.-]\ ?mm\ ?[/.-]\ ?yy(yy)?\b(?!\))
        | (?<![\w/])xx[/.-]xx[/.-]x{2,4}\b
        | (?<!\w)(\d[\d\ ]{0,8})?x{4,}(?!\w) | (?<!\w)\d[\d\ ]{1,8}x{3}(?!\w)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\[(first |the )?(name|pupil|child|student|designated|safeguarding)\b[^\]]{0,15}\]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // What is signed by hand has a line to sign on.
    [GeneratedRegex(@"\b(sign(ed|ature)?|print(ed)? name|initials|date)\b[^.;]{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
