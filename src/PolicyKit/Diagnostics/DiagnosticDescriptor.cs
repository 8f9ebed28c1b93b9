namespace PolicyKit.Diagnostics;

/// <summary>A rule: everything about a problem that does not depend on where it was found.</summary>
/// <remarks>Ids: PK0 workspace and files, PK10 profile and pack syntax, PK15 template syntax, PK2 binding, PK3 school profile,
/// PK4 guidance and packs, PK5 document and wording, PK6 output. A number is never reused.</remarks>
public sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity)
{
    /// <summary>The most that it can matter where it is found; the rule's page says when.</summary>
    public DiagnosticSeverity Gravest { get; init; } = Severity;

    public ProblemOwner Owner { get; init; }

    /// <summary>A few words that name the problem.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence in the school's words, present tense, no full stop; {0} and so on are filled in.</summary>
    public required string MessageFormat { get; init; }

    /// <summary>The least that a school may lower this rule to. A floor of error also means that only a named person, with a reason and a date, can set it aside.</summary>
    public DiagnosticSeverity Floor { get; init; } = DiagnosticSeverity.Information;

    /// <summary>Markdown for `policykit explain` and docs/rules: what it does, why it matters, a `reported` and an `accepted` example.</summary>
    public string Explanation { get; init; } = "";
}
