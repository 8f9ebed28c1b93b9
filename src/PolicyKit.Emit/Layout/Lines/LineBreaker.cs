using System.Collections.Immutable;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Layout.Lines;

/// <summary>
/// Breaks text into lines: after spaces, after hyphens and dashes between words, and inside a word only when it is wider than a whole line,
/// as addresses of web pages are. Nothing is ever clipped.
/// </summary>
internal sealed class LineBreaker(FontFamily fonts)
{
    // A last line shorter than this part of the column looks lost; the word before it keeps it company where the line above can spare it.
    private const double ShortestLastLine = 0.2;
    private const double FullestLineToSpareOne = 0.6;

    // A document is laid out several times until it fits, and most of its lines break where they broke before.
    private readonly Dictionary<BrokenText, (BrokenText Text, ImmutableArray<TextLine> Lines)> _known = [];

    // One list for all texts: each is done with before the next is split.
    private readonly List<LinePiece> _pieces = [];

    public ImmutableArray<TextLine> Break(ImmutableArray<InlineRun> runs, double size, double width)
    {
        var text = new BrokenText(runs, size, width);
        if (_known.TryGetValue(text, out var known))
            return known.Text.Rebind(known.Lines, runs);

        var lines = BreakAnew(runs, size, Math.Max(width, size));
        _known.Add(text, (text, lines));
        return lines;
    }

    /// <summary>Lines of nearly equal length, as titles look best; never more lines than <see cref="Break"/> makes.</summary>
    public ImmutableArray<TextLine> BreakEvenly(ImmutableArray<InlineRun> runs, double size, double width)
    {
        var lines = Break(runs, size, width);
        if (lines.Length is < 2 or > 6)
            return lines;

        var (low, high) = (MeasureLongestWord(runs, size), width);
        for (var i = 0; i < 8 && low < high; i++)
        {
            var middle = (low + high) / 2;
            if (Break(runs, size, middle).Length > lines.Length)
                low = middle;
            else
                high = middle;
        }

        return Break(runs, size, high);
    }

    /// <summary>The width of the text on one line.</summary>
    public double Measure(ImmutableArray<InlineRun> runs, double size) => Break(runs, size, double.MaxValue).Max(l => (double?)l.Width) ?? 0;

    public double MeasureLongestWord(ImmutableArray<InlineRun> runs, double size)
    {
        var (longest, word) = (0.0, 0.0);
        foreach (var piece in SplitIntoPieces(runs))
        {
            word = piece.Kind is PieceKind.Space or PieceKind.LineBreak ? 0 : word + size * piece.Shaped.Width;
            longest = Math.Max(longest, word);
            if (piece.Kind == PieceKind.WordBeforeBreak)
                word = 0;
        }

        return longest;
    }

    private ImmutableArray<TextLine> BreakAnew(ImmutableArray<InlineRun> runs, double size, double room)
    {
        var pieces = SplitIntoPieces(runs);
        var filling = new LineFilling(fonts, size, room);
        var lines = filling.Fill(pieces);
        if (lines.Length < 2 || filling.LoneLastWord is not { } lone || lines[^1].Width > ShortestLastLine * room)
            return lines;

        var fuller = new LineFilling(fonts, size, room) { BrokenBefore = lone - 1 }.Fill(pieces);
        return fuller.Length == lines.Length && fuller[^2].Width >= FullestLineToSpareOne * room ? fuller : lines;
    }

    private List<LinePiece> SplitIntoPieces(ImmutableArray<InlineRun> runs)
    {
        _pieces.Clear();
        foreach (var run in runs)
        {
            var text = run.Text.AsSpan();
            var start = 0;
            ShapedText? space = null; // Every other piece is one, and all are the same.
            for (var i = 0; i < text.Length; i++)
            {
                var isSpace = text[i] is ' ' or '\n' or '\t' or '\r';
                if (run.IsMissing || !isSpace && !CanBreakAfter(text, i))
                    continue;

                if (!isSpace || i > start)
                    AddWord(run, text[start..(isSpace ? i : i + 1)], isSpace ? PieceKind.Word : PieceKind.WordBeforeBreak);
                if (isSpace)
                    _pieces.Add(new LinePiece(run, space ??= fonts.ShapeWord(" ", run.Style), run.Text == InlineRun.LineBreak ? PieceKind.LineBreak : PieceKind.Space));
                start = i + 1;
            }

            if (start < text.Length)
                AddWord(run, text[start..], PieceKind.Word);
        }

        return _pieces;

        void AddWord(InlineRun run, ReadOnlySpan<char> text, PieceKind kind) => _pieces.Add(new LinePiece(run, fonts.ShapeWord(text, run.Style), kind));
    }

    private static bool CanBreakAfter(ReadOnlySpan<char> text, int index) =>
        text[index] is '-' or '–' or '—' or '\u200B'
        && index > 0 && index + 1 < text.Length
        && (text[index] == '\u200B' || char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]));
}
