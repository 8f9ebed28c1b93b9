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
            new("clauses.yaml", """
                - { id: UKCCIS16-2.1-02, text: Tell the DSL without delay., modality: should, documents: [POL, STF, PST] }
                - { id: UKCCIS16-2.9-01, text: Adults do not view imagery without good and clear reason., modality: should-not, documents: [POL, STF, PST] }
                - { id: UKCCIS16-2.9-05, text: Before viewing the DSL talks to the head., modality: should, documents: [POL] }
                - { id: UKCCIS16-2.12-01, text: "Record every incident, whether or not it was referred.", modality: should, documents: [POL, STF, PST] }
                """),
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
            new("editions.yaml", """
                - id: E-01
                  title: Sharing nudes
                  edition: "2016"
                - id: E-05
                  title: Safeguarding partners
                  confidence: A
                  superseded: [{ term: LSCB, use: safeguarding children partnership, why: the boards ended in 2019, as: main }]
                - id: E-06
                  title: Keeping children safe in education
                  confidence: C
                  names: [KCSIE, Keeping children safe in education]
                  yearly: true
                - id: E-11
                  title: Police outcomes
                  confidence: B
                  superseded:
                    - { fact: Outcome 21, advice: Name Outcome 22 beside it, without: [Outcome 22, or 22] }
                    - { number: 0844 381 4772, use: 0344 381 4772 }
                    - { number: 0845*, advice: Use 101 for the police }
                - id: E-19
                  title: Sites
                  confidence: A
                  superseded:
                    - { link: thinkuknow.co.uk, use: ceopeducation.co.uk }
                    - { term: Net Aware, confidence: M }
                """),
            new("words.yaml", """
                avoid:
                  - { term: peer on peer, use: child on child, why: the term has changed, see: E-06, safe: true }
                  - { term: look only briefly, use: do not look, severity: error, documents: [STF, PAR, PST], unless: [never] }
                  - { term: offender*, advice: "Write “the young person”" }
                same_thing:
                  - { say: designated safeguarding lead, also: [DSL], not: [designated person, child protection officer] }
                abbreviations:
                  - { short: DSL, means: designated safeguarding lead }
                  - { short: NSPCC }
                """),
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
