using PolicyKit.Analyzers;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Packs;

/// <summary>The local packs that ship, each with a school that uses it.</summary>
public sealed class RegionalPackTests
{
    private const string NorthSomerset = "north-somerset";
    private const string MendipView = "mendip-view-primary.yaml";

    public static TheoryData<string, string> Schools => new() { { NorthSomerset, MendipView }, { "dorset", "chesil-bank-academy.yaml" } };

    [Theory]
    [MemberData(nameof(Schools))]
    public void A_school_of_the_area_builds_without_a_fault(string pack, string school) =>
        Assert.DoesNotContain(Compile(pack, Samples.Read(school)).Analyze(), d => d.Severity >= DiagnosticSeverity.Warning);

    [Theory]
    [MemberData(nameof(Schools))]
    public void What_a_pack_says_of_itself_is_complete(string pack, string school)
    {
        var imprint = Read(pack).Symbol.Imprint;
        var area = Assert.Single(Compile(pack, Samples.Read(school)).Profile.School.LocalAuthority is { } authority ? imprint.Areas.Where(a => a == authority) : []);
        Assert.NotEmpty(area);
        Assert.NotEmpty(imprint.Targets);
        Assert.NotNull(imprint.ReviewDue);
        Assert.All(imprint.Parents, parent => Assert.NotEqual(VersionRange.Any, parent.Versions));
    }

    [Theory]
    [InlineData(NorthSomerset, "NSOM-08", "X-20")]
    [InlineData(NorthSomerset, "NSOM-12", "X-02")]
    [InlineData(NorthSomerset, "NSOM-01", "E-05")]
    [InlineData(NorthSomerset, "NSOM-16", "X-36")]
    [InlineData("dorset", "DOR-01", "X-27")]
    [InlineData("dorset", "DOR-04", "X-25")]
    [InlineData("dorset", "DOR-11", "X-11")]
    [InlineData("dorset", "DOR-12", "X-17")]
    [InlineData("dorset", "DOR-13", "X-35")]
    public void What_is_not_carried_is_named_with_its_reason(string pack, string clause, string conflict)
    {
        var rejected = Assert.Single(Read(pack).Symbol.Imprint.Rejected, r => r.Clause == clause);
        Assert.Contains(conflict, rejected.See);
        Assert.NotEmpty(rejected.Reason);
    }

    [Theory]
    [InlineData("0845")]
    [InlineData("no offence")]
    [InlineData("no sexual offence")]
    [InlineData("LSCB")]
    [InlineData("northsomersetlscb")]
    [InlineData("MASH")]
    public void Nothing_that_was_refused_is_printed(string words) =>
        Assert.All(GetTexts(NorthSomerset, MendipView), text => Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_front_door_has_one_name_in_all_documents_and_is_written_out_once_at_most() =>
        Assert.All(GetTexts(NorthSomerset, MendipView), text =>
        {
            Assert.Contains("SPA", text);
            Assert.True(Count(text, "Single Point of Access") <= 1);
        });

    [Fact]
    public void A_school_that_still_writes_the_old_name_prints_the_new_one()
    {
        var profile = Samples.Read(MendipView).Replace("    name: Single Point of Access\n    abbreviation: SPA\n", "    name: MASH\n");
        var compilation = Compile(NorthSomerset, profile);
        Assert.All(["POL", "STF", "PAR"], code => Assert.Equal(1, Count(National.GetText(GetDocument(compilation, code)), "Single Point of Access (SPA)")));
        Assert.All(GetTexts(compilation), text => Assert.DoesNotContain("MASH", text));
    }

    [Theory]
    [InlineData("POL")]
    [InlineData("STF")]
    [InlineData("PAR")]
    [InlineData("PST")]
    public void All_four_documents_send_the_five_points_to_both_services(string code)
    {
        var text = GetText(NorthSomerset, MendipView, code);
        Assert.Contains("the police and SPA", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("SPA or both", text);
    }

    [Fact]
    public void A_school_cannot_take_the_weaker_route()
    {
        var profile = Samples.Read(MendipView).Replace("decisions:\n", "decisions:\n  referral_route: either\n");
        Assert.All(GetTexts(Compile(NorthSomerset, profile)), text => Assert.DoesNotContain("SPA or both", text));
    }

    [Fact]
    public void The_policy_has_the_steps_that_only_North_Somerset_asks_for()
    {
        var document = GetDocument(Compile(NorthSomerset, Samples.Read(MendipView)), "POL");
        Assert.Superset(new HashSet<string> { "NSOM-03", "NSOM-05", "NSOM-12" }, National.GetClauses(document).ToHashSet());
        Assert.Contains("risk form for child sexual exploitation", National.GetText(document));
        Assert.Contains("risk meeting", National.GetText(document));
    }

    [Fact]
    public void The_policy_of_a_Dorset_school_has_two_police_teams_and_no_way_to_delete()
    {
        var document = GetDocument(Compile("dorset", Samples.Read("chesil-bank-academy.yaml")), "POL");
        var text = National.GetText(document);
        Assert.Superset(new HashSet<string> { "DOR-04", "DOR-08", "DOR-10", "DOR-13" }, National.GetClauses(document).ToHashSet());
        Assert.Contains("Safer Schools and Communities Team", text);
        Assert.DoesNotContain("may be deleted", text);
        Assert.Contains("Staff delete nothing", text);
    }

    [Theory]
    [InlineData(NorthSomerset, MendipView, 12)]
    [InlineData("dorset", "chesil-bank-academy.yaml", 11)]
    [InlineData(null, "hartwell-and-ness-high.yaml", 11)]
    public void Crowded_posters_can_be_read_from_across_the_room(string? pack, string school, int boxes)
    {
        var poster = GetDocument(pack is null ? National.Compile(Samples.Read(school)) : Compile(pack, Samples.Read(school)), "PST");
        Assert.Equal(boxes, poster.Blocks.OfType<Flowchart>().Single().Graph.Nodes.Length);
        Assert.Empty(DocumentLayout.Lay(poster).Diagnostics);
    }

    [Fact]
    public void The_step_for_exploitation_is_said_once_in_the_policy_and_drawn_on_the_poster()
    {
        var compilation = Compile(NorthSomerset, Samples.Read(MendipView));
        Assert.Single(DocumentWalker.GetBlocks(GetDocument(compilation, "POL")), block => block.Origin.Clauses.Contains("NSOM-05"));
        Assert.Contains("Any sign of exploitation?", National.GetText(GetDocument(compilation, "PST")));
        Assert.DoesNotContain("Any sign of exploitation?", National.GetText(GetDocument(compilation, "POL")));
    }

    [Theory]
    [InlineData("parents and carers", true)]
    [InlineData("professional", false)]
    public void A_resource_for_families_is_in_the_leaflet_too(string audience, bool isInLeaflet)
    {
        var board = LayeredPacks.Create(
            "board", "inherits: [ukccis-2016]", ("changes.yaml", $"- {{ resource: {{ title: Talking online, publisher: The board, link: https://board.example, audience: {audience} }} }}"));
        var compilation = Compilation.Create(
            ProfileSyntaxTree.Parse(SourceText.From(Samples.Read("oakfield-primary.yaml"), "school-profiles/sample.yaml")), [National.Pack, board], new CompilationOptions(Check.Today));

        Assert.Contains("Talking online", National.GetText(GetDocument(compilation, "POL")));
        Assert.Equal(isInLeaflet, National.GetText(GetDocument(compilation, "PAR")).Contains("Talking online", StringComparison.Ordinal));
    }

    [Fact]
    public void The_numbers_of_the_source_keep_the_age_that_they_have()
    {
        var contacts = Compile(NorthSomerset, Samples.Read(MendipView)).Pack.Contacts;
        Assert.All(["front_door", "out_of_hours", "police"], role => Assert.Equal(2016, contacts[role].LastChecked?.Year));
    }

    private static PackBinding Read(string pack) => PackBinder.Bind(PackFiles.Load(Path.Combine(Samples.Root, "templates", pack), $"templates/{pack}"));

    private static Compilation Compile(string pack, string profile) => Compilation.Create(
        ProfileSyntaxTree.Parse(SourceText.From(profile, "school-profiles/sample.yaml")), [National.Pack, Read(pack)], new CompilationOptions(Check.Today));

    private static Document GetDocument(Compilation compilation, string code) => compilation.GetDocuments().First(d => National.GetCode(d) == code);

    private static string GetText(string pack, string school, string code) => National.GetText(GetDocument(Compile(pack, Samples.Read(school)), code));

    private static IEnumerable<string> GetTexts(string pack, string school) => GetTexts(Compile(pack, Samples.Read(school)));

    private static IEnumerable<string> GetTexts(Compilation compilation) => compilation.GetDocuments().Select(National.GetText);

    private static int Count(string text, string words) => text.Split(words).Length - 1;
}
