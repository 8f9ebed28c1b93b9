using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Pictures;
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

        string path;
        byte[] bytes;
        try
        {
            path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, name));
            if (new FileInfo(path) is not { Exists: true, Length: <= MaximumSize })
                return Refuse(File.Exists(path) ? "it is larger than 5 MB" : $"there is no such file beside {owner}");

            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (FileTrouble.IsOfPath(e))
        {
            return Refuse(FileTrouble.Describe(e));
        }

        var inspection = PictureInspection.Inspect(bytes);
        return inspection.Fault is { } fault
            ? Refuse(fault)
            : new LogoFile(path, new Logo([.. bytes], altText), [.. FindFlaws(name, inspection, place)]);

        LogoFile Refuse(string reason) => new(
            "",
            null,
            [Diagnostic.Create(WorkspaceRules.LogoUnusable, place, name, reason).WithHint($"Put a PNG or JPEG picture in the folder of {owner}, and write its name here")]);
    }

    private static IEnumerable<Diagnostic> FindFlaws(string name, PictureInspection inspection, Location? place)
    {
        var extension = System.IO.Path.GetExtension(name).ToLowerInvariant();
        if (!(inspection.Kind == "PNG" ? extension is ".png" : extension is ".jpg" or ".jpeg" or ".jpe" or ".jfif"))
        {
            yield return Diagnostic.Create(WorkspaceRules.LogoFlawed, place, name, $"it is a {inspection.Kind} picture, which its name does not say")
                .WithHint("Rename the file, so that other programs open it too");
        }

        foreach (var flaw in inspection.Flaws)
            yield return Diagnostic.Create(WorkspaceRules.LogoFlawed, place, name, flaw).WithHint("Ask whoever made the logo for a PNG in RGB colours, about 800 dots wide");
        foreach (var excess in inspection.Excesses)
            yield return Diagnostic.Create(WorkspaceRules.LogoHeavy, place, name, excess).WithHint("Save it again as a PNG of about 800 dots, not interlaced, with 8 bits for each colour");
    }
}
