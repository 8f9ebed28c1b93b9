using System.Collections.Immutable;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Layout.Lines;

/// <summary>Fills lines with pieces: the lines made so far, the line being filled, and the word that waits for its end.</summary>
internal sealed class LineFilling(FontFamily fonts, double size, double room)
{
    // What rounding may add to a sum of widths.
    private const double Tolerance = 0.001;

    private readonly ImmutableArray<TextLine>.Builder _lines = ImmutableArray.CreateBuilder<TextLine>();
    private readonly List<LinePiece> _line = new(32);
    private readonly List<LinePiece> _word = [];
    private LinePiece? _space;
    private double _lineWidth;
    private int _wordCount;
    private int _wordsOnLine;
    private int _wordsOnLineAbove;

    /// <summary>The number of the word, counted from 0, that starts a line however much room is left; -1 for none.</summary>
    public int BrokenBefore { get; init; } = -1;

    /// <summary>The number of the word that stands alone on the last line, broken from at least three others; null where there is none.</summary>
    public int? LoneLastWord { get; private set; }

    public ImmutableArray<TextLine> Fill(List<LinePiece> pieces)
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
                    _wordsOnLineAbove = 0;
                    break;
            }
        }

        PlaceWord();
        _space = null;
        if (_wordsOnLine == 1 && _wordsOnLineAbove > 2)
            LoneLastWord = _wordCount - 1;
        if (_line.Count > 0)
            EndLine();
        return _lines.ToImmutable();
    }

    private void PlaceWord()
    {
        if (_word.Count == 0)
            return;

        var wordWidth = 0.0;
        foreach (var piece in _word)
            wordWidth += Measure(piece);
        var spaceWidth = _space is { } space ? Measure(space) : 0;
        if (_line.Count > 0 && (_wordCount == BrokenBefore || _lineWidth + spaceWidth + wordWidth > room + Tolerance))
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
        _wordCount++;
        _wordsOnLine++;
    }

    private void PlacePiece(LinePiece piece)
    {
        while (_lineWidth + Measure(piece) > room + Tolerance)
        {
            var (text, style) = (piece.Shaped.Text, piece.Run.Style);
            var length = FindLengthThatFits(text, style, room - _lineWidth, _line.Count == 0);
            if (length >= text.Length)
                break;

            if (length > 0)
                _line.Add(piece with { Shaped = fonts.ShapeWord(text.AsSpan(0, length), style) });
            EndLine();
            piece = piece with { Shaped = fonts.ShapeWord(text.AsSpan(length), style) };
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
            used += size * fonts.ShapeWord(text.AsSpan(at, rune.Utf16SequenceLength), style).Width;
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
            var glyphs = ImmutableArray.CreateBuilder<Glyph>(GetGlyphCount(i, run));
            for (; i < _line.Count && ReferenceEquals(_line[i].Run, run); i++)
                FontFamily.Append(glyphs, _line[i].Shaped.Glyphs);
            segments.Add(CreateSegment(run, x, glyphs.DrainToImmutable()));
            x += segments[^1].Width;
        }

        if (trailing is { } space)
            segments.Add(CreateSegment(space.Run, x, space.Shaped.Glyphs) with { IsTrailingSpace = true });
        _lines.Add(new TextLine(segments.DrainToImmutable(), x));
        _line.Clear();
        _lineWidth = 0;
        (_wordsOnLineAbove, _wordsOnLine) = (_wordsOnLine, 0);
    }

    private int GetGlyphCount(int first, InlineRun run)
    {
        var count = 0;
        for (var i = first; i < _line.Count && ReferenceEquals(_line[i].Run, run); i++)
            count += _line[i].Shaped.Glyphs.Length;
        return count;
    }

    private TextSegment CreateSegment(InlineRun run, double x, ImmutableArray<Glyph> glyphs)
    {
        var width = 0.0;
        foreach (var glyph in glyphs)
            width += glyph.Advance;
        return new TextSegment(run, x, size * width, glyphs);
    }

    private double Measure(LinePiece piece) => size * piece.Shaped.Width;
}
