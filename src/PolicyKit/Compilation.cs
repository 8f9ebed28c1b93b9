using System.Collections.Immutable;
using PolicyKit.Binding.Packs;
using PolicyKit.Binding.Profiles;
using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Rendering;
using PolicyKit.Rendering.Model;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Syntax.Templates;

namespace PolicyKit;

/// <summary>An immutable snapshot of a school, its packs and the day it is built for. Documents are rendered once, when first asked for.</summary>
public sealed class Compilation
{
    private readonly ImmutableArray<Diagnostic> _bindingDiagnostics;
    private readonly Lazy<ImmutableArray<DocumentRendering>> _renderings;
    private readonly Lazy<ImmutableArray<TemplateBinding>> _templates;

    private Compilation(ProfileBinding profile, ImmutableArray<PackBinding> packs, CompilationOptions options)
    {
        Profile = profile.Symbol;
        Packs = [.. packs.Select(p => p.Symbol)];
        Options = options;
        Phase = PhaseSymbol.Create(Profile.School);
        Words = Vocabulary.Create(Profile.School, Phase);
        Decisions = GetAnswers();
        _bindingDiagnostics = [.. profile.Diagnostics, .. packs.SelectMany(p => p.Diagnostics)];
        _renderings = new Lazy<ImmutableArray<DocumentRendering>>(Render);
        _templates = new Lazy<ImmutableArray<TemplateBinding>>(() => [.. Packs.SelectMany(pack => PackTemplates.Bind(pack, ModelScope.Create(pack, Packs)))]);
    }

    public ProfileSymbol Profile { get; }

    /// <summary>National first.</summary>
    public ImmutableArray<PackSymbol> Packs { get; }

    public CompilationOptions Options { get; }

    public DateOnly Today => Options.Today;

    public PhaseSymbol Phase { get; }

    public Vocabulary Words { get; }

    /// <summary>The school's answers, and the packs' defaults where it gave none.</summary>
    public ImmutableSortedDictionary<string, string> Decisions { get; }

    /// <summary>The packs' templates with what their names and values mean for any school.</summary>
    public ImmutableArray<TemplateBinding> Templates => _templates.Value;

    /// <summary>What is wrong with the profile's and the packs' files, and what went wrong in the templates.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Diagnostic.Sort(_bindingDiagnostics.Concat(_renderings.Value.SelectMany(r => r.Diagnostics)))];

    public static Compilation Create(ProfileSyntaxTree profile, ImmutableArray<PackBinding> packs, CompilationOptions options) =>
        new(ProfileBinder.Bind(profile), packs, options);

    /// <summary>The documents that this school gets, in the packs' order.</summary>
    public ImmutableArray<Document> GetDocuments() => [.. _renderings.Value.Select(r => r.Document)];

    /// <summary>A document by id such as "policy-section", or null when the school does not get it.</summary>
    public Document? GetDocument(string id) => _renderings.Value.FirstOrDefault(r => r.Document.Id == id)?.Document;

    /// <summary>What the most local pack says of a document, or null when no pack makes it.</summary>
    public DocumentSymbol? FindDocumentSymbol(string id) => Packs.SelectMany(p => p.Documents).LastOrDefault(d => d.Id == id);

    /// <summary>Whether a condition in a document's manifest holds for this school; always where there is none.</summary>
    public bool Holds(DocumentSymbol document, TemplateSyntaxTree? condition) =>
        condition is null || DocumentRenderer.Holds(CreateModel(Packs.First(pack => pack.Documents.Contains(document)), document), condition);

    private ImmutableArray<DocumentRendering> Render() =>
        [.. Packs.SelectMany(pack => pack.Documents.Select(document => DocumentRenderer.Render(CreateModel(pack, document), CreateRenderOptions())))
            .OfType<DocumentRendering>()];

    private TemplateModel CreateModel(PackSymbol pack, DocumentSymbol document) => new()
    {
        Profile = Profile,
        Phase = Phase,
        Words = Words,
        Decisions = Decisions,
        Pack = pack,
        Document = document,
        Today = Today,
    };

    private DocumentRenderOptions CreateRenderOptions() => new()
    {
        Theme = new Theme
        {
            // White text stands on it and it stands on white paper, whatever shade the school has chosen.
            Primary = Contrast.Darken(Profile.Brand.Primary ?? new Theme().Primary),
            Accent = Profile.Brand.Accent ?? new Theme().Accent,
            Logo = Options.Logo,
        },
        Watermark = Options.IsDraft ? "DRAFT" : "",
        HasTrace = Options.HasTrace,
    };

    private ImmutableSortedDictionary<string, string> GetAnswers()
    {
        var defaults = Packs.SelectMany(p => p.Decisions)
            .Where(d => d.Default is not null)
            .Select(d => KeyValuePair.Create(d.Id, d.Default!));
        return ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).SetItems(defaults).SetItems(Profile.Decisions);
    }
}
