using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

internal sealed partial class TemplateLexer
{
    private void LexString(char quote)
    {
        var end = FindStringEnd(_position + 1, c => c == quote, hasEscapes: true);
        if (end < 0)
        {
            EndStringEarly(quote.ToString(), TemplateTokenKind.String, 1, _position);
            return;
        }

        Add(TemplateTokenKind.String, end + 1 - _position);
    }

    private void LexVerbatimString()
    {
        var end = _position + 1;
        while (true)
        {
            end = end < _text.Length ? _text.IndexOf('`', end) : -1;
            if (end < 0 || IsRunaway(_position + 1, end))
            {
                EndStringEarly("`", TemplateTokenKind.VerbatimString, 1, _position);
                return;
            }

            if (At(end + 1) != '`')
                break;
            end += 2;
        }

        Add(TemplateTokenKind.VerbatimString, end + 1 - _position);
    }

    // Reads `$"text{`, `}text{` or `}text"` of the string that starts at the given place.
    private void LexInterpolatedText(char quote, int stringStart)
    {
        var isStart = stringStart == _position;
        var prefix = isStart ? 2 : 1;
        var end = FindStringEnd(_position + prefix, c => c == quote || c == '{', hasEscapes: true);
        if (end < 0 || LeavesCode(end))
        {
            EndStringEarly(quote.ToString(), isStart ? TemplateTokenKind.String : TemplateTokenKind.InterpolatedEnd, prefix, stringStart);
            return;
        }

        if (_text[end] == quote)
        {
            Add(isStart ? TemplateTokenKind.String : TemplateTokenKind.InterpolatedEnd, end + 1 - _position);
            return;
        }

        Add(isStart ? TemplateTokenKind.InterpolatedStart : TemplateTokenKind.InterpolatedMiddle, end + 1 - _position);
        _holes.Push(new Hole(_openBraces, quote, stringStart));
        _openBraces = 0;
    }

    // What seems to be the next hole is the code after this one.
    private bool LeavesCode(int end) =>
        !options.IsScript && At(end) == '{' && At(end + 1) == '{' && _text.AsSpan(_position, end - _position).Contains("}}", StringComparison.Ordinal);

    private int FindStringEnd(int start, Func<char, bool> isEnd, bool hasEscapes)
    {
        for (var i = start; i < _text.Length; i++)
        {
            if (hasEscapes && _text[i] == '\\')
                i++;
            else if (isEnd(_text[i]))
                return IsRunaway(start, i) ? -1 : i;
        }

        return -1;
    }

    /// <summary>A string that leaves its code and runs on over lines or into other code lacks its closing quote; the one found belongs to something else.</summary>
    private bool IsRunaway(int start, int end)
    {
        if (options.IsScript)
            return false;

        var content = _text.AsSpan(start, end - start);
        var exit = content.IndexOf("}}");
        if (exit < 0 || content[..exit].Contains("{{", StringComparison.Ordinal))
            return false;

        var after = content[exit..];
        return after.Contains('\n') || after.Contains("{{", StringComparison.Ordinal);
    }

    // The string ends where its code or, for want of that, its line ends, so that the next fault is seen too.
    private void EndStringEarly(string quote, TemplateTokenKind kind, int prefix, int stringStart)
    {
        var codeEnd = options.IsScript ? -1 : _text.IndexOf("}}", _position + (kind == TemplateTokenKind.InterpolatedEnd ? 0 : prefix), StringComparison.Ordinal);
        var lineEnd = _text.IndexOfAny(['\r', '\n'], _position + prefix);
        var end = codeEnd >= 0 && (lineEnd < 0 || codeEnd < lineEnd) ? codeEnd : lineEnd >= 0 ? lineEnd : _text.Length;

        diagnostics.Report(TemplateSyntaxErrors.UnterminatedString, new TextSpan(stringStart, prefix), $"Add “{quote}” where the text ends", quote);
        Add(kind, end - _position);

        // The strings around it have no closing quote either, and the fault is the same.
        _holes.Clear();
        _openBraces = 0;
    }

    private void LexNumber()
    {
        if (At(_position) == '0' && At(_position + 1) is 'x' or 'X' or 'b' or 'B')
        {
            Add(TemplateTokenKind.Integer, IdentifierLength(_position));
            return;
        }

        var end = SkipDigits(_position);
        var isFloat = false;
        if (At(end) == '.' && char.IsAsciiDigit(At(end + 1)))
        {
            isFloat = true;
            end = SkipDigits(end + 1);
        }

        if (At(end) is 'e' or 'E')
        {
            var exponent = At(end + 1) is '+' or '-' ? end + 2 : end + 1;
            if (char.IsAsciiDigit(At(exponent)))
                end = SkipDigits(exponent);
        }

        if (At(end) is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' && !IsIdentifierPart(At(end + 1)))
        {
            isFloat = true;
            end++;
        }

        Add(isFloat ? TemplateTokenKind.Float : TemplateTokenKind.Integer, end - _position);
    }

    private int SkipDigits(int start)
    {
        var end = start;
        while (char.IsAsciiDigit(At(end)) || At(end) == '_')
            end++;
        return end;
    }
}
