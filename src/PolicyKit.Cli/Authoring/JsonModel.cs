using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using System.Text.Json;
using PolicyKit.Diagnostics;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Text;

namespace PolicyKit.Cli.Authoring;

/// <summary>A model read from JSON: the names that a template is given, or what keeps them from being read.</summary>
internal sealed record JsonModel(ImmutableDictionary<string, object?> Globals, Diagnostic? Problem)
{
    public const long MaximumSize = 8 * 1024 * 1024;

    // Deeper models are not written by people, and each level is a level of recursion here and in the template.
    private const int MaximumDepth = 64;

    // A longer number is read as a fraction: nobody counts that far, and big integers get slow.
    private const int LongestInteger = 300;

    public static JsonModel Parse(SourceText text)
    {
        try
        {
            using var json = JsonDocument.Parse(text.Content, new JsonDocumentOptions { MaxDepth = MaximumDepth });
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return Refuse(Diagnostic.Create(AuthoringRules.UnsuitableModel, new Location(text, default), text.Path, "is not an object").WithHint("Put it in braces and give it a name: { \"items\": … }"));

            var members = json.RootElement.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Read(m.Value)));
            return new JsonModel(ImmutableDictionary<string, object?>.Empty.SetItems(members), null);
        }
        catch (JsonException fault)
        {
            var location = new Location(text, new TextSpan(GetPosition(text, fault), 0));
            return Refuse(Diagnostic.Create(AuthoringRules.BrokenModel, location, Describe(text, location.Span.Start)).WithHint("Look for a missing comma, quote or bracket just before this place"));
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: it is no text, so no member or value can be made of it.
            return Refuse(Diagnostic.Create(AuthoringRules.UnsuitableModel, new Location(text, default), text.Path, "holds half a character").WithHint("Write the character itself in place of its \\u code"));
        }
    }

    private static JsonModel Refuse(Diagnostic problem) => new(ImmutableDictionary<string, object?>.Empty, problem);

    private static object? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => ReadNumber(value),
        JsonValueKind.Array => new TemplateArray(value.EnumerateArray().Select(Read)),
        JsonValueKind.Object => new TemplateObject(value.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Read(m.Value)))),
        _ => null,
    };

    private static object ReadNumber(JsonElement value)
    {
        if (value.TryGetInt32(out var integer))
            return integer;
        if (value.TryGetInt64(out var large))
            return large;

        var digits = value.GetRawText();
        return digits.Length <= LongestInteger && digits.All(c => char.IsAsciiDigit(c) || c == '-')
            ? BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture)
            : value.GetDouble();
    }

    // The reader counts the bytes of the line in UTF-8; people count characters.
    private static int GetPosition(SourceText text, JsonException fault)
    {
        var line = text.GetLineSpan((int)Math.Min(fault.LineNumber ?? 0, text.LineCount - 1));
        var bytes = fault.BytePositionInLine ?? 0;
        var position = line.Start;
        foreach (var rune in text.Content.AsSpan(line.Start, line.Length).EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
                break;
            position += rune.Utf16SequenceLength;
        }

        return position;
    }

    private static string Describe(SourceText text, int position)
    {
        if (text.Content.AsSpan(position).IsWhiteSpace())
            return "it ends too early";

        var found = Rune.TryGetRuneAt(text.Content, position, out var rune) ? rune.ToString() : "half a character";
        return char.IsControl(found[0]) || char.IsWhiteSpace(found[0]) ? "something is missing" : $"“{found}” cannot stand here";
    }
}
