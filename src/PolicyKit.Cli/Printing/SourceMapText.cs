using System.Text;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>A source map for people: a line for each run of output, with the place that printed it.</summary>
internal static class SourceMapText
{
    public static string Write(EvaluationResult result)
    {
        var output = SourceText.From(result.Text, "");
        var rows = result.SourceMap.Segments
            .Select(s => (Place: $"{output.GetLinePosition(s.Output.Start)}", Kind: Describe(s.Kind), Origin: $"{s.Origin}-{s.Origin.End}", Text: output.ToString(s.Output)))
            .ToList();
        var placeWidth = rows.Select(r => r.Place.Length).DefaultIfEmpty(0).Max();
        var originWidth = rows.Select(r => PlainLine.From(r.Origin).Length).DefaultIfEmpty(0).Max();

        var text = new StringBuilder();
        foreach (var (place, kind, origin, printed) in rows)
            text.Append($"{place.PadRight(placeWidth)}  {kind,-8}  {PlainLine.From(origin).PadRight(originWidth)}  {Quote(printed)}\n");
        return text.ToString();
    }

    private static string Describe(SourceMapKind kind) => kind switch
    {
        SourceMapKind.Literal => "literal",
        SourceMapKind.BuiltIn => "built-in",
        SourceMapKind.Include => "include",
        _ => "value",
    };

    private static string Quote(string text) =>
        $"\"{PlainLine.From(text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\r", "\\r").Replace("\n", "\\n").Replace("\t", "\\t"))}\"";
}
