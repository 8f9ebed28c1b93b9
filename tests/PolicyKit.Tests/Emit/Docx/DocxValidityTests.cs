using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Documents.Variants;
using PolicyKit.Tests.Documents;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxValidityTests
{
    public static TheoryData<string> Samples => [nameof(SampleDocuments.Policy), nameof(SampleDocuments.Sheet), nameof(SampleDocuments.Leaflet), nameof(SampleDocuments.Poster)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Word_has_nothing_against_a_sample(string name)
    {
        var docx = OpenedDocx.Emit(GetSample(name));

        Assert.Empty(docx.GetSchemaErrors());
        Assert.Empty(DocxLint.GetProblems(docx));
    }

    [Fact]
    public void Word_has_nothing_against_a_document_that_attacks_it()
    {
        var docx = OpenedDocx.Emit(SampleDocuments.Hostile);

        Assert.Empty(docx.GetSchemaErrors());
        Assert.Empty(DocxLint.GetFaults(docx));
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

    [Theory]
    [MemberData(nameof(Tests.Samples.Names), MemberType = typeof(Tests.Samples))]
    public void Large_print_plain_text_and_small_posters_are_as_sound(string school)
    {
        foreach (var document in National.GetDocuments(school).SelectMany(document => DocumentVariant.All.Select(variant => variant.Apply(document))))
            Assert.Equal((document.Id, ""), (document.Id, string.Join('\n', DocxLint.GetProblems(OpenedDocx.Emit(document)))));
    }

    [Fact]
    public void Word_has_nothing_against_them()
    {
        foreach (var document in National.GetDocuments("hartwell-and-ness-high.yaml").SelectMany(document => DocumentVariant.All.Select(variant => variant.Apply(document))))
            Assert.Equal((document.Id, ""), (document.Id, string.Join('\n', OpenedDocx.Emit(document).GetSchemaErrors())));
    }

    [Fact]
    public void Word_has_nothing_against_any_document() => Prop
        .ForAll(RandomDocuments.All, document =>
        {
            var docx = OpenedDocx.Emit(document);
            Assert.Empty(docx.GetSchemaErrors());
            Assert.Empty(DocxLint.GetFaults(docx));
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
