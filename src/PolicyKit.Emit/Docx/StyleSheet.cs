using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout;

namespace PolicyKit.Emit.Docx;

/// <summary>The styles of one document, sized from its body type. A school restyles everything here, in Word, in one place.</summary>
internal sealed class StyleSheet
{
    public const int HeadingLevels = 4;
    public const int ListLevels = 3;

    /// <summary>Line height over type size in the boxes of a flowchart.</summary>
    public const double FlowLineSpacing = 1.2;

    // The shorter side of A3, in millimetres, and what is made smaller on a smaller poster, which is read from closer by.
    private const double LargeSheet = 297;
    private const double SmallSheetShare = 0.6;
    private const double MostNearSize = 17;
    private const double LeastNearSize = 14;
    private const double PosterNumberSize = 40;

    private static readonly Rgb Green = new(0x1B, 0x6E, 0x3A);
    private static readonly Rgb Charcoal = new(0x3A, 0x3A, 0x3A);

    private readonly ImmutableArray<ParagraphStyle> _headings;
    private readonly ImmutableArray<ParagraphStyle> _bullets;
    private readonly ImmutableArray<ParagraphStyle> _numbers;
    private readonly ImmutableArray<ParagraphStyle> _continued;
    private readonly ImmutableArray<ParagraphStyle> _contents;
    private readonly ImmutableDictionary<CalloutKind, ParagraphStyle> _callouts;
    private readonly ImmutableDictionary<CalloutKind, ParagraphStyle> _calloutTitles;

    public StyleSheet(Document document, TypeSize type)
    {
        var page = document.Page;
        var size = type.Size;
        var air = type.Air;
        var numbers = DocumentWalker.GetBlocks(document).OfType<Heading>().Where(h => h.Number.Length > 0).ToImmutableArray();
        var numberedLevels = HeadingCounter.GetNumberedLevels(document);
        var isPoster = page.Layout == PageLayout.Poster;

        // The boxes of a poster are read from across the room, and what stands around them from close by.
        var posterShare = Math.Min(page.Width, page.Height) < LargeSheet ? SmallSheetShare : 1;
        var nearSize = isPoster ? Math.Min(size, Math.Max(LeastNearSize, MostNearSize * posterShare)) : size;
        var isCompact = page.Layout != PageLayout.Flow;

        Type = type;
        var palette = Palette.Create(document.Theme);
        HasPaleBrand = palette.OnBrand != Rgb.White;
        Brand = new InkColour(palette.Brand, "accent1");
        Accent = new InkColour(Rgb.Parse(document.Theme.Accent) ?? new(0xF2, 0xB7, 0x05), "accent2");
        var heading = HasPaleBrand ? InkColour.Black : Brand;

        // Titles and numbers in a box stand on a wash of the colour, which is a little darker than paper.
        var wash = Brand.WithStrength(0.07);
        var isReadOnWash = Palette.IsRead(palette.Brand, wash.Colour);
        var onWash = isReadOnWash ? Brand : InkColour.Black;
        Link = new InkColour(isReadOnWash ? Brand.Colour : palette.Link, "hyperlink");
        var onBrand = HasPaleBrand ? new InkColour(palette.OnBrand) : InkColour.White;
        TextWidth = Units.ToPoints(page.Width - page.MarginLeft - page.MarginRight);

        Normal = new("Normal", "Normal") { Size = size, Line = type.LineSpacing / ArialWidths.NaturalLineHeight };
        Body = Normal with { Id = "BodyText", Name = "Body Text", BasedOn = Normal, After = size * air * (isCompact ? 0.45 : 0.65) };
        Gap = new("TableGap", "Table Gap") { BasedOn = Normal, Size = 3, Line = 1, After = isCompact ? 2 * air : 5 };

        var banner = new ParagraphBox(Brand, Brand, 6, Brand) { Padding = 6 * air };
        Title = new("Title", "Title")
        {
            BasedOn = Normal,
            Next = "Subtitle",
            Size = size * GetTitleRatio(page.Layout),
            Line = 1.05,
            After = isCompact ? 0 : 4,
            IsBold = true,
            Ink = isCompact ? onBrand : heading,
            Box = isCompact ? banner : null,
            Left = isCompact ? banner.LeftRoom : 0,
            Right = isCompact ? banner.RightRoom : 0,
            KeepsWithNext = true,
        };
        Publisher = new("Publisher", "Publisher")
        {
            BasedOn = Normal,
            Next = "Title",
            Line = 1.05,
            IsBold = true,
            Ink = onBrand,
            Box = banner,
            Left = banner.LeftRoom,
            Right = banner.RightRoom,
            Size = nearSize,
            KeepsWithNext = true,
        };
        Subtitle = new("Subtitle", "Subtitle")
        {
            BasedOn = Normal,
            Next = Body.Id,
            Size = isPoster ? nearSize : size * 1.2,
            Line = 1.1,
            After = size * air * (isCompact ? 0.6 : 1.2),
            Ink = isCompact ? onBrand : InkColour.Grey,
            Box = isCompact ? banner : null,
            Left = isCompact ? banner.LeftRoom : 0,
            Right = isCompact ? banner.RightRoom : 0,
        };

        HeadingIndent = GetNumberRoom(numbers, size * GetHeadingRatio(1, isCompact), isBold: true);
        _headings = [.. Enumerable.Range(1, HeadingLevels).Select(level => CreateHeading(level, isCompact, numberedLevels.Contains(level), heading))];
        _bullets = [.. CreateListStyles("ListBullet", "List Bullet", ListNumbering.Bullets)];
        _numbers = [.. CreateListStyles("ListNumber", "List Number", null)];
        _continued = [.. CreateListStyles("ListContinue", "List Continue", null).Select(s => s with { Hanging = 0 })];
        ListTick = CreateListStyle("ListTick", "List Tick", 1, ListNumbering.Ticks);
        ListCross = CreateListStyle("ListCross", "List Cross", 1, ListNumbering.Crosses);
        ListCheckbox = CreateListStyle("ListCheckbox", "List Checkbox", 1, ListNumbering.Checkboxes);

        TableText = Normal with { Id = "TableText", Name = "Table Text", BasedOn = Normal, Size = size * (isCompact ? 1 : 0.95), Before = 2 * air, After = 2 * air };
        TableHeading = TableText with { Id = "TableHeading", Name = "Table Heading", BasedOn = TableText, IsBold = true, Ink = onBrand };
        Caption = Normal with { Id = "Caption", Name = "caption", BasedOn = Normal, Size = size * 0.95, Before = 6, After = 4, IsBold = true, Ink = InkColour.Grey, KeepsWithNext = true };

        Callout = Normal with { Id = "Callout", Name = "Callout", BasedOn = Normal };
        var boxes = GetBoxes(wash);
        _callouts = boxes.ToImmutableDictionary(b => b.Key, b => Callout with { Id = "Callout" + b.Key, Name = "Callout " + GetKindName(b.Key), BasedOn = Callout, Box = b.Value, Left = b.Value.LeftRoom, Right = b.Value.RightRoom });
        _calloutTitles = _callouts.ToImmutableDictionary(c => c.Key, c => c.Value with
        {
            Id = c.Value.Id + "Title",
            Name = c.Value.Name + " Title",
            BasedOn = c.Value,
            Next = c.Value.Id,
            Size = size * 1.1,
            IsBold = true,
            KeepsWithNext = true,
            Ink = c.Key switch
            {
                CalloutKind.Danger => new InkColour(Danger),
                CalloutKind.Do => new InkColour(Green),
                CalloutKind.Note => onWash,
                _ => InkColour.Black,
            },
        });

        var card = new ParagraphBox(Brand.WithStrength(0.06), Brand, 3, Brand) { Padding = 3 * air };
        Contact = Callout with { Id = "Contact", Name = "Contact", BasedOn = Normal, Size = nearSize, Box = card, Left = card.LeftRoom, Right = card.RightRoom };
        ContactName = Contact with { Id = "ContactName", Name = "Contact Name", BasedOn = Contact, Next = Contact.Id, Size = isPoster ? nearSize : size * 1.1, IsBold = true, KeepsWithNext = true };
        ContactRole = Contact with { Id = "ContactRole", Name = "Contact Role", BasedOn = Contact, Ink = InkColour.Grey, KeepsWithNext = true };
        ContactNumber = Contact with
        {
            Id = "ContactNumber",
            Name = "Contact Number",
            BasedOn = Contact,
            Size = isPoster ? PosterNumberSize * posterShare : size * 1.4,
            Line = 1.05,
            IsBold = true,
            Ink = onWash,
        };
        ContactHours = Contact with { Id = "ContactHours", Name = "Contact Hours", BasedOn = Contact, Size = nearSize * 0.95 };

        var furniture = isPoster ? Math.Max(8, 9.5 * posterShare) : Math.Clamp(size * 0.7, 7, isCompact ? 11 : 14);
        Header = new("Header", "header")
        {
            BasedOn = Normal,
            Size = Math.Max(furniture, 8.5),
            After = 4,
            Ink = InkColour.Grey,
            Tabs = [new TabStop(TextWidth, "right")],
        };
        Footer = Header with { Id = "Footer", Name = "footer", Size = furniture, After = 0 };

        ContentsHeading = _headings[0] with { Id = "TOCHeading", Name = "TOC Heading", BasedOn = Normal, Next = Body.Id, OutlineLevel = 0, Numbering = null, Left = 0, Hanging = 0, Tabs = [] };
        var contentsIndent = GetNumberRoom(numbers, size, isBold: false);
        _contents = [CreateContentsStyle(1, 0, contentsIndent), CreateContentsStyle(2, contentsIndent, contentsIndent)];

        FlowStep = Normal with { Id = "FlowStep", Name = "Flow Step", BasedOn = Normal, Next = "FlowDetail", Size = size * 1.1, Line = FlowLineSpacing * 0.93 / ArialWidths.NaturalLineHeight, IsBold = true };
        FlowDetail = Normal with { Id = "FlowDetail", Name = "Flow Detail", BasedOn = Normal, Line = FlowLineSpacing / ArialWidths.NaturalLineHeight, Before = size * 0.2 };
        FlowStepLight = FlowStep with { Id = "FlowStepLight", Name = "Flow Step Light", BasedOn = FlowStep, Next = "FlowDetailLight", Ink = InkColour.White };
        FlowDetailLight = FlowDetail with { Id = "FlowDetailLight", Name = "Flow Detail Light", BasedOn = FlowDetail, Ink = InkColour.White };
        FlowLabel = FlowDetail with { Id = "FlowLabel", Name = "Flow Label", BasedOn = FlowDetail, Before = 0, Line = 1, IsBold = true };

        All =
        [
            Normal, Body, Publisher, Title, Subtitle, .. _headings, .. _bullets, .. _numbers, .. _continued, ListTick, ListCross, ListCheckbox,
            Caption, TableText, TableHeading, Gap, Callout, .. GetCalloutStyles(), Contact, ContactName, ContactRole, ContactNumber, ContactHours,
            Header, Footer, ContentsHeading, .. _contents, FlowStep, FlowDetail, FlowStepLight, FlowDetailLight, FlowLabel,
        ];
    }

    public static Rgb Danger { get; } = new(0xA6, 0x1B, 0x1B);

    public TypeSize Type { get; }

    /// <summary>What titles stand on: the school's own colour.</summary>
    public InkColour Brand { get; }

    public InkColour Accent { get; }

    public InkColour Link { get; }

    /// <summary>White text could not be read on the school's colour, so text on it is dark, and so is what would have been text of it.</summary>
    public bool HasPaleBrand { get; }

    /// <summary>Between the margins of a page that is not split into panels.</summary>
    public double TextWidth { get; }

    /// <summary>In the order in which they are written.</summary>
    public ImmutableArray<ParagraphStyle> All { get; }

    public ParagraphStyle Normal { get; }

    public ParagraphStyle Body { get; }

    public ParagraphStyle Title { get; }

    public ParagraphStyle Subtitle { get; }

    /// <summary>The school's name above the title, where no running header says it.</summary>
    public ParagraphStyle Publisher { get; }

    public ParagraphStyle ListTick { get; }

    public ParagraphStyle ListCross { get; }

    public ParagraphStyle ListCheckbox { get; }

    public ParagraphStyle Caption { get; }

    public ParagraphStyle TableText { get; }

    public ParagraphStyle TableHeading { get; }

    /// <summary>The small paragraph that Word needs after a table: it keeps two tables apart and ends a cell.</summary>
    public ParagraphStyle Gap { get; }

    public ParagraphStyle Callout { get; }

    public ParagraphStyle Contact { get; }

    public ParagraphStyle ContactName { get; }

    public ParagraphStyle ContactRole { get; }

    public ParagraphStyle ContactNumber { get; }

    public ParagraphStyle ContactHours { get; }

    public ParagraphStyle Header { get; }

    public ParagraphStyle Footer { get; }

    public ParagraphStyle ContentsHeading { get; }

    /// <summary>The title of a box of the flowchart.</summary>
    public ParagraphStyle FlowStep { get; }

    public ParagraphStyle FlowDetail { get; }

    /// <summary>The title of a box that is filled with a dark colour.</summary>
    public ParagraphStyle FlowStepLight { get; }

    public ParagraphStyle FlowDetailLight { get; }

    /// <summary>What a line of the flowchart is taken for.</summary>
    public ParagraphStyle FlowLabel { get; }

    public double FlowLineWidth => Math.Clamp(Type.Size / 8, 0.8, 2.6);

    /// <summary>Above and below the text of a table's cell.</summary>
    public double CellPadding => 2.5 * Type.Air;

    /// <summary>How far a list item's text stands from its marker.</summary>
    public double ListIndent => Type.Size * 1.7;

    /// <summary>How far a numbered heading's words stand from its number.</summary>
    public double HeadingIndent { get; }

    /// <summary>The document's title is Word's Title, so that its sections, at level 2, are Word's Heading 1.</summary>
    public static int GetHeadingLevel(Heading heading) => Math.Clamp(heading.Level - 1, 1, HeadingLevels);

    public ParagraphStyle GetHeading(int level) => _headings[level - 1];

    public ParagraphStyle GetContents(int level) => _contents[level - 1];

    public ParagraphStyle GetCallout(CalloutKind kind) => _callouts[kind];

    public ParagraphStyle GetCalloutTitle(CalloutKind kind) => _calloutTitles[kind];

    public ParagraphStyle GetBullet(int depth) => _bullets[Math.Min(depth, ListLevels - 1)];

    public ParagraphStyle GetNumber(int depth) => _numbers[Math.Min(depth, ListLevels - 1)];

    public ParagraphStyle GetContinued(int depth) => _continued[Math.Min(depth, ListLevels - 1)];

    private static double GetTitleRatio(PageLayout layout) => layout switch
    {
        PageLayout.Poster => 2.2,
        PageLayout.Sheet => 1.9,
        PageLayout.Panels => 2.3,
        _ => 2.2,
    };

    private static double GetHeadingRatio(int level, bool isTight)
    {
        double[] ratios = isTight ? [1.25, 1.1, 1, 1] : [1.45, 1.2, 1.05, 1];
        return ratios[level - 1];
    }

    /// <summary>All numbers stand in a column as wide as the widest.</summary>
    private static double GetNumberRoom(ImmutableArray<Heading> numbered, double size, bool isBold) =>
        numbered.Select(h => ArialWidths.GetWidth(h.Number, size, isBold)).DefaultIfEmpty(size).Max() + (size * 0.9);

    private static string GetKindName(CalloutKind kind) => kind == CalloutKind.DoNot ? "Do Not" : kind.ToString();

    private IEnumerable<ParagraphStyle> GetCalloutStyles() =>
        Enum.GetValues<CalloutKind>().SelectMany<CalloutKind, ParagraphStyle>(k => [_callouts[k], _calloutTitles[k]]);

    private Dictionary<CalloutKind, ParagraphBox> GetBoxes(InkColour wash) => new()
    {
        [CalloutKind.Note] = CreateBox(wash, Brand),
        [CalloutKind.Do] = CreateBox(new InkColour(Green.Tint(0.92)), new InkColour(Green)),
        [CalloutKind.DoNot] = CreateBox(new InkColour(Charcoal.Tint(0.93)), new InkColour(Charcoal)),
        [CalloutKind.Say] = CreateBox(Accent.WithStrength(0.12), Accent),
        [CalloutKind.Danger] = CreateBox(new InkColour(Danger.Tint(0.93)), new InkColour(Danger)) with { HasRightBar = true },
    };

    private ParagraphBox CreateBox(InkColour fill, InkColour bar) => new(fill, bar, 4.5, fill) { Padding = 4 * Type.Air };

    private ParagraphStyle CreateHeading(int level, bool isTight, bool isNumbered, InkColour ink)
    {
        var size = Type.Size * GetHeadingRatio(level, isTight);
        return new("Heading" + Units.Format(level), "heading " + Units.Format(level))
        {
            BasedOn = Normal,
            Next = Body.Id,
            Size = size,
            Line = 1.08,
            Before = size * Type.Air * (isTight ? 0.5 : level == 1 ? 1.3 : 1),
            After = size * Type.Air * (isTight ? 0.2 : 0.4),
            IsBold = true,
            Ink = level <= 2 ? ink : InkColour.Black,
            KeepsWithNext = true,
            OutlineLevel = level,
            Numbering = isNumbered ? new NumberingReference(ListNumbering.Headings, level - 1) : null,
            Left = isNumbered ? HeadingIndent : 0,
            Hanging = isNumbered ? HeadingIndent : 0,
        };
    }

    private IEnumerable<ParagraphStyle> CreateListStyles(string id, string name, int? numbering) => Enumerable.Range(1, ListLevels).Select(level =>
        CreateListStyle(level == 1 ? id : id + Units.Format(level), level == 1 ? name : $"{name} {Units.Format(level)}", level, numbering));

    private ParagraphStyle CreateListStyle(string id, string name, int level, int? numbering) => Body with
    {
        Id = id,
        Name = name,
        BasedOn = Body,
        After = Type.Size * Type.Air * 0.25,
        Left = ListIndent * level,
        Hanging = ListIndent,
        Numbering = numbering is { } list ? new NumberingReference(list, level - 1) : null,
    };

    private ParagraphStyle CreateContentsStyle(int level, double left, double indent) => Normal with
    {
        Id = "TOC" + Units.Format(level),
        Name = "toc " + Units.Format(level),
        BasedOn = Normal,
        Next = Normal.Id,
        Line = 1.1,
        After = 1,
        Left = left + indent,
        Hanging = indent,
        Tabs = [new TabStop(left + indent, "left"), new TabStop(TextWidth, "right", "dot")],
    };
}

/// <summary>Body type size in points, and line height over it.</summary>
/// <param name="Air">How much of the usual space there is between and within blocks: 1 for all of it.</param>
internal readonly record struct TypeSize(double Size, double LineSpacing, double Air = 1)
{
    /// <summary>Type gets smaller before there is less.</summary>
    public const double LeastAir = 0.5;

    /// <summary>1 for the usual air, 0 for the least or less.</summary>
    public double Share => Math.Max(0, Air - LeastAir) / (1 - LeastAir);
}
