using System.Collections.Immutable;
using System.Text;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Breaks inlines into lines. Breaks at spaces, and inside a word only where it is wider than the line.</summary>
internal sealed class FlowText(Func<string, double, bool, double> measure, double size, bool isBold)
{
    private readonly double _space = measure(" ", size, isBold);

    public ImmutableArray<FlowTextLine> Wrap(ImmutableArray<Inline> inlines, double width) => Finish(BreakIntoLines(GetWords(inlines), width));

    /// <summary>As few lines as the width allows, of nearly equal length: a centred title reads better without a last word alone.</summary>
    public ImmutableArray<FlowTextLine> WrapEvenly(ImmutableArray<Inline> inlines, double width)
    {
        var words = GetWords(inlines);
        var best = BreakIntoLines(words, width);
        var (low, high) = (width / 3, width);
        for (var i = 0; i < 7 && best.Count > 1; i++)
        {
            var middle = (low + high) / 2;
            var lines = BreakIntoLines(words, middle);
            if (lines.Count <= best.Count)
                (best, high) = (lines, middle);
            else
                low = middle;
        }

        return Finish(best);
    }

    private List<List<Run>> BreakIntoLines(List<Word> words, double width)
    {
        var lines = new List<List<Run>>();
        var line = new List<Run>();
        var lineWidth = 0.0;
        foreach (var word in words)
        {
            if (word.IsBreak)
            {
                EndLine();
                continue;
            }

            if (line.Count > 0 && lineWidth + _space + word.Width > width)
                EndLine();
            if (line.Count > 0)
            {
                line.Add(new Run(" ", GetSharedMarks(line[^1], word.Runs[0])));
                lineWidth += _space;
            }

            if (word.Width <= width)
            {
                line.AddRange(word.Runs);
                lineWidth += word.Width;
                continue;
            }

            foreach (var part in word.Runs.SelectMany(Split))
            {
                if (line.Count > 0 && lineWidth + GetWidth(part) > width)
                    EndLine();
                line.Add(part);
                lineWidth += GetWidth(part);
            }
        }

        if (line.Count > 0 || lines.Count == 0)
            EndLine();
        return lines;

        void EndLine()
        {
            lines.Add(line);
            line = [];
            lineWidth = 0;
        }
    }

    private ImmutableArray<FlowTextLine> Finish(List<List<Run>> lines) => [.. lines.Select(line => new FlowTextLine(Join(line), GetWidth(line)))];

    public double GetWidth(string text) => measure(text, size, isBold);

    private double GetWidth(IEnumerable<Run> runs) => runs.Sum(GetWidth);

    // A missing value is painted as a box: brackets stand for its edges.
    private double GetWidth(Run run) => measure(
        run.Missing is { } missing ? $"[{missing.Name}]" : run.Text,
        size,
        isBold || run.Missing is not null || run.Marks.Any(m => m is Strong));

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
        public bool IsBreak => Runs is [{ IsBreak: true }];
    }
}

internal readonly record struct FlowTextLine(ImmutableArray<Inline> Inlines, double Width);
