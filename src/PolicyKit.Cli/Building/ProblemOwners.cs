using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Building;

/// <summary>Finds who can solve a problem of one school.</summary>
internal static class ProblemOwners
{
    public static ProblemOwner Find(Diagnostic diagnostic, SchoolBuild build) => diagnostic switch
    {
        { Location: { } location } when IsInPack(location.Path, build) => ProblemOwner.PackAuthor,
        { Descriptor.Owner: ProblemOwner.Decider } => FindDecider(diagnostic, build),
        _ => diagnostic.Descriptor.Owner,
    };

    private static bool IsInPack(string path, SchoolBuild build) =>
        path != build.Profile.ShownPath && build.Inputs.Any(input => input.Path == path);

    private static ProblemOwner FindDecider(Diagnostic diagnostic, SchoolBuild build)
    {
        var decider = build.Packs.SelectMany(pack => pack.Decisions)
            .FirstOrDefault(decision => decision.Question.Length > 0 && diagnostic.Message.Contains(decision.Question, StringComparison.Ordinal))?.DecidedBy ?? "";
        return decider.StartsWith("safeguarding", StringComparison.OrdinalIgnoreCase) || decider.Contains("board", StringComparison.OrdinalIgnoreCase)
            ? ProblemOwner.Partnership
            : ProblemOwner.Leaders;
    }
}
