using System.Text.RegularExpressions;

namespace PolicyKit.Tests.Cli.Building;

public sealed class BuildReportTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Problems_are_grouped_by_who_can_solve_them_and_the_most_urgent_comes_first()
    {
        var report = Build(SampleProfiles.Undiallable
            .Replace("device: flight-mode-lock", "device: board-decides")
            .Replace("early_help: { name: Early Help,", "early_help: { name: Ms Jane Bishop,"));
        Assert.Equal(
            ["For you, at the school", "PK2003", "PK3028", "For the headteacher and governors", "PK3031"],
            // The small pack does not ask all questions that the profile answers.
            Regex.Matches(report, @"<h3>(?<x>[^<]*)|class=""quiet"">(?<x>PK\d{4})").Select(m => m.Groups["x"].Value).Where(x => x != "PK3029"));
        Assert.Contains("What to do: Look the number up again: a digit may be missing.", report);
        Assert.Contains("school-profiles/oakfield.yaml, line 26", report);
    }

    [Fact]
    public void What_a_pack_gets_wrong_is_for_its_author()
    {
        _folder.Write("templates/ukccis-2016/documents/policy-section/010-text.sbn-md", "## Tell\n\nTell {{ people.dsl.nmae }}.\n");
        Assert.Contains("<h3>For the author of the template pack</h3>", Build(SampleProfiles.Oakfield));
    }

    [Fact]
    public void A_decision_stands_with_what_else_could_have_been_decided()
    {
        var report = Build(SampleProfiles.Oakfield);
        Assert.Contains("<dt>Your answer</dt><dd>Flight mode and locked away (flight-mode-lock)</dd>", report);
        Assert.Contains("<dt>Instead</dt><dd>Switched off and locked away (switch-off-lock)</dd>", report);
        Assert.DoesNotContain("board-decides", report);
    }

    [Fact]
    public void What_is_set_aside_stands_with_whoever_answers_for_it()
    {
        _folder.Write("policykit.yaml", "suppress: [{ rule: PK3028, who: Ruth Adeyemi, why: The service has one worker, until: 2027-03-01 }]\n");
        var report = Build(SampleProfiles.Oakfield.Replace("early_help: { name: Early Help,", "early_help: { name: Ms Jane Bishop,"));
        Assert.Matches(@"(?s)<h2>Set aside</h2>.*“Ms Jane Bishop”.*<dd>The service has one worker</dd>\s*<dt>Who</dt><dd>Ruth Adeyemi</dd>\s*<dt>Until</dt><dd>1 March 2027</dd>", report);
        Assert.DoesNotMatch("(?s)What needs attention.*“Ms Jane Bishop”.*<h2>Decisions", report);
    }

    [Fact]
    public void A_repair_that_the_tool_can_make_is_offered() =>
        Assert.Contains("run <code>policykit fix</code>", Build(SampleProfiles.Oakfield.Replace("  ages: 4-11", "  ages: 11-4")));

    [Fact]
    public void A_school_is_not_asked_to_answer_what_a_pack_settles()
    {
        var decisions = _folder.Read("templates/ukccis-2016/decisions.yaml");
        _folder.Write("templates/ukccis-2016/decisions.yaml", $"{decisions}\n- id: police_default\n  question: Which images do the police hear of?\n  lock: pack\n  default: proportionate\n  options: [{{ id: proportionate, effect: In proportion }}, {{ id: every-image, effect: All }}]\n");
        var report = Build(SampleProfiles.Oakfield.Replace("  parents: early-when-safe\n", ""));
        Assert.Contains("<dt>Settled by the pack</dt><dd>In proportion (proportionate)</dd>", report);
        Assert.Contains("whoever publishes your template pack settles it", report);
        Assert.DoesNotContain("<code>police_default:</code>", report);
        Assert.Contains("write <code>parents:</code> under", report);
    }

    [Fact]
    public void An_answer_that_changed_is_named_with_the_conflict_that_it_settles_until_new_documents_are_made()
    {
        var decisions = _folder.Read("templates/ukccis-2016/decisions.yaml");
        _folder.Write("templates/ukccis-2016/decisions.yaml", decisions.Replace("- id: device\n", "- id: device\n  conflict: X-18\n"));
        Assert.DoesNotContain("Changed since", Build(SampleProfiles.Oakfield));

        var changed = SampleProfiles.Oakfield.Replace("device: flight-mode-lock", "device: switch-off-lock");
        const string Expected = @"(?s)<h2>Changed since the last documents</h2>.*have it approved again.*X-18.*<dt>Before</dt><dd>Flight mode and locked away \(flight-mode-lock\)</dd>\s*<dt>Now</dt><dd>Switched off and locked away \(switch-off-lock\)</dd>";
        // A build that fails leaves the older documents, and so does not use the change up.
        Assert.Matches(Expected, Build(changed.Replace("01632 960101", "0845 670 000")));
        Assert.Matches(Expected, Build(changed));
        Assert.DoesNotContain("Changed since", Build(changed));
    }

    [Fact]
    public void An_answer_that_changed_is_named_until_no_document_with_the_earlier_one_is_left()
    {
        Build(SampleProfiles.Oakfield);
        var changed = SampleProfiles.Oakfield.Replace("device: flight-mode-lock", "device: switch-off-lock");
        Assert.Contains("Changed since the last documents", Build(changed, "--documents", "parent-leaflet"));
        Assert.Contains("Changed since the last documents", Build(changed));
        Assert.DoesNotContain("Changed since the last documents", Build(changed));
    }

    private string Build(string profile, params string[] options)
    {
        _folder.Write("school-profiles/oakfield.yaml", profile);
        _folder.Run(["build", "--format", "pdf", .. options]);
        return _folder.Read("output/oakfield/build-report.html");
    }
}
