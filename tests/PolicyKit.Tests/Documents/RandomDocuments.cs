using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Documents;

/// <summary>Documents that keep the promises of the model (unique ids, square tables, links that lead somewhere) and no others.</summary>
internal static class RandomDocuments
{
    /// <summary>The first block of every document is a heading with this id, so that internal links have a target.</summary>
    private const string FirstId = "b-1";

    private const int NestingLimit = 2;

    public static Arbitrary<Document> All { get; } = Arb.From(GetDocument(), Shrink);

    private static Gen<string> Text { get; } = Gen.Frequency(
        (6, Gen.Elements(
            "Tell the lead at once.", "Do not look, copy or forward.", "O'Dwyer-Łukasiewicz", "Ŵynne", "Monday to Friday", "a",
            "The school records what was said and who was told, in the words that were used, on the same day.")),
        (3, Gen.Elements(
            "<script>alert('x')</script>", "& % # _ * [x](y) {{ }} `|` \\", "\U0001F642 \U0001F468\u200D\U0001F469\u200D\U0001F467", "]]>", "%1 \"quoted\" 'single'",
            " leading and trailing ", "non\u00A0breaking space", "", "one\nline\r\nand\tanother", "שלום مرحبا", "e\u0301 é ﬁ ß",
            "\u0000\u0001\u000B\u001F\uFFFE\uFFFF", "\uD83D", "\uDE42\uD83D", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch",
            new string('W', 120))),
        (1, ArbMap.Default.GeneratorFor<string?>().Select(t => t ?? "")));

    private static Gen<ImmutableArray<Inline>> Inlines { get; } = GetInlines(NestingLimit);

    private static Gen<Document> GetDocument() =>
        from layout in Gen.Elements(Enum.GetValues<PageLayout>())
        from title in Text
        from subtitle in Text
        from publisher in Text
        from footer in Text
        from watermark in Gen.Elements("", "", "DRAFT")
        from prefix in Gen.Elements("", "7", "7.9")
        from version in Gen.Elements("", "3.2")
        from heading in Inlines
        from blocks in GetTopLevelBlock(layout).ListOf()
        select new Document
        {
            Id = "random-document",
            Title = title,
            Subtitle = subtitle,
            Publisher = publisher,
            Page = GetPage(layout),
            StatusLine = publisher + " · " + version,
            FooterLine = footer,
            Watermark = watermark,
            NumberPrefix = prefix,
            Version = version,
            Date = new DateOnly(2026, 9, 1),
            Blocks = Identify([new Heading(2, heading), .. blocks], prefix),
        };

    private static PageSetup GetPage(PageLayout layout) => layout switch
    {
        PageLayout.Panels => new PageSetup
        {
            Layout = layout,
            Width = 297,
            Height = 210,
            PageBudget = 2,
            PanelWidths = [[97, 100, 100], [100, 100, 97]],
            PanelOrder = [[2, 6, 1], [3, 4, 5]],
        },
        PageLayout.Poster => new PageSetup { Layout = layout, Width = 297, Height = 420, TextSize = 24, MinimumTextSize = 20 },
        PageLayout.Sheet => new PageSetup { Layout = layout, PageBudget = 1, TextSize = 12, MinimumTextSize = 10.5 },
        _ => PageSetup.A4,
    };

    private static Gen<Block> GetTopLevelBlock(PageLayout layout)
    {
        var common = Gen.Frequency(
            (6, GetBlock(NestingLimit)),
            (3, GetHeading()),
            (1, GetFlowchart()),
            (1, Gen.Constant<Block>(new PageBreak())),
            (1, from title in Text from depth in Gen.Choose(1, 2) select (Block)new ContentsTable(title, depth)),
            (2, GetColumns()));
        return layout == PageLayout.Panels
            ? Gen.Frequency((4, common), (1, Text.Select(t => (Block)new PanelBreak(t))))
            : common;
    }

    private static Gen<Block> GetBlock(int depth)
    {
        var flat = new (int, Gen<Block>)[]
        {
            (5, Inlines.Select(i => (Block)new Paragraph(i))),
            (1, GetTable()),
            (1, GetContactCard()),
        };
        return depth == 0
            ? Gen.Frequency(flat)
            : Gen.Frequency([.. flat, (2, GetList(depth)), (1, GetCallout(depth))]);
    }

    private static Gen<Block> GetHeading() =>
        from level in Gen.Choose(2, 6)
        from inlines in Inlines
        from isNumbered in Gen.Elements(true, false)
        select (Block)new Heading(level, inlines) { Number = isNumbered ? "?" : "" };

    private static Gen<Block> GetList(int depth) =>
        from isOrdered in Gen.Elements(true, false)
        from start in Gen.Choose(0, 12)
        from marker in Gen.Elements(Enum.GetValues<ListMarker>())
        from items in Few(0, 4, Few(1, 2, GetListItemBlock(depth)).Select(b => new ListItem(b)))
        select (Block)new ListBlock(isOrdered, items) { Start = start, Marker = marker };

    private static Gen<Block> GetListItemBlock(int depth)
    {
        var paragraph = Inlines.Select(i => (Block)new Paragraph(i));
        return depth == 0 ? paragraph : Gen.Frequency((4, paragraph), (1, GetBlock(depth - 1)));
    }

    private static Gen<Block> GetTable() =>
        from columns in Gen.Choose(1, 5)
        from header in Few(columns, columns, Inlines.Select(i => new TableCell(i)))
        from rows in Few(0, 4, Few(columns, columns, Inlines.Select(i => new TableCell(i))))
        from widths in Gen.OneOf(Gen.Constant<ImmutableArray<double>>([]), Few(columns, columns, Gen.Choose(1, 5).Select(w => (double)w)))
        from caption in Gen.OneOf(Gen.Constant(""), Text)
        from hasRowHeaders in Gen.Elements(true, false)
        select (Block)new Table(header, rows) { Widths = widths, Caption = caption, HasRowHeaders = hasRowHeaders };

    private static Gen<Block> GetCallout(int depth) =>
        from kind in Gen.Elements(Enum.GetValues<CalloutKind>())
        from title in Gen.OneOf(Gen.Constant(""), Text)
        from blocks in Few(0, 3, GetBlock(depth - 1))
        select (Block)new Callout(kind, blocks) { Title = title };

    private static Gen<Block> GetContactCard() =>
        from name in Text
        from role in Text
        from hours in Text
        from lines in Few(0, 3, Gen.Elements(
            new ContactLine("Phone", "01632 960101", "tel:+441632960101"),
            new ContactLine("Email", "lead@oakfield.example", "mailto:lead@oakfield.example"),
            new ContactLine("Web", "oakfield.example", "https://oakfield.example/help?a=1&b=2"),
            new ContactLine("Room", "Next to reception", "")))
        select (Block)new ContactCard(name) { Role = role, Hours = hours, Lines = lines };

    private static Gen<Block> GetColumns() =>
        from columns in Few(1, 3, from blocks in Few(0, 3, GetBlock(1)) from weight in Gen.Choose(1, 3) select new Column(blocks, weight))
        select (Block)new Columns(columns);

    private static Gen<Block> GetFlowchart() =>
        from count in Gen.Choose(1, 7)
        from titles in Few(count, count, Text)
        from details in Few(count, count, Few(0, 3, Inlines))
        from kinds in Few(count, count, Gen.Elements(FlowNodeKind.Step, FlowNodeKind.Decision, FlowNodeKind.Refer, FlowNodeKind.Aside, FlowNodeKind.End))
        from lanes in Few(count, count, Gen.Elements(Enum.GetValues<FlowLane>()))
        from edges in Few(0, 8, GetEdge(count))
        from title in Text
        from description in Text
        select (Block)new Flowchart(new FlowGraph
        {
            Title = title,
            Description = description,
            Nodes = [.. Enumerable.Range(0, count).Select(i =>
                new FlowNode(GetNodeId(i), i == 0 ? FlowNodeKind.Start : kinds[i], i == 0 ? FlowLane.Spine : lanes[i], titles[i])
                {
                    Details = details[i],
                    IsList = i % 2 == 0,
                    IsNumbered = i % 4 == 0,
                })],
            Edges = edges,
        });

    private static Gen<FlowEdge> GetEdge(int count) =>
        from start in Gen.Choose(0, count - 1)
        from end in Gen.Choose(0, count - 1)
        from label in Gen.Elements("", "Yes", "No", "At any point")
        from isReturn in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new FlowEdge(GetNodeId(start), GetNodeId(end), label, isReturn);

    private static string GetNodeId(int index) => string.Create(CultureInfo.InvariantCulture, $"n{index}");

    private static Gen<ImmutableArray<Inline>> GetInlines(int depth)
    {
        var flat = new (int, Gen<Inline>)[]
        {
            (6, Text.Select(t => (Inline)new TextInline(t))),
            (1, Text.Select(t => (Inline)new MissingValue(t))),
            (1, Gen.Constant<Inline>(new LineBreak())),
        };
        if (depth == 0)
            return Few(0, 3, Gen.Frequency(flat));

        var inner = GetInlines(depth - 1);
        return Few(0, 4, Gen.Frequency(
        [
            .. flat,
            (2, inner.Select(i => (Inline)new Strong(i))),
            (1, inner.Select(i => (Inline)new Emphasis(i))),
            (1, from language in Gen.Elements("cy", "pl", "zh-Hant") from i in inner select (Inline)new InLanguage(language, i)),
            (2, from target in GetTarget() from text in Text select (Inline)new Link(target, [new TextInline(text)])),
        ]));
    }

    private static Gen<string> GetTarget() => Gen.Elements(
        "tel:999",
        "tel:+441632960101",
        "mailto:office@oakfield.example",
        "https://oakfield.example/",
        "https://oakfield.example/a%20b?x=1&y=%C5%B4#part",
        "#" + FirstId);

    private static Gen<ImmutableArray<T>> Few<T>(int minimum, int maximum, Gen<T> item) =>
        from count in Gen.Choose(minimum, maximum)
        from items in item.ArrayOf(count)
        select ImmutableArray.Create(items);

    /// <summary>Names every block and counts the numbered headings, as rendering does.</summary>
    private static ImmutableArray<Block> Identify(ImmutableArray<Block> blocks, string prefix)
    {
        var lastId = 0;
        var section = 0;
        var subsection = 0;
        return [.. blocks.Select(Name)];

        Block Name(Block block)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"b-{++lastId}");
            return block switch
            {
                Heading heading => heading with { Id = id, Number = GetNumber(heading) },
                ListBlock list => list with { Id = id, Items = [.. list.Items.Select(i => new ListItem([.. i.Blocks.Select(Name)]))] },
                Callout callout => callout with { Id = id, Blocks = [.. callout.Blocks.Select(Name)] },
                Columns columns => columns with { Id = id, Items = [.. columns.Items.Select(c => c with { Blocks = [.. c.Blocks.Select(Name)] })] },
                _ => block with { Id = id },
            };
        }

        string GetNumber(Heading heading)
        {
            if (heading.Number.Length == 0 || heading.Level > 3)
                return "";

            (section, subsection) = heading.Level == 2 ? (section + 1, 0) : (section, subsection + 1);
            int[] parts = heading.Level == 2 ? [section] : [section, subsection];
            var number = string.Join('.', parts.Select(p => p.ToString(CultureInfo.InvariantCulture)));
            return prefix.Length == 0 ? number : prefix + "." + number;
        }
    }

    /// <summary>A smaller document has half the blocks, or lacks one; ids stay, so links stay sound.</summary>
    private static IEnumerable<Document> Shrink(Document document)
    {
        var rest = document.Blocks.RemoveAt(0);
        if (rest.Length > 3)
        {
            yield return document with { Blocks = [document.Blocks[0], .. rest[..(rest.Length / 2)]] };
            yield return document with { Blocks = [document.Blocks[0], .. rest[(rest.Length / 2)..]] };
        }

        for (var i = 0; i < rest.Length; i++)
            yield return document with { Blocks = [document.Blocks[0], .. rest.RemoveAt(i)] };
    }
}
