using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyKit.Tests.Cli.Packs;

/// <summary>What a board does before it publishes: check, diff, rollout.</summary>
public sealed class PackWorkVerbTests : IDisposable
{
    private const string Contacts = """
        front_door: { name: Exampleshire Front Door, phone: 01632 960300, hours: Mon-Fri 09:00-17:00, last_checked: 2026-09-01 }
        out_of_hours: { name: Emergency Duty Team, phone: 01632 960301, hours: all other times, last_checked: 2026-09-01 }
        lado: { name: Local authority designated officer, phone: 01632 960302, last_checked: 2026-09-01 }
        early_help: { name: Early Help, phone: 01632 960303, last_checked: 2026-09-01 }

        """;

    private readonly WorkingFolder _folder = new();

    public PackWorkVerbTests() => _folder.Write(
        "templates/ukccis-2016/documents/policy-section/020-report.sbn-md",
        "## Report\n\nReport it to {{ contacts.front_door.name }}: {{ contacts.front_door.phone }}. Staff should write it down. {clause=\"UKCCIS16-2.1-02\"}\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_mistake_is_told_with_the_kinds_of_school_that_it_concerns()
    {
        WritePack("templates/north-somerset", "1.0.0");
        _folder.Write("templates/north-somerset/documents/policy-section/030-local.sbn-md", "## Local\n\nRing the board.\n{{ if phase.is_nursery }}\nRing [NUMBER] first.\n{{ end }}\n");
        _folder.Run("pack", "check", "north-somerset");
        Assert.Contains("templates/north-somerset/documents/policy-section/030-local.sbn-md:5:6", _folder.Out);
        Assert.Contains("hint: Concerns nurseries", _folder.Out);
    }

    [Fact]
    public void What_the_national_text_gets_wrong_is_not_told_of_a_pack_that_builds_on_it()
    {
        _folder.Write("templates/ukccis-2016/documents/policy-section/030-more.sbn-md", "## More\n\nRing [NUMBER] first.\n");
        WritePack("templates/north-somerset", "1.0.0");
        _folder.Run("pack", "check", "north-somerset");
        Assert.DoesNotContain("030-more", _folder.Out);
        _folder.Run("pack", "check", "ukccis-2016");
        Assert.Contains("030-more", _folder.Out);
    }

    [Fact]
    public void Whoever_checks_a_pack_is_told_what_its_publisher_can_do()
    {
        WritePack("templates/north-somerset", "1.0.0");
        _folder.Run("pack", "check", "north-somerset", "--today", "2027-09-10");
        Assert.Contains("PK4553", _folder.Out);
        Assert.Contains("write the day of the next review in `review_due:`", _folder.Out);
        Assert.DoesNotContain("Ask its publisher", _folder.Out);
        Assert.DoesNotContain("in the profile", _folder.Out);
    }

    [Fact]
    public void A_new_pack_has_blanks_and_nothing_else_wrong_with_it()
    {
        _folder.Write("templates/ukccis-2016/editions.yaml", "[{ id: E-01, title: Sharing nudes, edition: \"2024\" }, { id: E-06, title: Keeping children safe, edition: \"2026\" }]");
        Assert.Equal(0, _folder.Run("pack", "new", "west-sampleshire"));
        Assert.Equal(1, _folder.Run("pack", "check", "west-sampleshire", "--format", "json"));
        using var json = JsonDocument.Parse(_folder.Out[_folder.Out.IndexOf("{\n", StringComparison.Ordinal)..]);
        var found = json.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(d => d.GetProperty("severity").GetString() != "note")
            .Select(d => d.GetProperty("id").GetString())
            .ToArray();
        Assert.Equal("PK0091 PK0091 PK0091 PK0091 PK0091", string.Join(" ", found));
        Assert.Equal(1, _folder.Run("pack", "publish", "west-sampleshire"));
        Assert.False(_folder.Has("west-sampleshire.0.1.0.nupkg"));
    }

    [Theory]
    [InlineData("{{## FILL IN", "{{## Done", "175-local-arrangements.sbn-md:4:19")]
    [InlineData("{{ school.name }} also follows the arrangements that are agreed for this area", "Schools of the area meet each term", "175-local-arrangements.sbn-md:3:6")]
    public void A_starter_section_with_nothing_of_the_boards_own_in_it_is_not_published(string old, string @new, string place)
    {
        const string Section = "templates/west-sampleshire/documents/policy-section/175-local-arrangements.sbn-md";
        _folder.Run("pack", "new", "west-sampleshire");
        _folder.Write(Section, _folder.Read(Section).Replace(old, @new));
        Assert.Equal(1, _folder.Run("pack", "check", "west-sampleshire"));
        Assert.Single(Regex.Matches(_folder.Out, "175-local-arrangements.sbn-md:"));
        Assert.Contains(place, _folder.Out);
    }

    [Fact]
    public void What_follows_from_a_mistake_of_the_pack_is_not_told_beside_it()
    {
        _folder.Write("templates/ukccis-2016/documents/policy-section/030-night.sbn-md", "## Nights\n\nRing {{ contacts.out_of_hours.phone.text }}.\n");
        WritePack("templates/north-somerset", "1.0.0", contacts: Contacts.Replace("960301", "96030"));
        Assert.Equal(1, _folder.Run("pack", "check", "north-somerset"));
        Assert.Contains("error PK2003", _folder.Out);
        Assert.Contains("1 error", _folder.Out);
        Assert.DoesNotContain("PK1552", _folder.Out);
    }

    [Fact]
    public void A_new_number_with_the_day_of_an_old_check_is_warned_of_wherever_versions_are_compared()
    {
        WritePack("old", "1.0.0");
        WritePack("new", "1.1.0", contacts: Contacts.Replace("960300", "960399"));
        _folder.Write("schools/own.yaml", "packs: [north-somerset]\n" + SampleProfiles.Oakfield);
        Assert.Equal(0, _folder.Run("pack", "diff", "old", "new"));
        Assert.Contains("new/contacts.yaml:1:53", _folder.Error);
        Assert.Contains("PK4555: The number of “Exampleshire Front Door” was 01632\u00a0960300 and becomes 01632\u00a0960399, but `last_checked` still says 1 September 2026", _folder.Error);
        _folder.Run("pack", "rollout", "new", "--from", "old", "--schools", "schools");
        Assert.Contains("PK4555", _folder.Error);
        _folder.Run("pack", "check", "new", "--from", "old");
        Assert.Contains("PK4555", _folder.Out);
        _folder.Run("pack", "publish", "old", "-o", "feed");
        _folder.Run("pack", "publish", "new", "-o", "feed");
        Assert.Contains("PK4555", _folder.Error);
    }

    [Fact]
    public void A_new_number_that_somebody_has_rung_is_in_order()
    {
        WritePack("old", "1.0.0");
        WritePack("new", "1.1.0", contacts: Contacts.Replace("960300, hours: Mon-Fri 09:00-17:00, last_checked: 2026-09-01", "960399, hours: Mon-Fri 09:00-17:00, last_checked: 2026-09-20"));
        Assert.Equal(0, _folder.Run("pack", "diff", "old", "new"));
        Assert.Contains("960399", _folder.Out);
        Assert.Empty(_folder.Error);
    }

    [Fact]
    public void Another_number_is_a_change_of_contacts_alone()
    {
        WritePack("old", "1.0.0");
        WritePack("new", "1.1.0", contacts: Contacts.Replace("960300", "960399"));
        Assert.Equal(0, _folder.Run("pack", "diff", "old", "new"));
        Assert.StartsWith("north-somerset 1.0.0 to north-somerset 1.1.0: contact-only", _folder.Out);
        Assert.Contains("contact-only: contact front_door, phone: 01632\u00a0960300 becomes 01632\u00a0960399", _folder.Out);
        Assert.Contains("contact-only: every kind of school (UKCCIS16-2.1-02)\n  - Report it to Exampleshire Front Door: 01632\u00a0960300.\n  + Report it to Exampleshire Front Door: 01632\u00a0960399.", _folder.Out);
    }

    [Fact]
    public void Other_words_for_the_same_are_editorial_and_another_instruction_is_substantive()
    {
        WritePack("old", "1.0.0", section: "## Local\n\nSpeak with the consultation line of the board about it. {clause=\"NSOM-01\"}\n\nStaff should ring on the same day. {clause=\"NSOM-02\"}\n");
        WritePack("new", "1.1.0", section: "## Local\n\nTalk with the consultation line of the board about it. {clause=\"NSOM-01\"}\n\nStaff must ring on the same day. {clause=\"NSOM-02\"}\n");
        _folder.Run("pack", "diff", "old", "new", "--format", "json");
        using var json = JsonDocument.Parse(_folder.Out);
        Assert.Equal("substantive", json.RootElement.GetProperty("class").GetString());
        Assert.Equal(
            ["NSOM-01: editorial", "NSOM-02: substantive"],
            json.RootElement.GetProperty("changes").EnumerateArray().Select(c => $"{c.GetProperty("clauses")[0]}: {c.GetProperty("class")}").Order());
    }

    [Fact]
    public void A_version_that_reads_the_same_changes_nothing()
    {
        WritePack("old", "1.0.0");
        WritePack("new", "1.0.1");
        Assert.Equal(0, _folder.Run("pack", "diff", "old", "new"));
        Assert.Equal("north-somerset 1.0.0 to north-somerset 1.0.1: nothing changes\n", _folder.Out);
    }

    [Fact]
    public void A_roll_out_says_who_changes_who_breaks_and_who_is_left_alone()
    {
        WritePack("old", "1.0.0");
        WritePack("new", "2.0.0", contacts: Contacts.Replace("960301", "960399")[(Contacts.IndexOf('\n') + 1)..]);
        var without = SampleProfiles.Oakfield[..SampleProfiles.Oakfield.IndexOf("contacts:", StringComparison.Ordinal)] + SampleProfiles.Oakfield[SampleProfiles.Oakfield.IndexOf("policy:", StringComparison.Ordinal)..];
        _folder.Write("schools/alone.yaml", SampleProfiles.Oakfield);
        _folder.Write("schools/own.yaml", "packs: [north-somerset]\n" + SampleProfiles.Oakfield);
        _folder.Write("schools/relying.yaml", "packs: [north-somerset]\n" + without);
        _folder.Write("schools/torn.yaml", "packs: [north-somerset]\nschool: [");

        Assert.Equal(1, _folder.Run("pack", "rollout", "new", "--from", "old", "--schools", "schools"));
        Assert.Matches(@"(?m)^alone +does not use the pack$", _folder.Out);
        Assert.Matches(@"(?m)^own +clean$", _folder.Out);
        Assert.Matches(@"(?m)^relying +breaks +PK\d+: ", _folder.Out);
        Assert.Matches(@"(?m)^torn +broken already +PK\d+: ", _folder.Out);
        Assert.Contains("1 school breaks, 1 school broken already, 1 school clean, 1 school does not use the pack", _folder.Out);
        Assert.Contains("<td class=\"breaks\">breaks</td>", _folder.Read("rollout.html"));
    }

    [Fact]
    public void A_roll_out_compares_with_the_installed_version()
    {
        WritePack("old", "1.0.0");
        _folder.Run("pack", "install", "old");
        WritePack("templates/north-somerset", "1.1.0", section: "## Local\n\nRing the board.\n");
        _folder.Write("school-profiles/own.yaml", "packs: [north-somerset]\n" + SampleProfiles.Oakfield);

        Assert.Equal(0, _folder.Run("pack", "rollout", "north-somerset"));
        Assert.Matches(@"(?m)^own +changes +2 substantive$", _folder.Out);
        Assert.Contains("north-somerset 1.1.0 in place of 1.0.0: 1 school changes", _folder.Out);
        Assert.Contains("<ins>Ring the board.</ins>", _folder.Read("rollout.html"));
    }

    [Fact]
    public void A_successor_of_another_name_is_tried_in_place_of_the_pack_that_it_follows()
    {
        WritePack("templates/north-somerset", "1.0.0");
        _folder.Write("templates/north-2027/pack.yaml", _folder.Read("templates/north-somerset/pack.yaml").Replace("id: north-somerset", "id: north-2027").Replace("inherits: [ukccis-2016]", "inherits: [north-somerset]"));
        _folder.Write("templates/north-2027/documents/policy-section/040-next.sbn-md", "## Next\n\nRing the board.\n");
        _folder.Write("schools/alone.yaml", SampleProfiles.Oakfield);
        _folder.Write("schools/own.yaml", "packs: [north-somerset]\n" + SampleProfiles.Oakfield);

        Assert.Equal(0, _folder.Run("pack", "rollout", "north-2027", "--from", "north-somerset", "--schools", "schools"));
        Assert.Matches(@"(?m)^alone +does not use the pack$", _folder.Out);
        Assert.Matches(@"(?m)^own +changes +2 substantive$", _folder.Out);
        Assert.Contains("north-2027 1.0.0 in place of north-somerset 1.0.0: 1 school changes", _folder.Out);
        Assert.Equal("packs: [north-somerset]\n" + SampleProfiles.Oakfield, _folder.Read("schools/own.yaml"));
    }

    [Fact]
    public void A_first_version_is_tried_on_schools_as_if_they_took_it_up()
    {
        WritePack("templates/north-somerset", "1.0.0", section: "## Local\n\nRing the board.\n");
        _folder.Write("school-profiles/alone.yaml", SampleProfiles.Oakfield);
        _folder.Write("school-profiles/named.yaml", "packs:\n  - north-somerset\n" + SampleProfiles.Oakfield);
        _folder.Write("school-profiles/elsewhere.yaml", SampleProfiles.Oakfield.Replace("local_authority: Exampleshire", "local_authority: Exampelshire"));

        Assert.Equal(0, _folder.Run("pack", "rollout", "north-somerset"));
        Assert.Matches(@"(?m)^alone +changes +2 substantive$", _folder.Out);
        Assert.Matches(@"(?m)^named +changes +2 substantive$", _folder.Out);
        Assert.Contains("north-somerset 1.0.0 for schools without it: 3 schools change", _folder.Out);
        Assert.Single(Regex.Matches(_folder.Read("rollout.html"), "PK4550: "));
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("school-profiles/alone.yaml"));
    }

    [Fact]
    public void A_preview_shows_every_document_for_every_phase_and_runs_nothing()
    {
        WritePack("templates/north-somerset", "1.0.0", section: "## Local\n\nRing the \"board\" & wait.\n");
        Assert.Equal(0, _folder.Run("pack", "preview", "north-somerset"));
        var page = _folder.Read("preview.html");
        var pictures = Regex.Matches(page, "<svg role=\"img\" aria-label=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToArray();
        Assert.Equal(12, Regex.Count(page, "<h2 id=\""));
        Assert.Equal(12 * 5, Regex.Count(page, "<h3>"));
        Assert.True(pictures.Length >= 12 * 5);
        Assert.Contains("What to do, page 1 of 1, Nurseries", pictures);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("src=\"http", page);
    }

    private void WritePack(string folder, string version, string contacts = Contacts, string? section = null)
    {
        _folder.Write($"{folder}/pack.yaml", $"""
            id: north-somerset
            title: North Somerset
            version: "{version}"
            publisher: {"{"} name: Exampleshire Safeguarding Partnership, type: partnership {"}"}
            areas: [Exampleshire]
            inherits: [ukccis-2016]
            targets: [E-01]
            approved_by: The board
            approved_on: 2026-09-01
            effective_from: 2026-09-01
            review_due: 2027-08-31
            national: [front_door, out_of_hours, lado, police, referral_route, under_13, device, when_in_doubt, parents, early_help, exploitation_form]

            """);
        _folder.Write($"{folder}/contacts.yaml", contacts);
        if (section is not null)
            _folder.Write($"{folder}/documents/policy-section/030-local.sbn-md", section);
    }
}
