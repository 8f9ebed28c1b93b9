using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a DfE number that belongs to another authority.</summary>
public sealed class AuthorityMismatch : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3022", DiagnosticSeverity.Warning)
    {
        Title = "DfE number of another authority",
        MessageFormat = "The DfE number {0} belongs to another authority than {1}, whose code is {2}",
        Explanation = """
            The first three digits of a DfE number are the code of the local authority.
            A wrong authority means a wrong front door.
            Codes are known for the south west of England and for profiles that give the authority by its code.

            ```yaml reported
            school: { dfe_number: 801/2345, local_authority: North Somerset }
            ```

            ```yaml accepted
            school: { dfe_number: 802/2345, local_authority: North Somerset }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.School is not { DfeNumber: { } number, LocalAuthority: { } authority })
            return;

        var code = LocalAuthority.GetCode(authority);
        if (code is not null && !number.StartsWith(code, StringComparison.Ordinal))
            context.ReportAt("school.dfe_number", Descriptor, "Correct the number or the authority", number, authority, code);
    }
}
