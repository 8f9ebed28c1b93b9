using PolicyKit.Analyzers;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Packs;

namespace PolicyKit.Tests.Packs;

/// <summary>What the comparison of the sources asks of a tool, row by row.</summary>
public sealed class AcceptanceTests
{
    [Theory]
    [InlineData("policy-section/060-referring.sbn-md", "Call the police on 0845 670 000.", "PK4212")]
    [InlineData("policy-section/010-purpose.sbn-md", "An adult picture passed between pupils is no sexual offence.", "PK4206")]
    [InlineData("policy-section/060-referring.sbn-md", "The Single Point of Access takes referrals too.", "PK4215")]
    [InlineData("policy-section/100-removal.sbn-md", "Images may be deleted unless the police need them.", "PK4204")]
    [InlineData("policy-section/070-in-school.sbn-md", "All pupils involved will face clear sanctions.", "PK4211")]
    [InlineData("staff-one-pager/010-what-this-is.sbn-md", "Call 101 for advice and guidance.", "PK4209")]
    public void A_sentence_from_an_older_text_stops_the_build_wherever_it_is_added(string file, string sentence, string id)
    {
        var found = Analyze($"documents/{file}", text => $"{text}\n\n{sentence}\n");
        Assert.Contains(found, d => d.Id == id && d.Location!.Path.EndsWith(file, StringComparison.Ordinal));
    }

    [Fact]
    public void The_guidance_sheets_three_triggers_do_not_replace_the_five_points()
    {
        var found = Analyze(
            "documents/staff-one-pager/050-next-and-adults.sbn-md",
            text => text + "\n\nRefer at once if:\n\n- an adult is involved\n- a child is under 13\n- a child involved is known to have been abused, and is at risk\n");

        Assert.Contains(found, d => d.Id == "PK4201" && d.Message.Contains("capacity", StringComparison.Ordinal));
        Assert.Contains(found, d => d.Id == "PK4202");
    }

    [Fact]
    public void The_staff_sheet_keeps_its_rule_and_the_policy_its_controls()
    {
        foreach (var document in National.GetDocuments("oakfield-primary.yaml"))
        {
            if (document.Id == "staff-one-pager")
                Assert.Contains("GSHT-04", National.GetClauses(document));
            if (document.Id == "policy-section")
                Assert.Superset(new HashSet<string> { "UKCCIS16-2.9-03", "UKCCIS16-2.9-05", "UKCCIS16-2.9-06", "UKCCIS16-2.9-07", "UKCCIS16-2.9-08" }, National.GetClauses(document).ToHashSet());
        }
    }

    [Fact]
    public void A_college_that_prints_the_schools_power_is_stopped()
    {
        var found = Analyze("documents/policy-section/080-devices.sbn-md", text => text + "\n\nThe Education Act 1996 lets authorised staff search.\n", "quayside-college.yaml");
        Assert.Contains(found, d => d.Id == "PK4214" && d.IsError);
    }

    [Fact]
    public void A_primary_schools_poster_without_the_qualifier_is_stopped()
    {
        var found = Analyze("partials/five-points-short.sbn-md", text => text.Replace("Sexual acts and a child under 13", "Under 13"));
        Assert.Contains(found, d => d.Id == "PK4202" && d.IsError);
    }

    [Fact]
    public void A_staff_sheet_with_a_device_rule_of_its_own_is_stopped()
    {
        var found = Analyze("partials/do-list.sbn-md", text => text.Replace("{{ include 'device-short' }}", "switch it off, lock it away"));
        Assert.Contains(found, d => d.Id == "PK4217" && d.IsError);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_national_texts_are_silent(string school) =>
        Assert.Empty(National.Compile(Samples.Read(school)).Analyze().Where(d => d.Id.StartsWith("PK42", StringComparison.Ordinal)));

    private static IEnumerable<Diagnostic> Analyze(string file, Func<string, string> edit, string profile = "oakfield-primary.yaml")
    {
        var national = PackFiles.Load(Path.Combine(Samples.Root, "templates", "ukccis-2016"), "templates/ukccis-2016");
        var files = national.Files.ToDictionary(f => f.Key, f => f.Value.Content.ReplaceLineEndings("\n"));
        var edited = edit(files[file]);
        Assert.NotEqual(files[file], edited);
        files[file] = edited;
        return National.Compile(Samples.Read(profile), PackBinder.Bind(PackFiles.Create(national.Name, files))).Analyze();
    }
}
