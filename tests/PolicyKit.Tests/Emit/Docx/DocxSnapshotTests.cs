using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyKit.Documents;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxSnapshotTests
{
    private static Document Small { get; } = Create(
        new ContentsTable("Contents"),
        Section("7.1", "Who to tell") with { Id = "who" },
        new Paragraph([new TextInline("Ring "), new Strong([new Link("tel:999", [new TextInline("999")])]), new TextInline(", then see "), new Link("#who", [new TextInline("above")])]),
        Numbers("Stop", "Tell"),
        new Callout(CalloutKind.DoNot, [new ListBlock(false, [new ListItem([Say("Look")])])]) { Title = "Do not" },
        new Table([new TableCell([new TextInline("Role")])], [[new TableCell([new MissingValue("dsl.name")])]]) { Caption = "Roles" },
        new ContactCard("Amina Begum") { Role = "Lead", Lines = [new ContactLine("Phone", "01632 960101", "tel:+441632960101")] }) with
    {
        NumberPrefix = "7",
    };

    [Fact]
    public void The_body_of_a_small_document() => Snapshot.Verify(Print("word/document.xml"));

    [Fact]
    public void The_manifest_of_a_small_document() => Snapshot.Verify(Print("customXml/item1.xml"));

    [Fact]
    public void The_styles_that_a_school_can_change()
    {
        var styles = OpenedDocx.Emit(Small).GetPart("word/styles.xml").Root!.Elements(OpenedDocx.W + "style");
        Snapshot.Verify(string.Join('\n', styles.Select(s => $"{GetValue(s.Element(OpenedDocx.W + "name"))}{Describe(s.Element(OpenedDocx.W + "basedOn"))}")));
    }

    /// <summary>One element a line without its namespaces, so that a difference reads as what changed.</summary>
    private static string Print(string part)
    {
        var root = OpenedDocx.Emit(Small).GetPart(part).Root!;
        return string.Join('\n', PrintElement(root, 0));
    }

    private static IEnumerable<string> PrintElement(XElement element, int depth)
    {
        var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.LocalName != "space").Select(a => $" {a.Name.LocalName}={a.Value}").ToImmutableArray();
        var text = element.HasElements || element.Value.Length == 0 ? "" : $" \"{element.Value}\"";
        return element.Elements()
            .SelectMany(child => PrintElement(child, depth + 1))
            .Prepend(new string(' ', depth * 2) + element.Name.LocalName + string.Concat(attributes) + text);
    }

    private static string Describe(XElement? basedOn) => basedOn is null ? "" : " < " + GetValue(basedOn);

    private static string GetValue(XElement? element) => element?.Attribute(OpenedDocx.W + "val")?.Value ?? "";
}
