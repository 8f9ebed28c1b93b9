using PolicyKit.Diagnostics;

namespace PolicyKit.Binding.Layers;

/// <summary>What can be wrong when packs are laid over one another.</summary>
public static class LayerDiagnostics
{
    public static DiagnosticDescriptor UnknownOperation { get; } = new("PK4501", DiagnosticSeverity.Error)
    {
        Title = "Unknown operation",
        MessageFormat = "“{0}” is nothing that a pack can do to the packs that it builds on",
        Explanation = """
            Each item of `changes.yaml` starts with the name of its operation: `override`, `add`, `remove`, `rename`, `choose`, `contact`, `resource`, `decision`,
            `trigger` or `brand`. An operation that is not known would be left undone in silence.
            """,
    };

    public static DiagnosticDescriptor TargetMissing { get; } = new("PK4502", DiagnosticSeverity.Error)
    {
        Title = "Operation on something that is not there",
        MessageFormat = "“{0}” is not {1} of the packs that “{2}” builds on",
        Explanation = """
            A pack names what it changes. When a parent pack moves on, an id may go; the local change would then be lost without anybody noticing, so it is an error.
            The message names the nearest id that there is.
            """,
    };

    public static DiagnosticDescriptor ParentVersion { get; } = new("PK4503", DiagnosticSeverity.Error)
    {
        Title = "Parent pack of another version",
        MessageFormat = "“{0}” builds on “{1}” {2}, and the version at hand is {3}",
        Explanation = """
            `inherits` may say which versions of its parent a pack was checked against, as NuGet writes ranges: `[1.0,2.0)` is 1.0 or later, before 2.0.
            Against another version nobody has checked that the local changes still fit.
            """,
    };

    public static DiagnosticDescriptor Cycle { get; } = new("PK4504", DiagnosticSeverity.Error)
    {
        Title = "Packs that build on each other",
        MessageFormat = "The pack “{0}” builds on itself: {1}",
        Explanation = "Each pack changes what its parents say, so a pack cannot be a parent of its own parent. One of the packs in the circle names a parent that it does not need.",
    };

    public static DiagnosticDescriptor LockedAlready { get; } = new("PK4505", DiagnosticSeverity.Error)
    {
        Title = "Question answered in two ways",
        MessageFormat = "“{0}” answers “{1}” with {2}, but “{3}” has settled it as {4} for all packs after it ({5})",
        Explanation = """
            A pack can lock its answer to a question, so that neither more local packs nor schools answer otherwise. Two answers of which one is locked contradict each other:
            nothing is chosen in silence. Documents of a draft follow the lock.
            """,
    };

    public static DiagnosticDescriptor Overruled { get; } = new("PK4506", DiagnosticSeverity.Information)
    {
        Title = "More local pack overrules another",
        MessageFormat = "{0} by “{1}” ({2}) gives way to that by “{3}”",
        Explanation = "When two packs say different things, the more local one counts. It is listed, so that nobody is surprised.",
    };

    public static DiagnosticDescriptor ClauseTaken { get; } = new("PK4507", DiagnosticSeverity.Error)
    {
        Title = "Clause id in use",
        MessageFormat = "The id “{0}” that “{1}” adds already stands for another clause ({2})",
        Explanation = "A pack adds clauses under ids of its own, so that an id stands for one thing wherever it is printed. To change what a parent says, it overrides the parent’s clause.",
    };

    public static DiagnosticDescriptor WeakerClause { get; } = new("PK4508", DiagnosticSeverity.Error)
    {
        Title = "Clause made weaker",
        MessageFormat = "“{0}” weakens {1} from “{2}” to “{3}” without anybody who answers for it ({4})",
        Explanation = """
            A pack may ask for more than its parents without further ado. To ask for less, or for the opposite, it gives a reason and the name of the person or body that
            has approved it: `must` is stronger than `should`, and `should` than `may`.
            """,
    };

    public static DiagnosticDescriptor ProtectedClause { get; } = new("PK4509", DiagnosticSeverity.Error)
    {
        Title = "Protected clause touched",
        MessageFormat = "{0} protects children everywhere, and “{1}” {2} ({3})",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Some clauses are marked `protected: true` in the national pack: tell the lead at once, the five points, do not look, do not copy, do not delete without a decision,
            keep a record. A pack can make them stricter, and can neither weaken nor remove them, whoever approves.
            """,
    };

    public static DiagnosticDescriptor UnapprovedRemoval { get; } = new("PK4510", DiagnosticSeverity.Error)
    {
        Title = "Clause removed without approval",
        MessageFormat = "“{0}” removes {1} without anybody who answers for it",
        Explanation = "To take something out of the national text a pack gives a reason, the name of the person or body that has approved it, and either the clause that stands in its place or why none is needed.",
    };

    public static DiagnosticDescriptor BoxTaken { get; } = new("PK4601", DiagnosticSeverity.Error)
    {
        Title = "Question named like a box",
        MessageFormat = "The question “{0}” of “{1}” is named like a box that the flowchart already has ({2})",
        Explanation = """
            Questions that packs add to the flowchart become boxes of it. Arrows and other packs name boxes, so each name stands for one.

            Reported: `decision: parents`

            Accepted: `decision: exploitation`
            """,
    };

    public static DiagnosticDescriptor StricterStands { get; } = new("PK4612", DiagnosticSeverity.Warning)
    {
        Title = "Stricter pack is followed",
        MessageFormat = "“{0}” makes {1} “{2}”, but “{3}” has made it “{4}”, which is stricter and stands ({5})",
        Explanation = """
            When two packs change one clause, the stricter is followed, whichever of them is more local; where both are equally strict, the more local is. Nothing is resolved in silence:
            the one that gives way is named with its place. A pack that means to ask for less than a pack above it names who has approved that.

            Reported: a trust that makes a clause `should` which its board has made `must`

            Accepted: the same with `approver: Trust safeguarding committee`
            """,
    };

    public static DiagnosticDescriptor TooManyTriggers { get; } = new("PK4511", DiagnosticSeverity.Error)
    {
        Title = "Too many reasons to refer",
        MessageFormat = "“{0}” would be a fourth reason to refer beside the five points: there are {1}",
        Explanation = "The five points are learned by heart. Packs can add three at most, all layers together; beyond that nobody remembers any.",
    };
}
