using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Conformance;

/// <summary>Turns a case's model into template values, tagged ones such as <c>{"$date": …}</c> included.</summary>
internal static class ModelReader
{
    public static ImmutableDictionary<string, object?> ReadGlobals(JsonElement testCase)
    {
        if (!testCase.TryGetProperty("model", out var model) || model.ValueKind != JsonValueKind.Object)
            return ImmutableDictionary<string, object?>.Empty;

        return model.EnumerateObject().ToImmutableDictionary(p => p.Name, p => Read(p.Value));
    }

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => ReadNumber(value),
        JsonValueKind.Array => new TemplateArray(value.EnumerateArray().Select(Read)),
        _ => ReadObject(value),
    };

    private static object ReadNumber(JsonElement value)
    {
        if (value.TryGetInt32(out var integer))
            return integer;
        return value.TryGetInt64(out var large) ? large : value.GetDouble();
    }

    private static object? ReadObject(JsonElement value)
    {
        var members = value.EnumerateObject().ToList();
        if (members is [var only] && only.Name.StartsWith('$'))
            return ReadTagged(only.Name, only.Value.GetString()!);

        return new TemplateObject(members.Select(m => KeyValuePair.Create(m.Name, Read(m.Value))));
    }

    private static object? ReadTagged(string tag, string text) => tag switch
    {
        "$long" => long.Parse(text, CultureInfo.InvariantCulture),
        "$double" => double.Parse(text, CultureInfo.InvariantCulture),
        "$float" => float.Parse(text, CultureInfo.InvariantCulture),
        "$decimal" => decimal.Parse(text, CultureInfo.InvariantCulture),
        "$bigint" => BigInteger.Parse(text, CultureInfo.InvariantCulture),
        "$date" => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
        "$timespan" => TimeSpan.Parse(text, CultureInfo.InvariantCulture),
        _ => null,
    };
}
