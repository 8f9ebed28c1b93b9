using System.Collections.Immutable;
using PolicyKit.Cli.Printing;

namespace PolicyKit.Cli.Guidance;

/// <summary>Coverage for other programs.</summary>
internal static class CoverageJson
{
    public static string Write(ImmutableArray<SchoolCoverage> schools) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteObjects("schools", schools, school =>
        {
            json.WriteString("profile", school.Profile.ShownPath);
            json.WriteObjects("documents", school.Documents, document =>
            {
                json.WriteString("id", document.Symbol.Id);
                json.WriteObjects("clauses", document.Clauses, clause =>
                {
                    json.WriteString("id", clause.Clause.Id);
                    json.WriteString("status", CoverageText.GetWord(clause.Status));
                    json.WriteBoolean("minimum", clause.IsMinimum);
                    json.WriteStrings("locations", clause.Locations.Select(CoverageText.GetPlace).Distinct());
                });
            });
        });
        json.WriteEndObject();
    });
}
