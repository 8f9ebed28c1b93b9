using System.Text;

namespace PolicyKit.Tests.Cli;

public sealed class FixVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_safe_repair_is_made_and_shown_and_the_rest_of_the_file_is_kept()
    {
        var before = SampleProfiles.Oakfield.Replace("  ages: 4-11", "  ages: 11-4");
        _folder.Write("school-profiles/oakfield.yaml", before);
        Assert.Equal(0, _folder.Run("fix"));
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("school-profiles/oakfield.yaml"));
        Assert.Contains("--- school-profiles/oakfield.yaml\n+++ school-profiles/oakfield.yaml\n@@ -", _folder.Out);
        Assert.Contains("\n-  ages: 11-4\n+  ages: 4-11\n", _folder.Out);
        Assert.EndsWith("1 problem mended in 1 file\n", _folder.Out);
    }

    [Fact]
    public void A_pack_that_no_school_uses_cannot_stand_in_the_way()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("  ages: 4-11", "  ages: 11-4"));
        _folder.Write("templates/unused/pack.yaml", new string('#', 3 * 1024 * 1024));
        Assert.Equal(0, _folder.Run("fix"));
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("school-profiles/oakfield.yaml"));
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("  ages: 4-11", "  ages: 11-4"));
        _folder.Run("fix");
        var length = _folder.Out.Length;
        Assert.Equal(0, _folder.Run("fix"));
        Assert.EndsWith("nothing to mend\n", _folder.Out[length..]);
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("school-profiles/oakfield.yaml"));
    }

    [Fact]
    public void What_may_change_the_policy_waits_for_unsafe()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("  phase: primary", "  phase: priamry"));
        Assert.Equal(1, _folder.Run("fix"));
        Assert.Contains("can be mended with --unsafe: Change to primary", _folder.Out);
        Assert.EndsWith("nothing to mend; 1 more can be mended with --unsafe\n", _folder.Out);

        Assert.Equal(0, _folder.Run("fix", "--unsafe"));
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("school-profiles/oakfield.yaml"));
    }

    [Fact]
    public void A_dry_run_shows_and_saves_nothing()
    {
        var before = SampleProfiles.Oakfield.Replace("  ages: 4-11", "  ages: 11-4");
        _folder.Write("school-profiles/oakfield.yaml", before);
        Assert.Equal(0, _folder.Run("fix", "--dry-run"));
        Assert.Contains("+  ages: 4-11", _folder.Out);
        Assert.Equal(before, _folder.Read("school-profiles/oakfield.yaml"));
    }

    [Fact]
    public void What_needs_a_person_is_listed_with_its_place()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("fix"));
        Assert.Contains("school-profiles/oakfield.yaml:26:12 error PK2003", _folder.Out);
        Assert.Contains("    needs a person\n", _folder.Out);
    }

    [Fact]
    public void Line_ends_and_the_byte_order_mark_are_kept()
    {
        var windows = SampleProfiles.Oakfield.Replace("\n", "\r\n");
        _folder.Write("school-profiles/oakfield.yaml", "");
        File.WriteAllText(_folder.GetPath("school-profiles/oakfield.yaml"), windows.Replace("  ages: 4-11", "  ages: 11-4"), new UTF8Encoding(true));
        Assert.Equal(0, _folder.Run("fix"));
        Assert.Equal([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(windows)], File.ReadAllBytes(_folder.GetPath("school-profiles/oakfield.yaml")));
    }

    [Fact]
    public void Templates_and_settings_are_mended_with_the_profiles_that_use_them()
    {
        const string Template = "templates/ukccis-2016/documents/policy-section/010-text.sbn-md";
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write(Template, "## Tell\n\nTell {{ people.dsl.nmae }}.\n");
        _folder.Write("policykit.yaml", "rules: { PK3006: waring }\n");
        Assert.Equal(0, _folder.Run("fix", "--unsafe"));
        Assert.Equal("## Tell\n\nTell {{ people.dsl.name }}.\n", _folder.Read(Template));
        Assert.Equal("rules: { PK3006: warning }\n", _folder.Read("policykit.yaml"));
    }

    [Fact]
    public void Files_outside_the_paths_that_were_given_are_left()
    {
        const string Template = "templates/ukccis-2016/documents/policy-section/010-text.sbn-md";
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("  ages: 4-11", "  ages: 11-4"));
        _folder.Write(Template, "## Tell\n\nTell {{ people.dsl.nmae }}.\n");
        _folder.Run("fix", "--unsafe", "school-profiles/oakfield.yaml");
        Assert.Contains("nmae", _folder.Read(Template));
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("school-profiles/oakfield.yaml"));
        Assert.Contains("lies outside the paths that were given", _folder.Out);

        _folder.Run("fix", "--unsafe", "templates/ukccis-2016");
        Assert.Contains("people.dsl.name", _folder.Read(Template));
    }

    [Fact]
    public void A_comment_that_ignores_nothing_is_taken_away()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("    extension: \"12\"", "    # policykit: ignore PK3006 — two people sit at it\n    extension: \"12\""));
        Assert.Equal(0, _folder.Run("fix"));
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("school-profiles/oakfield.yaml"));
    }

    [Fact]
    public void A_path_that_is_not_there_is_wrong_usage()
    {
        Assert.Equal(2, _folder.Run("fix", "nowhere.yaml"));
        Assert.Equal(2, _folder.Run("fix", "templates/ukccis-2016/nothing.sbn-md"));
    }

    [Fact]
    public void A_missing_colon_behind_a_key_is_added_and_behind_other_words_left()
    {
        var before = SampleProfiles.Oakfield.Replace("  short_name: Oakfield", "  short_name Oakfield");
        _folder.Write("school-profiles/oakfield.yaml", before);
        Assert.Equal(0, _folder.Run("fix"));
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("school-profiles/oakfield.yaml"));

        // A sentence that goes on at the margin of its key is not a key.
        var text = SampleProfiles.Oakfield.Replace("  urn: 123456", "  every weekday\n  urn: 123456");
        _folder.Write("school-profiles/oakfield.yaml", text);
        Assert.Equal(1, _folder.Run("fix"));
        Assert.Equal(text, _folder.Read("school-profiles/oakfield.yaml"));
    }
}
