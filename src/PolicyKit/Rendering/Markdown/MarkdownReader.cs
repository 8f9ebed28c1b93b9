using System.Collections.Immutable;
using System.Globalization;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;
using Block = PolicyKit.Documents.Block;
using ListBlock = PolicyKit.Documents.ListBlock;
using MarkdigList = Markdig.Syntax.ListBlock;
using MarkdigTable = Markdig.Extensions.Tables.Table;
using MarkdigTableRow = Markdig.Extensions.Tables.TableRow;
using Table = PolicyKit.Documents.Table;

namespace PolicyKit.Rendering.Markdown;

/// <summary>Reads the Markdown that a section's template wrote into blocks of the document model.</summary>
internal sealed class MarkdownReader
{
    private static readonly ImmutableArray<string> Containers = ["callout", "columns", "column", "contact", "panel"];
    private static readonly ImmutableArray<string> Directives = ["[[page]]", "[[contents]]", "[[flow]]", "[[steps]]", "[[trace]]"];

    private readonly string _markdown;
    private readonly SectionContext _context;
    private int _count;

    private MarkdownReader(string markdown, SectionContext context)
    {
        _markdown = markdown;
        _context = context;
    }

    public static ImmutableArray<Block> Read(string markdown, SectionContext context)
    {
        if (MarkdownDialect.TryParse(markdown, out var document))
        {
            var reader = new MarkdownReader(markdown, context);
            reader.ReportUnknownLanguages(document);
            return reader.ReadBlocks(document, ListMarker.Default);
        }

        var location = context.FindTemplate(new TextSpan(0, markdown.Length));
        context.Report(Diagnostic.Create(MarkdownDiagnostics.TooDeep, location).WithHint("Look for long rows of hyphens, numbers or brackets, and take them out"));
        return [new Paragraph(InlineReader.ReadAsWritten(markdown)) { Id = $"{context.Name}-1", Origin = new Origin(location, context.Clauses, context.Pack) }];
    }

    private ImmutableArray<Block> ReadBlocks(ContainerBlock container, ListMarker marker)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (var child in container)
            blocks.AddRange(ReadBlock(child, marker));
        return blocks.ToImmutable();
    }

    private IEnumerable<Block> ReadBlock(Markdig.Syntax.Block block, ListMarker marker) => block switch
    {
        HeadingBlock heading => [ReadHeading(heading)],
        ParagraphBlock paragraph => ReadParagraph(paragraph),
        MarkdigList list => [ReadList(list, marker)],
        MarkdigTable table => [ReadTable(table)],
        CustomContainer container => ReadContainer(container, marker),
        LinkReferenceDefinitionGroup => [],
        ContainerBlock other => ReadBlocks(other, marker),
        LeafBlock { Inline: not null } leaf => [Identify(new Paragraph(ReadInlines(leaf)), leaf)],
        _ => [],
    };

    private Heading ReadHeading(HeadingBlock heading) =>
        Identify(new Heading(Math.Max(2, heading.Level), ReadInlines(heading)), heading);

    private IEnumerable<Block> ReadParagraph(ParagraphBlock paragraph)
    {
        // The raw text decides: a value is escaped there, so a school named [[page]] stays a name.
        var raw = _markdown.AsSpan(paragraph.Span.Start, paragraph.Span.Length).Trim();
        if (raw.StartsWith("[[") && raw.EndsWith("]]") && !raw.Contains('\\'))
            return ReadDirective(raw.ToString(), paragraph);

        var inlines = ReadInlines(paragraph);
        return inlines.IsEmpty ? [] : [Identify(new Paragraph(inlines), paragraph)];
    }

    private IEnumerable<Block> ReadDirective(string directive, ParagraphBlock paragraph)
    {
        switch (directive)
        {
            case "[[page]]":
                return [Identify(new PageBreak(), paragraph)];
            case "[[contents]]":
                return [Identify(new ContentsTable("Contents"), paragraph)];
            case "[[trace]]":
                return [ClauseTrace.Placeholder];
            case "[[flow]]" or "[[steps]]" when _context.Flow is null:
                Report(MarkdownDiagnostics.NoFlow, paragraph);
                return [];
            case "[[flow]]":
                return [Identify(new Flowchart(_context.Flow!), paragraph)];
            case "[[steps]]":
                return [Identify(FlowSteps.GetSteps(_context.Flow!), paragraph)];
            default:
                Report(MarkdownDiagnostics.UnknownDirective, paragraph, directive, Directives);
                return [];
        }
    }

    private ListBlock ReadList(MarkdigList list, ListMarker marker)
    {
        var isChecklist = list.Descendants<TaskList>().Any();
        var items = list.OfType<ListItemBlock>().Select(item => new ListItem(ReadBlocks(item, marker))).ToImmutableArray();
        var start = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return Identify(new ListBlock(list.IsOrdered, items)
        {
            Start = list.IsOrdered ? start : 1,
            Marker = isChecklist ? ListMarker.Checkbox : list.IsOrdered ? ListMarker.Default : marker,
        }, list);
    }

    private Table ReadTable(MarkdigTable table)
    {
        var rows = table.OfType<MarkdigTableRow>().ToList();
        var width = rows.Max(row => row.Count);
        var attributes = AttributeList.Read(table);
        var header = rows.FirstOrDefault(row => row.IsHeader);
        return Identify(new Table(
            ReadRow(header, width),
            [.. rows.Where(row => row != header).Select(row => ReadRow(row, width))])
        {
            HasRowHeaders = attributes.Find("row-headers", "false") == "true",
            Caption = attributes.Find("caption", ""),
            Widths = ReadWidths(attributes.Find("widths", ""), width),
        }, table);
    }

    private static ImmutableArray<TableCell> ReadRow(MarkdigTableRow? row, int width)
    {
        var cells = row?.Select(cell => new TableCell([.. ((ContainerBlock)cell).OfType<LeafBlock>().SelectMany(leaf => ReadInlines(leaf))])) ?? [];
        return [.. cells, .. Enumerable.Repeat(new TableCell([]), width - (row?.Count ?? 0))];
    }

    private static ImmutableArray<double> ReadWidths(string text, int count)
    {
        var widths = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var width) ? width : 1)
            .ToImmutableArray();
        return widths.Length == count ? widths : [];
    }

    private IEnumerable<Block> ReadContainer(CustomContainer container, ListMarker marker)
    {
        var attributes = AttributeList.Read(container);
        switch (container.Info)
        {
            case "callout":
                return [ReadCallout(container, attributes, marker)];
            case "columns":
                return [Identify(new Columns([.. container.OfType<CustomContainer>().Select(column => ReadColumn(column, marker))]), container)];
            case "contact":
                return [ReadContact(container, attributes)];
            case "panel":
                return [Identify(new PanelBreak(attributes.Find("name", "")), container), .. ReadBlocks(container, marker)];
            default:
                Report(MarkdownDiagnostics.UnknownContainer, container, container.Info ?? "", Containers);
                return ReadBlocks(container, marker);
        }
    }

    private Callout ReadCallout(CustomContainer container, AttributeList attributes, ListMarker marker)
    {
        var name = attributes.Find("kind", CalloutNames.GetId(CalloutKind.Note));
        var kind = CalloutNames.Find(name);
        if (kind is null)
            Report(MarkdownDiagnostics.UnknownKind, container, name, CalloutNames.Ids);

        var inner = kind switch
        {
            CalloutKind.Do => ListMarker.Tick,
            CalloutKind.DoNot => ListMarker.Cross,
            _ => marker,
        };
        return Identify(new Callout(kind ?? CalloutKind.Note, ReadBlocks(container, inner)) { Title = attributes.Find("title", "") }, container);
    }

    private Column ReadColumn(CustomContainer column, ListMarker marker)
    {
        var weight = AttributeList.Read(column).Find("weight", "1");
        return new Column(
            ReadBlocks(column, marker),
            double.TryParse(weight, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value > 0 ? value : 1);
    }

    private ContactCard ReadContact(CustomContainer container, AttributeList attributes)
    {
        var lines = container.Descendants<ParagraphBlock>()
            .Select(paragraph => ContactLines.Read(InlineReader.Read(paragraph.Inline)))
            .ToImmutableArray();
        return Identify(new ContactCard(attributes.Find("name", ""))
        {
            Role = attributes.Find("role", ""),
            Hours = attributes.Find("hours", ""),
            Lines = lines,
        }, container);
    }

    private static ImmutableArray<Documents.Inline> ReadInlines(LeafBlock leaf)
    {
        var inlines = InlineReader.Read(leaf.Inline);
        return inlines.IsEmpty || FindLanguage(leaf) is not { } language ? inlines : [new InLanguage(language, inlines)];
    }

    // Its own, or that of the innermost list, table or container around it that says one.
    private static string? FindLanguage(Markdig.Syntax.Block? block)
    {
        for (; block is not null; block = block.Parent)
        {
            if (AttributeList.Read(block).Language is not "" and var language)
                return language;
        }

        return null;
    }

    private void ReportUnknownLanguages(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            if (AttributeList.FindLanguage(node) is { } tag && !LanguageTag.IsWellFormed(tag))
                _context.Report(Diagnostic.Create(MarkdownDiagnostics.UnknownLanguage, _context.FindTemplate(GetSpan(node)), tag).WithHint(GetLanguageHint(tag)));
        }
    }

    private static string GetLanguageHint(string tag) => LanguageTag.IsWellFormed(tag.Replace('_', '-'))
        ? $"Change it to “{tag.Replace('_', '-')}”"
        : "Write its tag, such as “cy” for Welsh, “pl” for Polish or “ur” for Urdu";

    private TBlock Identify<TBlock>(TBlock block, MarkdownObject node)
        where TBlock : Block
    {
        var attributes = AttributeList.Read(node);
        _count++;
        return block with
        {
            Id = block is Heading heading ? Slug.From(DocumentWalker.GetText(heading.Inlines)) : $"{_context.Name}-{_count}",
            Origin = new Origin(_context.FindTemplate(GetSpan(node)), [.. _context.Clauses, .. attributes.Clauses], _context.Pack),
            Priority = attributes.Priority,
        };
    }

    private void Report(DiagnosticDescriptor descriptor, MarkdownObject node, string name = "", ImmutableArray<string> known = default)
    {
        var diagnostic = Diagnostic.Create(descriptor, _context.FindTemplate(GetSpan(node)), name);
        var nearest = known.IsDefault ? null : NearestName.Find(name, known);
        _context.Report(nearest is null ? diagnostic : diagnostic.WithHint($"Change it to “{nearest}”"));
    }

    private static TextSpan GetSpan(MarkdownObject node) => new(node.Span.Start, Math.Max(0, node.Span.Length));
}
