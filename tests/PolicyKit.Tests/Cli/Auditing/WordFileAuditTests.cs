using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Cli.Auditing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;
using PolicyKit.Symbols;
using PolicyKit.Tests.Emit.Docx;
using PolicyKit.Tests.Emit.Reading;
using PolicyKit.Tests.Packs;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli.Auditing;

public sealed class WordFileAuditTests
{
    private static readonly PackSymbol Pack = National.Pack.Symbol;

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Our_own_files_audit_clean(string sample)
    {
        foreach (var document in National.GetDocuments(sample))
        {
            var audited = Audit([.. OutputFormat.Docx.Emit(document).Bytes], document.Id + ".docx");

            Assert.Equal(document.Id.Replace("-older", "", StringComparison.Ordinal), audited.Kind!.Id);
            Assert.DoesNotContain(audited.Diagnostics, d => d.Severity > DiagnosticSeverity.Information && !IsBeyondTheFile(d, sample, document.Id));
        }
    }

    [Fact]
    public void What_a_school_overlooked_is_told_at_its_paragraph()
    {
        var audited = Audit("<w:p><w:r><w:t>Nudes policy</w:t></w:r></w:p><w:p><w:r><w:t>Tell [insert name of DSL] at once on 0845 670 000.</w:t></w:r></w:p>");

        Assert.Contains(audited.Diagnostics, d => d is { Id: "PK5010" } && d.Location!.ToString() == "policy.docx:2:6");
        var number = Assert.Single(audited.Diagnostics, d => d.Id == "PK2003");
        Assert.Equal("policy.docx:2:38", number.Location!.ToString());
    }

    [Fact]
    public void Every_finding_points_into_the_file_that_was_audited() =>
        Assert.All(Audit("<w:p><w:r><w:t>Staff policy on nudes</w:t></w:r></w:p>").Diagnostics, d => Assert.Equal("policy.docx", d.Location!.Path));

    [Fact]
    public void A_header_is_audited_too()
    {
        var file = new WordFile("""<w:p><w:r><w:t>Text</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr>""")
            .AddPart("header", "header1.xml", $"<w:hdr {WordFile.Namespaces}><w:p><w:r><w:t>Policy of [insert school]</w:t></w:r></w:p></w:hdr>");
        Assert.Contains(Audit(file.ToBytes(), "policy.docx").Diagnostics, d => d.Id == "PK5010");
    }

    [Theory]
    [InlineData("Flowchart for staff", 10, "flowchart-poster")]
    [InlineData("Information for parents and carers", 2000, "parent-leaflet")]
    [InlineData("Child protection policy", 100, "policy-section")]
    [InlineData("One page for everyone", 5000, "staff-one-pager")]
    [InlineData("What to do", 400, "staff-one-pager")]
    [InlineData("What to do", 900, "parent-leaflet")]
    [InlineData("What to do", 3000, "policy-section")]
    public void A_document_is_taken_for_what_its_title_or_its_length_says(string title, int words, string kind)
    {
        var document = SmallDocuments.Create(SmallDocuments.Say(string.Join(' ', Enumerable.Repeat("word", words)))) with { Id = "a", Title = title };
        Assert.Equal(kind, DocumentKindGuess.Guess(document, Pack.Documents)!.Id);
    }

    [Fact]
    public void A_clause_is_found_by_words_that_stand_near_each_other()
    {
        Assert.Contains("tell", Search("Be kind.", "all", "tell"));
        Assert.Empty(Search("Inform the safeguarding lead.", "all", "tell"));
        Assert.Contains("tell", Search("Inform the office." + string.Concat(Enumerable.Repeat("\nWork.", 6)) + "\nThe safeguarding lead is Amina.", "all", "tell"));
    }

    [Fact]
    public void One_of_two_clauses_is_enough_where_either_is_asked_for()
    {
        Assert.Equal(["tell"], Search("Be kind.", "either", "tell", "record"));
        Assert.Empty(Search("Record it.", "either", "tell", "record"));
    }

    [Fact]
    public void Clauses_that_belong_together_are_asked_for_once_the_first_is_said()
    {
        Assert.Empty(Search("Record it.", "together", "tell", "record"));
        Assert.Equal(["record"], Search("Tell the safeguarding lead.", "together", "tell", "record"));
    }

    [Fact]
    public void Every_clause_of_the_minimum_sets_has_its_words_and_no_other()
    {
        var asked = Pack.Documents.SelectMany(d => d.Minimum).Where(g => g.When is null).SelectMany(g => g.Clauses).Select(c => c.Id).Where(id => !id.StartsWith("X-", StringComparison.Ordinal)).ToHashSet();
        var words = Pack.ClauseWords.Select(c => c.Clause).ToArray();

        Assert.Empty(asked.Except(words));
        Assert.Empty(words.Except(asked));
        Assert.All(Pack.ClauseWords, c => Assert.NotEmpty(c.Groups));
        Assert.All(Pack.ClauseWords.SelectMany(c => c.Groups).SelectMany(g => g), phrase => Assert.False(phrase.IsEmpty));
    }

    // What the school answered, left out on purpose or calls its teams stands in its profile, and the order in which a leaflet is read is not that of its sheet.
    private static bool IsBeyondTheFile(Diagnostic diagnostic, string sample, string document) => diagnostic.Id switch
    {
        "PK0059" => sample == "puddleducks-nursery.yaml" && diagnostic.Message.EndsWith("(UKCCIS16-C-08)", StringComparison.Ordinal),
        "PK4202" or "PK4215" => sample == "hartwell-and-ness-high.yaml",
        "PK5013" => document.StartsWith("parent-leaflet", StringComparison.Ordinal),
        _ => false,
    };

    private static AuditedFile Audit(string body) => Audit(new WordFile(body).ToBytes(), "policy.docx");

    private static AuditedFile Audit(byte[] bytes, string path) => new WordFileAudit([Pack], null, Check.Today).Run(bytes, path);

    /// <returns>The clauses that nothing is said about.</returns>
    private static IEnumerable<string> Search(string text, string kind, params string[] clauses)
    {
        var place = new Location(SourceText.From(""), default);
        var words = ImmutableArray.Create(
            new ClauseWordsSymbol("tell", place) { Groups = [[Phrase.Parse("tell"), Phrase.Parse("inform*")], [Phrase.Parse("safeguarding lead")]] },
            new ClauseWordsSymbol("record", place) { Groups = [[Phrase.Parse("record*")]] });
        var symbol = Pack.Documents[0] with
        {
            Minimum = [new MinimumGroup(Enum.Parse<MinimumKind>(kind, ignoreCase: true), [.. clauses.Select(c => new ClauseReference(c, place))])],
        };

        var found = new List<Diagnostic>();
        var document = SmallDocuments.Create([.. text.Split('\n').Select(SmallDocuments.Say)]);
        ClauseWordSearch.Run(new TextContext(document, symbol, [Pack with { ClauseWords = words }], Check.Today, null, found.Add));
        return found.Select(d => d.Message[(d.Message.LastIndexOf('(') + 1)..^1]);
    }
}
