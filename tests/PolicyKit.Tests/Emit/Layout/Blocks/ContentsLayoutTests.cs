using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout.Blocks;

public class ContentsLayoutTests
{
    [Fact]
    public void Names_stand_below_one_another_whatever_the_width_of_their_numbers()
    {
        var headings = Enumerable.Range(7, 5).Select(i => new Heading(2, [new TextInline("Duties")]) { Id = $"h{i}", Number = $"7.9.{i}" });
        var document = SampleDocuments.Policy with { Blocks = [new ContentsTable("Contents", 1), .. headings] };

        var names = DocumentLayout.Lay(document).Pages[0].Items.OfType<GlyphItem>().Where(g => g.Glyphs.Length > 0 && g.Glyphs[0].CodePoint == 'D').Take(5);

        Assert.Single(names.Select(g => g.X).Distinct());
    }
}
