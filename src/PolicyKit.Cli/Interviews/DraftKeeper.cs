using System.Text;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Interviews;

/// <summary>Saves the answers one by one, so that a closed window or a power cut loses none of them.</summary>
/// <param name="file">The profile to write, as it was typed; null to name it after the school.</param>
internal sealed class DraftKeeper(Host host, string? file)
{
    private string _school = "";

    /// <summary>Where the answers are; null before the first.</summary>
    public ProfileFile? Kept { get; private set; }

    /// <summary>What goes on where an interview broke off.</summary>
    public string Continuation => (Kept?.ShownPath ?? file) is { } shown ? $"policykit new \"{shown}\"" : "policykit new";

    /// <summary>Null when the answers were saved.</summary>
    public Diagnostic? Keep(ProfileDraft draft) => Write(draft, (d, path) => d.WriteUnfinished(path, Continuation).Content);

    /// <summary>The same for a draft in which nothing is missing.</summary>
    public Diagnostic? KeepWhole(ProfileDraft draft) => Write(draft, (d, path) => d.Write(path).Content);

    private Diagnostic? Write(ProfileDraft draft, Func<ProfileDraft, string, string> getText)
    {
        var outdated = Kept;
        if (Kept is null || file is null && _school != draft["school.name"])
        {
            _school = draft["school.name"];
            var path = file is null ? ChoosePath(_school) : host.GetFullPath(file);
            Kept = new ProfileFile(path, host.GetShownPath(path));
        }

        if (WholeFile.Write(host, Kept.FullPath, Encoding.UTF8.GetBytes(getText(draft, Kept.ShownPath))) is { } failure)
        {
            Kept = outdated;
            return failure;
        }

        // The name of the school was given anew, and the file's with it.
        if (outdated is not null && outdated.FullPath != Kept.FullPath)
            WholeFile.TryDelete(outdated.FullPath);
        return null;
    }

    /// <summary>A free name in the folder of profiles, made of the school's.</summary>
    private string ChoosePath(string school)
    {
        var words = string.Concat(string.Join(' ', PersonName.GetWords(school)).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var name = words.Length == 0 ? "school" : string.Join('-', words);
        if (name.Length > 60)
            name = name[..60].TrimEnd('-');

        var folder = host.GetFullPath(Workspace.ProfileFolder);
        var path = Path.Combine(folder, name + ".yaml");
        for (var i = 2; File.Exists(path); i++)
            path = Path.Combine(folder, $"{name}-{i}.yaml");
        return path;
    }
}
