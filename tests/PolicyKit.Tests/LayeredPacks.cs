using System.Collections.Immutable;
using PolicyKit.Analyzers;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests;

/// <summary>A small national pack and what is laid over it.</summary>
internal static class LayeredPacks
{
    public const string Profile = """
        school: { name: Oakfield, phase: primary, type: academy, ages: 4-11, local_authority: North Riding }
        contacts: { lado: { name: LADO, phone: 01632 960202 } }
        decisions: { device: flight-mode-lock }
        """;

    public static PackBinding National { get; } = PackBinder.Bind(PackFiles.Create(
        "national",
        [
            new("pack.yaml", "{ id: national, title: National, version: \"1.2.0\" }"),
            new("clauses.yaml", """
                - { id: NAT-01, text: Tell the lead., modality: must, documents: [POL, STF], protected: true }
                - { id: NAT-02, text: Tell the police., modality: should, documents: [POL] }
                - { id: NAT-03, text: Have a poster., modality: may, documents: [POL] }
                """),
            new("decisions.yaml", """
                - id: device
                  conflict: X-18
                  question: What happens to the device?
                  options: [{ id: flight-mode-lock, effect: Locked away }, { id: switch-off-lock, effect: Switched off }]
                - id: route
                  conflict: X-05
                  question: Who is told?
                  options: [{ id: either, effect: One of them }, { id: both, effect: Both of them }]
                  default: either
                """),
            new("contacts.yaml", "childline: { name: Childline, phone: 0800 1111, last_checked: 2026-11-01 }"),
            new("editions.yaml", "[{ id: E-01, title: Sharing nudes, edition: \"2016\" }]"),
            new("documents/policy-section/document.yaml", "{ id: policy-section, title: Policy, code: POL }"),
            new("documents/policy-section/010-tell.sbn-md", """
                ## Telling

                Tell the lead. {clause="NAT-01"}

                Tell {{ include 'who' }}. {clause="NAT-02"}

                Hang up a poster. Tell the lead where it is. {clause="NAT-03 NAT-01"}
                """),
            new("documents/policy-section/020-call.sbn-md", "## Calling\n\nCall {{ contacts.front_door.name }}, the MASH.\n"),
            new("documents/staff-one-pager/document.yaml", "{ id: staff-one-pager, title: Staff, code: STF }"),
            new("documents/staff-one-pager/010-tell.sbn-md", "- Tell the lead. {clause=\"NAT-01\"}\n- Stay calm.\n"),
            new("partials/who.sbn-md", "{{ if decisions.route == 'both' }}the police and social care{{ else }}the police{{ end }}"),
        ]));

    /// <summary>A pack that builds on the national one, unless its pack.yaml says otherwise.</summary>
    public static PackBinding Board(params IEnumerable<(string Path, string Text)> files) => Create("board", "inherits: [national]", files);

    /// <param name="id">Also the start of its clauses.</param>
    /// <param name="manifest">What pack.yaml says beside its name.</param>
    /// <param name="files">Its other files.</param>
    public static PackBinding Create(string id, string manifest, params IEnumerable<(string Path, string Text)> files) => PackBinder.Bind(PackFiles.Create(
        id,
        [
            new("pack.yaml", $"id: {id}\ntitle: Pack of {id}\nversion: \"1.0.0\"\n{manifest}\n"),
            .. files.Select(file => KeyValuePair.Create(file.Path, file.Text)),
        ]));

    /// <summary>A pack that does nothing but what its changes.yaml says.</summary>
    public static PackBinding Changes(string changes) => Board(("changes.yaml", changes));

    public static Compilation Compile(params ImmutableArray<PackBinding> boards) => Compile(Profile, boards);

    public static Compilation Compile(string profile, params ImmutableArray<PackBinding> boards) => Compilation.Create(
        ProfileSyntaxTree.Parse(SourceText.From(profile, "profile.yaml")), [National, .. boards], new CompilationOptions(Check.Today));

    /// <summary>Every word that a reader sees of a document.</summary>
    public static string Read(Compilation compilation, string document = "policy-section") => Packs.National.GetText(compilation.GetDocument(document)!);

    /// <summary>What one or several rules say, as "PK4502 at board/changes.yaml:1:13".</summary>
    public static string Describe(Compilation compilation, string prefix = "PK45") => string.Join(
        '\n', compilation.Analyze().Where(d => d.Id.StartsWith(prefix, StringComparison.Ordinal)).Select(d => $"{d.Id} at {d.Location}"));

    public static Diagnostic GetOnly(Compilation compilation, string id)
    {
        var diagnostic = Assert.Single(compilation.Analyze(), d => d.Id == id);
        Check.HasManners(diagnostic);
        return diagnostic;
    }

    public static IEnumerable<Block> GetBlocks(Compilation compilation, string document = "policy-section") =>
        DocumentWalker.GetBlocks(compilation.GetDocument(document)!);
}
