using System.CommandLine;
using System.Text;
using PolicyKit.Cli.Packs;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack new: the files of a regional pack, with notes and blanks.</summary>
internal static class PackNewVerb
{
    public static Command Create(Host host)
    {
        var id = PackOptions.CreatePack("The pack's name for files and profiles: small letters, digits and hyphens", "ID");
        var output = new Option<string>("--output", "-o")
        {
            Description = "Folder to put the pack's folder in",
            HelpName = "DIR",
            DefaultValueFactory = _ => PackShelf.TemplatesFolder,
        };
        var command = new Command("new", "Start a pack: a folder with every file that it needs, and notes") { id, output };
        command.SetAction(result => Run(host, result.GetValue(id)!, result.GetValue(output)!));
        HelpWithExamples.Attach(
            command,
            ("policykit pack new north-somerset", "Make the folder templates/north-somerset"));
        return command;
    }

    private static int Run(Host host, string id, string output)
    {
        if (!PackId.IsValid(id))
            return ProfileOptions.Refuse(host, [Diagnostic.Create(PackagingRules.UnsuitableId, null, id).WithHint("Use small letters, digits and hyphens, such as north-somerset")]);

        var folder = Path.Combine(host.GetFullPath(output), id);
        var shown = host.GetShownPath(folder);
        if (Path.Exists(folder))
            return ProfileOptions.Refuse(host, [Diagnostic.Create(PackagingRules.FolderTaken, null, shown).WithHint("Choose another id, or edit the files that are there")]);

        foreach (var (path, text) in PackScaffold.Create(id, host.Today))
        {
            if (WholeFile.Write(host, Path.Combine([folder, .. path.Split('/')]), Encoding.UTF8.GetBytes(text)) is { } failure)
                return PackOptions.Fail(host, [failure]);
            host.Out.WriteLine($"  {shown}/{path}");
        }

        host.Out.WriteLine($"{shown} is ready. Open its files, fill in what is marked {PackScaffold.Blank}, then run: policykit pack check {id}");
        return ExitCode.Success;
    }
}
