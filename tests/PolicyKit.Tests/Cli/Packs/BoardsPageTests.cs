using System.Text.RegularExpressions;
using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli.Packs;

/// <summary>docs/boards.md, done step by step: its files are saved, its commands run, and what it shows must have happened.</summary>
public sealed partial class BoardsPageTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_step_for_boards_does_what_the_page_says()
    {
        CreateFolders();
        var folder = "board";
        var printed = "";
        var commands = 0;
        foreach (var (kind, path, text) in GetBlocks())
        {
            switch (kind)
            {
                case "yaml" or "markdown" when path.Length > 0:
                    _folder.Write($"board/{path}", text);
                    break;
                case "yaml" when text.StartsWith("packs:", StringComparison.Ordinal):
                    Assert.Contains(text, _folder.Read("school/school-profiles/oakfield.yaml"));
                    break;
                case "diff":
                    ApplyChange($"board/{path}", text);
                    break;
                case "sh":
                    printed = "";
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                    {
                        if (line.StartsWith("cd ../", StringComparison.Ordinal))
                        {
                            folder = line["cd ../".Length..];
                            continue;
                        }

                        printed += Run(folder, line);
                        commands++;
                    }

                    break;
                case "text":
                    AssertShows(text, printed);
                    break;
            }
        }

        // The walk that the page promises: each of these verbs at least once.
        Assert.True(commands >= 14, $"Only {commands} commands were found on the page");
        Assert.Contains("960739", _folder.Read("school/output/oakfield/policy-section.md"));
        Assert.DoesNotContain("960731", _folder.Read("school/output/oakfield/parent-leaflet.md"));
    }

    [Fact]
    public void Every_verb_of_pack_is_on_the_page()
    {
        var page = Repository.Read("docs/boards.md");
        Assert.All(["new", "check", "preview", "publish", "install", "list", "diff", "rollout"], verb => Assert.Contains($"\npolicykit pack {verb} ", page));
        Assert.Contains("docs/boards.md", Repository.Read("README.md"));
    }

    [Fact]
    public void Every_pack_that_ships_is_on_the_page()
    {
        var page = Repository.Read("docs/boards.md");
        Assert.All(
            Directory.EnumerateDirectories(Repository.GetPath("templates")).Select(folder => Path.GetFileName(folder)).Where(id => id != "ukccis-2016"),
            id => Assert.Contains($"[{id}](../templates/{id})", page));
    }

    // The national pack is a small one, with the clauses and questions that the page names: the whole one takes minutes to try on every kind of school.
    private void CreateFolders()
    {
        _folder.Write("templates/ukccis-2016/pack.yaml", "id: ukccis-2016\ntitle: National\nversion: \"1.0\"\n");
        _folder.Write("templates/ukccis-2016/editions.yaml", "[{ id: E-01, title: Sharing nudes, edition: \"2024\" }, { id: E-06, title: Keeping children safe, edition: \"2026\" }]");
        _folder.Write("templates/ukccis-2016/clauses.yaml", """
            - { id: UKCCIS16-2.1-02, text: Tell the lead at once., modality: should, audience: all-staff, documents: [POL, STF, PAR, PST] }
            - { id: UKCCIS16-B-04, text: The lead looks at the case again., modality: should, audience: DSL, documents: [POL] }
            """);
        _folder.Write("templates/ukccis-2016/decisions.yaml", _folder.Read("templates/ukccis-2016/decisions.yaml") + """

            - id: referral_route
              question: Who is told?
              options: [{ id: either, effect: One of them }, { id: both, effect: Both }]
              default: either
            """);
        _folder.Write("templates/ukccis-2016/documents/policy-section/020-more.sbn-md", "## More\n\nThe lead should look at the case again. {clause=\"UKCCIS16-B-04\"}\n\nAt night: {{ contacts.out_of_hours.phone }}.\n");
        _folder.Write("templates/ukccis-2016/documents/parent-leaflet/020-more.sbn-md", "## Numbers\n\n{{ contacts.front_door.name }}: {{ contacts.front_door.phone }}\n");

        var profile = SampleProfiles.Oakfield;
        _folder.Write(
            "school/school-profiles/oakfield.yaml",
            "packs: [exampleshire]\n" + profile[..profile.IndexOf("contacts:", StringComparison.Ordinal)] + profile[profile.IndexOf("policy:", StringComparison.Ordinal)..]
                .Replace("  referral_route: either\n", "", StringComparison.Ordinal));
        Directory.CreateDirectory(_folder.GetPath("tool"));
        Directory.Move(_folder.GetPath("templates"), _folder.GetPath("tool/templates"));
        Directory.CreateDirectory(_folder.GetPath("board"));
    }

    private string Run(string folder, string line)
    {
        using var output = new StringWriter();
        var host = _folder.CreateHost() with { WorkingFolder = _folder.GetPath(folder), Out = output, Error = output };
        var code = PolicyKitTool.Run([.. line.Split(' ').Skip(1)], host);
        var printed = output.ToString().ReplaceLineEndings("\n").Replace('\u00A0', ' ');
        Assert.True(code == 0, $"{line} ended with {code}:\n{printed}");
        return printed;
    }

    /// <summary>Each line that the page shows was printed; … stands for whatever is between two pieces.</summary>
    private static void AssertShows(string shown, string printed)
    {
        foreach (var line in shown.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.Matches(string.Join(".*", line.Split('…').Select(piece => Regex.Escape(piece.Trim()))), printed);
    }

    private void ApplyChange(string path, string change)
    {
        var lines = change.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToLookup(line => line[0], line => line[1..] + "\n");
        var (old, text) = (string.Concat(lines['-']), _folder.Read(path));
        Assert.Contains(old, text);
        _folder.Write(path, text.Replace(old, string.Concat(lines['+']), StringComparison.Ordinal));
    }

    private static IEnumerable<(string Kind, string Path, string Text)> GetBlocks() =>
        Block().Matches(Repository.Read("docs/boards.md")).Select(match => (match.Groups["kind"].Value, match.Groups["path"].Value, match.Groups["text"].Value));

    [GeneratedRegex("^```(?<kind>[a-z]+) ?(?<path>[^\n]*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Block();
}
