using PolicyKit.Syntax.Templates;

namespace PolicyKit.Tests.Syntax.Templates;

public sealed class TemplateSyntaxNodeTests
{
    [Fact]
    public void A_node_stays_the_same_when_it_has_been_asked_where_it_stands()
    {
        var statement = TemplateSyntaxTree.Parse("{{ a.b + 1 }}").Root.Body.Statements.OfType<ExpressionStatementSyntax>().Single();
        var noted = new HashSet<TemplateSyntaxElement> { statement, statement.Expression };

        Assert.Equal(3, statement.Span.Start);

        Assert.Contains(statement, noted);
        Assert.Contains(statement.Expression, noted);
    }

    [Fact]
    public void Nodes_that_read_alike_are_different_nodes()
    {
        var statements = TemplateSyntaxTree.Parse("{{ a; a }}").Root.Body.Statements.OfType<ExpressionStatementSyntax>().ToList();

        Assert.NotEqual(statements[0], statements[1]);
    }
}
