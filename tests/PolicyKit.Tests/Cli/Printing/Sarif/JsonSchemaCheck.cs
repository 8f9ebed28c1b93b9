using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyKit.Tests.Cli.Printing.Sarif;

/// <summary>Lays a JSON value against a schema of draft 4. Knows the words that the schema of SARIF uses, and refuses any other.</summary>
internal sealed class JsonSchemaCheck(JsonElement root)
{
    private static readonly ImmutableHashSet<string> Notes = ["$schema", "id", "title", "description", "default", "definitions", "format"];

    /// <summary>What does not fit, with its place such as "/runs/0/results".</summary>
    public IEnumerable<string> Validate(JsonElement value) => Validate(value, root, "");

    private IEnumerable<string> Validate(JsonElement value, JsonElement schema, string path) =>
        schema.EnumerateObject().SelectMany(word => Apply(word, value, schema, path));

    private IEnumerable<string> Apply(JsonProperty word, JsonElement value, JsonElement schema, string path)
    {
        switch (word.Name)
        {
            case "$ref":
                return Validate(value, Find(word.Value.GetString()!), path);
            case "type":
                return Expect(IsOfType(value, word.Value), path, $"is not of type {word.Value}");
            case "enum":
                return Expect(word.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)), path, $"is {value}, which is none of {word.Value}");
            case "anyOf":
                return Expect(word.Value.EnumerateArray().Any(choice => !Validate(value, choice, path).Any()), path, "fits none of the choices");
            case "oneOf":
                return Expect(word.Value.EnumerateArray().Count(choice => !Validate(value, choice, path).Any()) == 1, path, "does not fit exactly one of the choices");
            case "minimum" when value.ValueKind == JsonValueKind.Number:
                return Expect(value.GetDouble() >= word.Value.GetDouble(), path, $"is less than {word.Value}");
            case "maximum" when value.ValueKind == JsonValueKind.Number:
                return Expect(value.GetDouble() <= word.Value.GetDouble(), path, $"is more than {word.Value}");
            case "pattern" when value.ValueKind == JsonValueKind.String:
                return Expect(Regex.IsMatch(value.GetString()!, word.Value.GetString()!), path, $"does not match {word.Value}");
            case "minItems" when value.ValueKind == JsonValueKind.Array:
                return Expect(value.GetArrayLength() >= word.Value.GetInt32(), path, "has too few items");
            case "uniqueItems" when value.ValueKind == JsonValueKind.Array && word.Value.GetBoolean():
                var items = value.EnumerateArray().Select(item => item.GetRawText()).ToArray();
                return Expect(items.Distinct().Count() == items.Length, path, "repeats an item");
            case "items" when value.ValueKind == JsonValueKind.Array:
                return value.EnumerateArray().SelectMany((item, i) => Validate(item, word.Value, $"{path}/{i.ToString(CultureInfo.InvariantCulture)}"));
            case "required" when value.ValueKind == JsonValueKind.Object:
                return word.Value.EnumerateArray().SelectMany(name => Expect(value.TryGetProperty(name.GetString()!, out _), path, $"has no {name}"));
            case "properties" when value.ValueKind == JsonValueKind.Object:
                return word.Value.EnumerateObject().SelectMany(p => value.TryGetProperty(p.Name, out var member) ? Validate(member, p.Value, $"{path}/{p.Name}") : []);
            case "additionalProperties" when value.ValueKind == JsonValueKind.Object:
                return GetAdditional(value, schema).SelectMany(member => ValidateAdditional(member, word.Value, path));
            case "minimum" or "maximum" or "pattern" or "minItems" or "uniqueItems" or "items" or "required" or "properties" or "additionalProperties":
                return [];
            default:
                return Expect(Notes.Contains(word.Name), path, $"has a schema with the unknown word {word.Name}");
        }
    }

    private IEnumerable<string> ValidateAdditional(JsonProperty member, JsonElement allowed, string path) => allowed.ValueKind switch
    {
        JsonValueKind.True => [],
        JsonValueKind.False => [$"{path} has a member {member.Name} that the schema does not know"],
        _ => Validate(member.Value, allowed, $"{path}/{member.Name}"),
    };

    private static IEnumerable<JsonProperty> GetAdditional(JsonElement value, JsonElement schema) =>
        value.EnumerateObject().Where(member => !schema.TryGetProperty("properties", out var known) || !known.TryGetProperty(member.Name, out _));

    private JsonElement Find(string reference) =>
        reference.TrimStart('#', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (schema, step) => schema.GetProperty(step));

    private static bool IsOfType(JsonElement value, JsonElement type) => type.ValueKind == JsonValueKind.Array
        ? type.EnumerateArray().Any(t => IsOfType(value, t))
        : type.GetString() switch
        {
            "object" => value.ValueKind == JsonValueKind.Object,
            "array" => value.ValueKind == JsonValueKind.Array,
            "string" => value.ValueKind == JsonValueKind.String,
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            "number" => value.ValueKind == JsonValueKind.Number,
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.Null,
        };

    private static IEnumerable<string> Expect(bool isTrue, string path, string what) => isTrue ? [] : [$"{path} {what}"];
}
