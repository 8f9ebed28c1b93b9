using System.Globalization;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>What the language knows of places: kept here, because the data of the machine differs from one to the next.</summary>
internal static class Cultures
{
    private static readonly DateTimeFormatInfo British = Create(
        "January February March April May June July August September October November December",
        "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", "dd/MM/yyyy");

    private static readonly DateTimeFormatInfo French = Create(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "dimanche lundi mardi mercredi jeudi vendredi samedi", "dd/MM/yyyy");

    private static readonly DateTimeFormatInfo Welsh = Create(
        "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr",
        "Sul Llun Mawrth Mercher Iau Gwener Sadwrn", "dd/MM/yyyy");

    /// <summary>How dates are read and written in a place; month before day where no place is named.</summary>
    public static DateTimeFormatInfo FindDates(BuiltInCall call, int index)
    {
        if (call[index] is null)
            return DateTimeFormatInfo.InvariantInfo;

        var name = call.Text(index);
        return name.Split('-')[0].ToLowerInvariant() switch
        {
            "en" => name.EndsWith("US", StringComparison.OrdinalIgnoreCase) ? DateTimeFormatInfo.InvariantInfo : British,
            "fr" => French,
            "cy" => Welsh,
            "" => DateTimeFormatInfo.InvariantInfo,
            _ => throw Unknown(call, index),
        };
    }

    /// <summary>How numbers are written in a place.</summary>
    public static NumberFormatInfo FindNumbers(BuiltInCall call, int index)
    {
        if (call[index] is null)
            return NumberFormatInfo.InvariantInfo;

        return call.Text(index).Split('-')[0].ToLowerInvariant() switch
        {
            "en" or "cy" or "" => NumberFormatInfo.InvariantInfo,
            "fr" => new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "\u202f" },
            _ => throw Unknown(call, index),
        };
    }

    private static Evaluation.EvaluationFault Unknown(BuiltInCall call, int index) =>
        call.Wrong(index, "is not a language that is known here", "Use en-GB, en-US, fr-FR or cy-GB");

    private static DateTimeFormatInfo Create(string months, string days, string shortDate)
    {
        var (monthNames, dayNames) = (months.Split(' '), days.Split(' '));
        string[] shortMonths = [.. monthNames.Select(m => m.Length > 4 ? m[..3] : m)];
        var format = (DateTimeFormatInfo)DateTimeFormatInfo.InvariantInfo.Clone();
        format.MonthNames = [.. monthNames, ""];
        format.MonthGenitiveNames = [.. monthNames, ""];
        format.AbbreviatedMonthNames = [.. shortMonths, ""];
        format.AbbreviatedMonthGenitiveNames = [.. shortMonths, ""];
        format.DayNames = dayNames;
        format.AbbreviatedDayNames = [.. dayNames.Select(d => d[..3])];
        format.ShortDatePattern = shortDate;
        return format;
    }
}
