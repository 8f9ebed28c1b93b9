using PolicyKit.Analyzers;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Rendering.Layers;

public sealed class DocumentChangesTests
{
    [Fact]
    public void Words_of_an_override_replace_what_answers_that_clause_alone()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes("""
            - override: NAT-02
              text: Tell both.
              modality: must
              print: Tell **both** at {{ school.name }}.
              reason: Stricter here
            """));

        Assert.Contains("Tell both at Oakfield.", LayeredPacks.Read(compilation));
        Assert.DoesNotContain("Tell the police.", LayeredPacks.Read(compilation));
        var block = Assert.Single(LayeredPacks.GetBlocks(compilation), b => b.Origin.Pack == "board");
        Assert.Equal(("NAT-02", "board/changes.yaml:1:13"), (Assert.Single(block.Origin.Clauses), block.Origin.Template!.ToString()));
    }

    [Fact]
    public void Words_of_an_override_stand_after_what_answers_other_clauses_too()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes("- { override: NAT-03, text: x, modality: must, print: Two posters., reason: Stricter }"));
        Assert.Contains("Hang up a poster. Tell the lead where it is.\nTwo posters.", LayeredPacks.Read(compilation));
    }

    [Fact]
    public void An_override_keeps_to_its_documents()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes("- { override: NAT-01, text: x, modality: must, documents: [STF], print: Ring the lead., reason: Quicker }"));

        Assert.Equal(["Ring the lead.", "Stay calm."], GetItems(compilation));
        Assert.DoesNotContain("Ring", LayeredPacks.Read(compilation));
    }

    [Fact]
    public void A_clause_is_added_after_another_as_an_item_of_the_same_list()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes("""
            - { add: BRD-01, after: NAT-01, text: x, documents: [STF], print: "Fill in the form." }
            - { add: BRD-02, before: NAT-01, text: x, documents: [stf], print: "- Sit down.\n- Breathe." }
            - { add: BRD-03, after: NAT-01, text: x, documents: [STF], phases: [secondary], print: "Not here." }
            """));

        Assert.Equal(["Sit down.", "Breathe.", "Tell the lead.", "Fill in the form.", "Stay calm."], GetItems(compilation));
        Assert.DoesNotContain("form", LayeredPacks.Read(compilation));
    }

    [Fact]
    public void A_clause_is_added_at_the_end_of_a_section()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes("- { add: BRD-01, section: policy-section/010-tell, text: x, print: \"Fill in the form.\" }"));
        Assert.Contains("where it is.\nFill in the form.\nCalling", LayeredPacks.Read(compilation));
        Assert.Empty(LayeredPacks.Describe(compilation, "PK4001"));
    }

    [Fact]
    public void A_clause_that_is_removed_goes_with_the_words_that_answer_it_alone()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes("""
            - { remove: NAT-02, reason: r, approver: The board, not_needed: n }
            - { remove: NAT-03, reason: r, approver: The board, not_needed: n }
            """));

        Assert.DoesNotContain("Tell the police.", LayeredPacks.Read(compilation));
        Assert.Contains("Hang up a poster.", LayeredPacks.Read(compilation));
        Assert.DoesNotContain("NAT-03", LayeredPacks.GetBlocks(compilation).SelectMany(b => b.Origin.Clauses));
        Assert.Empty(LayeredPacks.Describe(compilation, "PK4001"));
    }

    [Fact]
    public void A_packs_operation_leaves_a_more_local_packs_section_alone()
    {
        var board = LayeredPacks.Changes("- { override: NAT-02, text: x, modality: must, print: Tell both., reason: r }");
        var trust = LayeredPacks.Create("trust", "inherits: [board]", ("documents/policy-section/010-tell.sbn-md", "Tell us. {clause=\"NAT-02\"}"));
        Assert.StartsWith("Tell us.", LayeredPacks.Read(LayeredPacks.Compile(board, trust)));
    }

    [Fact]
    public void Words_of_a_more_general_layer_stay_until_another_gives_words()
    {
        var board = LayeredPacks.Changes("- { override: NAT-02, text: x, modality: should, print: Tell both., reason: r }");
        var trust = LayeredPacks.Create("trust", "inherits: [board]", ("changes.yaml", "- { override: NAT-02, text: y, modality: must, reason: Stricter }"));
        Assert.Contains("Tell both.", LayeredPacks.Read(LayeredPacks.Compile(board, trust)));
    }

    [Fact]
    public void Words_of_an_operation_are_checked_as_templates()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes("- { override: NAT-02, text: x, modality: must, print: \"Tell {{ scool.name }}.\", reason: r }"));
        Assert.Contains(compilation.Analyze(), d => d.IsError && d.Location?.Path == "board/changes.yaml");
    }

    [Fact]
    public void The_same_packs_make_the_same_documents()
    {
        var board = LayeredPacks.Changes("""
            - { override: NAT-02, text: x, modality: must, print: Tell both., reason: r }
            - { add: BRD-01, after: NAT-01, text: x, print: "Fill in the form." }
            - { rename: { from: MASH, to: SPA, expand: Single Point of Access } }
            """);
        var documents = Enumerable.Range(0, 2).Select(_ => string.Join('\n', LayeredPacks.GetBlocks(LayeredPacks.Compile(board)).Select(b => $"{b.Id} {b.Origin.Pack} {string.Join(' ', b.Origin.Clauses)}")));
        Assert.Single(documents.Distinct());
    }

    private static IEnumerable<string> GetItems(Compilation compilation) =>
        LayeredPacks.GetBlocks(compilation, "staff-one-pager").OfType<Paragraph>().Select(p => DocumentWalker.GetText(p.Inlines));
}
