using System.Text;

namespace PolicyKit.Syntax.Templates.Formatting;

/// <summary>Lays out the code of a template. The text around it stays as it is, and so does what the template prints.</summary>
public sealed class TemplateFormatter
{
    private const int IndentationSize = 2;

    private readonly StringBuilder _text = new();
    private readonly TokenPlaces _places;
    private int _lineStart;

    // Of the code that is being laid out: the white space its line begins with, and the level that counts as none.
    private string _margin = "";
    private int _lowestLevel;

    private TemplateFormatter(TemplateSyntax template) => _places = TokenPlaces.Of(template);

    /// <summary>The template as it should be laid out; one with errors is returned as it is.</summary>
    public static string Format(TemplateSyntaxTree tree)
    {
        if (tree.HasErrors)
            return tree.Text.Content;

        var formatter = new TemplateFormatter(tree.Root);
        formatter.Write([.. tree.Root.Tokens()]);
        var text = formatter._text.ToString();
        return HaveSameMeaning(tree.Root, TemplateSyntaxTree.Parse(text).Root) ? text : tree.Text.Content;
    }

    private void Write(List<TemplateToken> tokens)
    {
        TemplateToken? previous = null;
        var isInCode = false;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (isInCode)
                WriteGap(previous!, token);
            Write(token.Text);

            if (token.Kind == TemplateTokenKind.CodeEnter)
                EnterCode(tokens, i + 1);
            isInCode = token.Kind == TemplateTokenKind.CodeEnter || isInCode && token.Kind != TemplateTokenKind.CodeExit;
            previous = token;
        }
    }

    private void EnterCode(List<TemplateToken> tokens, int start)
    {
        var end = _lineStart;
        while (_text[end] is ' ' or '\t')
            end++;
        _margin = _text.ToString(_lineStart, end - _lineStart);

        var code = tokens.Skip(start).TakeWhile(t => t.Kind is not (TemplateTokenKind.CodeExit or TemplateTokenKind.EndOfFile));
        _lowestLevel = code.Select(t => _places[t].Depth).DefaultIfEmpty(0).Min();
    }

    private void WriteGap(TemplateToken left, TemplateToken right)
    {
        var isFirst = left.Kind == TemplateTokenKind.CodeEnter;
        var hasComment = false;
        var newLines = new List<string>();
        foreach (var trivia in right.LeadingTrivia)
        {
            if (trivia.Kind == TemplateTriviaKind.NewLine)
                newLines.Add(trivia.Text);
            if (trivia.Kind != TemplateTriviaKind.Comment)
                continue;

            WriteBreak(newLines, right, mayBeBlank: !isFirst || hasComment);
            Write(trivia.Text.TrimEnd());
            hasComment = true;
        }

        if (newLines.Count > 0)
            WriteBreak(newLines, right, mayBeBlank: right.Kind != TemplateTokenKind.CodeExit && (!isFirst || hasComment));
        else if (hasComment || CodeSpacing.HasSpace(left, _places[left].Role, right, _places[right].Role))
            Write(" ");
    }

    /// <summary>A space, or a new line where there was one; of several blank lines one stays.</summary>
    private void WriteBreak(List<string> newLines, TemplateToken next, bool mayBeBlank)
    {
        if (newLines.Count == 0)
        {
            Write(" ");
            return;
        }

        Write(newLines[0]);
        if (newLines.Count > 1 && mayBeBlank)
            Write(newLines[1]);
        Write(_margin);
        if (next.Kind != TemplateTokenKind.CodeExit)
            Write(new string(' ', IndentationSize * (1 + _places[next].Level - _lowestLevel)));
        newLines.Clear();
    }

    private void Write(string text)
    {
        var lineEnd = text.AsSpan().LastIndexOfAny('\n', '\r');
        if (lineEnd >= 0)
            _lineStart = _text.Length + lineEnd + 1;
        _text.Append(text);
    }

    private static bool HaveSameMeaning(TemplateSyntax first, TemplateSyntax second)
    {
        var pending = new Stack<(TemplateSyntaxElement First, TemplateSyntaxElement Second)>([(first, second)]);
        while (pending.TryPop(out var pair))
        {
            var (a, b) = pair;
            if (a is TemplateToken token)
            {
                if (token.Text != (b as TemplateToken)?.Text)
                    return false;
                continue;
            }

            var (children, others) = (a.Children, b.Children);
            if (a.GetType() != b.GetType() || children.Length != others.Length)
                return false;

            for (var i = 0; i < children.Length; i++)
                pending.Push((children[i], others[i]));
        }

        return true;
    }
}
