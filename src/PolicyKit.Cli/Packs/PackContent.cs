using System.Collections.Immutable;
using System.Text;
using PolicyKit.Binding.Packs;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Packs;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>Everything in one version of a pack, in memory: what is published, sent and installed.</summary>
/// <param name="Files">By path inside the pack, with forward slashes.</param>
internal sealed record PackContent(string Id, PackVersion Version, ImmutableSortedDictionary<string, ImmutableArray<byte>> Files)
{
    public const int MaximumFiles = 2_000;
    public const int MaximumSize = 32 * 1024 * 1024;

    public PackageManifest Manifest { get; } = new(
        Id,
        Version,
        Files.ToImmutableSortedDictionary(f => f.Key, f => new PackedFile(f.Value.Length, Building.Manifest.GetHash(f.Value.AsSpan())), StringComparer.Ordinal));

    public static int GetMaximumSize(string path) => (PackPath.IsText(path) ? 2 : 5) * 1024 * 1024;

    /// <summary>The texts, for binding.</summary>
    /// <param name="shownAs">How messages name the pack's place.</param>
    public PackFiles GetTexts(string shownAs) => new(
        Id,
        Files.Where(f => PackFiles.IsText(f.Key))
            .ToImmutableSortedDictionary(f => f.Key, f => SourceText.From(f.Value.AsSpan(), $"{shownAs}/{f.Key}"), StringComparer.Ordinal));

    /// <param name="shownAs">How messages name the pack's place.</param>
    public PackSymbol Bind(string shownAs) => PackBinder.Bind(GetTexts(shownAs)).Symbol;

    public PackSymbol Bind() => Bind(Id);

    /// <summary>One encoding and one kind of line end, so that a checkout on Windows and one on Linux publish the same bytes.</summary>
    public static ImmutableArray<byte> Normalise(string path, byte[] bytes) => PackPath.IsText(path)
        ? [.. Encoding.UTF8.GetBytes(SourceText.From(bytes, path).Content.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'))]
        : [.. bytes];
}

/// <param name="Sha256">Lower-case hexadecimal.</param>
internal sealed record PackedFile(long Size, string Sha256);
