using System.Collections.Immutable;
using System.Runtime.InteropServices;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

/// <summary>Builds the tree. It never fails: what is missing is made up, what does not fit is kept as skipped, and both are reported.</summary>
/// <remarks>This part moves through the tokens and reads blocks; the others read statements, functions, expressions and calls.</remarks>
internal sealed partial class TemplateParser(
    SourceText source, TemplateLexer lexer, TemplateParseOptions options, TemplateDiagnosticSink diagnostics)
{
    // Of blocks inside each other, outermost first: each takes its own from the end.
    private readonly List<StatementSyntax> _statements = [];

    private TemplateToken? _previous;
    private TemplateToken _current = lexer.Read();
    private TemplateToken? _next;
    private int _index;
    private int _depth;
    private int _loops;

    // Within brackets a line's end means nothing.
    private int _brackets;

    // Where the statement began: only what stands there can be assigned to.
    private int _assignable = -1;

    // How many brackets were open where a loop's source began; within it, at that level, `limit:` belongs to the loop.
    private int _loopSource = -1;

    private TemplateToken Current => _current;

    private TemplateToken Following => _next ??= _current.Kind == TemplateTokenKind.EndOfFile ? _current : lexer.Read();

    public TemplateSyntax ParseTemplate()
    {
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        while (true)
        {
            statements.AddRange(ParseBlock(BlockEnds.Nothing).Statements);
            if (Current.Kind == TemplateTokenKind.EndOfFile)
                break;

            // Here `end` closes nothing. The fault is seen where the word ends, and marked there.
            ReportUnexpectedEnd(new TextSpan(Current.Span.End - 1, 1));
            statements.Add(SkipStatement());
        }

        return new TemplateSyntax(new BlockSyntax(statements.ToImmutable()), Current);
    }

    /// <summary>Reads statements up to `end`, or to one of the words that go on with the block that they are in.</summary>
    private BlockSyntax ParseBlock(BlockEnds ends)
    {
        var (brackets, loopSource) = (_brackets, _loopSource);
        (_brackets, _loopSource) = (0, -1);
        var first = _statements.Count;
        while (Current.Kind != TemplateTokenKind.EndOfFile && !Current.Is("end") && !EndsBlock(ends))
        {
            var start = _index;
            if (Current.Is("else") || Current.Is("when"))
            {
                ReportUnexpectedEnd(Current.Span);
                _statements.Add(SkipStatement());
                continue;
            }

            // In a `case`, before its first `when`, code would belong to no branch.
            if (ends.HasFlag(BlockEnds.When) && ends.HasFlag(BlockEnds.Leading) && Current.Kind is TemplateTokenKind.Identifier or TemplateTokenKind.LocalVariable)
                Report(TemplateSyntaxErrors.UnexpectedToken, Current.Span, "Put it after a when", Current);

            var statement = ParseStatement();
            _statements.Add(statement);
            if (!AtExpressionEnd() && NeedsEnd(statement))
            {
                Report(TemplateSyntaxErrors.UnexpectedToken, Current.Span, "Start a new line or put ; before it", Current);
                if (!Current.Is("end"))
                    _statements.Add(SkipStatement());
            }
            else if (_index == start)
            {
                _statements.Add(SkipStatement());
            }
        }

        (_brackets, _loopSource) = (brackets, loopSource);
        return new BlockSyntax(TakeStatements(first));
    }

    private ImmutableArray<StatementSyntax> TakeStatements(int first)
    {
        var taken = CollectionsMarshal.AsSpan(_statements)[first..].ToImmutableArray();
        _statements.RemoveRange(first, taken.Length);
        return taken;
    }

    private bool EndsBlock(BlockEnds ends) =>
        ends.HasFlag(BlockEnds.Else) && Current.Is("else") || ends.HasFlag(BlockEnds.When) && Current.Is("when");

    private void ReportUnexpectedEnd(TextSpan span) =>
        Report(TemplateSyntaxErrors.UnexpectedEnd, span, $"Delete this {Current}, or add the line that it should close", Current);

    private static bool NeedsEnd(StatementSyntax statement) =>
        statement is not (EmptyStatementSyntax or TextStatementSyntax or EscapedTextSyntax or SkippedTokensSyntax);

    /// <summary>The words, beside `end`, at which a block stops.</summary>
    [Flags]
    private enum BlockEnds
    {
        Nothing = 0,
        Else = 1,
        When = 2,

        /// <summary>Of a `case`, what stands before the first `when`.</summary>
        Leading = 4,
    }

    private bool AtCodeEnd() => Current.Kind is TemplateTokenKind.EndOfFile or TemplateTokenKind.CodeExit or TemplateTokenKind.Semicolon;

    private bool AtStatementEnd() => AtCodeEnd() || Current.FollowsNewLine || Current.Is("end");

    private bool AtExpressionEnd() => AtCodeEnd() || _brackets == 0 && Current.FollowsNewLine;

    // The first token is taken whatever it is, so that parsing always moves on.
    private SkippedTokensSyntax SkipStatement()
    {
        var skipped = ImmutableArray.CreateBuilder<TemplateToken>();
        do
        {
            skipped.Add(Next());
        }
        while (!AtStatementEnd());

        return new SkippedTokensSyntax(skipped.ToImmutable());
    }

    private TemplateToken Next()
    {
        var token = _current;
        if (token.Kind == TemplateTokenKind.EndOfFile)
            return token;

        (_previous, _current, _next) = (token, Following, null);
        _index++;
        return token;
    }

    private TemplateToken? NextIf(TemplateTokenKind kind) => Current.Kind == kind ? Next() : null;

    private TemplateToken? NextIf(string keyword) => Current.Is(keyword) ? Next() : null;

    private TemplateToken Expect(TemplateTokenKind kind, string text)
    {
        return Current.Kind == kind ? Next() : MissingToken(kind, text);
    }

    /// <summary>A line's end comes first unless it means nothing here.</summary>
    private TemplateToken ExpectInLine(TemplateTokenKind kind, string text) => AtExpressionEnd() ? MissingToken(kind, text) : Expect(kind, text);

    private TemplateToken MissingToken(TemplateTokenKind kind, string text)
    {
        Report(TemplateSyntaxErrors.TokenExpected, NextSpan(), $"Add “{text}”", text, Describe(Current));
        return TemplateToken.Missing(kind, PreviousEnd());
    }

    private TemplateToken ExpectEnd(TemplateToken opening)
    {
        if (Current.Is("end"))
            return Next();

        var line = source.GetLinePosition(opening.Position).Line + 1;
        Report(TemplateSyntaxErrors.EndExpected, (_previous ?? Current).Span, $"Add “{{{{ end }}}}” where the “{opening}” ends", opening, line);
        return TemplateToken.Missing(TemplateTokenKind.Identifier, PreviousEnd());
    }

    private int PreviousEnd() => _previous?.Span.End ?? 0;

    /// <summary>What comes next: a line's end, where it ends the expression, or else the next token.</summary>
    private TextSpan NextSpan()
    {
        if (_brackets > 0 || !Current.FollowsNewLine || _index == _assignable)
            return Current.Span;

        var position = Current.Position - Current.LeadingTrivia.Sum(t => t.Text.Length);
        foreach (var trivia in Current.LeadingTrivia)
        {
            if (trivia.Kind == TemplateTriviaKind.NewLine)
                return new TextSpan(position, trivia.Text.Length);
            position += trivia.Text.Length;
        }

        return Current.Span;
    }

    private static string Describe(TemplateToken token) => token.Kind switch
    {
        TemplateTokenKind.EndOfFile => "the end of the template",
        TemplateTokenKind.CodeExit => $"the closing “{token}”",
        _ => $"“{token}”",
    };

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, string? hint, params ReadOnlySpan<object?> arguments) =>
        diagnostics.Report(descriptor, span, hint, arguments);

    /// <summary>Goes into a part of the grammar that is nested in another; past the limit the rest of the statement is to be skipped.</summary>
    private bool TryDescend(int levels = 1)
    {
        if (_depth + levels > options.DepthLimit)
        {
            Report(TemplateSyntaxErrors.TooDeep, (_previous ?? Current).Span, "Split this into steps, each with a name of its own", options.DepthLimit);
            return false;
        }

        _depth += levels;
        return true;
    }

    private T Ascend<T>(T parsed, int levels = 1)
    {
        _depth -= levels;
        return parsed;
    }
}
