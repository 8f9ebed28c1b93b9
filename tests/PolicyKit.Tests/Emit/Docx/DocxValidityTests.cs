using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Tests.Documents;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxValidityTests
{
    public static TheoryData<string> Samples => [nameof(SampleDocuments.Policy), nameof(SampleDocuments.Sheet), nameof(SampleDocuments.Leaflet), nameof(SampleDocuments.Poster), nameof(SampleDocuments.Hostile)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Word_has_nothing_against_a_sample(string name)
    {
        var docx = OpenedDocx.Emit(GetSample(name));

        Assert.Empty(docx.GetSchemaErrors());
        Assert.Empty(DocxLint.GetProblems(docx));
    }

    [Theory]
    [MemberData(nameof(Tests.Samples.Names), MemberType = typeof(Tests.Samples))]
    public void Word_has_nothing_against_a_schools_documents(string school)
    {
        Assert.All(National.GetDocuments(school).Select(OpenedDocx.Emit), docx =>
        {
            Assert.Empty(docx.GetSchemaErrors());
            Assert.Empty(DocxLint.GetProblems(docx));
        });
    }

    [Fact]
    public void Word_has_nothing_against_any_document() => Prop
        .ForAll(RandomDocuments.All, document =>
        {
            var docx = OpenedDocx.Emit(document);
            Assert.Empty(docx.GetSchemaErrors());
            Assert.Empty(DocxLint.GetProblems(docx));
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    internal static Document GetSample(string name) => name switch
    {
        nameof(SampleDocuments.Sheet) => SampleDocuments.Sheet,
        nameof(SampleDocuments.Leaflet) => SampleDocuments.Leaflet,
        nameof(SampleDocuments.Poster) => SampleDocuments.Poster,
        nameof(SampleDocuments.Hostile) => SampleDocuments.Hostile,
        _ => SampleDocuments.Policy,
    };
}
