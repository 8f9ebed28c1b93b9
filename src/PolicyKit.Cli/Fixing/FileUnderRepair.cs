using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Cli.Fixing;

/// <summary>A file as it is on disk and as it will be.</summary>
internal sealed record FileUnderRepair(string FullPath, FileEncoding Encoding, SourceText Original)
{
    public SourceText Current { get; init; } = Original;

    /// <summary>Null when it cannot be read.</summary>
    public static FileUnderRepair? Load(string path, string shownPath)
    {
        try
        {
            var bytes = File.ReadAllBytes(path);
            return new FileUnderRepair(path, FileEncoding.Detect(bytes), SourceText.From(bytes, shownPath));
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return null;
        }
    }

    /// <summary>Null when the file was written, with its encoding and byte-order mark kept.</summary>
    public Diagnostic? Save(Host host) => WholeFile.Write(host, FullPath, Encoding.GetBytes(Current.Content)) is { } failure
        ? failure with { Hints = ["Close it in other programs and make sure that you may change it, then run the command again"] }
        : null;
}
