using PolicyKit.Symbols;

namespace PolicyKit.Tests.Binding.Packs;

public sealed class ImprintBinderTests
{
    [Fact]
    public void All_that_a_board_says_of_its_pack_is_read()
    {
        var binding = LayeredPacks.Create("board", """
            publisher: { name: Riding Partnership, type: partnership, website: https://riding.example, contact: office@riding.example }
            areas: [North Riding, "815"]
            inherits: [national, { id: region, version: "[1.0,2.0)" }]
            credits: [Built on work of the region]
            targets: [E-01, { id: E-06, edition: "2026" }]
            effective_from: 2026-09-01
            effective_to: 2027-08-31
            review_due: 2027-06-30
            approved_by: The executive
            approved_on: 2026-07-01
            national: [lado, device]
            changes: [{ date: 2026-09-01, version: "1.0.0", note: First edition }]
            rejected: [{ clause: OLD-01, reason: Says the opposite, see: [X-11] }]
            accepts_expired: { by: The executive, reason: The next is at the printer, until: 2027-10-31 }
            """);

        Assert.Empty(binding.Diagnostics);
        var imprint = binding.Symbol.Imprint;
        Assert.Equal("Riding Partnership", binding.Symbol.Publisher);
        Assert.Equal("national region", string.Join(' ', binding.Symbol.Inherits));
        Assert.Equal((PublisherType.Partnership, "office@riding.example"), (imprint.PublisherType, imprint.Contact));
        Assert.Equal("North Riding, 815", string.Join(", ", imprint.Areas));
        Assert.Equal(["*", "[1.0.0,2.0.0)"], imprint.Parents.Select(p => p.Versions.ToString()));
        Assert.Equal([("E-01", ""), ("E-06", "2026")], imprint.Targets.Select(t => (t.Edition, t.Year)));
        Assert.Equal((new DateOnly(2027, 8, 31), new DateOnly(2027, 6, 30)), (imprint.EffectiveTo, imprint.ReviewDue));
        Assert.Equal("lado device", string.Join(' ', imprint.National));
        Assert.Equal("First edition", Assert.Single(imprint.Amendments).Note);
        Assert.Equal("OLD-01", Assert.Single(imprint.Rejected).Clause);
        Assert.Equal(new DateOnly(2027, 10, 31), imprint.AcceptsExpired!.Until);
    }

    [Fact]
    public void A_publisher_may_be_a_name_alone()
    {
        var binding = LayeredPacks.Create("board", "publisher: Riding Partnership\ninherits: national");
        Assert.Empty(binding.Diagnostics);
        Assert.Equal(("Riding Partnership", PublisherType.Partnership), (binding.Symbol.Publisher, binding.Symbol.Imprint.PublisherType));
        Assert.Equal("national", Assert.Single(binding.Symbol.Inherits));
    }
}
