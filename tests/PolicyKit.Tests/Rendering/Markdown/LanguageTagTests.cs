using PolicyKit.Rendering.Markdown;

namespace PolicyKit.Tests.Rendering.Markdown;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("cy")]
    [InlineData("en-GB")]
    [InlineData("EN-gb")]
    [InlineData("zh-Hant-TW")]
    [InlineData("es-419")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-DE-u-co-phonebk")]
    [InlineData("en-x-school")]
    public void A_tag_is_well_formed(string tag) => Assert.True(LanguageTag.IsWellFormed(tag));

    [Theory]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("welsh")]
    [InlineData("cy_GB")]
    [InlineData("cy-")]
    [InlineData("cy GB")]
    [InlineData("cy\n")]
    [InlineData("x-school")]
    [InlineData("cymraeg-GB")]
    [InlineData("cy-toolongsubtag")]
    [InlineData("cy\"><script>")]
    public void Anything_else_is_not(string tag) => Assert.False(LanguageTag.IsWellFormed(tag));
}
