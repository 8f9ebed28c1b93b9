using System.Collections.Immutable;
using PolicyKit.Cli.Printing;

namespace PolicyKit.Cli.Guidance;

/// <summary>Coverage for other programs.</summary>
internal static class CoverageJson
{
    public static string Write(ImmutableArray<SchoolCoverage> schools) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("schools");
        foreach (var school in schools)
        {
            json.WriteStartObject();
            json.WriteString("profile", school.Profile.ShownPath);
            json.WriteStartArray("documents");
            foreach (var document in school.Documents)
            {
                json.WriteStartObject();
                json.WriteString("id", document.Symbol.Id);
                json.WriteStartArray("clauses");
                foreach (var clause in document.Clauses)
                {
                    json.WriteStartObject();
                    json.WriteString("id", clause.Clause.Id);
                    json.WriteString("status", CoverageText.GetWord(clause.Status));
                    json.WriteBoolean("minimum", clause.IsMinimum);
                    json.WriteStrings("locations", clause.Locations.Select(CoverageText.GetPlace).Distinct());
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
