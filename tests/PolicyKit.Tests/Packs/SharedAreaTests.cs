using PolicyKit.Analyzers;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Packs;

/// <summary>The made-up packs that ship: a successor, an area of two councils, and a trust over an authority over a region.</summary>
public sealed class SharedAreaTests
{
    private const string Saltings = "saltings-junior.yaml";
    private const string Riverbend = "riverbend-community.yaml";
    private const string HarbourLane = "harbour-lane-academy.yaml";

    private static readonly string[] Codes = ["POL", "STF", "PAR", "PST"];

    public static TheoryData<string> Schools => [Saltings, Riverbend, HarbourLane];

    [Theory]
    [MemberData(nameof(Schools))]
    public void A_school_of_the_area_builds_without_a_fault(string school) =>
        Assert.DoesNotContain(LocalPack.Compile(school).Analyze(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    [Fact]
    public void After_the_front_door_was_renamed_no_document_knows_its_former_name()
    {
        var compilation = LocalPack.Compile(Saltings);
        Assert.All(Codes, code =>
        {
            var text = LocalPack.GetText(compilation, code);
            Assert.DoesNotContain("SPA", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Single Point of Access", text);
            Assert.DoesNotContain("MASH", text);
            Assert.Contains("Front Door", text);
        });
        Assert.Contains("Front Door (Care Connect) | 01632\u00A0960720 | Monday to Friday, 8am to 6pm", LocalPack.GetText(compilation, "POL"));
        Assert.Contains("The team also serves South Gloucestershire", LocalPack.GetText(compilation, "STF"));
    }

    [Fact]
    public void A_school_that_types_the_former_name_is_told()
    {
        var profile = Samples.Read(Saltings).Replace("offsite: The trip leader rings the school office", "offsite: The trip leader rings the “SPA”");
        Assert.Contains(LocalPack.Compile(Saltings, profile, Check.Today).Analyze(), diagnostic => diagnostic.Id == "PK4524" && diagnostic.Message == "“SPA” is a former name of “Front Door (Care Connect)”");
    }

    [Fact]
    public void A_leaflet_lists_both_councils_by_where_the_child_lives()
    {
        var text = LocalPack.GetText(LocalPack.Compile(Riverbend), "PAR");
        Assert.Contains("01632\u00A0960740 if your child lives in West Sampleshire: Children's Advice Line", text);
        Assert.Contains("01632\u00A0960730 if your child lives in Exampleshire: Exampleshire Contact Centre (ECC)", text);
        Assert.Contains("01632\u00A0960733 Exampleshire, all other times: Emergency Duty Team", text);
    }

    [Fact]
    public void Where_two_councils_share_the_area_no_document_sends_every_child_to_one_of_them()
    {
        var compilation = LocalPack.Compile(Riverbend);
        Assert.All(["PST", "PAR"], code => Assert.Contains("the police, the child’s council or both", LocalPack.GetText(compilation, code)));
        Assert.Contains("If in doubt, refer to the child’s council.", LocalPack.GetText(compilation, "PST"));
        Assert.Contains("You can call your council", LocalPack.GetText(compilation, "PAR"));
    }

    [Theory]
    [InlineData("West Sampleshire", "Exampleshire")]
    [InlineData("Exampleshire", "West Sampleshire")]
    public void A_poster_has_the_schools_own_council_first(string own, string other)
    {
        var profile = Samples.Read(Riverbend).Replace("local_authority: West Sampleshire\n  also_serves: [Exampleshire]", $"local_authority: {own}\n  also_serves: [{other}]");
        var cards = LocalPack.GetCards(LocalPack.Compile(Riverbend, profile, Check.Today), "PST");
        Assert.Equal([own, other], cards.Skip(2).Select(card => card.Name));
    }

    [Fact]
    public void Where_the_staff_sheet_is_full_of_deputies_each_council_has_its_day_and_night_lines_together()
    {
        var others = string.Concat(Enumerable.Range(1, 4).Select(i => $"    - {{ name: Deputy {i}, phone: 01632 96078{i} }}\n"));
        var profile = Samples.Read(Riverbend).Replace("  headteacher: {", others + "  headteacher: {");
        var text = LocalPack.GetText(LocalPack.Compile(Riverbend, profile, Check.Today), "STF");
        Assert.Contains("(staff only). Monday to Thursday, 8.45am to 5pm; Friday, 8.45am to 4.30pm. All other times: Emergency Duty Team, 01632\u00A0960733", text);
        Assert.Contains("Children's Advice Line, social care: 01632\u00A0960740. Monday to Friday, 9am to 5pm. All other times: Night Duty Team, 01632\u00A0960743", text);
    }

    [Fact]
    public void The_line_of_professionals_is_for_staff_only()
    {
        var compilation = LocalPack.Compile(Riverbend);
        Assert.All(["STF", "PST"], code => Assert.Contains("01632\u00A0960731", LocalPack.GetText(compilation, code)));
        Assert.All(["POL", "PAR"], code => Assert.DoesNotContain("960731", LocalPack.GetText(compilation, code)));
        Assert.All(["POL", "PAR"], code => Assert.DoesNotContain("referrals@exampleshire.example", LocalPack.GetText(compilation, code)));
    }

    [Fact]
    public void A_change_is_announced_before_its_day_and_made_on_it()
    {
        var profile = Samples.Read(Riverbend);
        var before = LocalPack.Compile(Riverbend, profile, new DateOnly(2027, 3, 31));
        var after = LocalPack.Compile(Riverbend, profile.Replace("review_due: 2027-03-26", "review_due: 2027-09-26"), new DateOnly(2027, 4, 1));
        Assert.Contains("From 1\u00A0April\u00A02027, Exampleshire Contact Centre for children living in Exampleshire changes: 01632\u00A0960732", LocalPack.GetText(before, "POL").Replace("1\u00A0April 2027", "1\u00A0April\u00A02027"));
        Assert.All(["POL", "PAR"], code => Assert.Contains("960730", LocalPack.GetText(before, code)));
        Assert.All(["POL", "PAR"], code =>
        {
            var text = LocalPack.GetText(after, code);
            Assert.Contains("960732", text);
            Assert.DoesNotContain("960730", text);
            Assert.DoesNotContain("From 1", text);
        });
    }

    [Fact]
    public void A_school_that_gives_its_own_front_door_keeps_that_of_the_other_council()
    {
        var profile = Samples.Read(Riverbend).Replace("policy:\n", "contacts:\n  front_door: { name: Our own line, phone: 01632 960799, last_checked: 2026-11-09 }\npolicy:\n");
        var doors = LocalPack.Compile(Riverbend, profile, Check.Today).Contacts.FrontDoor!.GetEverywhere().ToArray();
        Assert.Equal(["Our own line", "Exampleshire Contact Centre"], doors.Select(door => door.Name));
        Assert.Equal(["West Sampleshire", "Exampleshire"], doors.Select(door => door.Area));
    }

    [Fact]
    public void A_lock_of_the_trust_holds_over_the_region_and_the_authority()
    {
        var compilation = LocalPack.Compile(HarbourLane);
        Assert.Equal(["ukccis-2016", "three-rivers", "marlshire", "wayfarer-trust"], compilation.Packs.Select(pack => pack.Id));
        Assert.Equal("switch-off-lock", compilation.Decisions["device"]);
        Assert.Equal("front-door", compilation.Decisions["when_in_doubt"]);
        Assert.Equal("marlshire", compilation.Facts["contacts.front_door"].Pack);
        Assert.Equal("wayfarer-trust", compilation.Facts["decisions.device"].Pack);

        var rebel = Samples.Read(HarbourLane).Replace("decisions:\n", "decisions:\n  device: flight-mode-lock\n");
        Assert.Contains(LocalPack.Compile(HarbourLane, rebel, Check.Today).Analyze(), diagnostic => diagnostic.Id == "PK4513");
    }

    [Theory]
    [InlineData(PublisherType.Region, "three-rivers")]
    [InlineData(PublisherType.Authority, "marlshire")]
    [InlineData(PublisherType.Trust, "wayfarer-trust")]
    public void Each_layer_says_which_it_is(PublisherType type, string pack) => Assert.Equal(type, LocalPack.Read(pack).Symbol.Imprint.PublisherType);
}
