using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Pdf;
using PolicyKit.Tests.Documents;
using static PolicyKit.Tests.Emit.SampleDocuments;

namespace PolicyKit.Tests.Emit.Pdf;

public sealed class PdfEmitterTests
{
    public static TheoryData<string> SampleNames => new(Samples.Keys.Order(StringComparer.Ordinal));

    private static Dictionary<string, Document> Samples { get; } =
        new List<Document> { Policy, Sheet, Leaflet, Poster, Hostile }.ToDictionary(d => d.Id, StringComparer.Ordinal);

    [Fact]
    public void A_policy_is_read_aloud_in_order() => Snapshot.Verify(PdfReading.Read(PdfEmitter.Emit(Policy)).GetOutline());

    [Fact]
    public void A_leaflet_is_read_panel_by_panel_and_not_as_printed() => Snapshot.Verify(PdfReading.Read(PdfEmitter.Emit(Leaflet)).GetOutline());

    [Fact]
    public void A_poster_says_its_picture_and_then_its_steps() => Snapshot.Verify(PdfReading.Read(PdfEmitter.Emit(Poster)).GetOutline());

    [Fact]
    public void Whatever_a_school_types_is_read_aloud_as_it_was_typed() => Snapshot.Verify(PdfReading.Read(PdfEmitter.Emit(Hostile)).GetOutline());

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void The_same_document_gives_the_same_bytes(string name) =>
        Assert.Equal(PdfEmitter.Emit(Samples[name]).Bytes, PdfEmitter.Emit(Samples[name]).Bytes.AsEnumerable());

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_file_stays_small(string name) => Assert.InRange(PdfEmitter.Emit(Samples[name]).Bytes.Length, 5_000, 120_000);

    [Theory]
    [InlineData("staff-one-pager", 1)]
    [InlineData("parent-leaflet", 2)]
    [InlineData("flowchart-poster", 2)]
    public void A_document_has_the_pages_it_must_have(string name, int pages)
    {
        var file = PdfEmitter.Emit(Samples[name]);
        Assert.Equal((pages, pages), (file.PageCount, PdfReading.Read(file).Pages.Count));
        Assert.Empty(file.Diagnostics);
    }

    [Theory]
    [InlineData("policy-section", "0 0 595.28 841.89")]
    [InlineData("parent-leaflet", "0 0 841.89 595.28")]
    [InlineData("flowchart-poster", "0 0 841.89 1190.55")]
    public void Paper_is_A4_or_A3(string name, string box) => Assert.Equal(box, PdfReading.Read(PdfEmitter.Emit(Samples[name])).GetMediaBox(0));

    [Fact]
    public void Every_page_says_where_it_belongs() =>
        Assert.Equal(
            ["Page 1 of 4", "Page 2 of 4", "Page 3 of 4", "Page 4 of 4"],
            PdfReading.Read(PdfEmitter.Emit(Policy)).Untagged.Where(t => t.StartsWith("Page ", StringComparison.Ordinal)));

    [Fact]
    public void A_draft_says_so_on_every_page() =>
        Assert.Equal(4, PdfReading.Read(PdfEmitter.Emit(Policy with { Watermark = "DRAFT" })).Untagged.Count(t => t == "DRAFT"));

    [Fact]
    public void The_header_of_a_table_is_printed_on_each_of_its_pages_and_read_once()
    {
        var rows = Enumerable.Range(1, 90).Select(i => Row($"Name {i}", "Every day"));
        var reading = PdfReading.Read(PdfEmitter.Emit(Policy with { Blocks = [new Table([Cell("Deputy lead"), Cell("Days")], [.. rows])] }));
        Assert.Equal(3, reading.Pages.Count);
        Assert.Equal(2, reading.Untagged.Count(t => t == "Deputy lead"));
        Assert.Equal(1, reading.GetText().Split("Deputy lead").Length - 1);
    }

    [Fact]
    public void A_header_longer_than_a_page_is_printed_once_and_pushes_no_row_off_the_paper()
    {
        var header = string.Join(' ', Enumerable.Repeat("deputy", 3000));
        var reading = PdfReading.Read(PdfEmitter.Emit(Policy with { Blocks = [new Table([Cell(header), Cell("Days")], [.. Enumerable.Range(1, 90).Select(i => Row($"Name {i}", "Every day"))])] }));
        Assert.DoesNotContain(reading.Untagged, t => t.Contains("deputy", StringComparison.Ordinal));
        Assert.True(reading.Pages.Count < 12);
    }

    /// <summary>ISO 32000-1, 14.8.2.3: the page's content stands in the order in which it is read.</summary>
    [Fact]
    public void The_cells_of_a_row_are_painted_one_after_the_other()
    {
        var (left, right) = (string.Join(' ', Enumerable.Range(1, 90).Select(i => $"left{i}")), string.Join(' ', Enumerable.Range(1, 90).Select(i => $"right{i}")));
        var reading = PdfReading.Read(PdfEmitter.Emit(Policy with { Blocks = [new Table([Cell("A"), Cell("B")], [Row(left, right)])] }));
        var painted = Assert.Single(reading.PageTexts);
        Assert.True(painted.IndexOf("left90", StringComparison.Ordinal) < painted.IndexOf("right1", StringComparison.Ordinal), painted);
    }

    [Theory]
    [InlineData(28)]
    [InlineData(29)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(34)]
    public void No_row_of_a_table_stands_alone_on_a_page(int rowCount)
    {
        var rows = Enumerable.Range(1, rowCount).Select(i => Row($"Name {i}", "Every day"));
        var reading = PdfReading.Read(PdfEmitter.Emit(Policy with { Blocks = [new Table([Cell("Deputy lead"), Cell("Days")], [.. rows]), new PageBreak(), Say("End")] }));
        Assert.All(reading.PageTexts, text => Assert.NotEqual(1, text.Split("Every day").Length - 1));
    }

    [Fact]
    public void Long_documents_have_bookmarks_and_short_ones_do_not()
    {
        var longer = Policy with { Blocks = [.. Policy.Blocks, .. Policy.Blocks.Where(b => b is Paragraph)] };
        Assert.Contains("/Outlines", PdfReading.Read(PdfEmitter.Emit(longer)).Catalog, StringComparison.Ordinal);
        Assert.DoesNotContain("/Outlines", PdfReading.Read(PdfEmitter.Emit(Sheet)).Catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_say_where_they_lead()
    {
        var descriptions = PdfReading.Read(PdfEmitter.Emit(Policy)).LinkDescriptions.ToList();
        Assert.Contains("Telephone +441632960101", descriptions);
        Assert.Contains("Email chair@oakfield.example", descriptions);
        Assert.Contains("Go to 7.8 Records, support and review", descriptions);
    }

    /// <summary>ISO 14289-1, 7.2: where the language changes within a text, the change is told.</summary>
    [Fact]
    public void Words_in_another_language_say_which()
    {
        var reading = PdfReading.Read(PdfEmitter.Emit(Policy with
        {
            Blocks = [new Paragraph([new TextInline("Ask at "), new InLanguage("cy", [new TextInline("Ysgol "), new Link("https://bryn.example", [new TextInline("y Bryn")])]), new TextInline(" today.")])],
        }));

        var span = Assert.Single(reading.Objects.Values, o => o.Text.Contains("/Lang (", StringComparison.Ordinal) && o.Text.Contains("/StructElem", StringComparison.Ordinal)).Text;
        Assert.Contains("/S/Span/", span, StringComparison.Ordinal);
        Assert.Contains("/Lang (cy)", span, StringComparison.Ordinal);
        Assert.Contains("Ask at ‹Ysgol ‹y Bryn›› today.", reading.GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_no_font_has_is_reported_with_its_text()
    {
        var file = PdfEmitter.Emit(Policy with { Blocks = [Say("Well done 😀")] });
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal(("PK6001", "The character 😀 (U+1F600) cannot be printed and shows as a box in “Well done 😀”"), (diagnostic.Id, diagnostic.Message));
        Assert.Contains("Well done 😀", PdfReading.Read(file).GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_that_cannot_fit_names_what_to_cut_first()
    {
        var file = PdfEmitter.Emit(Sheet with { Blocks = [.. Sheet.Blocks, .. Sheet.Blocks.Take(8)] });
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal(("PK6010", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Equal("“If a pupil tells you about a nude image” takes 2 pages at its smallest type and may take 1", diagnostic.Message);
        Assert.Equal("Cut or shorten “This sheet is a reminder. The whole …”", Assert.Single(diagnostic.Hints));
    }

    [Fact]
    public void A_policy_of_a_page_too_many_is_only_warned_of()
    {
        var file = PdfEmitter.Emit(Policy with { Page = Policy.Page with { PageBudget = 1 } });
        Assert.Equal(["PK6010"], file.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning).Select(d => d.Id));
        Assert.DoesNotContain(file.Diagnostics, d => d.IsError);
        Assert.True(file.PageCount > 1);
    }

    [Fact]
    public void Eleven_deputies_stay_on_the_sheet_and_are_read_once_in_order()
    {
        var people = Enumerable.Range(1, 11).Select(i => Row($"Deputy {i}", "Mon to Fri", $"01632 9601{i:00}"));
        var file = PdfEmitter.Emit(Sheet with { Blocks = [.. Sheet.Blocks.Where(b => b is not ContactCard), new Table([Cell("Who"), Cell("When"), Cell("Phone")], [.. people])] });
        Assert.Equal(1, file.PageCount);

        var text = PdfReading.Read(file).GetText().Split('\n');
        Assert.Equal(Enumerable.Range(1, 11).Select(i => $"Deputy {i}"), text.Where(t => t.StartsWith("Deputy ", StringComparison.Ordinal)));
        Assert.Single(text, "Who");
    }

    [Fact]
    public void A_break_before_any_text_names_the_cover()
    {
        var outline = PdfReading.Read(PdfEmitter.Emit(Leaflet with { Blocks = [new PanelBreak("Front"), .. Leaflet.Blocks] })).GetOutline();
        Assert.Contains("Sect title=Front\n    P “Oakfield Academy”", outline, StringComparison.Ordinal);
        Assert.Equal(6, outline.Split("Sect title=").Length - 1);
    }

    [Fact]
    public void A_poster_without_its_steps_gets_them()
    {
        var outline = PdfReading.Read(PdfEmitter.Emit(Poster with { Blocks = [new Flowchart(Graph)] })).GetOutline();
        Assert.Contains("H2 “What happens when an image has been shared”", outline, StringComparison.Ordinal);
        Assert.Contains("Lbl “8.”", outline, StringComparison.Ordinal);
    }

    [Fact]
    public void A_box_broken_by_a_page_keeps_its_text_whole()
    {
        var box = new Callout(CalloutKind.Note, [.. Enumerable.Range(1, 60).Select(i => Say($"Sentence number {i} of a long box."))]) { Title = "Long" };
        var reading = PdfReading.Read(PdfEmitter.Emit(Policy with { Blocks = [box] }));
        Assert.Equal(2, reading.Pages.Count);
        Assert.Equal(60, reading.GetText().Split("of a long box.").Length - 1);
    }

    [Fact]
    public void A_panel_that_cannot_fit_is_named_and_loses_nothing()
    {
        var full = Leaflet with { Blocks = [.. Leaflet.Blocks, .. Enumerable.Range(1, 30).Select(i => Say($"One sentence too many, number {i}."))] };
        var file = PdfEmitter.Emit(full);
        var diagnostic = Assert.Single(file.Diagnostics);
        Assert.Equal("PK6011", diagnostic.Id);
        Assert.StartsWith("The panel “Who can help” is about ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("One sentence too many, number 30.", PdfReading.Read(file).GetText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_is_described_and_one_that_cannot_be_read_is_reported()
    {
        var logo = new Logo(SamplePictures.Png, "Oak tree");
        Assert.Contains("Figure alt=Oak tree", PdfReading.Read(PdfEmitter.Emit(Policy with { Theme = new Theme { Logo = logo } })).GetOutline(), StringComparison.Ordinal);
        Assert.Equal("PK6002", Assert.Single(PdfEmitter.Emit(Policy with { Theme = new Theme { Logo = logo with { Bytes = [1, 2, 3] } } }).Diagnostics).Id);
    }

    [Fact]
    public void A_document_of_nothing_has_one_page_with_its_title() =>
        Assert.Contains("H1 “Responding when", PdfReading.Read(PdfEmitter.Emit(Policy with { Blocks = [] })).GetOutline(), StringComparison.Ordinal);

    [Fact]
    public void Any_document_can_be_written() => Prop
        .ForAll(RandomDocuments.All, document =>
        {
            var file = PdfEmitter.Emit(document);
            return file.PageCount == PdfReading.Read(file).Pages.Count && file.Bytes.AsSpan().SequenceEqual(PdfEmitter.Emit(document).Bytes.AsSpan());
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Any_text_is_read_aloud_as_it_was_typed() => Prop
        .ForAll<string>(text =>
        {
            var visible = new string([.. (text ?? "").Where(c => c is >= ' ' and < '\u007F' or >= '\u00C0' and < '\u0180')]);
            var reading = PdfReading.Read(PdfEmitter.Emit(Policy with { Title = visible, Blocks = [new Paragraph([new TextInline("x" + visible + "y")])] }));
            return Squeeze(reading.GetText()).Contains(Squeeze("x" + visible + "y"), StringComparison.Ordinal);
        })
        .QuickCheckThrowOnFailure();

    private static string Squeeze(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
