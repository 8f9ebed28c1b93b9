using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Documents.Variants;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds the folders of a pack's "documents" folder.</summary>
internal sealed class DocumentBinder
{
    private const string Folder = "documents";

    // Wide enough for anything that can be read, narrow enough that laying it out comes to an end.
    private static readonly NumberRange Margins = new(0, 50);
    private static readonly NumberRange Pages = new(0, 100);
    private static readonly NumberRange TextSizes = new(6, 72);
    private static readonly NumberRange LineSpacings = new(1, 3);
    private static readonly NumberRange PanelWidths = new(20, 420);
    private static readonly NumberRange PanelNumbers = new(1, 12);

    private readonly PackFiles _files;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;

    private DocumentBinder(PackFiles files, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        _files = files;
        _diagnostics = diagnostics;
    }

    /// <param name="files">The pack.</param>
    /// <param name="isWhole">It builds on no other pack, so that each of its documents must be set up here.</param>
    /// <param name="diagnostics">Takes what is wrong.</param>
    public static (ImmutableArray<DocumentSymbol> Documents, ImmutableArray<DocumentPart> Parts) Bind(
        PackFiles files, bool isWhole, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var binder = new DocumentBinder(files, diagnostics);
        var folders = files.GetFilesUnder(Folder)
            .Select(file => file.Key.Split('/'))
            .Where(parts => parts.Length > 2)
            .Select(parts => parts[1])
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToLookup(folder => isWhole || files.Find($"{Folder}/{folder}/document.yaml") is not null);
        return ([.. folders[true].Select(binder.BindDocument).OfType<DocumentSymbol>()], [.. folders[false].Select(binder.BindPart)]);
    }

    private DocumentPart BindPart(string folder)
    {
        var first = _files.GetFilesUnder($"{Folder}/{folder}").First().Value;
        return new DocumentPart(folder, BindSections(folder), BindFlow(folder), new(first, default));
    }

    private DocumentSymbol? BindDocument(string folder)
    {
        var manifest = _files.Find($"{Folder}/{folder}/document.yaml");
        if (manifest is null)
        {
            var first = _files.GetFilesUnder($"{Folder}/{folder}").First().Value;
            _diagnostics.Add(Diagnostic.Create(PackDiagnostics.FileMissing, new(first, default), _files.Name, $"{Folder}/{folder}/document.yaml"));
            return null;
        }

        var fields = PackFields.ReadRoot(manifest, "document.yaml", _diagnostics);
        fields.CheckKeys("id", "title", "subtitle", "description", "code", "numbered", "when", "audience_age", "sections_of", "variants", "variant_of", "page", "formats", "audience", "minimum", "omit");
        var sections = fields.GetText("sections_of", folder);
        var duties = GetDuties(fields, sections);

        return new DocumentSymbol(fields.GetRequiredText("id"), fields.Location)
        {
            Title = ParseValue(fields, "title"),
            Subtitle = ParseValue(fields, "subtitle"),
            Description = ParseValue(fields, "description"),
            Code = fields.GetChoice("code", "", ("POL", "POL"), ("STF", "STF"), ("PAR", "PAR"), ("PST", "PST")),
            IsNumbered = fields.GetFlag("numbered"),
            AudienceAge = fields.GetText("audience_age"),
            When = BindCondition(fields),
            Page = fields.GetMap("page", "page") is { } page ? BindPage(page) : PageSetup.A4,
            Variants = fields.GetChoices("variants", [.. DocumentVariant.All.Select(variant => (variant.Name, variant))]),
            VariantOf = fields.GetText("variant_of"),
            Folder = sections,
            Sections = BindSections(sections),
            Flow = BindFlow(sections),
            Minimum = [.. duties.GetItems("minimum", "a group of the minimum set").SelectMany(BindMinimum)],
            Omissions = [.. duties.GetItems("omit", "an omission").Select(BindOmission)],
        };
    }

    /// <summary>A document that borrows its sections owes what their own document owes, unless it says otherwise.</summary>
    private PackFields GetDuties(PackFields fields, string sections) =>
        !fields.Has("minimum") && _files.Find($"{Folder}/{sections}/document.yaml") is { } lender
            ? PackFields.ReadRoot(lender, "document.yaml", ImmutableArray.CreateBuilder<Diagnostic>())
            : fields;

    private IEnumerable<MinimumGroup> BindMinimum(PackFields fields)
    {
        fields.CheckKeys("all", "either", "together", "when");
        var condition = BindCondition(fields);
        return new[] { ("all", MinimumKind.All), ("either", MinimumKind.Either), ("together", MinimumKind.Together) }
            .Where(entry => fields.Has(entry.Item1))
            .Select(entry => new MinimumGroup(
                entry.Item2, [.. fields.GetPlacedTexts(entry.Item1).Select(text => new ClauseReference(text.Text, text.Location))])
            { When = condition });
    }

    private OmissionSymbol BindOmission(PackFields fields)
    {
        fields.CheckKeys("clause", "reason", "when");
        return new OmissionSymbol(new ClauseReference(fields.GetRequiredText("clause"), fields.GetLocation("clause")), fields.GetRequiredText("reason"))
        {
            When = BindCondition(fields),
        };
    }

    private TemplateSyntaxTree ParseValue(PackFields fields, string key) =>
        SectionBinder.ParseValue(fields.GetText(key), fields.GetLocation(key), _diagnostics);

    private TemplateSyntaxTree? BindCondition(PackFields fields) => fields.GetText("when") is { Length: > 0 } condition
        ? SectionBinder.ParseValue($"{{{{ {condition} }}}}", fields.GetLocation("when"), _diagnostics)
        : null;

    private FlowSymbol? BindFlow(string folder) => _files.Find($"{Folder}/{folder}/flow.yaml") is { } flow ? FlowBinder.Bind(flow, _diagnostics) : null;

    private ImmutableArray<SectionSymbol> BindSections(string folder) =>
        [.. _files.GetFilesUnder($"{Folder}/{folder}")
            .Where(file => PackFiles.IsTemplate(file.Key))
            .Select(file => new SectionSymbol(GetSectionName(file.Key), SectionBinder.Parse(file.Value, _diagnostics)) { Path = GetSectionPath(file.Key) })];

    /// <summary>"documents/policy-section/080-devices.sbn-md" is the section "devices": its number only orders it.</summary>
    private static string GetSectionName(string path)
    {
        var file = path[(path.LastIndexOf('/') + 1)..^PackFiles.TemplateEnding.Length];
        var name = file.TrimStart(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']).TrimStart('-');
        return name.Length == 0 ? file : name;
    }

    /// <summary>"documents/policy-section/080-devices.sbn-md" is known to boards as "policy-section/080-devices".</summary>
    private static string GetSectionPath(string path) => path[(Folder.Length + 1)..^PackFiles.TemplateEnding.Length];

    private static PageSetup BindPage(PackFields fields)
    {
        fields.CheckKeys(
            "layout", "paper", "orientation", "margins", "budget", "text_size", "minimum_text_size",
            "line_spacing", "minimum_line_spacing", "widths", "order");

        var (shortSide, longSide) = fields.GetChoice("paper", (210d, 297d), ("A3", (297d, 420d)), ("A4", (210d, 297d)), ("A5", (148d, 210d)), ("A6", (105d, 148d)));
        var isLandscape = fields.GetChoice("orientation", false, ("portrait", false), ("landscape", true));
        var margins = fields.GetNumbers("margins", [20, 20, 20, 20], Margins);
        var usual = PageSetup.A4;
        return new PageSetup
        {
            Layout = fields.GetChoice(
                "layout", PageLayout.Flow,
                ("flow", PageLayout.Flow), ("sheet", PageLayout.Sheet), ("panels", PageLayout.Panels), ("poster", PageLayout.Poster)),
            Width = isLandscape ? longSide : shortSide,
            Height = isLandscape ? shortSide : longSide,
            MarginTop = margins[0],
            MarginRight = margins[1],
            MarginBottom = margins[2],
            MarginLeft = margins[3],
            PageBudget = (int)fields.GetNumber("budget", 0, Pages),
            TextSize = fields.GetNumber("text_size", usual.TextSize, TextSizes),
            MinimumTextSize = fields.GetNumber("minimum_text_size", usual.MinimumTextSize, TextSizes),
            LineSpacing = fields.GetNumber("line_spacing", usual.LineSpacing, LineSpacings),
            MinimumLineSpacing = fields.GetNumber("minimum_line_spacing", usual.MinimumLineSpacing, LineSpacings),
            PanelWidths = fields.GetNumberRows("widths", PanelWidths),
            PanelOrder = [.. fields.GetNumberRows("order", PanelNumbers).Select(row => row.Select(n => (int)n).ToImmutableArray())],
        };
    }
}
