using PolicyKit.Diagnostics;

namespace PolicyKit.Suppressions;

/// <summary>What can be wrong with setting a rule aside or changing how much it matters.</summary>
public static class SuppressionRules
{
    public static DiagnosticDescriptor UnknownRule { get; } = new("PK0040", DiagnosticSeverity.Warning)
    {
        Title = "Setting for a rule that does not exist",
        MessageFormat = "There is no rule {0}, so this has no effect",
        Explanation = """
            A comment that ignores a rule, or a line of `policykit.yaml`, names an id that no rule has.
            `policykit explain` lists them all.

            ```yaml reported
            policykit: 1
            rules: { PK3999: off }
            ```

            ```yaml accepted
            policykit: 1
            rules: { PK3006: off }
            ```
            """,
    };

    public static DiagnosticDescriptor UnknownLevel { get; } = new("PK0041", DiagnosticSeverity.Error)
    {
        Title = "Unknown level for a rule",
        MessageFormat = "“{0}” is not a level: a rule is error, warning, information or off",
        Explanation = """
            Under `rules:` each rule takes one of four words.
            An error stops the documents, a warning is listed, information only explains, and `off` hides the rule.

            ```yaml reported
            policykit: 1
            rules: { PK3006: ignore }
            ```

            ```yaml accepted
            policykit: 1
            rules: { PK3006: information }
            ```
            """,
    };

    public static DiagnosticDescriptor BelowFloor { get; } = new("PK0042", DiagnosticSeverity.Error)
    {
        Title = "Rule lowered too far",
        MessageFormat = "{0} cannot be lowered to {1}: {2}",
        Explanation = """
            Some rules guard the safety of a child, and some report a file that cannot be read as it was meant.
            A workspace may raise them but not lower them. Where such a safety rule is wrong for one school,
            a named person can set it aside under `suppress:`, with a reason and a date.

            ```yaml reported
            policykit: 1
            rules: { PK3001: warning }
            ```

            ```yaml accepted
            policykit: 1
            rules: { PK3001: error }
            ```
            """,
    };

    public static DiagnosticDescriptor WithoutReason { get; } = new("PK0043", DiagnosticSeverity.Error)
    {
        Title = "Rule ignored without a reason",
        MessageFormat = "{0} is to be ignored, but nothing says why",
        Explanation = """
            Whoever reads the build report next year needs to know why a finding was left as it is. Until a reason is given the finding stays.

            In place, write `# policykit: ignore PK3006 — the office answers this number too`, and in a template
            `{{# policykit: ignore PK5012 — the term is quoted from the law #}}`. The comment stands on the line that it is about or on the one above;
            in a template it may stand above a whole block.

            ```yaml reported
            policykit: 1
            suppress:
              - { rule: PK3006 }
            ```

            ```yaml accepted
            policykit: 1
            suppress:
              - { rule: PK3006, why: The office answers this number too }
            ```
            """,
    };

    public static DiagnosticDescriptor NotInPlace { get; } = new("PK0044", DiagnosticSeverity.Error)
    {
        Title = "Rule that a comment cannot ignore",
        MessageFormat = "A comment cannot ignore {0}: {1}",
        Explanation = """
            A comment is quickly written and quickly forgotten. A rule that guards the safety of a child can be set aside only in `policykit.yaml`,
            with the name of the person who answers for it, a reason and a date on which it ends:

            ```yaml
            suppress:
              - rule: PK3001
                file: school-profiles/oakfield.yaml
                who: Ruth Adeyemi, headteacher
                why: The number is given out on 1 March
                until: 2027-03-01
            ```

            A rule about a file that cannot be read as it was meant cannot be set aside at all: the documents would be made from half of it.
            """,
    };

    public static DiagnosticDescriptor Incomplete { get; } = new("PK0045", DiagnosticSeverity.Error)
    {
        Title = "Safety rule set aside without a person, a reason and a date",
        MessageFormat = "Setting {0} aside needs {1}",
        Explanation = """
            A rule that guards the safety of a child can be set aside only by a named person, for a reason, until a date.
            The three are printed in the build report. Until they are given the finding stays.

            ```yaml reported
            policykit: 1
            suppress:
              - { rule: PK3001, why: The number is given out in March }
            ```

            ```yaml accepted
            policykit: 1
            suppress:
              - { rule: PK3001, who: Ruth Adeyemi, why: The number is given out in March, until: 2027-03-01 }
            ```
            """,
    };

    public static DiagnosticDescriptor Expired { get; } = new("PK0046", DiagnosticSeverity.Warning)
    {
        Title = "Suppression that has ended",
        MessageFormat = "{0} was set aside until {1}, so it is reported again",
        Explanation = """
            The date after `until:` has passed. Mend what the rule reports; or, if the reason still holds, agree a new date.

            ```yaml reported
            policykit: 1
            suppress:
              - { rule: PK3006, why: The office answers this number too, until: 2026-09-01 }
            ```

            ```yaml accepted
            policykit: 1
            suppress:
              - { rule: PK3006, why: The office answers this number too, until: 2027-09-01 }
            ```
            """,
    };

    public static DiagnosticDescriptor Unused { get; } = new("PK0047", DiagnosticSeverity.Warning)
    {
        Title = "Suppression that is not needed",
        MessageFormat = "Nothing is reported as {0} here, so there is nothing to ignore",
        Explanation = """
            The problem has been mended, or the comment has been moved away from it.
            A leftover suppression would hide the same problem when it comes back.
            A suppression in a pack or in `policykit.yaml` is looked at only when all profiles of the workspace are checked or built together.
            """,
    };

    public static DiagnosticDescriptor UnknownVersion { get; } = new("PK0048", DiagnosticSeverity.Error)
    {
        Title = "Settings of another version",
        MessageFormat = "These settings are written for version “{0}”, and this PolicyKit reads version 1",
        Explanation = """
            `policykit.yaml` begins with `policykit: 1`. A later version may mean other things by the same words.

            ```yaml reported
            policykit: 2
            ```

            ```yaml accepted
            policykit: 1
            ```
            """,
    };

    public static DiagnosticDescriptor NotUnderstood { get; } = new("PK0049", DiagnosticSeverity.Warning)
    {
        Title = "Comment for PolicyKit that is not understood",
        MessageFormat = "This comment is meant for PolicyKit but cannot be read, so it has no effect",
        Explanation = """
            A comment that ignores a rule has one form: `policykit: ignore`, one or more ids with commas between, a dash, and the reason.

            `# policykit: ignore PK3006, PK3009 — the office answers this number too`
            """,
    };
}
