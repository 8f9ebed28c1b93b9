using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Suppressions;

/// <summary>One rule set aside for a place or a file, and why.</summary>
/// <param name="Location">Where it is written.</param>
public abstract record Suppression(string RuleId, string Reason, Location Location)
{
    public abstract bool Covers(Diagnostic diagnostic);
}

/// <summary>Written as a comment at the place itself.</summary>
/// <param name="Covered">The line or block that it is about.</param>
public sealed record CommentSuppression(string RuleId, string Reason, Location Location, TextSpan Covered) : Suppression(RuleId, Reason, Location)
{
    /// <summary>Takes the comment away; null where more than this rule would go with it.</summary>
    public CodeFix? Removal { get; init; }

    public override bool Covers(Diagnostic diagnostic) =>
        diagnostic.Id == RuleId
        && diagnostic.Location is { } place
        && place.Path == Location.Path
        && place.Span.Start >= Covered.Start && place.Span.Start <= Covered.End;
}

/// <summary>Written in policykit.yaml, where a person answers for it.</summary>
public sealed record SettingsSuppression(string RuleId, string Reason, Location Location) : Suppression(RuleId, Reason, Location)
{
    /// <summary>Null for every file.</summary>
    public FilePattern? File { get; init; }

    /// <summary>Empty when nobody is named.</summary>
    public string Who { get; init; } = "";

    /// <summary>The last day on which it holds.</summary>
    public DateOnly? Until { get; init; }

    public override bool Covers(Diagnostic diagnostic) =>
        diagnostic.Id == RuleId && (File is null || diagnostic.Location is { } place && File.Matches(place.Path));
}

/// <summary>A problem that somebody decided to live with.</summary>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, Suppression By);
