using System.Globalization;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>Reads the parts of a date out of a text, in the order of a pattern.</summary>
internal sealed class DatePatternReader(string text, DateTimeFormatInfo names)
{
    private int _position;
    private int _year = 1;
    private int _month = 1;
    private int _day = 1;
    private int _hour;
    private int _minute;
    private int _second;
    private int _millisecond;
    private bool? _isAfternoon;
    private TimeSpan _offset;

    public bool TryRead(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var isRead = pattern[i] == '%' && i + 1 < pattern.Length ? TryReadPart(pattern[++i]) : TryReadLiteral(pattern[i]);
            if (!isRead)
                return false;
        }

        return _position == text.Length;
    }

    public bool TryCreate(out DateTime date)
    {
        date = default;
        var hour = _isAfternoon is { } isAfternoon ? _hour % 12 + (isAfternoon ? 12 : 0) : _hour;
        if (_year is < 1 or > 9999 || _month is < 1 or > 12 || _day < 1 || _day > DateTime.DaysInMonth(_year, _month) || hour > 23 || _minute > 59 || _second > 59)
            return false;

        var ticks = new DateTime(_year, _month, _day, hour, _minute, _second, _millisecond).Ticks - _offset.Ticks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            return false;

        date = new DateTime(ticks);
        return true;
    }

    private bool TryReadPart(char letter)
    {
        switch (letter)
        {
            case 'Y': return TryReadNumber(4, out _year);
            case 'y':
                var isYear = TryReadNumber(2, out var short2);
                _year = short2 < 70 ? 2000 + short2 : 1900 + short2;
                return isYear;
            case 'm': return TryReadNumber(2, out _month);
            case 'd' or 'e': return TryReadNumber(2, out _day);
            case 'H' or 'k' or 'I' or 'l': return TryReadNumber(2, out _hour);
            case 'M': return TryReadNumber(2, out _minute);
            case 'S': return TryReadNumber(2, out _second);
            case 'b' or 'h': return TryReadName(names.AbbreviatedMonthNames, out _month) && ++_month > 0;
            case 'B': return TryReadName(names.MonthNames, out _month) && ++_month > 0;
            case 'a': return TryReadName(names.AbbreviatedDayNames, out _);
            case 'A': return TryReadName(names.DayNames, out _);
            case 'p' or 'P':
                var isHalf = TryReadName(["AM", "PM"], out var half);
                _isAfternoon = half == 1;
                return isHalf;
            case 'c': return TryReadAll("%a %b %e %T %Y");
            case 'v': return TryReadAll("%e-%b-%Y");
            case 'L': return TryReadNumber(3, out _millisecond);
            case 'n': return TryReadLiteral('\n');
            case 't': return TryReadLiteral('\t');
            case 'F': return TryReadAll("%Y-%m-%d");
            case 'D' or 'x': return TryReadAll("%m/%d/%y");
            case 'R': return TryReadAll("%H:%M");
            case 'T' or 'X': return TryReadAll("%H:%M:%S");
            case 'r': return TryReadAll("%I:%M:%S %p");
            case 'Z': return TryReadOffset();
            case '%': return TryReadLiteral('%');
            default: return false;
        }
    }

    private bool TryReadAll(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (!(pattern[i] == '%' ? TryReadPart(pattern[++i]) : TryReadLiteral(pattern[i])))
                return false;
        }

        return true;
    }

    private bool TryReadLiteral(char c)
    {
        if (_position >= text.Length || text[_position] != c)
            return false;

        _position++;
        return true;
    }

    private bool TryReadNumber(int digits, out int value)
    {
        while (_position < text.Length && text[_position] == ' ')
            _position++;

        var start = _position;
        while (_position < text.Length && _position - start < digits && char.IsAsciiDigit(text[_position]))
            _position++;
        return int.TryParse(text.AsSpan(start, _position - start), NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private bool TryReadName(string[] candidates, out int index)
    {
        for (index = 0; index < candidates.Length; index++)
        {
            var name = candidates[index];
            if (name.Length > 0 && string.Compare(text, _position, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                _position += name.Length;
                return true;
            }
        }

        return false;
    }

    // Z, +08:00 or +0800.
    private bool TryReadOffset()
    {
        if (TryReadLiteral('Z'))
            return true;
        if (_position >= text.Length || text[_position] is not ('+' or '-'))
            return false;

        var sign = text[_position++] == '-' ? -1 : 1;
        if (!TryReadNumber(2, out var hours))
            return false;

        TryReadLiteral(':');
        if (!TryReadNumber(2, out var minutes))
            return false;

        _offset = TimeSpan.FromMinutes(sign * (hours * 60L + minutes));
        return true;
    }
}
