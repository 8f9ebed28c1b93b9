using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Building;

/// <summary>Who can solve a problem, in the order in which they are usually asked.</summary>
internal enum ProblemOwner
{
    /// <summary>Whoever keeps the profile: a fact is missing or mistyped.</summary>
    School,

    /// <summary>The headteacher and governors: a person must be named, or a policy approved.</summary>
    Leaders,

    /// <summary>The safeguarding partnership, whose answer binds the school.</summary>
    Partnership,

    /// <summary>Whoever wrote the templates: nothing in the profile changes it.</summary>
    PackAuthor,
}

internal static class ProblemOwners
{
    // Roles that one person cannot hold, posts that nobody fills, cover, and the dates of approval and review.
    private static readonly HashSet<string> ForLeaders =
        ["PK3010", "PK3011", "PK3012", "PK3013", "PK3014", "PK3015", "PK3016", "PK3017", "PK3018", "PK3023", "PK3024", "PK3025", "PK3026"];

    private static readonly HashSet<string> AboutDecisions = ["PK3030", "PK3031", "PK3032"];

    public static ProblemOwner Find(Diagnostic diagnostic, SchoolBuild build) => diagnostic switch
    {
        { Location: { } location } when IsInPack(location.Path, build) => ProblemOwner.PackAuthor,
        _ when AboutDecisions.Contains(diagnostic.Id) || diagnostic.Id.StartsWith("PK41", StringComparison.Ordinal) => FindDecider(diagnostic, build),
        _ when ForLeaders.Contains(diagnostic.Id) => ProblemOwner.Leaders,
        _ => ProblemOwner.School,
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
