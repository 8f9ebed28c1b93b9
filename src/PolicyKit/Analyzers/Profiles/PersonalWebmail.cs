using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports an email address at a provider of private mail.</summary>
public sealed class PersonalWebmail : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3009", DiagnosticSeverity.Warning)
    {
        Title = "Private email address",
        MessageFormat = "“{0}” is a private email account",
        Explanation = """
            What is sent to a safeguarding address belongs to the school: others must be able to read it when its owner is away, and it must be kept or deleted as the school's records are.
            A private account allows neither.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, email: amina.begum@gmail.com }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, email: dsl@oakfield.example }
            ```
            """,
    };

    private static readonly HashSet<string> Providers = new(StringComparer.OrdinalIgnoreCase)
    {
        "aol.com", "btinternet.com", "btopenworld.com", "gmail.com", "gmx.co.uk", "gmx.com", "googlemail.com", "hotmail.co.uk", "hotmail.com",
        "icloud.com", "live.co.uk", "live.com", "mail.com", "me.com", "msn.com", "ntlworld.com", "outlook.com", "proton.me", "protonmail.com",
        "sky.com", "talktalk.net", "virginmedia.com", "yahoo.co.uk", "yahoo.com", "ymail.com",
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (_, location, address) in SchoolChannels.GetEmails(context))
        {
            if (Providers.Contains(address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..]))
                context.ReportAt(location, Descriptor, "Use an address of the school that others can read too", address);
        }
    }
}
