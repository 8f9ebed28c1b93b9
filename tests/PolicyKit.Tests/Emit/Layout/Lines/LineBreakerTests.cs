using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Tests.Emit.Layout.Lines;

public sealed class LineBreakerTests
{
    [Fact]
    public void Lines_break_after_spaces_and_keep_them() =>
        Assert.Equal(["Tell the ", "safeguarding ", "lead at once."], Break("Tell the safeguarding lead at once.", 90));

    [Fact]
    public void Spaces_that_hold_words_together_do_not_break() =>
        Assert.Equal(["Ring ", "01632 960101 ", "now"], Break("Ring 01632\u00A0960101 now", 80));

    [Fact]
    public void A_double_name_may_break_after_its_hyphen() =>
        Assert.Equal(["Kasia O'Dwyer-", "Łukasiewicz"], Break("Kasia O'Dwyer-Łukasiewicz", 100));

    [Fact]
    public void A_number_range_does_not_break_at_its_hyphen() => Assert.Equal(["ages ", "13-16"], Break("ages 13-16", 45));

    [Fact]
    public void An_address_wider_than_the_line_breaks_after_one_of_its_signs() =>
        Assert.Equal(["katarzyna.odwyer@", "westshire-", "schools.example"], Break("katarzyna.odwyer@westshire-schools.example", 105));

    [Fact]
    public void A_word_wider_than_the_line_breaks_anywhere_rather_than_being_cut_off() =>
        Assert.Equal("Llanfairpwllgwyngyll", string.Concat(Break("Llanfairpwllgwyngyll", 40)));

    [Fact]
    public void A_line_break_is_kept() => Assert.Equal(["one ", "two"], Break("one", 500, "\n", "two"));

    [Fact]
    public void A_short_word_does_not_end_a_paragraph_alone() =>
        Assert.Equal(["The lead records every case and tells ", "families, then."], Break("The lead records every case and tells families, then.", 250));

    [Theory]
    [InlineData("one two three", "\n", "four")]
    [InlineData("Safeguarding representatives ", "everywhere in the county, ")]
    public void A_line_that_a_writer_broke_or_that_has_no_word_to_spare_stays(params string[] parts) =>
        Assert.Equal(parts.Where(p => p != "\n").Select(p => p.Trim()), Break(parts[0], 190, parts[1..]).Select(l => l.Trim()));

    [Fact]
    public void A_text_that_looks_like_another_breaks_the_same_and_keeps_its_own_place_in_the_structure()
    {
        var breaker = new LineBreaker(FontFamily.Default);
        var (one, other) = (new InlineRun("Tell the safeguarding lead at once.", FontStyle.Regular, new TaggedContent()), new InlineRun("Tell the safeguarding lead at once.", FontStyle.Regular, new TaggedContent()));
        var lines = breaker.Break([one], 12, 90);
        var again = breaker.Break([other], 12, 90);
        Assert.Equal(lines.Select(GetText), again.Select(GetText));
        Assert.All(again.SelectMany(l => l.Segments), s => Assert.Same(other, s.Run));
        Assert.NotEqual(lines[0].Width, breaker.Break([one with { Style = FontStyle.Bold }], 12, 90)[0].Width);
    }

    [Fact]
    public void Only_telephone_numbers_are_set_in_equal_figures()
    {
        ImmutableArray<Inline> inlines = [new TextInline("Until 2026, "), new Link("tel:+441632960111", [new TextInline("01632 960111")]), new Link("https://www.example.example/2026", [new TextInline("2026")])];
        var runs = InlineRun.AlignNumbers(InlineRun.Tagged(inlines, FontStyle.Bold, new StructureElement("P"), address => address));
        Assert.Equal([FontStyle.Bold, FontStyle.Bold | FontStyle.Tabular, FontStyle.Bold], runs.Select(r => r.Style));
    }

    [Fact]
    public void Even_lines_are_no_more_lines()
    {
        ImmutableArray<InlineRun> title = InlineRun.Untagged("Responding when images are shared by pupils of any age", FontStyle.Bold);
        var breaker = new LineBreaker(FontFamily.Default);
        var (greedy, even) = (breaker.Break(title, 20, 400), breaker.BreakEvenly(title, 20, 400));
        Assert.Equal(greedy.Length, even.Length);
        Assert.True(even.Max(l => l.Width) < greedy.Max(l => l.Width));
    }

    [Fact]
    public void No_line_is_wider_than_its_room_and_no_letter_is_lost() => Prop
        .ForAll(Arb.From(Gen.Choose(30, 300)), Arb.From(Gen.Elements("a", "of", "safeguarding", "O'Dwyer-Łukasiewicz", "01632 960101", "https://www.example.example/path", "–").ListOf()), (width, words) =>
        {
            var text = string.Join(' ', words);
            var lines = new LineBreaker(FontFamily.Default).Break(InlineRun.Untagged(text, FontStyle.Regular), 10, width);
            return lines.All(l => l.Width <= width + 0.5)
                && string.Concat(lines.Select(GetText)).Replace(" ", "", StringComparison.Ordinal) == text.Replace(" ", "", StringComparison.Ordinal);
        })
        .QuickCheckThrowOnFailure();

    private static IEnumerable<string> Break(string text, double width, params string[] others) =>
        new LineBreaker(FontFamily.Default)
            .Break([.. others.Prepend(text).Select(t => new InlineRun(t, FontStyle.Regular, null))], 12, width)
            .Select(GetText);

    private static string GetText(TextLine line) => string.Concat(line.Segments.SelectMany(s => s.Glyphs).Select(g => char.ConvertFromUtf32(g.CodePoint)));
}
