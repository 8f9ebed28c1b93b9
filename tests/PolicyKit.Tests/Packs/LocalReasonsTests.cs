using PolicyKit.Binding.Packs;
using PolicyKit.Documents;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Packs;

/// <summary>What a board adds to the national pack as it ships.</summary>
public sealed class LocalReasonsTests
{
    private static readonly PackBinding Board = LayeredPacks.Create("board", "inherits: [ukccis-2016]", ("changes.yaml", """
        - trigger: known-abuse
          wording: The child is known to have been abused before
          label: Known to have been abused
          reason: Local review
        - trigger: teens
          wording: Never in a primary school
          label: Never here
          phases: [secondary]
          reason: Local review
        - resource: { title: A local guide, publisher: The board, link: "https://board.example/guide", ages: 4 to 11 }
        - brand: { footer: Riding Safeguarding Children Partnership, primary: "#204060" }
        """));

    [Fact]
    public void A_reason_to_refer_is_told_wherever_the_five_points_are()
    {
        var compilation = Compile();

        Assert.Contains("6. Known to have been abused | The child is known to have been abused before | Refers at once", Read(compilation, "policy-section"));
        Assert.Contains("checks the five points (and Known to have been abused) for referral", Read(compilation, "staff-one-pager"));
        var points = Assert.Single(compilation.GetDocument("flowchart-poster")!.Blocks.OfType<Flowchart>()).Graph.FindNode("points")!;
        Assert.Equal("The five points, and ours", points.Title);
        Assert.Equal("Known to have been abused", DocumentWalker.GetText(points.Details[^1]));
        Assert.DoesNotContain("Never", string.Join('\n', compilation.GetDocuments().Select(National.GetText)));
    }

    [Fact]
    public void A_resource_is_listed_with_the_support() =>
        Assert.Contains("A local guide, The board (ages 4 to 11): board.example/guide", Read(Compile(), "policy-section"));

    [Fact]
    public void The_boards_line_stands_beside_the_schools()
    {
        var document = Compile().GetDocument("policy-section")!;
        Assert.EndsWith("Riding Safeguarding Children Partnership", document.FooterLine);
        Assert.StartsWith("Learning together · ", document.FooterLine);
    }

    private static Compilation Compile() => Compilation.Create(
        ProfileSyntaxTree.Parse(SourceText.From(Samples.Read("oakfield-primary.yaml"), "sample.yaml")), [National.Pack, Board], new CompilationOptions(Check.Today));

    private static string Read(Compilation compilation, string document) => National.GetText(compilation.GetDocument(document)!);
}
