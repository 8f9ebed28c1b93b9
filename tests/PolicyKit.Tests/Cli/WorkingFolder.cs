using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

/// <summary>A folder of its own to run the tool in, gone afterwards.</summary>
internal sealed class WorkingFolder : IDisposable
{
    private readonly StringWriter _out = new();
    private readonly StringWriter _error = new();

    public WorkingFolder() => SmallPack.Write(this);

    public string Path { get; } = Directory.CreateTempSubdirectory("policykit-tests-").FullName;

    /// <summary>Everything printed so far.</summary>
    public string Out => _out.ToString().ReplaceLineEndings("\n");

    public string Error => _error.ToString().ReplaceLineEndings("\n");

    public Host CreateHost(string input = "") => new()
    {
        WorkingFolder = Path,
        // Nothing is shipped with this tool: the packs are those of the working folder.
        ToolFolder = GetPath("tool"),
        Today = new DateOnly(2026, 11, 21),
        In = new StringReader(input),
        Out = _out,
        Error = _error,
    };

    public int Run(params string[] args) => PolicyKitTool.Run(args, CreateHost());

    public int Answer(string input, params string[] args) => PolicyKitTool.Run(args, CreateHost(input));

    public string Write(string name, string content)
    {
        var path = GetPath(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public string Read(string name) => File.ReadAllText(GetPath(name));

    public bool Has(string name) => File.Exists(GetPath(name));

    public string GetPath(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
