using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>The picture that a profile or a pack names, read from beside it.</summary>
/// <param name="Path">Where it lies; empty when there is none, or it cannot be used.</param>
internal sealed record LogoFile(string Path, Logo? Logo, ImmutableArray<Diagnostic> Diagnostics)
{
    private const int MaximumSize = 5 * 1024 * 1024;

    public static LogoFile Load(ProfileFile profile, ProfileSymbol symbol) => Load(
        symbol.Brand.Logo, System.IO.Path.GetDirectoryName(profile.FullPath)!, "the profile", symbol.Brand.LogoAlt ?? $"Logo of {symbol.School.Name}", symbol.GetLocation("brand.logo"));

    /// <summary>The logo of the most local pack that has a brand.</summary>
    public static LogoFile LoadBoard(PackSelection selection)
    {
        var owner = selection.Packs.LastOrDefault(pack => pack.Binding.Symbol.Changes.OfType<SetBrand>().Any());

        // A pack that is only tried out, and lies in no folder, has no pictures at hand.
        return owner?.Binding.Symbol.Brand is { } brand && Directory.Exists(owner.Place.Folder)
            ? Load(brand.Logo, owner.Place.Folder, "the pack", $"Logo of {owner.Binding.Symbol.Publisher}", brand.Location)
            : new LogoFile("", null, []);
    }

    private static LogoFile Load(string? name, string folder, string owner, string altText, Location place)
    {
        if (name is not { Length: > 0 })
            return new LogoFile("", null, []);

        try
        {
            var path = System.IO.Path.GetFullPath(name, folder);
            if (new FileInfo(path) is not { Exists: true, Length: <= MaximumSize })
                return Refuse(File.Exists(path) ? "it is larger than 5 MB" : $"there is no such file beside {owner}");

            var bytes = File.ReadAllBytes(path);
            return IsPicture(bytes) ? new LogoFile(path, new Logo([.. bytes], altText), []) : Refuse("it is neither a PNG nor a JPEG picture");
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return Refuse(FileTrouble.Describe(e));
        }

        LogoFile Refuse(string reason) => new(
            "",
            null,
            [Diagnostic.Create(WorkspaceRules.LogoUnusable, place, name, reason).WithHint($"Put a PNG or JPEG picture in the folder of {owner}, and write its name here")]);
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
}
