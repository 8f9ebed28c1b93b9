using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports a document that does not say which guidance it rests on, when that was checked, and what has to be read with it.</summary>
public sealed class EditionsNotSaid : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4308", DiagnosticSeverity.Warning)
    {
        Title = "Document that does not say what it rests on",
        MessageFormat = "{0} does not say {1}",
        Explanation = """
            The foot of every page names the guidance that the documents come from, what it has to be read with, and when that was checked. The policy says it in its text as well.
            The line is made of `role`, `short` and `checked` in `editions.yaml` of a pack, so an entry without them is missing from it.
            In the text of a policy the successors are named where it says that they are to be read with it, and the dates stand in its table of guidance.
            """,
    };

    public override void Analyze(TextContext context)
    {
        var editions = context.Packs.SelectMany(pack => pack.Editions).ToList();
        if (context.Kind is not { } kind || !editions.Exists(edition => edition.Role == "basis"))
            return;

        var missing = GetMissingFromStatusLine(context, editions).Concat(context.Code == "POL" ? GetMissingFromPolicy(context, editions) : []);
        foreach (var fact in missing)
            context.Report(Diagnostic.Create(Descriptor, kind.Location, context.Document.Title, fact).WithHint("Complete the editions of the pack, and name them in the policy’s section on guidance") with { Omission = fact });
    }

    private static IEnumerable<string> GetMissingFromStatusLine(TextContext context, IReadOnlyList<EditionSymbol> editions)
    {
        var line = context.Document.StatusLine;
        if (!editions.Any(edition => edition.Role == "basis" && IsNamed(edition, line)))
            yield return "at its foot which guidance it comes from";
        if (!editions.Any(edition => edition.Role == "successor" && IsNamed(edition, line)))
            yield return "at its foot what that guidance has to be read with";
        if (!line.Contains("checked", StringComparison.Ordinal))
            yield return "at its foot when its guidance was checked";
    }

    private static IEnumerable<string> GetMissingFromPolicy(TextContext context, IReadOnlyList<EditionSymbol> editions)
    {
        var successors = editions.Where(edition => edition.Role == "successor" && edition.Short.Length > 0);
        foreach (var successor in successors.Where(successor => !context.Passages.Any(passage => SaysToRead(passage, successor))))
            yield return $"that it has to be read with {successor.Short}";

        var dates = editions.Where(edition => edition.Short.Length > 0).Select(edition => edition.Checked).OfType<DateOnly>()
            .Select(date => Phrase.Parse(Dates.Format(date)));
        if (!dates.Any(date => context.Passages.Any(passage => date.IsIn(passage.Text, passage.Words))))
            yield return "in its text when its guidance was checked";
    }

    private static bool IsNamed(EditionSymbol edition, string text) => edition.Short.Length > 0 && text.Contains(edition.Short, StringComparison.Ordinal);

    private static bool SaysToRead(Passage passage, EditionSymbol edition) =>
        passage.IsProse && passage.Text.Contains("read", StringComparison.OrdinalIgnoreCase) && IsNamed(edition, passage.Text);
}
