using PolicyKit.Analyzers;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Packs;

/// <summary>What the four documents must carry and may never carry, for every sample school.</summary>
public sealed class NationalPackTests
{
    private const string Guidance = "UKCCIS16-";

    public static TheoryData<string> Schools => Samples.Names;

    [Fact]
    public void The_packs_files_are_sound() => Assert.Empty(National.Pack.Diagnostics);

    [Fact]
    public void Every_conflict_is_known_and_says_what_at_least_one_source_of_the_catalogue_or_of_an_area_holds()
    {
        var conflicts = National.Pack.Symbol.Conflicts;
        Assert.Equal(Enumerable.Range(1, 38).Select(n => $"X-{n:00}"), conflicts.Select(c => c.Id));
        Assert.All(conflicts, c => Assert.NotEmpty(c.Sources));

        var clauses = conflicts.SelectMany(c => c.Sources).SelectMany(s => s.Clauses).Where(id => id.StartsWith("UKCCIS16") || id.StartsWith("GSHT") || id.StartsWith("CSN"));
        Assert.Empty(clauses.Except(National.Pack.Symbol.Clauses.Keys));
        Assert.Empty(National.Pack.Symbol.Clauses.Values.SelectMany(c => c.See).Where(id => id.StartsWith("X-")).Except(conflicts.Select(c => c.Id)));
    }

    [Fact]
    public void Every_question_settles_a_conflict_that_asks_for_a_choice() => Assert.All(
        National.Pack.Symbol.Decisions,
        decision => Assert.Equal(ConflictSeverity.Choose, National.Pack.Symbol.Conflicts.First(c => c.Id == decision.Conflict).Severity));

    [Theory]
    [MemberData(nameof(Schools))]
    public void Every_template_renders_for_every_school(string school)
    {
        var compilation = National.Compile(Samples.Read(school));

        Assert.Empty(compilation.Diagnostics.Where(d => d.IsError));
        Assert.Superset(
            new HashSet<string> { "policy-section", "staff-one-pager", "parent-leaflet", "flowchart-poster" },
            compilation.GetDocuments().Select(d => d.Id).ToHashSet());
        Assert.DoesNotContain(compilation.GetDocuments().SelectMany(DocumentWalker.GetBlocks).SelectMany(DocumentWalker.GetInlines), i => i is MissingValue);
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void The_sheet_is_one_side_and_the_card_two_for_every_school(string school)
    {
        var documents = National.GetDocuments(school);
        foreach (var (id, pages, smallest) in new[] { ("staff-one-pager", 1, 11.0), ("staff-one-pager-card", 2, 10.0) })
        {
            var document = documents.First(d => d.Id == id);
            Assert.Equal(smallest, document.Page.MinimumTextSize);
            var pdf = OutputFormat.Pdf.Emit(document);
            Assert.Empty(pdf.Diagnostics.Where(d => d.IsError));
            Assert.Equal(pages, pdf.PageCount);
            Assert.Equal(pages, OutputFormat.Docx.Emit(document).PageCount);
        }
    }

    [Theory]
    [InlineData("  phone: 01632 960100\n", "Priya Nair | Through the school office, 01632\u00A0960100 | By arrangement")]
    [InlineData("", "Priya Nair | Through the school office | By arrangement")]
    public void The_policy_gives_the_number_of_the_office_for_people_who_have_none(string phone, string expected)
    {
        var profile = Samples.Read("oakfield-primary.yaml");
        Assert.Contains("  phone: 01632 960100\n", profile);
        var policy = National.Compile(profile.Replace("  phone: 01632 960100\n", phone)).GetDocument("policy-section")!;
        Assert.Contains(expected, National.GetText(policy));
    }

    [Theory]
    [InlineData("oakfield-primary.yaml", "searching and confiscation policy")]
    [InlineData("quayside-college.yaml", "")]
    [InlineData("puddleducks-nursery.yaml", "mobile phone")]
    public void The_list_of_linked_policies_holds_what_the_section_on_devices_cites(string school, string cited)
    {
        var policy = National.GetDocuments(school).First(d => d.Id == "policy-section");
        var sections = policy.Blocks.Select(block => block is Paragraph paragraph ? DocumentWalker.GetText(paragraph.Inlines) : "").ToArray();
        var list = Assert.Single(sections, text => text.StartsWith("Read this section with", StringComparison.Ordinal));
        if (cited.Length == 0)
            Assert.DoesNotContain("searching", list);
        else
            Assert.Contains(cited, list, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void A_family_that_no_service_answers_is_told_of_the_police(string school) => Assert.All(
        National.GetDocuments(school).Where(d => National.GetCode(d) == "PAR"),
        leaflet => Assert.Contains("No answer there? Call 101.", National.GetText(leaflet)));

    [Fact]
    public void The_card_says_nothing_that_the_sheet_is_not_asked_to_say()
    {
        var documents = National.GetDocuments("oakfield-primary.yaml");
        var sheet = National.GetClauses(documents.First(d => d.Id == "staff-one-pager"));
        Assert.Empty(National.GetClauses(documents.First(d => d.Id == "staff-one-pager-card")).Except(sheet));
    }

    [Fact]
    public void The_catalogue_holds_every_clause_of_the_guidance_and_of_the_two_companion_sheets()
    {
        var clauses = National.Pack.Symbol.Clauses.Values.ToArray();
        Assert.Equal((134, 12, 6), (Count("UKCCIS16-"), Count("GSHT-"), Count("CSN-")));
        Assert.Equal(
            "fact 43, may 6, must 3, must-not 4, should 94, should-not 2",
            string.Join(", ", clauses.GroupBy(c => c.Modality).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}")));
        Assert.All(clauses, clause => Assert.True(clause is { Text: not "", Audience: not "", Phases: not "", Source: not "", Section: not "", Page: not "" }, clause.Id));

        int Count(string prefix) => clauses.Count(clause => clause.Id.StartsWith(prefix, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("policy-section", "1.4-01 1.4-03 1.4-04 1.5-01 1.5-02 1.7-01 1.7-02 2.1-01 2.1-02 2.1-03 2.1-04 2.1-05 2.2-02 2.3-03 2.3-04 2.3-05 2.3-06 2.3-07 "
        + "2.3-10 2.4-02 2.5-01 2.7-01 2.9-01 2.9-02 2.9-03 2.9-04 2.9-05 2.9-06 2.9-07 2.9-08 2.10-03 2.12-01 2.12-03 A-11 B-06 X-18")]
    [InlineData("staff-one-pager", "2.1-02 2.1-05 2.2-03 2.9-01 2.9-04 2.10-03 2.11-02 2.12-01 GSHT-03 GSHT-04")]
    [InlineData("parent-leaflet", "1.4-02 1.7-01 1.8-01 2.1-04 2.13-01 C-02 C-04 C-05 C-06 C-07 C-08 C-09 C-10 D-01 D-04 D-05")]
    [InlineData("parent-leaflet-older", "1.4-02 1.7-01 1.8-01 2.1-04 2.13-01 C-02 C-04 C-05 C-06 C-07 C-08 C-09 C-10 D-01 D-04 D-05")]
    [InlineData("flowchart-poster", "2.1-02 2.1-03 2.1-04 2.1-05 2.3-03 2.3-04 2.3-05 2.3-06 2.3-07 2.3-08 2.4-01 2.9-01 2.9-04 2.12-01 G-01 G-02 G-03 G-04")]
    public void No_minimum_set_shrinks(string document, string clauses)
    {
        var asked = National.Pack.Symbol.Documents.First(d => d.Id == document).Minimum.SelectMany(group => group.Clauses).Select(clause => clause.Id.Replace("UKCCIS16-", ""));
        Assert.Equal(clauses.Split(' ').Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_trace_of_clauses_is_not_judged_as_text_of_the_school()
    {
        var tree = ProfileSyntaxTree.Parse(SourceText.From(Samples.Read("oakfield-primary.yaml"), "school-profiles/sample.yaml"));
        var traced = Compilation.Create(tree, [National.Pack], new CompilationOptions(Check.Today) { HasTrace = true });

        Assert.Contains(traced.GetDocument("policy-section")!.Blocks, block => block is Table { Id: "clause-trace-table" });
        Assert.Empty(traced.Analyze());
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void Nothing_superseded_unfilled_or_blaming_is_printed(string school)
    {
        string[] banned =
        [
            "0845", "0844", "0808 800 5002", "88858", "LSCB", "Safeguarding Children Board", "Thinkuknow", "Net Aware", "peer on peer", "ACPO",
            "[insert", "delete as appropriate", "TBC", "revenge porn", "child porn", "KCSIE compliant", "in most schools", "for advice and guidance",
        ];
        foreach (var document in National.GetDocuments(school))
        {
            var text = National.GetText(document);
            Assert.All(banned, phrase => Assert.DoesNotContain(phrase, text, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void The_same_numbers_stand_in_all_documents(string school)
    {
        var compilation = National.Compile(Samples.Read(school));
        var profile = compilation.Profile;
        string[] numbers = [profile.People.Dsl!.Phone!.Display, profile.Contacts.FrontDoor!.Phone!.Display, profile.Contacts.OutOfHours!.Phone!.Display, "999"];

        foreach (var document in compilation.GetDocuments())
            Assert.All(numbers, number => Assert.Contains(number, National.GetText(document)));
    }

    [Theory]
    [InlineData("24 hours", "24 hours", 1)]
    [InlineData("Mon-Fri 09:00-17:00", "all other times", 2)]
    public void A_number_that_one_service_answers_day_and_night_is_said_once(string day, string night, int times)
    {
        const string Number = "01632\u00A0960240";
        var profile = Samples.Read("sandpiper-special.yaml")
            .Replace("https://spoc.exampleshire.example, hours: 24 hours", $"https://spoc.exampleshire.example, hours: {day}")
            .Replace("phone: 01632 960240, hours: 24 hours", $"phone: 01632 960240, hours: {night}");
        // The leaflet gives it on its cover too, for a family who finds nobody at the school.
        foreach (var document in National.Compile(profile).GetDocuments())
            Assert.Equal(National.GetCode(document) == "PAR" ? times + 1 : times, National.GetText(document).Split(Number).Length - 1);
    }

    [Theory]
    [MemberData(nameof(Schools))]
    public void The_poster_has_at_most_twelve_boxes_and_160_words_in_them(string school)
    {
        var graph = National.GetDocuments(school).SelectMany(DocumentWalker.GetBlocks).OfType<Flowchart>().First().Graph;
        var words = graph.Nodes.Sum(n => n.Details.Select(d => DocumentWalker.GetText(d)).Prepend(n.Title).Sum(line => line.Split(' ').Length));

        Assert.InRange(graph.Nodes.Length, 1, 12);
        Assert.InRange(words, 1, 160);
    }

    [Fact]
    public void A_college_keeps_all_five_points_but_no_text_about_under_thirteens_of_its_own_and_no_power_of_schools()
    {
        var college = National.GetDocuments("quayside-college.yaml");
        var sixthForm = National.Compile(Samples.Read("quayside-college.yaml")
            .Replace("phase: fe-college", "phase: sixth-form").Replace("type: fe-college", "type: sixth-form-college")).GetDocuments();

        foreach (var document in college.Concat(sixthForm))
        {
            string[] ownPupils = ["A-08", "B-01", "B-02", "B-03", "B-06"];
            Assert.Empty(ownPupils.Select(c => Guidance + c).Intersect(National.GetClauses(document)));
            Assert.DoesNotContain("Education Act 1996", National.GetText(document));
        }

        foreach (var document in college.Concat(sixthForm).Where(d => d.Id is "policy-section" or "flowchart-poster"))
            Assert.Empty(Enumerable.Range(3, 5).Select(n => $"{Guidance}2.3-0{n}").Except(National.GetClauses(document)));
        Assert.Contains("Further and Higher Education Act 1992", National.GetText(college.First(d => d.Id == "policy-section")));
    }

    [Fact]
    public void A_primary_schools_poster_never_says_under_13_without_its_qualifier()
    {
        var graph = National.GetDocuments("oakfield-primary.yaml").SelectMany(DocumentWalker.GetBlocks).OfType<Flowchart>().First().Graph;
        var lines = graph.Nodes.SelectMany(n => n.Details.Select(d => DocumentWalker.GetText(d)).Prepend(n.Title)).Where(l => l.Contains("13")).ToList();

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Contains("sexual acts", line, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("device", "flight-mode-lock", "switch-off-lock", "policy-section staff-one-pager parent-leaflet flowchart-poster")]
    [InlineData("device", "switch-off-lock", "disconnect-then-off-lock", "policy-section staff-one-pager parent-leaflet flowchart-poster")]
    [InlineData("under_13", "national-full", "all-under-13-refer", "policy-section staff-one-pager flowchart-poster")]
    [InlineData("referral_route", "either", "both", "policy-section flowchart-poster")]
    [InlineData("when_in_doubt", "police", "front-door", "policy-section flowchart-poster")]
    [InlineData("term", "nudes and semi-nudes", "intimate images", "policy-section staff-one-pager")]
    public void One_answer_changes_every_document_that_gives_the_instruction(string decision, string before, string after, string documents)
    {
        var changed = Answer(before).Zip(Answer(after), (a, b) => (a.Id, IsChanged: National.GetText(a) + a.Title != National.GetText(b) + b.Title))
            .Where(d => d.IsChanged)
            .Select(d => d.Id);

        Assert.Superset(documents.Split(' ').ToHashSet(), changed.ToHashSet());

        IEnumerable<Document> Answer(string option) => National.Compile(WithDecision(Samples.Read("oakfield-primary.yaml"), decision, option)).GetDocuments();
    }

    private static string WithDecision(string profile, string decision, string option)
    {
        var lines = profile.Split('\n').Where(line => !line.StartsWith($"  {decision}:", StringComparison.Ordinal)).ToList();
        lines.Insert(lines.FindIndex(line => line.StartsWith("decisions:", StringComparison.Ordinal)) + 1, $"  {decision}: {option}");
        return string.Join('\n', lines);
    }
}
