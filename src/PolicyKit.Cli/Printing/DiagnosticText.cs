using System.Collections.Immutable;
using System.Text;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>Diagnostics for people: the sentence, the line it is about with the place marked, and what to do.</summary>
internal static class DiagnosticText
{
    // A pasted page on one line must not fill the screen: this much of it is shown around the place.
    private const int MaximumLineLength = 110;

    public static string Write(ImmutableArray<Diagnostic> diagnostics, TerminalPalette palette) => Write(diagnostics, palette, _ => "");

    /// <param name="describe">What helps to find a place beside its line and column; empty for nothing.</param>
    public static string Write(ImmutableArray<Diagnostic> diagnostics, TerminalPalette palette, Func<Location, string> describe)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            Append(text, diagnostic, palette, describe);
        return text.ToString();
    }

    public static string GetWord(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "note",
    };

    private static void Append(StringBuilder text, Diagnostic diagnostic, TerminalPalette palette, Func<Location, string> describe)
    {
        var gutter = "";
        text.Append(palette.Mark($"{GetWord(diagnostic.Severity)} {diagnostic.Id}", diagnostic.Severity));
        text.Append(palette.Bold($": {PlainLine.From(diagnostic.Message)}")).Append('\n');

        if (diagnostic.Location is { Text.Length: 0 } file)
        {
            // About the file as a whole: there is no line to show.
            text.Append(palette.Quiet(" ┌─")).Append($" {PlainLine.From(file.Path)}\n");
        }
        else if (diagnostic.Location is { } location)
        {
            var number = $"{location.Start.Line + 1}";
            gutter = new string(' ', number.Length);
            var (line, offset, length) = GetMarkedLine(location);

            text.Append(palette.Quiet($"{gutter} ┌─")).Append($" {PlainLine.From(location.ToString())}{(describe(location) is { Length: > 0 } more ? $", {PlainLine.From(more)}" : "")}\n");
            text.Append(palette.Quiet($"{number} │")).Append($" {line}\n");
            text.Append(palette.Quiet($"{gutter} │")).Append(' ', offset + 1);
            text.Append(palette.Mark(new string('^', length), diagnostic.Severity));
            text.Append(diagnostic.Label.Length == 0 ? "" : " " + palette.Mark(PlainLine.From(diagnostic.Label), diagnostic.Severity)).Append('\n');
        }

        foreach (var hint in diagnostic.Hints)
            text.Append(palette.Quiet($"{gutter} =")).Append($" hint: {PlainLine.From(hint)}\n");
        text.Append(palette.Quiet($"{gutter} =")).Append($" see:  policykit explain {diagnostic.Id}\n\n");
    }

    /// <summary>The first line of the place as printed, the column its mark starts at, and the mark's length.</summary>
    private static (string Line, int Offset, int Length) GetMarkedLine(Location location)
    {
        var line = location.Text.GetLineSpan(location.Start.Line);
        var start = Math.Clamp(location.Span.Start, line.Start, line.End);
        var end = Math.Clamp(location.Span.End, start, line.End);

        var from = line.Start;
        var until = line.End;
        if (line.Length > MaximumLineLength)
        {
            from = Math.Max(line.Start, start - MaximumLineLength / 3);
            until = Math.Min(line.End, from + MaximumLineLength);
        }

        var before = Show(from, start);
        var marked = Show(start, Math.Min(end, until));
        var after = Show(Math.Min(end, until), until);
        var lead = from > line.Start ? "… " : "";
        var tail = until < line.End ? " …" : "";
        return ((lead + before + marked + after + tail).TrimEnd(), CellWidth.Get(lead + before), Math.Max(1, CellWidth.Get(marked)));

        string Show(int first, int last) => PlainLine.From(location.Text.ToString(TextSpan.FromBounds(first, Math.Max(first, last))));
    }
}
