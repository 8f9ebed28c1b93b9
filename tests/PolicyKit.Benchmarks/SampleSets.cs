using System.Collections.Immutable;
using System.Text;
using PolicyKit.Cli;
using PolicyKit.Cli.Building;
using PolicyKit.Documents;
using PolicyKit.Emit;

namespace PolicyKit.Benchmarks;

/// <summary>As many schools as asked for, made from the samples: each has a name of its own, so no two files are the same.</summary>
internal sealed class SampleSets
{
    public static ImmutableArray<OutputFormat> Formats { get; } = [OutputFormat.Docx, OutputFormat.Pdf, OutputFormat.Html];

    private readonly ImmutableArray<(ProfileFile File, string Name, string Text)> _profiles;
    private readonly SchoolBuilder _builder;

    private SampleSets(Host host)
    {
        _profiles = [.. Workspace.Load(host, []).Profiles.Select(Read)];
        _builder = new SchoolBuilder(host, PackShelf.Open(host, templates: null), new BuildRequest(host.Today) { Formats = Formats });
    }

    public static SampleSets Load() => new(CreateHost());

    /// <summary>The tool in a checkout, on a day that stays the same.</summary>
    public static Host CreateHost() => Host.Create() with { WorkingFolder = FindRepository(), Today = new DateOnly(2026, 11, 21), Terminal = null };

    /// <summary>The documents of the first sample, as they are before they have a format.</summary>
    public ImmutableArray<Document> GetDocuments() => [.. Build(0).Compilation!.GetDocuments()];

    /// <summary>Everything that the tool does for one school, except saving the files.</summary>
    public SchoolBuild Build(int number)
    {
        var (file, name, text) = _profiles[number % _profiles.Length];
        return _builder.Build(file, () => Encoding.UTF8.GetBytes(text.Replace(name, $"{name} {number}", StringComparison.Ordinal)));
    }

    private static (ProfileFile File, string Name, string Text) Read(ProfileFile file)
    {
        var text = File.ReadAllText(file.FullPath);
        return (file, FindName(text), text);
    }

    private static string FindName(string profile) => profile.Split("name: ")[1].Split('\n')[0].Trim().Trim('"');

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyKit.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
