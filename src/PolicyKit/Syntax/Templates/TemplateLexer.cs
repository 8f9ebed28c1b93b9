using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>Splits a template into tokens, one after the other; their texts and trivia, joined, are the template.</summary>
/// <remarks>This part reads text and finds where code begins and ends; <c>TemplateLexer.Code</c> reads the code.</remarks>
internal sealed partial class TemplateLexer(SourceText source, TemplateParseOptions options, TemplateDiagnosticSink diagnostics)
{
    private readonly string _text = source.Content;

    // Read and not yet taken: text and what follows it are read together.
    private readonly Queue<TemplateToken> _tokens = new();
    private readonly WordTable _words = new();
    private readonly List<TemplateTrivia> _trivia = [];

    // Open braces of object literals: a run of closing braces closes these before it closes the code. Each hole of an interpolated string has its own count.
    private readonly Stack<Hole> _holes = new();
    private int _openBraces;
    private int _position;
    private bool _inCode = options.IsScript;
    private TextSpan _codeEnter;
    private TemplateTokenKind _lastKind;

    private readonly record struct Hole(int OpenBraces, char Quote, int StringStart);

    /// <summary>The next token; the last one is of the kind <see cref="TemplateTokenKind.EndOfFile"/>, and nothing may be asked for after it.</summary>
    public TemplateToken Read()
    {
        while (_tokens.Count == 0 && _position < _text.Length)
            _inCode = _inCode ? LexCode() : LexText();

        if (_tokens.Count == 0)
            LexEnd();
        return _tokens.Dequeue();
    }

    private void LexEnd()
    {
        if (_inCode && !options.IsScript)
            diagnostics.Report(TemplateSyntaxErrors.CodeNotClosed, _codeEnter, "Close the code with }}");
        Add(TemplateTokenKind.EndOfFile, 0);
    }

    /// <summary>Reads text up to code; true when code follows.</summary>
    private bool LexText()
    {
        var start = _position;
        for (var i = _text.IndexOf('{', start); i >= 0; i = _text.IndexOf('{', i + 1))
        {
            if (At(i + 1) == '{')
            {
                AddTextTo(start, i);
                _codeEnter = new TextSpan(i, At(i + 2) is '-' or '~' ? 3 : 2);
                Add(TemplateTokenKind.CodeEnter, _codeEnter.Length);
                return true;
            }

            if (MatchEscapeEnter(i) is { } percents)
            {
                AddTextTo(start, i);
                LexEscape(percents);
                return false;
            }
        }

        AddTextTo(start, _text.Length);
        return false;
    }

    private int? MatchEscapeEnter(int start)
    {
        var end = start + 1;
        while (At(end) == '%')
            end++;
        return end > start + 1 && At(end) == '{' ? end - start - 1 : null;
    }

    private void LexEscape(int percents)
    {
        var exit = "}" + new string('%', percents) + "}";
        var enterStart = _position;
        Add(TemplateTokenKind.EscapeEnter, At(_position + percents + 2) is '-' or '~' ? percents + 3 : percents + 2);

        var end = _text.IndexOf(exit, _position, StringComparison.Ordinal);
        if (end < 0)
        {
            diagnostics.Report(TemplateSyntaxErrors.UnterminatedEscape, new TextSpan(enterStart, percents + 2), $"Close the block with {exit}", exit);
            Add(TemplateTokenKind.Text, _text.Length - _position);
            return;
        }

        var trims = end > _position && _text[end - 1] is '-' or '~' ? 1 : 0;
        Add(TemplateTokenKind.Text, end - trims - _position);
        Add(TemplateTokenKind.EscapeExit, exit.Length + trims);
    }

    private void AddTextTo(int start, int end)
    {
        if (end > start)
            Add(TemplateTokenKind.Text, end - start);
    }

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private bool Matches(string value) => _text.AsSpan(_position).StartsWith(value, StringComparison.Ordinal);

    private void Add(TemplateTokenKind kind, int length) => Add(kind, _words.Get(_text.AsSpan(_position, length)));

    private void Add(TemplateTokenKind kind, string text)
    {
        _tokens.Enqueue(TemplateToken.Create(kind, _position, text, _trivia));
        _trivia.Clear();
        _lastKind = kind;
        _position += text.Length;
    }

    private void AddTrivia(TemplateTriviaKind kind, int length)
    {
        _trivia.Add(new TemplateTrivia(kind, _words.Get(_text.AsSpan(_position, length))));
        _position += length;
    }
}
