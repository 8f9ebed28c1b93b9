using System.Globalization;

namespace PolicyKit.Cli.Building;

/// <summary>Work of a person that lies where a document is to be saved.</summary>
internal static class HandMadeFiles
{
    /// <summary>There is a file in the way that PolicyKit did not save, or not as it is now.</summary>
    /// <param name="folder">The school's.</param>
    public static bool IsInTheWay(string folder, BuiltFile file, EarlierBuild earlier)
    {
        var path = Path.Combine(folder, file.Name);
        if (!File.Exists(path) || earlier.Find(file.Name)?.Read(folder) is not null)
            return false;

        try
        {
            return !File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Bytes.AsSpan());
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            // What cannot be read cannot be replaced either, and saving says so.
            return false;
        }
    }

    /// <summary>Gives it a name of its own, such as "policy-section-edited.docx".</summary>
    /// <returns>Null when it could not be moved.</returns>
    public static string? TryKeep(string folder, string name)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        var kept = Enumerable.Range(1, int.MaxValue)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{stem}-edited{(number == 1 ? "" : $"-{number}")}{extension}"))
            .First(candidate => !Path.Exists(Path.Combine(folder, candidate)));
        try
        {
            File.Move(Path.Combine(folder, name), Path.Combine(folder, kept));
            return kept;
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return null;
        }
    }
}
