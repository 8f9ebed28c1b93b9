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
            foreach (var form in Pack.Documents.First(d => d.Id == document.Id).Variants.Select(v => v.Apply(document)).Prepend(document))
            {
                var audited = Audit([.. OutputFormat.Docx.Emit(form).Bytes], form.Id + ".docx");

                Assert.Equal(document.Id.Replace("-older", "", StringComparison.Ordinal).Replace("-card", "", StringComparison.Ordinal), audited.Kind!.Id);
                Assert.DoesNotContain(audited.Diagnostics, d => d.Severity > DiagnosticSeverity.Information);
            }
        }
    }

    [Fact]
    public void What_a_school_overlooked_is_told_at_its_paragraph()
    {
        var audited = Audit("<w:p><w:r><w:t>Nudes policy</w:t></w:r></w:p><w:p><w:r><w:t>Tell [insert name of DSL] at once on 0845 670 000.</w:t></w:r></w:p>");

        Assert.Contains(audited.Diagnostics, d => d is { Id: "PK5010" } && d.Location!.ToString() == "policy.docx:2:6");
        var number = Assert.Single(audited.Diagnostics, d => d.Id == "PK4212");
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
    [InlineData("Ring 01632 96010 now.", "PK4212")]
    [InlineData("The helpline is 0844 3814772.", "PK4213")]
    [InlineData("Ring the police on 0845 670 000.", "PK4212")]
    [InlineData("Forward the image to the DSL.", "PK4221")]
    [InlineData("Ring the police on 101 for advice.", "PK4209")]
    [InlineData("The date of review is TBC.", "PK5010")]
    public void One_mistake_is_told_once(string text, string id) =>
        Assert.Equal([id], Audit($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>").Found.Select(d => d.Id).Distinct());

    [Theory]
    [InlineData("Review date: September 2023", "30 September 2023")]
    [InlineData("Next review: 1st September 2025.", "1 September 2025")]
    [InlineData("Approved by governors 2024. Date of next review – Autumn Term 2025", "31 December 2025")]
    [InlineData("Review due 01/09/24", "1 September 2024")]
    [InlineData("This policy will be reviewed in Sept. 2025 by the governors.", "30 September 2025")]
    [InlineData("Review date: 2024/25", "31 August 2025")]
    [InlineData("Reviewed September 2023. Next review: October 2026", "31 October 2026")]
    public void A_document_past_its_own_review_date_is_told(string text, string day)
    {
        var found = Assert.Single(Audit($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>").Found, d => d.Id == "PK0063");
        Assert.EndsWith($" {day}", found.Message);
        Assert.Equal("policy.docx", found.Location!.Path);
        Assert.Contains(found.Location.Text.ToString(found.Location.Span), text);
        Check.HasManners(found);
    }

    [Theory]
    [InlineData("Review date: September 2027")]
    [InlineData("Review date: November 2026")]
    [InlineData("Review date: 2026")]
    [InlineData("Last review date: September 2023")]
    [InlineData("Reviewed in September 2023")]
    [InlineData("Review date: September 2023. Next review: September 2027")]
    [InlineData("This policy will be reviewed every year.")]
    [InlineData("The Lucy Faithfull review 2020 and the date 2021")]
    [InlineData("Next review: after the inspection of 2023")]
    [InlineData("Review date: 31/02/2023")]
    public void A_review_that_is_over_or_still_to_come_is_not_told(string text) =>
        Assert.DoesNotContain(Audit($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>").Found, d => d.Id == "PK0063");

    [Fact]
    public void The_review_date_of_a_table_is_read_beside_and_beneath_its_label()
    {
        const string Label = "<w:tc><w:p><w:r><w:t>Next review</w:t></w:r></w:p></w:tc>";
        const string Approved = "<w:tc><w:p><w:r><w:t>Approved 1 May 2022</w:t></w:r></w:p></w:tc>";
        const string Day = "<w:tc><w:p><w:r><w:t>May 2023</w:t></w:r></w:p></w:tc>";
        Assert.Contains(Audit($"<w:tbl><w:tr>{Label}{Day}</w:tr><w:tr>{Approved}{Approved}</w:tr></w:tbl>").Found, d => d.Id == "PK0063");
        Assert.Contains(Audit($"<w:tbl><w:tr>{Label}{Approved}</w:tr><w:tr>{Day}{Approved}</w:tr></w:tbl>").Found, d => d.Id == "PK0063");
        Assert.DoesNotContain(Audit($"<w:tbl><w:tr>{Approved}{Label}</w:tr><w:tr>{Day}{Approved}</w:tr></w:tbl>").Found, d => d.Id == "PK0063");
    }

    [Fact]
    public void A_sentence_and_a_word_in_it_are_two_mistakes()
    {
        const string Header = "<w:tr><w:tc><w:p><w:r><w:t>MARF</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Name</w:t></w:r></w:p></w:tc></w:tr>";
        Assert.Equal(["PK5013", "PK5034"], Audit($"<w:p><w:r><w:t>Text</w:t></w:r></w:p><w:tbl>{Header}{Header}</w:tbl>").Found.Select(d => d.Id).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("&lt;name&gt;")]
    [InlineData("{{name}}")]
    [InlineData("{{ school.name }}")]
    [InlineData("{insert name}")]
    [InlineData("[Name]")]
    [InlineData("&lt;insert name of DSL here&gt;")]
    public void What_a_mail_merge_or_another_template_left_is_told(string left) =>
        Assert.Contains(Audit($"<w:p><w:r><w:t>Tell {left} at once.</w:t></w:r></w:p>").Found, d => d.Id == "PK5010");

    [Fact]
    public void Hints_speak_to_those_who_own_a_word_file()
    {
        const string Faulty =
            "Sexting policy|[insert]|Tell the DSL at once.|Refer to the MASH. Later ask the SPA.|Refer where: an adult is involved; coercion; under 13.|Delete the image.|Look at the picture.|Take a screenshot.|"
            + "Parents will be informed immediately.|Pupils are punished for telling.|Ring 0845 670 000.|Your secret is safe.|Staff must look at images as needed.|Keeping Children Safe in Education 2019 applies.|90% of pupils do it.";
        var audited = Audit(string.Concat(Faulty.Split('|').Select(p => $"<w:p><w:r><w:t>{p}</w:t></w:r></w:p>")) + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>");

        Assert.True(audited.Found.DistinctBy(d => d.Id).Count() > 10);
        Assert.All(audited.Diagnostics.SelectMany(d => d.Hints).Append(""), hint => Assert.DoesNotMatch(@"\{|`|\b(templates?|packs?|profiles?|attributes?|yaml|clause=)\b", hint));
    }

    [Fact]
    public void What_is_not_said_is_a_list_of_its_own()
    {
        var audited = Audit("<w:p><w:r><w:t>Policy. Tell the DSL.</w:t></w:r></w:p>");

        Assert.DoesNotContain(audited.Found, d => d.Id is "PK0059" or "PK4308" or "PK4218");
        Assert.Contains(audited.Unsaid, u => u is { Topic: "Devices and images", About: "not viewing the images", Clause: "UKCCIS16-2.9-01" });
        Assert.Contains(audited.Unsaid, u => u is { Topic: "The guidance that it rests on", About: "at its foot which guidance it comes from" });
        Assert.Contains(audited.Unsaid, u => u.Topic == "When nobody is there" && u.About.StartsWith("who acts when the lead and the deputies are away", StringComparison.Ordinal));
        Assert.All(audited.Unsaid, u => Assert.NotEqual("", u.Topic));
    }

    [Fact]
    public void A_file_of_pictures_is_not_taken_for_a_file_without_mistakes() =>
        Assert.Equal(["PK0061"], Audit("<w:p/>").Found.Select(d => d.Id));

    [Fact]
    public void Two_teams_with_a_number_each_are_two_teams()
    {
        const string Row = "<w:tr><w:tc><w:p><w:r><w:t>{0}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{1}</w:t></w:r></w:p></w:tc></w:tr>";
        string Ask(string second) => string.Join(' ', Audit($"<w:p><w:r><w:t>Policy</w:t></w:r></w:p><w:tbl>{string.Format(null, Row, "First Response", "01632 960200")}{string.Format(null, Row, "Early Help Hub", second)}</w:tbl>").Found.Select(d => d.Id));

        Assert.DoesNotContain("PK4215", Ask("01632 960214"), StringComparison.Ordinal);
        Assert.Contains("PK4215", Ask("01632 960200"), StringComparison.Ordinal);
        Assert.Contains("PK4215", Ask("the same team"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Under 13", true)]
    [InlineData("A child under 13", true)]
    [InlineData("Any child involved is under 13", false)]
    public void A_poster_that_refers_every_child_under_13_says_so(string label, bool isBare) =>
        Assert.Equal(isBare, Audit(new WordFile($"<w:p><w:r><w:t>{label}</w:t></w:r></w:p>").ToBytes(), "flowchart.docx").Found.Any(d => d.Id == "PK4202"));

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

    [Theory]
    [InlineData("Parents are never told, though we act safely.", "Parents are told early, unless that puts the child at risk.", "UKCCIS16-2.1-04")]
    [InlineData("A child under 13 is not referred.", "A child under 13 is referred.", "UKCCIS16-2.3-06")]
    [InlineData("Adults who share images are not reported to police.", "Adults who share images are reported to police.", "UKCCIS16-2.3-03")]
    [InlineData("Incidents are never recorded.", "Incidents are recorded.", "UKCCIS16-2.12-01")]
    [InlineData("No training is given on what staff are told.", "Training is given on what staff are told.", "UKCCIS16-2.2-02")]
    public void What_a_sentence_denies_is_not_said(string denied, string said, string clause)
    {
        var denial = Audit($"<w:p><w:r><w:t>{denied}</w:t></w:r></w:p>");
        Assert.Contains(denial.Unsaid, u => u.Clause == clause);
        Assert.Contains(denial.Found, d => d.Id == "PK0062" && d.Message.Contains(clause, StringComparison.Ordinal));

        var affirmation = Audit($"<w:p><w:r><w:t>{said}</w:t></w:r></w:p>");
        Assert.DoesNotContain(affirmation.Unsaid, u => u.Clause == clause);
        Assert.DoesNotContain(affirmation.Found, d => d.Id == "PK0062");
    }

    [Theory]
    [InlineData("Staff do not view the images.", "UKCCIS16-2.9-01")]
    [InlineData("Parents are not told until the police agree.", "UKCCIS16-2.5-01")]
    [InlineData("Parents are not told where that puts the child at risk of harm.", "UKCCIS16-2.1-04")]
    [InlineData("Do not delay; tell the DSL at once.", "UKCCIS16-2.1-02")]
    public void A_denial_that_the_guidance_asks_for_is_said(string text, string clause)
    {
        var audited = Audit($"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>");
        Assert.DoesNotContain(audited.Unsaid, u => u.Clause == clause);
        Assert.DoesNotContain(audited.Found, d => d.Id == "PK0062");
    }

    [Theory]
    [InlineData("Deal with under-13s in class.", "PK4228")]
    [InlineData("Nobody has to tell the police.", "PK4227")]
    [InlineData("There is no DSL on Fridays.", "PK4232")]
    [InlineData("You do not need to tell the designated safeguarding lead.", "PK4227")]
    public void A_sentence_that_undoes_a_duty_is_told_once_even_where_another_says_it(string wrong, string id)
    {
        var audited = Audit($"<w:p><w:r><w:t>Every child under 13: the designated safeguarding lead (DSL) refers to the police at once.</w:t></w:r></w:p><w:p><w:r><w:t>{wrong}</w:t></w:r></w:p>");

        Assert.Equal([id], audited.Found.Where(d => d.Location!.Text.GetLinePosition(d.Location.Span.Start).Line == 1).Select(d => d.Id));
    }

    [Fact]
    public void A_clause_on_children_under_13_is_not_said_by_keeping_them_in_class() =>
        Assert.Contains(Audit("<w:p><w:r><w:t>Deal with under-13s in class.</w:t></w:r></w:p>").Unsaid, u => u.Clause == "UKCCIS16-2.3-06");

    [Fact]
    public void A_prohibition_is_not_the_opposite_of_a_clause_about_something_else() =>
        Assert.DoesNotContain(Audit("<w:p><w:r><w:t>Do not ask the pupil about what they sent.</w:t></w:r></w:p>").Found, d => d.Id == "PK0062");

    [Theory]
    [InlineData("If the DSL is away, wait.", "If the DSL is away, tell the deputy.")]
    [InlineData("They brought it upon themselves.", "They brought it to the DSL.")]
    [InlineData("Police 911", "Police 999")]
    public void Words_that_mislead_are_told(string wrong, string right)
    {
        Assert.Contains(Audit($"<w:p><w:r><w:t>{wrong}</w:t></w:r></w:p>").Found, d => d.Id == "PK5011");
        Assert.DoesNotContain(Audit($"<w:p><w:r><w:t>{right}</w:t></w:r></w:p>").Found, d => d.Id == "PK5011");
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

        var document = SmallDocuments.Create([.. text.Split('\n').Select(SmallDocuments.Say)]);
        return ClauseWordSearch.Run(new TextContext(document, symbol, [Pack with { ClauseWords = words }], Check.Today, null, _ => { })).Select(u => u.Clause);
    }
}
