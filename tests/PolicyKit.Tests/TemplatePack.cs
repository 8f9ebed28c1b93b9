using PolicyKit.Binding.Packs;
using PolicyKit.Syntax.Packs;

namespace PolicyKit.Tests;

/// <summary>A small pack around one template, with pieces to include and questions to ask after.</summary>
internal static class TemplatePack
{
    public const string SectionPath = "example/documents/policy-section/010-section.sbn-md";

    public static PackBinding Create(string section, params IEnumerable<(string Name, string Text)> pieces) => Create("policy-section", section, pieces);

    /// <summary>The same around a section of another document, such as "staff-one-pager".</summary>
    public static PackBinding Create(string document, string section, params IEnumerable<(string Name, string Text)> pieces) => PackBinder.Bind(PackFiles.Create(
        "example",
        [
            new("pack.yaml", "{ id: example, title: Example, version: \"1\" }"),
            new("decisions.yaml", """
                - id: device
                  question: What happens to the device?
                  options: [{ id: flight-mode-lock, effect: Locked away }, { id: switch-off-lock, effect: Switched off }]
                - id: term
                  question: What do you call it?
                  open: true
                """),
            new("contacts.yaml", """
                childline: { name: Childline, phone: 0800 1111 }
                iwf: { name: Internet Watch Foundation, website: https://iwf.example }
                """),
            new("editions.yaml", "[{ id: E-01, title: Sharing nudes, edition: \"2016\" }]"),
            new($"documents/{document}/document.yaml", $"{{ id: {document}, title: {document}, code: {GetCode(document)} }}"),
            new($"documents/{document}/010-section.sbn-md", section),
            new("partials/do-list.sbn-md", "- Stay calm\n"),
            .. pieces.Select(piece => KeyValuePair.Create($"partials/{piece.Name}.sbn-md", piece.Text)),
        ]));

    private static string GetCode(string document) => document switch
    {
        "staff-one-pager" => "STF",
        "parent-leaflet" => "PAR",
        "flowchart-poster" => "PST",
        _ => "POL",
    };
}
