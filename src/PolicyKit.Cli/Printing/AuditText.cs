using System.Collections.Immutable;
using System.Text;
using PolicyKit.Cli.Auditing;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Printing;

/// <summary>An audit for the people who own the files: what is wrong, gravest first, then one list of what they do not seem to say, then a line on each file.</summary>
internal static class AuditText
{
    private const string Limits =
        """

        An audit judges words, not whether the document is right: it cannot see what a sentence means, whether names and numbers are true, or whether the school does what is written.
        Read the document with the guidance as well, whatever was found.

        """;

    /// <param name="isGuess">Nobody said what the files are.</param>
    public static string Write(ImmutableArray<AuditedFile> files, bool isGuess, TerminalPalette palette)
    {
        var text = new StringBuilder();
        foreach (var file in files)
        {
            text.Append(DiagnosticText.Write([.. file.Found.OrderByDescending(d => d.Severity)], palette, file.Headings.Describe));
            AppendChecklist(text, file, palette);
        }

        foreach (var file in files)
            text.Append(Summarise(file, isGuess, palette));
        if (files.Length > 1)
            text.Append($"{files.Length} files: {Describe([.. files.SelectMany(f => f.Found)], files.Sum(f => f.Unsaid.Length), files.Sum(f => f.Suppressed.Length), palette)}\n");
        if (files.Any(f => f.Paragraphs > 0))
            text.Append(Limits);
        return text.ToString();
    }

    private static void AppendChecklist(StringBuilder text, AuditedFile file, TerminalPalette palette)
    {
        if (file.Unsaid.IsEmpty)
            return;

        text.Append(palette.Bold($"What {PlainLine.From(file.Path)} does not seem to say")).Append('\n');
        text.Append("Each point was looked for by its words. Look whether the file makes it in other words; where it does not, add it.\n");
        foreach (var topic in file.Unsaid.GroupBy(u => u.Topic))
        {
            text.Append($"\n  {(topic.Key.Length == 0 ? "Other points" : topic.Key)}\n");
            foreach (var point in topic)
                text.Append($"    - {point.About}{palette.Quiet($" ({GetId(point)})")}\n");
        }

        var more = file.Unsaid.Length > 1 ? ", and so on for each point" : "";
        text.Append(palette.Quiet($"\n  see: policykit explain {GetId(file.Unsaid[0])}{more}")).Append("\n\n");
    }

    private static string GetId(UnsaidPoint point) => point.Clause.Length > 0 ? point.Clause : point.Diagnostic.Id;

    private static string Summarise(AuditedFile file, bool isGuess, TerminalPalette palette)
    {
        var found = Describe(file.Found, file.Unsaid.Length, file.Suppressed.Length, palette);
        if (file.Paragraphs == 0)
            return $"{PlainLine.From(file.Path)}: not read, {found}\n";

        var kind = file.Kind is null ? "" : isGuess ? $" as {file.Kind.Id}, by a guess (say what it is with --as)" : $" as {file.Kind.Id}";
        return $"{PlainLine.From(file.Path)}: {Tally.Count(file.Paragraphs, "paragraph")} read{kind}: {found}\n";
    }

    private static string Describe(ImmutableArray<Diagnostic> found, int unsaid, int aside, TerminalPalette palette)
    {
        var parts = new[]
        {
            Tally.Describe(found),
            unsaid == 0 ? "" : $"{Tally.Count(unsaid, "point")} not found",
            aside == 0 ? "" : $"{aside} set aside",
        };
        return parts.All(p => p.Length == 0) ? palette.Good("nothing found") : string.Join(", ", parts.Where(p => p.Length > 0));
    }
}
