using System.Globalization;
using System.Text;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>Dates by patterns such as <c>%d %B %Y</c>, whose letters are those of C's strftime.</summary>
internal static class DatePattern
{
    public static string Format(DateTime date, string pattern, DateTimeFormatInfo names)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i + 1 == pattern.Length)
                text.Append(pattern[i]);
            else if (pattern[++i] == 'g')
                names = DateTimeFormatInfo.InvariantInfo;
            else
                text.Append(FormatPart(date, pattern[i], names));
        }

        return text.ToString();
    }

    public static bool TryParse(string text, string pattern, DateTimeFormatInfo names, out DateTime date)
    {
        var reader = new DatePatternReader(text, names);
        date = default;
        return reader.TryRead(pattern) && reader.TryCreate(out date);
    }

    private static string FormatPart(DateTime date, char letter, DateTimeFormatInfo names) => letter switch
    {
        'a' => names.AbbreviatedDayNames[(int)date.DayOfWeek],
        'A' => names.DayNames[(int)date.DayOfWeek],
        'b' or 'h' => names.AbbreviatedMonthNames[date.Month - 1],
        'B' => names.MonthNames[date.Month - 1],
        'c' => Format(date, "%a %b %d %T %Y", names),
        'C' => Digits(date.Year / 100, 2),
        'd' => Digits(date.Day, 2),
        'D' => Format(date, "%m/%d/%y", names),
        'e' => Padded(date.Day),
        'F' => Format(date, "%Y-%m-%d", names),
        'G' => Digits(ISOWeek.GetYear(date), 4),
        'H' => Digits(date.Hour, 2),
        'I' => Digits(Twelve(date.Hour), 2),
        'j' => Digits(date.DayOfYear, 3),
        'k' => Padded(date.Hour),
        'l' => Padded(Twelve(date.Hour)),
        'L' => Digits(date.Millisecond, 3),
        'm' => Digits(date.Month, 2),
        'M' => Digits(date.Minute, 2),
        'n' => "\n",
        'N' => Digits((int)(date.Ticks % TimeSpan.TicksPerSecond * 100), 9),
        'p' => date.Hour < 12 ? "AM" : "PM",
        'P' => date.Hour < 12 ? "am" : "pm",
        'r' => Format(date, "%I:%M:%S %p", names),
        'R' => Format(date, "%H:%M", names),
        's' => ((date.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture),
        'S' => Digits(date.Second, 2),
        't' => "\t",
        'T' => Format(date, "%H:%M:%S", names),
        'u' => Digits(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek, 1),
        'U' => Digits(GetWeek(date, DayOfWeek.Sunday), 2),
        'v' => Format(date, "%e-%b-%Y", DateTimeFormatInfo.InvariantInfo).ToUpperInvariant(),
        'V' => Digits(ISOWeek.GetWeekOfYear(date), 2),
        'w' => Digits((int)date.DayOfWeek, 1),
        'W' => Digits(GetWeek(date, DayOfWeek.Monday), 2),
        'x' => date.ToString("d", names),
        'X' => date.ToString("T", names),
        'y' => Digits(date.Year % 100, 2),
        'Y' => Digits(date.Year, 4),
        'Z' => "+00:00",
        '%' => "%",
        _ => "%" + letter,
    };

    // The first week begins with the year.
    private static int GetWeek(DateTime date, DayOfWeek firstDay) =>
        CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(date, CalendarWeekRule.FirstDay, firstDay);

    private static int Twelve(int hour) => hour % 12 == 0 ? 12 : hour % 12;

    private static string Digits(int value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');

    private static string Padded(int value) => value.ToString(CultureInfo.InvariantCulture).PadLeft(2);
}
