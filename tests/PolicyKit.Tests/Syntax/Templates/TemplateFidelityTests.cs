using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Tests.Syntax.Templates;

public sealed class TemplateFidelityTests
{
    [Fact]
    public void Any_text_comes_back_whole() => Prop
        .ForAll(ArbMap.Default.ArbFor<string?>(), text => TemplateSyntaxTree.Parse(text ?? "").ToFullString() == (text ?? ""))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Jumbled_pieces_of_templates_come_back_whole() => Check(RandomTemplates.Jumbled, text => TemplateSyntaxTree.Parse(text).ToFullString() == text);

    [Fact]
    public void Damaged_templates_come_back_whole() => Check(RandomTemplates.Mutated, text => TemplateSyntaxTree.Parse(text).ToFullString() == text);

    [Fact]
    public void Jumbled_scripts_come_back_whole() =>
        Check(RandomTemplates.Jumbled, text => TemplateSyntaxTree.Parse(SourceText.From(text), new TemplateParseOptions { IsScript = true }).ToFullString() == text);

    [Fact]
    public void Tokens_stand_where_they_say() => Check(RandomTemplates.Mutated, text =>
        TemplateSyntaxTree.Parse(text).Root.Tokens().All(token => text.Substring(token.Position, token.Text.Length) == token.Text));

    [Fact]
    public void A_node_lies_within_its_parent() => Check(RandomTemplates.Mutated, text => Nodes(TemplateSyntaxTree.Parse(text).Root)
        .All(parent => parent.Children.Where(c => !c.Span.IsEmpty).All(child => parent.Span.Contains(child.Span))));

    [Fact]
    public void Faults_are_reported_inside_the_text() => Check(RandomTemplates.Jumbled, text =>
        TemplateSyntaxTree.Parse(text).Diagnostics.All(d => d.Location!.Span.Start >= 0 && d.Location.Span.End <= text.Length));

    private static void Check(Arbitrary<string> texts, Func<string, bool> holds) =>
        Prop.ForAll(texts, holds).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static IEnumerable<TemplateSyntaxElement> Nodes(TemplateSyntaxElement root) => root.Children.SelectMany(Nodes).Prepend(root);
}
