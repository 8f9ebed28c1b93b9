using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyKit.Binding.Profiles;

namespace PolicyKit.Tests.Binding.Profiles;

/// <summary>Writes <see cref="ProfileFormat"/> as a JSON Schema, with which editors complete and check a profile.</summary>
internal static class ProfileJsonSchema
{
    public static string Write()
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("title", "PolicyKit school profile");
            WriteMap(writer, ProfileFormat.Fields, isOpen: false);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void WriteField(Utf8JsonWriter writer, ProfileField field)
    {
        writer.WriteStartObject(field.Key);
        writer.WriteString("description", field.Description);
        switch (field.Kind)
        {
            case FieldKind.Map:
                WriteMap(writer, field.Fields, isOpen: false);
                break;
            case FieldKind.OpenMap:
                WriteMap(writer, field.Fields, isOpen: true);
                break;
            case FieldKind.MapList:
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                WriteMap(writer, field.Fields, isOpen: false);
                writer.WriteEndObject();
                break;
            case FieldKind.MapOrList:
                writer.WriteStartArray("oneOf");
                writer.WriteStartObject();
                WriteMap(writer, field.Fields, isOpen: false);
                writer.WriteEndObject();
                writer.WriteStartObject();
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                WriteMap(writer, field.Fields, isOpen: false);
                writer.WriteEndObject();
                writer.WriteEndObject();
                writer.WriteEndArray();
                break;
            case FieldKind.TextList:
                writer.WriteString("type", "array");
                writer.WriteStartObject("items");
                WriteTypes(writer);
                writer.WriteEndObject();
                break;
            case FieldKind.FormatVersion:
                writer.WriteNumber("const", ProfileFormat.Version);
                break;
            case FieldKind.Choice:
                WriteStrings(writer, "enum", field.Choices);
                break;
            default:
                WriteTypes(writer);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, ImmutableArray<ProfileField> fields, bool isOpen)
    {
        writer.WriteString("type", "object");
        if (!isOpen)
            writer.WriteBoolean("additionalProperties", false);

        // What a pack may give is not required of the file.
        ImmutableArray<string> required = [.. fields.Where(field => field is { Missing: not null, IsAdvised: false, MayComeFromPack: false }).Select(field => field.Key)];
        if (!required.IsEmpty)
            WriteStrings(writer, "required", required);

        writer.WriteStartObject("properties");
        foreach (var field in fields)
            WriteField(writer, field);
        writer.WriteEndObject();
    }

    // YAML reads 123456 and 7.9 as numbers where no quotation marks stand; a profile takes them as they are written.
    private static void WriteTypes(Utf8JsonWriter writer) => WriteStrings(writer, "type", ["string", "number"]);

    private static void WriteStrings(Utf8JsonWriter writer, string name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }
}
