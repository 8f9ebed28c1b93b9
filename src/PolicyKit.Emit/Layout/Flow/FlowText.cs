using System.Collections.Immutable;
using System.Text;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Inlines measured in one size, to be broken into lines at any width. Breaks at spaces, and inside a word only where it is wider than the line.</summary>
internal sealed class FlowText
{
    private readonly Func<string, double, bool, double> _measure;
    private readonly double _size;
    private readonly bool _isBold;
    private readonly double _space;
    private readonly List<Word> _words;

    public FlowText(ImmutableArray<Inline> inlines, Func<string, double, bool, double> measure, double size, bool isBold)
    {
        (_measure, _size, _isBold) = (measure, size, isBold);
        _space = measure(" ", size, isBold);
        _words = GetWords(inlines);
    }

    public ImmutableArray<FlowTextLine> Wrap(double width)
    {
        var lines = ImmutableArray.CreateBuilder<FlowTextLine>();
        var ends = new List<Place>();
        BreakLines(width, ends);
        var start = new Place(0, 0);
        foreach (var end in ends)
        {
            var line = CreateLine(start, end, width);
            lines.Add(new FlowTextLine(Join(line), GetWidth(line)));
            start = end;
        }

        return lines.DrainToImmutable();
    }

    /// <summary>As few lines as the width allows, of nearly equal length: a centred title reads better without a last word alone.</summary>
    public ImmutableArray<FlowTextLine> WrapEvenly(double width)
    {
        var count = CountLines(width);
        var (low, high) = (width / 3, width);
        for (var i = 0; i < 7 && count > 1; i++)
        {
            var middle = (low + high) / 2;
            if (CountLines(middle) <= count)
                high = middle;
            else
                low = middle;
        }

        return Wrap(high);
    }

    /// <summary>How many lines either way of wrapping makes.</summary>
    public int CountLines(double width) => BreakLines(width, ends: null);

    /// <param name="ends">Takes where each line ends; null where only their number counts.</param>
    private int BreakLines(double width, List<Place>? ends)
    {
        var count = 0;
        var isEmpty = true;
        var lineWidth = 0.0;
        for (var i = 0; i < _words.Count; i++)
        {
            var word = _words[i];
            if (word.IsBreak)
            {
                EndLine(new Place(i + 1, 0));
                continue;
            }

            if (!isEmpty && lineWidth + _space + word.Width > width)
                EndLine(new Place(i, 0));
            if (!isEmpty)
                lineWidth += _space;
            if (word.Width <= width)
            {
                lineWidth += word.Width;
                isEmpty = false;
                continue;
            }

            var parts = word.Parts;
            for (var part = 0; part < parts.Count; part++)
            {
                if (!isEmpty && lineWidth + GetWidth(parts[part]) > width)
                    EndLine(new Place(i, part));
                lineWidth += GetWidth(parts[part]);
                isEmpty = false;
            }
        }

        if (!isEmpty || count == 0)
            EndLine(new Place(_words.Count, 0));
        return count;

        void EndLine(Place end)
        {
            ends?.Add(end);
            count++;
            isEmpty = true;
            lineWidth = 0;
        }
    }

    private List<Run> CreateLine(Place start, Place end, double width)
    {
        var line = new List<Run>();
        for (var i = start.Word; i < _words.Count && (i < end.Word || (i == end.Word && end.Part > 0)); i++)
        {
            var word = _words[i];
            if (word.IsBreak)
                continue;

            if (line.Count > 0)
                line.Add(new Run(" ", GetSharedMarks(line[^1], word.Runs[0])));
            var runs = word.Width <= width ? word.Runs : word.Parts;
            var first = i == start.Word ? start.Part : 0;
            line.AddRange(runs.GetRange(first, (i == end.Word ? end.Part : runs.Count) - first));
        }

        return line;
    }

    private double GetWidth(IEnumerable<Run> runs) => runs.Sum(GetWidth);

    // A missing value is painted as a box: brackets stand for its edges.
    private double GetWidth(Run run) => _measure(
        run.Missing is { } missing ? $"[{missing.Name}]" : run.Text,
        _size,
        _isBold || run.Missing is not null || run.Marks.Any(m => m is Strong));

    private List<Word> GetWords(ImmutableArray<Inline> inlines)
    {
        var words = new List<Word>();
        var word = new List<Run>();
        foreach (var run in Flatten(inlines, []).SelectMany(SplitAtSpaces))
        {
            if (run is { IsBreak: false, Text: not " " })
            {
                word.Add(run);
                continue;
            }

            EndWord();
            if (run.IsBreak)
                words.Add(new Word([run], 0));
        }

        EndWord();
        return words;

        void EndWord()
        {
            if (word.Count > 0)
                words.Add(new Word(word, GetWidth(word)));
            word = [];
        }
    }

    private static IEnumerable<Run> Flatten(ImmutableArray<Inline> inlines, ImmutableArray<Inline> marks) => inlines.SelectMany(inline => inline switch
    {
        TextInline text => [new Run(text.Text, marks)],
        LineBreak => [new Run("", marks) { IsBreak = true }],
        MissingValue missing => [new Run("", marks) { Missing = missing }],
        Strong strong => Flatten(strong.Inlines, marks.Add(inline)),
        Emphasis emphasis => Flatten(emphasis.Inlines, marks.Add(inline)),
        InLanguage foreign => Flatten(foreign.Inlines, marks.Add(inline)),
        Link link => Flatten(link.Inlines, marks.Add(inline)),
        _ => [],
    });

    private static IEnumerable<Run> SplitAtSpaces(Run run)
    {
        if (run.IsBreak || run.Missing is not null)
        {
            yield return run;
            yield break;
        }

        var start = 0;
        for (var i = 0; i <= run.Text.Length; i++)
        {
            if (i < run.Text.Length && run.Text[i] is not (' ' or '\t' or '\n' or '\r'))
                continue;
            if (i > start)
                yield return run with { Text = run.Text[start..i] };
            if (i < run.Text.Length)
                yield return run with { Text = " " };
            start = i + 1;
        }
    }

    private static IEnumerable<Run> Split(Run run) =>
        run.Missing is null ? run.Text.EnumerateRunes().Select(rune => run with { Text = rune.ToString() }) : [run];

    // A space between two words of one link belongs to the link; between a link and plain text it does not.
    private static ImmutableArray<Inline> GetSharedMarks(Run before, Run after) => before.Marks.IsEmpty || after.Marks.IsEmpty
        ? []
        : [.. before.Marks.Zip(after.Marks).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Select(pair => pair.First)];

    private static ImmutableArray<Inline> Join(List<Run> runs)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        for (var i = 0; i < runs.Count;)
        {
            var run = runs[i++];
            if (run.Missing is not null)
            {
                inlines.Add(Mark(run.Missing, run.Marks));
                continue;
            }

            var text = new StringBuilder(run.Text);
            while (i < runs.Count && runs[i].Missing is null && HasSameMarks(runs[i], run))
                text.Append(runs[i++].Text);
            inlines.Add(Mark(new TextInline(text.ToString()), run.Marks));
        }

        return inlines.ToImmutable();
    }

    private static bool HasSameMarks(Run a, Run b) =>
        a.Marks.Length == b.Marks.Length && a.Marks.Zip(b.Marks).All(pair => ReferenceEquals(pair.First, pair.Second));

    private static Inline Mark(Inline inline, ImmutableArray<Inline> marks) => marks.Reverse().Aggregate(inline, (inner, mark) => mark switch
    {
        Strong => new Strong([inner]),
        Emphasis => new Emphasis([inner]),
        InLanguage foreign => foreign with { Inlines = [inner] },
        Link link => new Link(link.Target, [inner]),
        _ => inner,
    });

    /// <summary>Characters of one style; the marks are the inlines around them, outermost first.</summary>
    private sealed record Run(string Text, ImmutableArray<Inline> Marks)
    {
        public MissingValue? Missing { get; init; }

        public bool IsBreak { get; init; }
    }

    private sealed record Word(List<Run> Runs, double Width)
    {
        private List<Run>? _parts;

        public bool IsBreak { get; } = Runs is [{ IsBreak: true }];

        /// <summary>What it is broken into where it is wider than a line.</summary>
        public List<Run> Parts => _parts ??= [.. Runs.SelectMany(Split)];
    }

    /// <summary>Before a word, or before a part of one that is wider than the line.</summary>
    private readonly record struct Place(int Word, int Part);
}

internal readonly record struct FlowTextLine(ImmutableArray<Inline> Inlines, double Width);
