using System.Collections.Immutable;

namespace PolicyKit.Tests.Faults;

/// <summary>A flowchart that leads somebody astray.</summary>
internal static class FlowFaults
{
    private const string Flow = "documents/flowchart-poster/flow.yaml";

    public static ImmutableArray<Fault> All { get; } =
    [
        AddBox("A box leads nowhere", "{|PK4603:{ id: wait, kind: step, text: Wait }|}", "{ from: assess, to: wait }"),
        AddBox("A case is closed without a record", "{|PK4604:{ id: closed, kind: end, text: Close the case }|}", "{ from: manage, to: closed }"),
        AddBox("A way has no exit to the referral", "{|PK4605:{ id: file, kind: step, text: File it }|}", "{ from: assess, to: file }\n  - { from: file, to: record }"),
        AddBox("A box is never come to", "{|PK4607:{ id: review, kind: step, text: Review it }|}", "{ from: review, to: record }"),
        AddBox("A box is empty for this school", "{|PK4608:{ id: home, kind: step, text: \"{{ if phase.is_pru }}Tell the home school{{ end }}\" }|}", "{ from: manage, to: home }\n  - { from: home, to: refer }"),
        AddBox("A question has one answer", "{|PK4609:{ id: sure, kind: decision, text: Are you sure? }|}", "{ from: assess, to: sure }\n  - { from: sure, to: refer, label: \"Yes\" }"),
        AddBox("Both answers lead to one box", "{|PK4609:{ id: sure, kind: decision, text: Are you sure? }|}", "{ from: assess, to: sure }\n  - { from: sure, to: refer, label: \"Yes\" }\n  - { from: sure, to: refer, label: \"No\" }"),
        AddBox("A teacher decides whether it is serious", "{|PK4610:{ id: serious, kind: decision, text: Is it serious? }|}", "{ from: told, to: serious }\n  - { from: serious, to: tell, label: \"Yes\" }\n  - { from: serious, to: record, label: \"No\" }"),
        AddBox("A teacher refers when in doubt", "{|PK4610:{ id: serious, kind: decision, text: Is it serious? }|}", "{ from: told, to: serious }\n  - { from: serious, to: refer, label: \"Yes\" }\n  - { from: serious, to: tell, label: \"No\" }"),
    ];

    /// <summary>One more box after the record, and arrows.</summary>
    private static Fault AddBox(string name, string box, string arrows) => new(name, FaultKind.PackFile, $"\n  - {box}\n\nedges:\n  - {arrows}\n", "\nedges:\n", Flow);
}
