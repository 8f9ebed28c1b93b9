using System.Globalization;
using System.Text;
using System.Xml.Linq;
using static PolicyKit.Emit.Reading.Word.WordNames;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>Counts lists and numbered headings as Word does when it shows them: the numbers are not in the text.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, XElement> _abstracts = [];
    private readonly Dictionary<string, int> _listStyles = new(StringComparer.Ordinal);
    private readonly Dictionary<int, XElement> _numberings = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int Numbering, int Level)> _started = [];

    public WordNumbering(XElement? part)
    {
        foreach (var definition in part?.Elements(W + "abstractNum") ?? [])
        {
            var id = ParseNumber(definition.Attribute(W + "abstractNumId")?.Value) ?? -1;
            _abstracts.TryAdd(id, definition);
            if (definition.GetValue("styleLink") is { } style)
                _listStyles.TryAdd(style, id);
        }

        foreach (var numbering in part?.Elements(W + "num") ?? [])
            _numberings.TryAdd(ParseNumber(numbering.Attribute(W + "numId")?.Value) ?? -1, numbering);
    }

    /// <summary>The next marker of a list or heading; null when the numbering is not defined or shows nothing.</summary>
    public ListMark? Advance(NumberingUse use)
    {
        if (!_numberings.TryGetValue(use.Id, out var numbering) || FindAbstract(numbering) is not var (id, definition))
            return null;

        var index = Math.Clamp(use.Level ?? FindLevelOfStyle(definition, use.StyleId), 0, Levels - 1);
        var level = FindLevel(numbering, definition, index);
        var format = level.GetValue("numFmt") ?? "decimal";
        var text = level.GetValue("lvlText") ?? "";
        if (format == "bullet")
            return new ListMark(use.Id, index, IsOrdered: false, 0, text);

        var counters = _counters.TryGetValue(id, out var known) ? known : _counters[id] = new int?[Levels];
        var restart = _started.Add((use.Id, index)) ? FindOverride(numbering, index).GetNumber("startOverride") : null;
        counters[index] = restart ?? (counters[index] + 1) ?? level.GetNumber("start") ?? 1;
        Array.Clear(counters, index + 1, Levels - index - 1);
        return format == "none" && text == ""
            ? null
            : new ListMark(use.Id, index, IsOrdered: true, counters[index]!.Value, Write(text, counters, i => FindLevel(numbering, definition, i)));
    }

    private (int Id, XElement Definition)? FindAbstract(XElement numbering)
    {
        var id = numbering.GetNumber("abstractNumId") ?? -1;
        if (!_abstracts.TryGetValue(id, out var definition))
            return null;

        // A definition may only name a list style, whose own definition then counts.
        if (definition.GetValue("numStyleLink") is { } link)
            return _listStyles.TryGetValue(link, out var linked) ? (linked, _abstracts[linked]) : null;

        return (id, definition);
    }

    private static int FindLevelOfStyle(XElement definition, string? styleId) =>
        ParseNumber(definition.Elements(W + "lvl").Take(Levels).FirstOrDefault(l => styleId is not null && l.GetValue("pStyle") == styleId)?.Attribute(W + "ilvl")?.Value) ?? 0;

    private static XElement? FindOverride(XElement numbering, int level) =>
        numbering.Elements(W + "lvlOverride").Take(Levels).FirstOrDefault(o => ParseNumber(o.Attribute(W + "ilvl")?.Value) == level);

    private static XElement? FindLevel(XElement numbering, XElement definition, int level) =>
        FindOverride(numbering, level)?.Element(W + "lvl")
        ?? definition.Elements(W + "lvl").Take(Levels).FirstOrDefault(l => ParseNumber(l.Attribute(W + "ilvl")?.Value) == level);

    private static string Write(string text, int?[] counters, Func<int, XElement?> findLevel)
    {
        var written = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 1 == text.Length || text[i + 1] is < '1' or > '9')
            {
                written.Append(text[i]);
                continue;
            }

            var index = text[++i] - '1';
            var level = findLevel(index);
            written.Append(WriteNumber(counters[index] ?? level.GetNumber("start") ?? 1, level.GetValue("numFmt") ?? "decimal"));
        }

        return written.ToString();
    }

    private static string WriteNumber(int number, string format) => format switch
    {
        "lowerLetter" => WriteLetters(number).ToLowerInvariant(),
        "upperLetter" => WriteLetters(number),
        "lowerRoman" => WriteRoman(number).ToLowerInvariant(),
        "upperRoman" => WriteRoman(number),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "none" => "",
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    // Word goes on with AA, BB, CC.
    private static string WriteLetters(int number) =>
        number < 1 ? "" : new string((char)('A' + ((number - 1) % 26)), Math.Min(1 + ((number - 1) / 26), 10));

    private static string WriteRoman(int number)
    {
        (int Value, string Digits)[] digits =
        [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ];
        if (number is < 1 or > 3999)
            return number.ToString(CultureInfo.InvariantCulture);

        var written = new StringBuilder();
        foreach (var (value, text) in digits)
        {
            for (; number >= value; number -= value)
                written.Append(text);
        }

        return written.ToString();
    }
}

/// <summary>The marker in front of a paragraph.</summary>
/// <param name="Number">0 for a bullet.</param>
/// <param name="Text">As shown, such as "7.9.1" or a bullet's sign.</param>
internal sealed record ListMark(int Numbering, int Level, bool IsOrdered, int Number, string Text);
