using System.Collections.Immutable;

namespace PolicyKit.Tests.Faults;

/// <summary>Slips in profiles, sections and pack files that keep a document from being made or read.</summary>
internal static class WritingFaults
{
    public static ImmutableArray<Fault> All { get; } =
    [
        new("A placeholder is left in a section", FaultKind.Section, "Tell {|PK5010:[insert name]|} at once.", "Tell {{ people.dsl.name }} at once."),
        new("A decision has an option that nobody offers", FaultKind.Profile, "  device: {|PK3030:burn-it|}", "  device: flight-mode-lock"),
        new("An arrow ends nowhere", FaultKind.PackFile, "{ from: told, to: {|PK1207:tel|} }", "{ from: told, to: tell }", "documents/flowchart-poster/flow.yaml"),
    ];
}
