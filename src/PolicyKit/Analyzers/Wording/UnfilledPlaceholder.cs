using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports an instruction to whoever fills in a template, left in the text.</summary>
public sealed partial class UnfilledPlaceholder : TextAnalyzer
{
    private static readonly PhraseIndex<Phrase> s_instructions = PhraseIndex<Phrase>.Create(GetInstructions().Select(Phrase.Parse), phrase => [phrase]);

    public override DiagnosticDescriptor Descriptor { get; } = new("PK5010", DiagnosticSeverity.Error)
    {
        Title = "Placeholder left in the text",
        MessageFormat = "“{0}” is an instruction to whoever fills in the template, and it would be printed",
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
            // Left out of a quotation: “the child […] said so”.
            var span = new TextSpan(match.Index, match.Length);
            if (passage.GetText(span).AsSpan(1).TrimStart() is not ['…' or '.', ..] || !Quotation.Holds(passage.Text, span))
                found.Add(span);
        }

        return found;
    }

    /// <summary>With capitals where only those are meant: “School Name” is a gap, the school name is not.</summary>
    private static IEnumerable<string> GetInstructions() =>
    [
        .. from verb in new[] { "delete", "amend", "insert", "edit", "adapt" }
           from link in new[] { "as", "where", "if" }
           from condition in new[] { "appropriate", "applicable", "necessary", "required", "relevant" }
           select $"{verb} {link} {condition}",
        "insert name", "insert details", "insert date", "insert number", "insert school", "insert contact", "insert here", "insert text", "insert logo", "insert your",
        "school name here", "School Name", "SCHOOL NAME", "Name of School", "Setting Name", "Academy Name",
        "to be confirmed", "to be inserted", "to be added", "to be completed by the school", "tbc", "tba", "tbd", "XX", "XXX", "XXXX", "XXXXX",
        "lorem ipsum", "click or tap here to enter*", "click or tap to enter*", "click here to enter*",
        "template for schools", "template policy for schools", "model policy for schools", "sample policy for schools", "this is a template policy", "this template policy", "this model policy",
    ];

    private static IEnumerable<TextSpan> FindInstructions(Passage passage) =>
        from found in s_instructions.Find(passage.Text, passage.Words)
        where !found.Value.Text.Any(char.IsUpper) || passage.GetText(found.Span) == found.Value.Text
        select found.Span;

    // A value that the profile lacks prints as “[school.name]” and is reported there.
    [GeneratedRegex(
        """
        [\[<](?![a-z_]+\.[a-z_])(please|insert|add|enter|type|name\ of|delete|amend|select|choose|your|the\ (school|name|setting)|school|setting|academy|college|dsl|headteacher|lado|date|number|phone|telephone|e-?mail|contact|title|link|logo|x+)\b[^\]>\n]{0,80}[\]>]
        | \[\s*(…|\.{2,}|\*+|_+)?\s*\]
        | <<[^<>\n]{1,80}>> | «[^»\n]{1,80}»
        | _{4,} | \.{6,} | \?{3,}
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
