using System.Text;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>Changes in plain words, most important first within each document.</summary>
internal static class DifferenceText
{
    public static string Write(PackDifference difference, TerminalPalette palette)
    {
        var text = new StringBuilder();
        text.Append(palette.Bold($"{difference.Before.Id} {difference.Before.Version} to {difference.After.Id} {difference.After.Version}: {Summarise(difference)}")).Append('\n');
        if (!difference.Facts.IsEmpty)
            text.Append('\n');
        foreach (var fact in difference.Facts)
            text.Append($"{Mark(fact.Class, palette)} {fact.Subject}, {fact.What}: {Describe(fact)}\n");

        foreach (var document in difference.Documents.GroupBy(change => change.Example.Document))
        {
            text.Append('\n').Append(palette.Bold(document.Key)).Append('\n');
            foreach (var change in document.OrderByDescending(change => change.Class))
                Append(text, change, palette);
        }

        return text.ToString();
    }

    public static string GetWord(ChangeClass change) => change switch
    {
        ChangeClass.ContactOnly => "contact-only",
        ChangeClass.Editorial => "editorial",
        _ => "substantive",
    };

    private static string Summarise(PackDifference difference) => difference.Class switch
    {
        null => "nothing changes",
        ChangeClass.ContactOnly => "contact-only; hand out the new documents, nothing else to decide",
        ChangeClass.Editorial => "editorial; other words for the same instructions",
        _ => "substantive; whoever approves the policy reads these changes",
    };

    private static void Append(StringBuilder text, SharedChange change, TerminalPalette palette)
    {
        var clauses = change.Example.Clauses.IsEmpty ? "" : $" ({string.Join(", ", change.Example.Clauses)})";
        text.Append($"{Mark(change.Class, palette)} {change.Schools}{clauses}\n");
        if (change.Example.Before.Length > 0)
            text.Append($"  - {PlainLine.From(change.Example.Before)}\n");
        if (change.Example.After.Length > 0)
            text.Append($"  + {PlainLine.From(change.Example.After)}\n");
    }

    private static string Describe(FactChange fact) => PlainLine.From(fact switch
    {
        { Before: "" } => $"now {fact.After}",
        { After: "" } => $"no longer {fact.Before}",
        _ => $"{fact.Before} becomes {fact.After}",
    });

    private static string Mark(ChangeClass change, TerminalPalette palette) =>
        palette.Mark($"{GetWord(change)}:", change == ChangeClass.Substantive ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information);
}
