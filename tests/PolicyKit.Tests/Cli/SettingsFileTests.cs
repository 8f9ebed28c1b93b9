namespace PolicyKit.Tests.Cli;

public sealed class SettingsFileTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_comment_with_a_reason_silences_its_line()
    {
        WriteProfile(p => p.Replace("phone: 01632 960102", "phone: 01632 960101 # policykit: ignore PK3006 — two people sit at it"));
        Assert.Equal(0, _folder.Run("check", "--format", "msbuild"));
        Assert.DoesNotContain("PK3006", _folder.Out);
    }

    [Fact]
    public void A_comment_that_is_not_needed_is_reported_once_the_profile_is_read()
    {
        WriteProfile(p => p.Replace("phone: 01632 960102", "phone: 01632 960102 # policykit: ignore PK3006 — two people sit at it"));
        Assert.Equal(0, _folder.Run("check", "--format", "msbuild"));
        Assert.Contains("warning PK0047: Nothing is reported as PK3006 here", _folder.Out);
    }

    [Fact]
    public void A_comment_in_a_pack_is_needed_when_one_school_of_several_needs_it()
    {
        WriteProfile(p => p);
        _folder.Write("school-profiles/other.yaml", SampleProfiles.Oakfield.Replace("Oakfield Primary School", "Ashgrove School"));
        WriteSection("[click here](https://www.oakfield.example/policy)");
        _folder.Run("check", "--format", "msbuild");
        Assert.Contains("PK5030", _folder.Out);

        var length = _folder.Out.Length;
        WriteSection("{{# policykit: ignore PK5030 — the words are the publisher’s #}}\n{{ if school.name == \"Ashgrove School\" }}\n[click here](https://www.oakfield.example/policy)\n{{ end }}");
        _folder.Run("check", "--format", "msbuild");
        Assert.DoesNotContain("PK5030", _folder.Out[length..]);
        Assert.DoesNotContain("PK0047", _folder.Out[length..]);

        length = _folder.Out.Length;
        WriteSection("{{# policykit: ignore PK5030 — the words are the publisher’s #}}\nTell the lead.");
        _folder.Run("check", "--format", "msbuild");
        Assert.Single(_folder.Out[length..].Split('\n'), line => line.Contains("PK0047", StringComparison.Ordinal));

        void WriteSection(string text) => _folder.Write("templates/ukccis-2016/documents/parent-leaflet/020-more.sbn-md", $"## More\n\n{text}\n");
    }

    [Fact]
    public void Settings_in_a_folder_above_count()
    {
        WriteProfile(p => p.Replace("phone: 01632 960102", "phone: 01632 960101"));
        _folder.Write("policykit.yaml", "rules: { PK3006: error }\n");
        Assert.Equal(1, _folder.Run("check", "--format", "msbuild"));
        Assert.Contains("error PK3006", _folder.Out);

        var below = _folder.CreateHost() with { WorkingFolder = _folder.GetPath("school-profiles") };
        Assert.Equal(1, PolicyKit.Cli.PolicyKitTool.Run(["check", "oakfield.yaml", "--templates", "../templates"], below));
    }

    [Fact]
    public void A_suppression_for_another_file_does_nothing_and_is_reported_when_all_are_checked()
    {
        WriteProfile(p => p.Replace("phone: 01632 960102", "phone: 01632 960101"));
        _folder.Write("policykit.yaml", "suppress: [{ rule: PK3006, file: school-profiles/other.yaml, why: Two people sit at it }]\n");

        _folder.Run("check", "--format", "msbuild", "school-profiles/oakfield.yaml");
        Assert.Contains("PK3006: ", _folder.Out);
        Assert.DoesNotContain("PK0047", _folder.Out);

        _folder.Run("check", "--format", "msbuild");
        Assert.Contains("policykit.yaml(1,20,1,26): warning PK0047", _folder.Out);
    }

    [Fact]
    public void Broken_settings_stop_the_documents_of_every_school()
    {
        WriteProfile(p => p);
        _folder.Write("policykit.yaml", "rules: { PK3018: off }\n");
        Assert.Equal(1, _folder.Run("build"));
        Assert.Contains("error PK0042: PK3018 cannot be lowered to off: it guards the safety of a child", _folder.Out);
        Assert.False(_folder.Has("output/oakfield/policy-section.pdf"));
    }

    [Fact]
    public void Settings_are_no_profile()
    {
        WriteProfile(p => p);
        _folder.Write("school-profiles/policykit.yaml", "policykit: 1\n");
        Assert.Equal(0, _folder.Run("check"));
        Assert.Contains("1 profile checked", _folder.Out);
    }

    private void WriteProfile(Func<string, string> change)
    {
        // Without the lead's extension, so that one number alone makes two people share a line.
        var lines = SampleProfiles.Oakfield.Split('\n').Where(l => !l.TrimStart().StartsWith("extension:", StringComparison.Ordinal));
        _folder.Write("school-profiles/oakfield.yaml", change(string.Join('\n', lines)));
    }
}
