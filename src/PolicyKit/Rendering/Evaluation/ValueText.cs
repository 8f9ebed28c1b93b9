using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>How values are written as plain text.</summary>
internal static class ValueText
{
    /// <summary>In bits, which is about twenty thousand digits. A longer number, which takes long to write, is only hinted at.</summary>
    public const int LongestNumber = 65_536;

    private const int MaximumDepth = 100;

    /// <summary>Lists and objects are cut off soon after <paramref name="maximumLength"/>, so that one which contains itself many times over has an end.</summary>
    public static string Format(object? value, int maximumLength = 1_048_576)
    {
        if (FormatScalar(value) is { } scalar)
            return scalar;

        var text = new StringBuilder();
        AppendNested(text, value, new Room(MaximumDepth, maximumLength));
        return text.ToString();
    }

    /// <summary>In the words of the language: int, string, array and so on; null has no kind.</summary>
    public static string DescribeKind(object? value) => value switch
    {
        null => "nothing",
        bool => "true or false",
        string or RenderedText => "a text",
        ITemplateFunction => "a function",
        DateTime or DateOnly => "a date",
        TimeSpan => "a length of time",
        IEnumerable => "a list",
        ITemplateValue => "a value",
        ITemplateObject => "an object",
        _ => "a number",
    };

    /// <summary>With the quotes and escapes that it would have in a template.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                _ => text.Append(c),
            };
        }

        return text.Append('"').ToString();
    }

    public static string? FormatScalar(object? value) => value switch
    {
        null => "",
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        RenderedText rendered => rendered.Text,
        bool flag => flag ? "true" : "false",
        ITemplateValue own => own.ToTemplateText(),
        DateTime date => date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("dd MMM yyyy", CultureInfo.InvariantCulture),
        TimeSpan time => time.ToString(null, CultureInfo.InvariantCulture),
        TemplateFunction => "",
        ITemplateFunction => "<function>",
        BigInteger number when number.GetBitLength() > LongestNumber => "…",
        TemplateObject or IEnumerable => null,
        ITemplateObject => null,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static void AppendNested(StringBuilder text, object? value, Room room)
    {
        if (value is null)
            text.Append("null");
        else if (value is string or RenderedText)
            text.Append(Quote(FormatScalar(value)!));
        else if (FormatScalar(value) is { } scalar)
            text.Append(scalar);
        else if (room.Levels == 0 || text.Length > room.Length)
            text.Append('…');
        else if (value is ITemplateObject members)
            AppendMembers(text, members, room.Inner);
        else
            AppendElements(text, (IEnumerable)value, room.Inner);
    }

    private static void AppendElements(StringBuilder text, IEnumerable elements, Room room)
    {
        var separator = "[";
        foreach (var element in elements)
        {
            text.Append(separator);
            AppendNested(text, element, room);
            separator = ", ";
            if (text.Length > room.Length)
                break;
        }

        text.Append(separator == "[" ? "[]" : "]");
    }

    private static void AppendMembers(StringBuilder text, ITemplateObject members, Room room)
    {
        var separator = "{";
        foreach (var name in members.MemberNames)
        {
            text.Append(separator).Append(IsIdentifier(name) ? name : Quote(name)).Append(": ");
            AppendNested(text, members.TryGetMember(name, out var value) ? value : null, room);
            separator = ", ";
            if (text.Length > room.Length)
                break;
        }

        text.Append(separator == "{" ? "{}" : "}");
    }

    private readonly record struct Room(int Levels, int Length)
    {
        public Room Inner => this with { Levels = Levels - 1 };
    }

    private static bool IsIdentifier(string name) =>
        name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c == '_');
}
