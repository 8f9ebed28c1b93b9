using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Building;

/// <summary>The picture that a profile names, read from beside the profile.</summary>
/// <param name="Logo">Null when there is none, or it cannot be used.</param>
internal sealed record LogoFile(string Path, Logo? Logo, ImmutableArray<Diagnostic> Diagnostics)
{
    private const int MaximumSize = 5 * 1024 * 1024;

    public static LogoFile Load(ProfileFile profile, ProfileSymbol symbol)
    {
        if (symbol.Brand.Logo is not { Length: > 0 } name)
            return new LogoFile("", null, []);

        var place = symbol.GetLocation("brand.logo");
        try
        {
            var path = System.IO.Path.GetFullPath(name, System.IO.Path.GetDirectoryName(profile.FullPath)!);
            if (new FileInfo(path) is not { Exists: true, Length: <= MaximumSize })
                return Refuse(File.Exists(path) ? "it is larger than 5 MB" : "there is no such file beside the profile");

            var bytes = File.ReadAllBytes(path);
            return IsPicture(bytes)
                ? new LogoFile(path, new Logo([.. bytes], symbol.Brand.LogoAlt ?? $"Logo of {symbol.School.Name}"), [])
                : Refuse("it is neither a PNG nor a JPEG picture");
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return Refuse(FileTrouble.Describe(e));
        }

        LogoFile Refuse(string reason) => new(
            "",
            null,
            [Diagnostic.Create(WorkspaceRules.LogoUnusable, place, name, reason).WithHint("Put a PNG or JPEG picture in the folder of the profile, and write its name here")]);
    }

    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]);
}
