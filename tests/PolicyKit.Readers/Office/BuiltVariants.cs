using PolicyKit.Cli;

namespace PolicyKit.Readers.Office;

/// <summary>Every form of every Word file, for the sample schools with the longest names, two councils, a pale colour and adult students.</summary>
public sealed class BuiltVariants : IDisposable
{
    private static readonly string[] Names = ["hartwell-and-ness-high", "riverbend-community", "sandpiper-special", "quayside-college"];

    public BuiltVariants()
    {
        var log = new StringWriter();
        var host = new Host
        {
            WorkingFolder = BuiltSamples.Root,
            ToolFolder = AppContext.BaseDirectory,
            Today = new DateOnly(2026, 11, 21),
            In = TextReader.Null,
            Out = log,
            Error = log,
        };

        var profiles = Names.Select(name => Path.Combine("school-profiles", name + ".yaml"));
        if (PolicyKitTool.Run(["build", .. profiles, "--variant", "large-print,plain,a4,card", "--format", "docx", "--output", Folder], host) != ExitCode.Success)
            throw new InvalidOperationException(log.ToString());
    }

    public static TheoryData<string> Schools => [.. Names];

    public string Folder { get; } = Directory.CreateTempSubdirectory("policykit-variants-").FullName;

    public string[] GetFiles(string school) => [.. Directory.GetFiles(Path.Combine(Folder, school), "*.docx").Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
