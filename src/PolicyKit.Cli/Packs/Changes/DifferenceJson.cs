using System.Text.Json;
using PolicyKit.Cli.Printing;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>Changes for other programs.</summary>
internal static class DifferenceJson
{
    public static string Write(PackDifference difference) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        WritePack(json, "before", difference.Before);
        WritePack(json, "after", difference.After);
        json.WriteString("class", difference.Class is { } worst ? DifferenceText.GetWord(worst) : "none");
        json.WriteObjects("facts", difference.Facts, fact =>
        {
            json.WriteString("class", DifferenceText.GetWord(fact.Class));
            json.WriteString("subject", fact.Subject);
            json.WriteString("what", fact.What);
            json.WriteString("before", fact.Before);
            json.WriteString("after", fact.After);
        });
        json.WriteStartArray("changes");
        foreach (var change in difference.Documents)
            WriteChange(json, change);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WritePack(Utf8JsonWriter json, string name, PackContent pack)
    {
        json.WriteStartObject(name);
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version.ToString());
        json.WriteString("sha256", pack.Manifest.Sha256);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, SharedChange change)
    {
        json.WriteStartObject();
        json.WriteString("class", DifferenceText.GetWord(change.Class));
        json.WriteString("document", change.Example.Document);
        json.WriteString("place", change.Example.Place);
        json.WriteStrings("clauses", change.Example.Clauses);
        json.WriteString("schools", change.Schools);
        json.WriteString("before", change.Example.Before);
        json.WriteString("after", change.Example.After);
        json.WriteEndObject();
    }
}
