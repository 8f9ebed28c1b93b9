using System.Collections.Immutable;
using PolicyKit.Binding.Layers;
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
    private readonly PackStack _stack;
    private readonly ImmutableArray<Diagnostic> _bindingDiagnostics;
    private readonly Lazy<ImmutableArray<DocumentRendering>> _renderings;

    private Compilation(ProfileBinding profile, PackStack packs, CompilationOptions options)
    {
        if (packs.Today != options.Today)
            throw new ArgumentException("The packs are laid as on another day", nameof(packs));

        _stack = packs;
        Profile = profile.Symbol with { Contacts = profile.Symbol.Contacts.At(options.Today) };
        Options = options;
        Phase = PhaseSymbol.Create(Profile.School);
        Words = Vocabulary.Create(Profile.School, Phase);
        Contacts = SchoolLayer.GetContacts(Pack, Profile);
        Decisions = SchoolLayer.GetDecisions(Pack, Profile);
        Facts = SchoolLayer.Record(packs.Layers, Profile);
        _bindingDiagnostics = [.. profile.Diagnostics, .. packs.Diagnostics];
        _renderings = new Lazy<ImmutableArray<DocumentRendering>>(Render);
    }

    public ProfileSymbol Profile { get; }

    /// <summary>National first.</summary>
    public ImmutableArray<PackSymbol> Packs => _stack.Packs;

    /// <summary>All packs as one: what the documents are made from.</summary>
    public PackSymbol Pack => _stack.Layers.Effective;

    /// <summary>Who said what, by path such as contacts.front_door: the packs, and last the school.</summary>
    public ImmutableSortedDictionary<string, LayerFact> Facts { get; }

    public CompilationOptions Options { get; }

    public DateOnly Today => Options.Today;

    public PhaseSymbol Phase { get; }

    public Vocabulary Words { get; }

    /// <summary>The school's own contacts, and the packs' where it gave none.</summary>
    public ContactsSymbol Contacts { get; }

    /// <summary>The school's answers, and the packs' where it gave none or cannot choose.</summary>
    public ImmutableSortedDictionary<string, string> Decisions { get; }

    /// <summary>The packs' templates with what their names and values mean for any school.</summary>
    public ImmutableArray<TemplateBinding> Templates => _stack.Templates;

    /// <summary>What is wrong with the profile's and the packs' files, and what went wrong in the templates.</summary>
    public ImmutableArray<Diagnostic> Diagnostics =>
        [.. Diagnostic.Sort(_bindingDiagnostics.Concat(_renderings.Value.SelectMany(r => r.Diagnostics)))];

    public static Compilation Create(ProfileSyntaxTree profile, ImmutableArray<PackBinding> packs, CompilationOptions options) =>
        new(ProfileBinder.Bind(profile), PackStack.Create(packs, options.Today), options);

    /// <param name="packs">Laid as on the day of the options.</param>
    public static Compilation Create(ProfileBinding profile, PackStack packs, CompilationOptions options) => new(profile, packs, options);

    /// <summary>The documents that this school gets, in the packs' order.</summary>
    public ImmutableArray<Document> GetDocuments() => [.. _renderings.Value.Select(r => r.Document)];

    /// <summary>A document by id such as "policy-section", or null when the school does not get it.</summary>
    public Document? GetDocument(string id) => _renderings.Value.FirstOrDefault(r => r.Document.Id == id)?.Document;

    /// <summary>Nothing of a document was lost to a profile that broke off, or to a template that cannot be read or run.</summary>
    public bool IsWhole(Document document) =>
        !Profile.IsPartial && !_renderings.Value.Any(r => r.Document.Id == document.Id && r.Diagnostics.Any(d => d.IsError && IsAboutTemplates(d)));

    /// <summary>What the packs say of a document, or null when none makes it.</summary>
    public DocumentSymbol? FindDocumentSymbol(string id) => Pack.Documents.FirstOrDefault(d => d.Id == id);

    /// <summary>Whether a condition in a document's manifest holds for this school; always where there is none.</summary>
    public bool Holds(DocumentSymbol document, TemplateSyntaxTree? condition) =>
        condition is null || DocumentRenderer.Holds(CreateModel(document), condition);

    private static bool IsAboutTemplates(Diagnostic diagnostic) => diagnostic.Id.StartsWith("PK15", StringComparison.Ordinal);

    private ImmutableArray<DocumentRendering> Render() =>
        [.. Pack.Documents.Select(document => DocumentRenderer.Render(CreateModel(document), CreateRenderOptions())).OfType<DocumentRendering>()];

    private TemplateModel CreateModel(DocumentSymbol document) => new()
    {
        Profile = Profile,
        Phase = Phase,
        Words = Words,
        Decisions = Decisions,
        Contacts = Contacts.For(ContactsSymbol.GetReader(document.Code)),
        Pack = Pack,
        Layers = [.. Packs.Select(pack => pack.Id)],
        Document = document,
        Today = Today,
    };

    private string MainColour => Profile.Brand.Primary ?? Pack.Brand?.Primary ?? new Theme().Primary;

    private DocumentRenderOptions CreateRenderOptions() => new()
    {
        Theme = new Theme
        {
            // White text stands on it and it stands on white paper, whatever shade the school has chosen.
            Primary = Contrast.Darken(MainColour),
            Band = MainColour,
            Accent = Profile.Brand.Accent ?? new Theme().Accent,
            Logo = Options.Logo,
            BoardLogo = Options.BoardLogo,
            BoardLogoSide = Pack.Brand?.Position == "left" ? LogoSide.Left : LogoSide.Right,
        },
        Watermark = Options.IsDraft ? "DRAFT" : "",
        HasTrace = Options.HasTrace,
    };
}
