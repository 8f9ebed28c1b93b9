using PolicyKit.Symbols;

namespace PolicyKit.Tests.Symbols;

public sealed class ClauseIdTests
{
    private static readonly string[] Known =
        ["UKCCIS16-1.9-01", "UKCCIS16-2.9-01", "UKCCIS16-2.9-02", "UKCCIS16-2.9-12", "UKCCIS16-2.10-01", "UKCCIS16-C-01", "CSN-01", "GSHT-01", "GSHT-12"];

    [Theory]
    [InlineData("UKCCIS16-2.9-1", "UKCCIS16-2.9-01")]
    [InlineData("ukccis16-2-9-01", "UKCCIS16-2.9-01")]
    [InlineData("UKCCIS16-29-01", "UKCCIS16-2.9-01")]
    [InlineData("UKCCIS-2.9-02", "UKCCIS16-2.9-02")]
    [InlineData("UKCIS16-C-01", "UKCCIS16-C-01")]
    [InlineData("UKCCIS16-2.9-13", "UKCCIS16-2.9-12")]
    [InlineData("GHST-12", "GSHT-12")]
    public void A_mistyped_id_is_led_back_to_its_clause(string id, string expected) => Assert.Equal(expected, ClauseId.FindNearest(id, Known));

    [Theory]
    [InlineData("UKCCIS16-3.9-02")]
    [InlineData("UKCCIS16-2.8-02")]
    [InlineData("KCSIE-2.9-01")]
    [InlineData("NSOM-01")]
    [InlineData("telling")]
    [InlineData("")]
    [InlineData("---")]
    public void A_clause_of_another_section_is_no_likely_one(string id) => Assert.Null(ClauseId.FindNearest(id, Known));
}
