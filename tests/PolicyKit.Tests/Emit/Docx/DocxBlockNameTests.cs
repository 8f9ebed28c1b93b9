using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit.Docx;
using PolicyKit.Tests.Documents;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxBlockNameTests
{
    private static readonly XNamespace W = OpenedDocx.W;

    [Fact]
    public void Every_top_level_block_is_named_by_tag_alias_bookmark_and_manifest()
    {
        var docx = OpenedDocx.Emit(Create(Say("Tell the lead.") with { Id = "tell" }, new Callout(CalloutKind.Note, [Say("Inside")]) { Id = "note" }));

        var hashes = new[] { BlockNames.GetHash("Tell the lead.\n"), BlockNames.GetHash("Inside\n") };
        Assert.Equal([$"pk:tell:{hashes[0]}", $"pk:note:{hashes[1]}"], GetValues(docx, "tag"));
        Assert.Equal(GetValues(docx, "tag"), GetValues(docx, "alias"));
        Assert.Equal(["_pk_tell", "_pk_note"], docx.Body.Descendants(W + "bookmarkStart").Select(b => b.Attribute(W + "name")!.Value));

        XNamespace manifest = "urn:policykit:manifest:1";
        var entries = docx.GetPart("customXml/item1.xml").Root!.Elements(manifest + "block");
        Assert.Equal(["tell Paragraph", "note Callout"], entries.Select(e => $"{e.Attribute("id")!.Value} {e.Attribute("kind")!.Value}"));
        Assert.Equal(hashes, entries.Select(e => e.Attribute("hash")!.Value));
    }

    [Fact]
    public void A_hash_can_be_checked_from_the_file_alone() => Prop
        .ForAll(RandomDocuments.All, document =>
        {
            foreach (var control in OpenedDocx.Emit(document).Body.Descendants(W + "sdt"))
            {
                var tag = control.Element(W + "sdtPr")!.Element(W + "tag")!.Attribute(W + "val")!.Value;
                var text = string.Concat(OpenedDocx.GetLines(control).Select(line => line + "\n"));
                Assert.Equal(BlockNames.GetHash(text), tag[(tag.LastIndexOf(':') + 1)..]);
            }
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void A_block_keeps_its_name_when_another_is_put_before_it()
    {
        var block = Say("Tell the lead.") with { Id = "tell" };

        var alone = OpenedDocx.Emit(Create(block));
        var second = OpenedDocx.Emit(Create(Say("New") with { Id = "new" }, block));

        Assert.Equal(GetValues(alone, "tag"), GetValues(second, "tag").Skip(1));
        Assert.Equal(GetValues(alone, "id"), GetValues(second, "id").Skip(1));
    }

    [Fact]
    public void An_edit_of_one_word_changes_the_hash()
    {
        var before = OpenedDocx.Emit(Create(Say("Tell the lead at once.") with { Id = "tell" }));
        var after = OpenedDocx.Emit(Create(Say("Tell the lead.") with { Id = "tell" }));

        Assert.NotEqual(GetValues(before, "tag"), GetValues(after, "tag"));
    }

    [Fact]
    public void Blocks_with_the_same_id_or_none_get_names_that_differ()
    {
        var docx = OpenedDocx.Emit(Create(Say("a") with { Id = "x" }, Say("b") with { Id = "x" }, Say("c"), Say("d"), Say("e") with { Id = new string('i', 90) }, Say("f") with { Id = new string('i', 91) }));

        Assert.Empty(DocxLint.GetProblems(docx));
        Assert.Equal(6, GetValues(docx, "tag").Distinct().Count());
    }

    private static IReadOnlyList<string> GetValues(OpenedDocx docx, string name) =>
        [.. docx.Body.Descendants(W + "sdtPr").Elements(W + name).Select(e => e.Attribute(W + "val")!.Value)];
}
