using System.Globalization;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>The cells and rows that <c>tablerow</c> prints around its rounds; a loop that is no table has no columns and prints none.</summary>
internal sealed class TableCells(EvaluationContext context, ForStatementSyntax loop, int? columns)
{
    private readonly int _columns = Math.Max(1, columns ?? 1);

    public void Open(LoopState state)
    {
        if (columns is null)
            return;

        state.Column = state.Index % _columns + 1;
        if (state.Column == 1)
            Write($"<tr class=\"row{state.Index / _columns + 1}\">");
        Write($"<td class=\"col{state.Column}\">");
    }

    public void Close(LoopState state)
    {
        if (columns is null)
            return;

        Write($"</td>");
        if (state.Column == _columns || state.IsLast)
            Write($"</tr>\n");
    }

    private void Write(FormattableString text) =>
        context.Output.WriteValue(text.ToString(CultureInfo.InvariantCulture), context.Site(loop.Keyword), SourceMapKind.BuiltIn);
}
