using System.Collections.Immutable;
using System.Text;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Layout.Lines;

/// <summary>
/// Breaks text into lines: after spaces, after hyphens and dashes between words, and inside a word only when it is wider than a whole line,
/// as addresses of web pages are. Nothing is ever clipped.
/// </summary>
internal sealed class LineBreaker(FontFamily fonts)
{
    // The same words are measured again at each fitting step.
    private readonly Dictionary<(string Text, FontStyle Style), (ImmutableArray<Glyph> Glyphs, double Width)> _shaped = [];

    public ImmutableArray<TextLine> Break(ImmutableArray<InlineRun> runs, double size, double width) =>
        new Lines(this, size, Math.Max(width, size)).Fill(SplitIntoPieces(runs));

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
            word = piece.Kind is PieceKind.Space or PieceKind.LineBreak ? 0 : word + size * Measure(piece.Text, piece.Run.Style);
            longest = Math.Max(longest, word);
            if (piece.Kind == PieceKind.WordBeforeBreak)
                word = 0;
        }

        return longest;
    }

    private (ImmutableArray<Glyph> Glyphs, double Width) Shape(string text, FontStyle style)
    {
        if (_shaped.TryGetValue((text, style), out var shaped))
            return shaped;

        var glyphs = fonts.Shape(text, style);
        return _shaped[(text, style)] = (glyphs, glyphs.Sum(g => g.Advance));
    }

    private double Measure(string text, FontStyle style) => Shape(text, style).Width;

    private static IEnumerable<Piece> SplitIntoPieces(ImmutableArray<InlineRun> runs)
    {
        foreach (var run in runs)
        {
            var start = 0;
            for (var i = 0; i < run.Text.Length; i++)
            {
                if (run.IsMissing || run.Text[i] is not (' ' or '\n' or '\t' or '\r') && !CanBreakAfter(run.Text, i))
                    continue;

                var isWord = run.Text[i] is not (' ' or '\n' or '\t' or '\r');
                if (isWord || i > start)
                    yield return new Piece(run, run.Text[start..(isWord ? i + 1 : i)], isWord ? PieceKind.WordBeforeBreak : PieceKind.Word);
                if (!isWord)
                    yield return new Piece(run, " ", run.Text == InlineRun.LineBreak ? PieceKind.LineBreak : PieceKind.Space);
                start = i + 1;
            }

            if (start < run.Text.Length)
                yield return new Piece(run, run.Text[start..], PieceKind.Word);
        }
    }

    private static bool CanBreakAfter(string text, int index) =>
        text[index] is '-' or '–' or '—' or '/' or '\u200B'
        && index > 0 && index + 1 < text.Length
        && (text[index] == '\u200B' || char.IsLetter(text[index - 1]) && char.IsLetter(text[index + 1]) && text[index] != '/');

    private enum PieceKind
    {
        Word,
        WordBeforeBreak,
        Space,
        LineBreak,
    }

    private readonly record struct Piece(InlineRun Run, string Text, PieceKind Kind);

    /// <summary>The lines made so far, the line being filled, and the word that waits for its end.</summary>
    private sealed class Lines(LineBreaker breaker, double size, double room)
    {
        private readonly ImmutableArray<TextLine>.Builder _lines = ImmutableArray.CreateBuilder<TextLine>();
        private readonly List<Piece> _line = [];
        private readonly List<Piece> _word = [];
        private Piece? _space;
        private double _lineWidth;

        public ImmutableArray<TextLine> Fill(IEnumerable<Piece> pieces)
        {
            foreach (var piece in pieces)
            {
                switch (piece.Kind)
                {
                    case PieceKind.Word:
                        _word.Add(piece);
                        break;
                    case PieceKind.WordBeforeBreak:
                        _word.Add(piece);
                        PlaceWord();
                        break;
                    case PieceKind.Space:
                        PlaceWord();
                        if (_line.Count > 0)
                            _space ??= piece;
                        break;
                    case PieceKind.LineBreak:
                        PlaceWord();
                        _space ??= piece;
                        EndLine();
                        break;
                }
            }

            PlaceWord();
            _space = null;
            if (_line.Count > 0)
                EndLine();
            return _lines.ToImmutable();
        }

        private void PlaceWord()
        {
            if (_word.Count == 0)
                return;

            var wordWidth = _word.Sum(Measure);
            var spaceWidth = _space is { } space ? Measure(space) : 0;
            if (_line.Count > 0 && _lineWidth + spaceWidth + wordWidth > room + 0.001)
            {
                EndLine();
                spaceWidth = 0;
            }
            else if (_space is { } used)
            {
                _line.Add(used);
                _space = null;
            }

            _lineWidth += spaceWidth;
            foreach (var piece in _word)
                PlacePiece(piece);
            _word.Clear();
        }

        private void PlacePiece(Piece piece)
        {
            while (_lineWidth + Measure(piece) > room + 0.001)
            {
                var length = FindLengthThatFits(piece.Text, piece.Run.Style, room - _lineWidth, _line.Count == 0);
                if (length >= piece.Text.Length)
                    break;

                if (length > 0)
                    _line.Add(piece with { Text = piece.Text[..length] });
                EndLine();
                piece = piece with { Text = piece.Text[length..] };
            }

            _line.Add(piece);
            _lineWidth += Measure(piece);
        }

        // After a sign that ends a part of an address where there is one, else after any letter.
        private int FindLengthThatFits(string text, FontStyle style, double left, bool takeAtLeastOne)
        {
            var (used, at, atSign) = (0.0, 0, 0);
            foreach (var rune in text.EnumerateRunes())
            {
                used += size * breaker.Measure(rune.ToString(), style);
                if (used > left && (at > 0 || !takeAtLeastOne))
                    break;

                at += rune.Utf16SequenceLength;
                if (rune.Value is '/' or '.' or '@' or '-' or '_' or '?' or '&' or '=')
                    atSign = at;
            }

            return atSign > 0 && 3 * atSign >= at ? atSign : at;
        }

        // The space that a line is broken at is painted at its end: without it, text copied or read aloud runs two words together.
        private void EndLine()
        {
            var trailing = _space;
            _space = null;
            var (x, segments) = (0.0, ImmutableArray.CreateBuilder<TextSegment>());
            for (var i = 0; i < _line.Count;)
            {
                var run = _line[i].Run;
                var text = new StringBuilder();
                for (; i < _line.Count && _line[i].Run == run; i++)
                    text.Append(_line[i].Text);
                segments.Add(CreateSegment(run, x, text.ToString()));
                x += segments[^1].Width;
            }

            if (trailing is { } space)
                segments.Add(CreateSegment(space.Run with { Link = null, IsMissing = false }, x, " "));
            _lines.Add(new TextLine(segments.ToImmutable(), x));
            _line.Clear();
            _lineWidth = 0;
        }

        private TextSegment CreateSegment(InlineRun run, double x, string text)
        {
            var (glyphs, width) = breaker.Shape(text, run.Style);
            return new TextSegment(run, x, size * width, glyphs);
        }

        private double Measure(Piece piece) => size * breaker.Measure(piece.Text, piece.Run.Style);
    }
}
