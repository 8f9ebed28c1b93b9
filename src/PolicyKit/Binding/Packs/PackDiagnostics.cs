using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Binding.Packs;

public static class PackDiagnostics
{
    public static DiagnosticDescriptor FileMissing { get; } = new("PK1201", DiagnosticSeverity.Error)
    {
        Title = "Pack without its main file",
        MessageFormat = "The pack “{0}” has no {1}",
        Explanation = "A pack is a folder with a `pack.yaml` that gives its id, title and version, and a `document.yaml` in each folder of `documents`.",
    };

    public static DiagnosticDescriptor UnknownKey { get; } = new("PK1202", DiagnosticSeverity.Warning)
    {
        Title = "Unknown key in a pack file",
        MessageFormat = "“{0}” is not a key of {1}",
        Explanation = "A key that the format does not know has no effect, so it is most likely a slip of the pen.",
    };

    public static DiagnosticDescriptor KeyMissing { get; } = new("PK1203", DiagnosticSeverity.Error)
    {
        Title = "Required key missing in a pack file",
        MessageFormat = "{0} needs the key “{1}”",
        Explanation = "Ids and titles name things to the people who read messages and documents; without them nothing can refer to them.",
    };

    public static DiagnosticDescriptor WrongShape { get; } = new("PK1204", DiagnosticSeverity.Error)
    {
        Title = "Pack file of the wrong shape",
        MessageFormat = "{0} is not {1}",
        Explanation = "Lists are written with a hyphen for each item, maps as `key: value`.",
    };

    public static DiagnosticDescriptor UnknownValue { get; } = new("PK1205", DiagnosticSeverity.Error)
    {
        Title = "Unknown value in a pack file",
        MessageFormat = "“{0}” is not one of {1}",
        Explanation = "The key takes one of a few words.",
    };

    public static DiagnosticDescriptor Duplicate { get; } = new("PK1206", DiagnosticSeverity.Error)
    {
        Title = "Id used twice in a pack",
        MessageFormat = "The id “{0}” is used twice in {1}",
        Explanation = "Ids are how templates, schools and messages refer to a clause, decision, box or document; each stands for one thing.",
    };

    public static DiagnosticDescriptor UnknownFlowNode { get; } = new("PK1207", DiagnosticSeverity.Error)
    {
        Title = "Arrow to a box that does not exist",
        MessageFormat = "The flowchart has an arrow to or from “{0}”, which is not one of its boxes",
        Explanation = "Each end of an arrow is the id of a box in the same `flow.yaml`.",
    };

    public static DiagnosticDescriptor UnknownPack { get; } = new("PK1208", DiagnosticSeverity.Error)
    {
        Title = "Unknown pack",
        MessageFormat = "There is no pack named “{0}”",
        Explanation = "Packs are folders. They are looked for in the folder given with `--templates`, then in `templates` of the working folder, then among those that were installed in its folder `packs`, then among those that ship with PolicyKit.",
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [FileMissing, UnknownKey, KeyMissing, WrongShape, UnknownValue, Duplicate, UnknownFlowNode, UnknownPack];
}
