using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Text;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>Values as JSON and back, no deeper and no longer than the budget allows.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static object? Read(BuiltInCall call)
    {
        try
        {
            using var json = JsonDocument.Parse(call.Text(0), new JsonDocumentOptions { MaxDepth = Math.Max(1, call.Context.Budget.Limits.ObjectDepth) });
            call.Context.Budget.EnterLoop();
            var value = Read(call, json.RootElement);
            call.Context.Budget.LeaveLoop();
            return value;
        }
        catch (JsonException)
        {
            throw call.Wrong(0, "is not JSON", "Check its brackets, commas and quotes");
        }
    }

    public static string Write(BuiltInCall call)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, WriterOptions))
        {
            call.Context.Budget.EnterLoop();
            Write(call, writer, call[0], 0);
            call.Context.Budget.LeaveLoop();
        }

        return call.Checked(Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static object? Read(BuiltInCall call, JsonElement json)
    {
        call.Context.Budget.Iterate(call.Site);
        return json.ValueKind switch
        {
            JsonValueKind.String => json.GetString(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.Number => ReadNumber(json),
            JsonValueKind.Array => new TemplateArray(json.EnumerateArray().Select(e => Read(call, e))),
            JsonValueKind.Object => new TemplateObject(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Read(call, p.Value)))),
            _ => null,
        };
    }

    private static object ReadNumber(JsonElement json)
    {
        if (json.TryGetInt32(out var integer))
            return integer;
        if (json.TryGetInt64(out var large))
            return large;
        return json.TryGetDecimal(out var exact) ? exact : json.GetDouble();
    }

    private static void Write(BuiltInCall call, Utf8JsonWriter writer, object? value, int depth)
    {
        if (depth > call.Context.Budget.Limits.ObjectDepth)
            throw call.Site.Fault(EvaluationErrors.TooDeep, "Write one member of it", call.Site.Code, call.Context.Budget.Limits.ObjectDepth);

        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case DateTime date:
                writer.WriteStringValue(date);
                break;
            case DateOnly date:
                writer.WriteStringValue(Dates.FormatIso(date));
                break;
            case TimeSpan time:
                writer.WriteStringValue(time.ToString("c", CultureInfo.InvariantCulture));
                break;
            case ITemplateFunction:
                throw call.Wrong(0, "is or contains a function, which JSON cannot hold", "Leave the function out");
            case double or float when !double.IsFinite(Values.ToDouble(value)):
                throw call.Wrong(0, "contains a number that JSON cannot hold", "Leave the number out");
            case ITemplateObject members:
                WriteMembers(call, writer, members, depth);
                break;
            case int or long or BigInteger or float or double or decimal:
                writer.WriteRawValue(call.Context.Operators.ToText(value, call.Site));
                break;
            case var _ when Values.AsSequence(value) is { } sequence:
                WriteElements(call, writer, sequence, depth);
                break;
            default:
                writer.WriteStringValue(ValueText.Format(value));
                break;
        }

        call.Context.Budget.CheckGrowth(call.Site, writer.BytesCommitted + writer.BytesPending, 0);
    }

    private static void WriteMembers(BuiltInCall call, Utf8JsonWriter writer, ITemplateObject members, int depth)
    {
        writer.WriteStartObject();
        foreach (var name in members.MemberNames)
        {
            call.Context.Budget.Iterate(call.Site);
            writer.WritePropertyName(name);
            Write(call, writer, members.TryGetMember(name, out var value) ? value : null, depth + 1);
        }

        writer.WriteEndObject();
    }

    private static void WriteElements(BuiltInCall call, Utf8JsonWriter writer, IEnumerable<object?> elements, int depth)
    {
        writer.WriteStartArray();
        foreach (var element in elements)
        {
            call.Context.Budget.Iterate(call.Site);
            Write(call, writer, element, depth + 1);
        }

        writer.WriteEndArray();
    }
}
