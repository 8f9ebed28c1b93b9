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

    // How many brackets were open where a loop's source began; within it, at that level, `limit:` belongs to the loop.
    private int _loopSource = -1;

    private TemplateToken Current => _current;

    private TemplateToken Following => _next ??= _current.Kind == TemplateTokenKind.EndOfFile ? _current : lexer.Read();

    public TemplateSyntax ParseTemplate()
    {
        var statements = ImmutableArray.CreateBuilder<StatementSyntax>();
        while (true)
        {
            statements.AddRange(ParseBlock().Statements);
            if (Current.Kind == TemplateTokenKind.EndOfFile)
                break;

            // A block stops at `end`, `else` and `when`; here they close nothing.
            // The fault is seen where the word ends, and marked there.
            Report(TemplateSyntaxErrors.UnexpectedEnd, new TextSpan(Current.Span.End - 1, 1), $"Delete this {Current}, or add the line that it should close", Current);
            statements.Add(SkipStatement());
        }

        return new TemplateSyntax(new BlockSyntax(statements.ToImmutable()), Current);
    }

    private BlockSyntax ParseBlock()
    {
        var (brackets, loopSource) = (_brackets, _loopSource);
        (_brackets, _loopSource) = (0, -1);
        var first = _statements.Count;
        while (Current.Kind != TemplateTokenKind.EndOfFile && !IsBlockEnd(Current))
        {
            var start = _index;
            var statement = ParseStatement();
            _statements.Add(statement);
            if (!AtStatementEnd() && NeedsEnd(statement))
            {
                Report(TemplateSyntaxErrors.UnexpectedToken, Current.Span, "Start a new line or put ; before it", Current);
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

    private static bool IsBlockEnd(TemplateToken token) => token.Kind == TemplateTokenKind.Identifier && token.Text is "end" or "else" or "when";

    private static bool NeedsEnd(StatementSyntax statement) =>
        statement is not (EmptyStatementSyntax or TextStatementSyntax or EscapedTextSyntax or SkippedTokensSyntax);

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
        if (Current.Kind == kind)
            return Next();

        Report(TemplateSyntaxErrors.TokenExpected, Current.Span, $"Add “{text}”", text, Describe(Current));
        return TemplateToken.Missing(kind, PreviousEnd());
    }

    private TemplateToken ExpectKeyword(string keyword)
    {
        if (Current.Is(keyword))
            return Next();

        Report(TemplateSyntaxErrors.TokenExpected, Current.Span, $"Add “{keyword}”", keyword, Describe(Current));
        return TemplateToken.Missing(TemplateTokenKind.Identifier, PreviousEnd());
    }

    private TemplateToken ExpectEnd(TemplateToken opening)
    {
        if (Current.Is("end"))
            return Next();

        Report(TemplateSyntaxErrors.EndExpected, opening.Span, $"Add “{{{{ end }}}}” where the “{opening}” ends", opening);
        return TemplateToken.Missing(TemplateTokenKind.Identifier, PreviousEnd());
    }

    private int PreviousEnd() => _previous?.Span.End ?? 0;

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
