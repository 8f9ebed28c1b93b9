using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>Splits a template into tokens; their texts and trivia, joined, are the template.</summary>
/// <remarks>This part reads text and finds where code begins and ends; <c>TemplateLexer.Code</c> reads the code.</remarks>
internal sealed partial class TemplateLexer(SourceText source, TemplateParseOptions options, TemplateDiagnosticSink diagnostics)
{
    // A guess at where to start; long text makes it less and dense code more.
    private const int CharactersPerToken = 6;

    private static readonly ImmutableArray<TemplateTrivia> SingleSpace = [new(TemplateTriviaKind.Whitespace, " ")];

    private readonly string _text = source.Content;
    private readonly ImmutableArray<TemplateToken>.Builder _tokens = ImmutableArray.CreateBuilder<TemplateToken>(source.Length / CharactersPerToken + 1);
    private readonly WordTable _words = new();
    private readonly ImmutableArray<TemplateTrivia>.Builder _trivia = ImmutableArray.CreateBuilder<TemplateTrivia>();

    // Open braces of object literals: a run of closing braces closes these before it closes the code. Each hole of an interpolated string has its own count.
    private readonly Stack<Hole> _holes = new();
    private int _openBraces;
    private int _position;

    private readonly record struct Hole(int OpenBraces, char Quote, int StringStart);

    public ImmutableArray<TemplateToken> Lex()
    {
        var inCode = options.IsScript;
        while (_position < _text.Length)
            inCode = inCode ? LexCode() : LexText();

        if (inCode && !options.IsScript)
            diagnostics.Report(TemplateSyntaxErrors.CodeNotClosed, _tokens.Last(t => t.Kind == TemplateTokenKind.CodeEnter).Span, "Close the code with }}");

        Add(TemplateTokenKind.EndOfFile, 0);
        return _tokens.DrainToImmutable();
    }

    /// <summary>Reads text up to code; true when code follows.</summary>
    private bool LexText()
    {
        var start = _position;
        for (var i = start; i < _text.Length; i++)
        {
            if (_text[i] != '{')
                continue;

            if (At(i + 1) == '{')
            {
                AddTextTo(start, i);
                Add(TemplateTokenKind.CodeEnter, At(i + 2) is '-' or '~' ? 3 : 2);
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

    private bool Matches(string value) => string.CompareOrdinal(_text, _position, value, 0, value.Length) == 0;

    private void Add(TemplateTokenKind kind, int length)
    {
        _tokens.Add(new TemplateToken(kind, _position, _words.Get(_text.AsSpan(_position, length)), TakeTrivia()));
        _position += length;
    }

    // Most tokens follow a single space or nothing.
    private ImmutableArray<TemplateTrivia> TakeTrivia()
    {
        if (_trivia.Count == 0)
            return [];

        var trivia = _trivia is [{ Text: " " }] ? SingleSpace : _trivia.ToImmutable();
        _trivia.Clear();
        return trivia;
    }

    private void AddTrivia(TemplateTriviaKind kind, int length)
    {
        _trivia.Add(new TemplateTrivia(kind, _words.Get(_text.AsSpan(_position, length))));
        _position += length;
    }
}
