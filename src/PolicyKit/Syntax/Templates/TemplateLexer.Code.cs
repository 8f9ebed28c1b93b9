using System.Collections.Frozen;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

internal sealed partial class TemplateLexer
{
    /// <summary>By first character; longest first, so that the first match is the right one.</summary>
    private static readonly FrozenDictionary<char, (string Text, TemplateTokenKind Kind)[]> Punctuation = new (string Text, TemplateTokenKind Kind)[]
    {
        ("...", TemplateTokenKind.Ellipsis),
        ("..<", TemplateTokenKind.DotDotLess),
        ("//=", TemplateTokenKind.DoubleSlashEquals),
        ("..", TemplateTokenKind.DotDot),
        ("//", TemplateTokenKind.DoubleSlash),
        ("++", TemplateTokenKind.PlusPlus),
        ("--", TemplateTokenKind.MinusMinus),
        ("+=", TemplateTokenKind.PlusEquals),
        ("-=", TemplateTokenKind.MinusEquals),
        ("*=", TemplateTokenKind.StarEquals),
        ("/=", TemplateTokenKind.SlashEquals),
        ("%=", TemplateTokenKind.PercentEquals),
        ("==", TemplateTokenKind.EqualsEquals),
        ("!=", TemplateTokenKind.BangEquals),
        ("<=", TemplateTokenKind.LessEquals),
        (">=", TemplateTokenKind.GreaterEquals),
        ("<<", TemplateTokenKind.ShiftLeft),
        (">>", TemplateTokenKind.ShiftRight),
        ("&&", TemplateTokenKind.AmpersandAmpersand),
        ("||", TemplateTokenKind.PipePipe),
        ("|>", TemplateTokenKind.PipeGreater),
        ("??", TemplateTokenKind.QuestionQuestion),
        ("?!", TemplateTokenKind.QuestionBang),
        ("?.", TemplateTokenKind.QuestionDot),
        ("(", TemplateTokenKind.OpenParen),
        (")", TemplateTokenKind.CloseParen),
        ("[", TemplateTokenKind.OpenBracket),
        ("]", TemplateTokenKind.CloseBracket),
        (",", TemplateTokenKind.Comma),
        (":", TemplateTokenKind.Colon),
        (";", TemplateTokenKind.Semicolon),
        (".", TemplateTokenKind.Dot),
        ("@", TemplateTokenKind.At),
        ("^", TemplateTokenKind.Caret),
        ("=", TemplateTokenKind.Equals),
        ("+", TemplateTokenKind.Plus),
        ("-", TemplateTokenKind.Minus),
        ("*", TemplateTokenKind.Star),
        ("/", TemplateTokenKind.Slash),
        ("%", TemplateTokenKind.Percent),
        ("<", TemplateTokenKind.Less),
        (">", TemplateTokenKind.Greater),
        ("!", TemplateTokenKind.Bang),
        ("?", TemplateTokenKind.Question),
        ("|", TemplateTokenKind.Pipe),
    }.GroupBy(p => p.Text[0]).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Reads one token and the trivia before it; false when it ended the code.</summary>
    private bool LexCode()
    {
        LexTrivia();
        if (_position == _text.Length)
            return true;

        var c = _text[_position];
        if (c is '-' or '~' or '}' && AtCodeExit() is > 0 and var exitLength)
        {
            Add(TemplateTokenKind.CodeExit, exitLength);
            _openBraces = 0;
            _holes.Clear();
            return false;
        }

        switch (c)
        {
            case '{':
                _openBraces++;
                Add(TemplateTokenKind.OpenBrace, 1);
                return true;
            case '}' when _openBraces == 0 && _holes.TryPop(out var hole):
                _openBraces = hole.OpenBraces;
                LexInterpolatedText(hole.Quote, hole.StringStart);
                return true;
            case '}':
                _openBraces = Math.Max(0, _openBraces - 1);
                Add(TemplateTokenKind.CloseBrace, 1);
                return true;
            case '"' or '\'':
                LexString(c);
                return true;
            case '`':
                LexVerbatimString();
                return true;
            case '$':
                LexDollar();
                return true;
        }

        if (char.IsAsciiDigit(c))
            LexNumber();
        else if (IsIdentifierStart(c))
            LexIdentifier();
        else
            LexPunctuation();
        return true;
    }

    private void LexPunctuation()
    {
        foreach (var (text, kind) in Punctuation.GetValueOrDefault(_text[_position]) ?? [])
        {
            if (Matches(text))
            {
                Add(kind, text);
                return;
            }
        }

        var length = char.IsHighSurrogate(_text[_position]) && char.IsLowSurrogate(At(_position + 1)) ? 2 : 1;
        diagnostics.Report(TemplateSyntaxErrors.InvalidCharacter, new TextSpan(_position, length), null, _text.Substring(_position, length));
        Add(TemplateTokenKind.Unknown, length);
    }

    private void LexTrivia()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c is '\r' or '\n')
                AddTrivia(TemplateTriviaKind.NewLine, c == '\r' && At(_position + 1) == '\n' ? 2 : 1);
            else if (char.IsWhiteSpace(c))
                AddTrivia(TemplateTriviaKind.Whitespace, WhitespaceLength(_position));
            else if (c == '#' && At(_position + 1) == '#')
                LexMultiLineComment();
            else if (c == '#')
                AddTrivia(TemplateTriviaKind.Comment, FindCommentEnd(_position, static c => c is '\r' or '\n') - _position);
            else
                return;
        }
    }

    private void LexMultiLineComment()
    {
        var end = _text.IndexOf("##", _position + 2, StringComparison.Ordinal);
        var codeEnd = FindCommentEnd(_position + 2, static _ => false);
        if (end >= 0 && end < codeEnd)
        {
            AddTrivia(TemplateTriviaKind.Comment, end + 2 - _position);
            return;
        }

        if (codeEnd == _text.Length)
            diagnostics.Report(TemplateSyntaxErrors.UnterminatedComment, new TextSpan(_position, 2), "Close the comment with ##");
        AddTrivia(TemplateTriviaKind.Comment, codeEnd - _position);
    }

    // A comment also ends where the code ends, so that a stray # cannot swallow the template.
    private int FindCommentEnd(int start, Func<char, bool> isEnd)
    {
        for (var i = start; i < _text.Length; i++)
        {
            if (isEnd(_text[i]))
                return i;

            if (!options.IsScript && _text[i] == '}' && At(i + 1) == '}')
                return i > start && _text[i - 1] is '-' or '~' ? i - 1 : i;
        }

        return _text.Length;
    }

    private int AtCodeExit()
    {
        if (options.IsScript)
            return 0;

        if (Matches("-}}") || Matches("~}}"))
            return _openBraces == 0 && _holes.Count == 0 || _text[_position] == '~' ? 3 : 0;
        if (!Matches("}}"))
            return 0;
        if (_openBraces == 0 && _holes.Count == 0)
            return 2;

        // One open brace and exactly two closing ones cannot be right: the author forgot to close the object, not the code.
        return _openBraces == 1 && _holes.Count == 0 && At(_position + 2) != '}' ? 2 : 0;
    }

    private void LexDollar()
    {
        var quote = At(_position + 1);
        if (quote is '"' or '\'')
        {
            LexInterpolatedText(quote, _position);
            return;
        }

        var length = At(_position + 1) == '$' ? 2 : 1 + IdentifierLength(_position + 1);
        Add(TemplateTokenKind.LocalVariable, length);
    }

    private void LexIdentifier()
    {
        var length = IdentifierLength(_position);

        // `.empty?` is the one member whose name ends in a question mark.
        var isEmptyMember = length == 5 && Matches("empty?") && _lastKind is TemplateTokenKind.Dot or TemplateTokenKind.QuestionDot && _trivia.Count == 0;
        Add(TemplateTokenKind.Identifier, isEmptyMember ? 6 : length);
    }

    private int IdentifierLength(int start)
    {
        var end = start;
        while (end < _text.Length && IsIdentifierPart(_text[end]))
            end++;
        return end - start;
    }

    private int WhitespaceLength(int start)
    {
        var end = start;
        while (end < _text.Length && char.IsWhiteSpace(_text[end]) && _text[end] is not ('\r' or '\n'))
            end++;
        return end - start;
    }

    private static bool IsIdentifierStart(char c) => char.IsLetter(c) || c == '_';

    private static bool IsIdentifierPart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
