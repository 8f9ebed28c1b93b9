using PolicyKit.Diagnostics;

namespace PolicyKit.Cli;

/// <summary>What can be wrong before any profile is read: files, folders and the command's own words.</summary>
internal static class WorkspaceRules
{
    public static DiagnosticDescriptor NoProfile { get; } = new("PK0001", DiagnosticSeverity.Error)
    {
        Title = "No school profile",
        MessageFormat = "There is no school profile in {0}",
        Explanation = """
            `build` and `check` read every `.yaml` and `.yml` file in the folder `school-profiles`, unless you name other files or folders.
            None was found there.

            Write a first profile with `policykit new`, or name the file: `policykit build "C:\Policies\oakfield.yaml"`.
            """,
    };

    public static DiagnosticDescriptor NoSuchFile { get; } = new("PK0002", DiagnosticSeverity.Error)
    {
        Title = "No such file or folder",
        MessageFormat = "{0} does not exist",
        Explanation = """
            The command names a file or folder that is not there.
            Paths are taken from the folder that the command runs in. Put quotes round a path that holds spaces.
            """,
    };

    public static DiagnosticDescriptor NoPlaceForAnswer { get; } = new("PK0017", DiagnosticSeverity.Error)
    {
        Title = "No place for an answer",
        MessageFormat = "The answer to “{0}” cannot be written under `decisions` without changing something else",
        Explanation = """
            `decide` writes an answer as one line under `decisions:` and leaves everything else in the profile as it is.
            Where `decisions` is not a group of keys, or is shared with another part of the file, there is no such line. Nothing was saved.

            Reported: `decisions: to follow`

            Accepted: `decisions:` with each answer on a line of its own, such as `device: flight-mode-lock`
            """,
    };

    public static DiagnosticDescriptor UnreadableFile { get; } = new("PK0003", DiagnosticSeverity.Error)
    {
        Title = "File cannot be read",
        MessageFormat = "{0} cannot be read: {1}",
        Explanation = """
            The file or folder is there, but the system does not let PolicyKit read it.
            Another program may hold it open, it may still be coming down from cloud storage, or you may lack permission.
            """,
    };

    public static DiagnosticDescriptor UnwritableFolder { get; } = new("PK0004", DiagnosticSeverity.Error)
    {
        Title = "Folder cannot be written",
        MessageFormat = "Nothing can be saved in {0}: {1}",
        Explanation = """
            PolicyKit may not create files in this folder.
            Choose a folder of your own with `--output`, for example `policykit build --output "%USERPROFILE%\Documents\Policies"`.
            """,
    };

    public static DiagnosticDescriptor LockedFile { get; } = new("PK0005", DiagnosticSeverity.Error)
    {
        Title = "File is in use",
        MessageFormat = "{0} cannot be replaced; the older file is still there, unchanged",
        Explanation = """
            A file is written beside the old one and takes its place only when it is whole, so nobody ever opens half a document.
            The old file could not be replaced. Most often it is open in Word or in a PDF reader: close it and build again.
            """,
    };

    public static DiagnosticDescriptor UnknownDocument { get; } = new("PK0006", DiagnosticSeverity.Error)
    {
        Title = "Unknown document",
        MessageFormat = "No pack makes a document called {0}",
        Explanation = """
            `--documents` takes names of documents, with commas between them.
            The national pack makes `policy-section`, `staff-one-pager`, `staff-one-pager-card`, `parent-leaflet`, `parent-leaflet-older` and `flowchart-poster`.
            """,
    };

    public static DiagnosticDescriptor UnknownFormat { get; } = new("PK0007", DiagnosticSeverity.Error)
    {
        Title = "Unknown format",
        MessageFormat = "{0} is not a format that PolicyKit writes",
        Explanation = """
            `build --format` takes `docx`, `pdf`, `html` and `md`, with commas between them; without it, all four are written.
            `check --format` takes one of `text`, `msbuild`, `json` and `sarif`.
            """,
    };

    public static DiagnosticDescriptor BadDate { get; } = new("PK0008", DiagnosticSeverity.Error)
    {
        Title = "Not a date",
        MessageFormat = "{0} is not a date",
        Explanation = """
            `--today` takes a date such as `2026-09-15`, `15/09/2026` or `"15 September 2026"`.
            Documents are made as they would be on that day. Without it, today's date is used.
            """,
    };

    public static DiagnosticDescriptor SameName { get; } = new("PK0009", DiagnosticSeverity.Error)
    {
        Title = "Two profiles with the same file name",
        MessageFormat = "{0} has the same file name as {1}, so both schools' documents would land in one folder",
        Explanation = """
            Documents go to a folder named after the profile's file. Two profiles called `oakfield.yaml` and `Oakfield.yml` would share it,
            and the school built last would overwrite the other's documents. Neither is built until one file is renamed.
            """,
    };

    public static DiagnosticDescriptor ReservedName { get; } = new("PK0010", DiagnosticSeverity.Error)
    {
        Title = "File name cannot be a folder name",
        MessageFormat = "{0} cannot name a folder on Windows, so its documents would have nowhere to go",
        Explanation = """
            Documents go to a folder named after the profile's file. Windows keeps some names for itself (`con`, `prn`, `aux`, `nul`,
            `com1` to `com9`, `lpt1` to `lpt9`) and forbids some characters. Rename the profile, for example after the school.
            """,
    };

    public static DiagnosticDescriptor NoPacks { get; } = new("PK0011", DiagnosticSeverity.Error)
    {
        Title = "No template packs",
        MessageFormat = "There is no template pack in {0}",
        Explanation = """
            A pack is a folder with a `pack.yaml` in it. Packs are looked for in the folder that `--templates` names, then in `templates`
            of the folder you work in, then among those that `pack install` put into its folder `packs`, then among those that came with PolicyKit.
            """,
    };

    public static DiagnosticDescriptor FileExists { get; } = new("PK0012", DiagnosticSeverity.Error)
    {
        Title = "File exists already",
        MessageFormat = "{0} exists already, and is left as it is",
        Explanation = "`policykit new` writes a new file and never changes one that is there. Give another name, or edit the file itself.",
    };

    public static DiagnosticDescriptor AnswersEnded { get; } = new("PK0013", DiagnosticSeverity.Error)
    {
        Title = "Answers ended early",
        MessageFormat = "The answers end before the question “{0}” has one",
        Explanation = """
            `policykit new` was reading its answers from a file or another program, one line for each question, and came to the end.
            An empty line takes the suggested answer, where there is one. The answers before that question are kept in the profile:
            `policykit new` with the name of that file asks the rest.
            """,
    };

    public static DiagnosticDescriptor UnknownRule { get; } = new("PK0014", DiagnosticSeverity.Error)
    {
        Title = "Nothing to explain",
        MessageFormat = "“{0}” is not the id of a rule or a clause",
        Explanation = "`policykit explain` takes an id as messages print it, such as `PK3003`, or a clause of the guidance. `policykit explain` alone lists all rules.",
    };

    public static DiagnosticDescriptor WrongUsage { get; } = new("PK0015", DiagnosticSeverity.Error)
    {
        Title = "Command not understood",
        MessageFormat = "{0}",
        Explanation = "The words after `policykit` are not a command that it knows. `policykit --help` lists the commands, `policykit build --help` the options of one.",
    };

    public static DiagnosticDescriptor LogoUnusable { get; } = new("PK0016", DiagnosticSeverity.Warning)
    {
        Title = "Logo cannot be used",
        MessageFormat = "The logo {0} is left out: {1}",
        Explanation = "The logo of a school or a board is a PNG or JPEG picture of 5 MB or less, in the folder of the profile or of the pack. Without it the documents carry the school's name in words.",
    };

    public static DiagnosticDescriptor UnknownVariant { get; } = new("PK0093", DiagnosticSeverity.Error)
    {
        Title = "Unknown variant",
        MessageFormat = "None of the documents that you ask for has a variant called {0}",
        Explanation = """
            `--variant` takes names of variants, with commas between them. They are made beside the documents and saved as `<document>-<variant>`.
            In the national pack the policy section, the staff one-pager and the leaflets have `large-print` and `plain`, the poster has `a4` and the staff one-pager has `card`.
            """,
    };

    public static DiagnosticDescriptor LogoFlawed { get; } = new("PK0094", DiagnosticSeverity.Warning)
    {
        Title = "Logo that will not look right",
        MessageFormat = "The logo {0} is printed, but {1}",
        Explanation = """
            A logo is printed up to four centimetres wide, so it needs 200 dots or more.
            Inks (CMYK) are for printing works: screens and office printers show their colours differently. Of a picture that moves only the first is printed.
            A name that does not say what a file is makes other programs refuse it.
            """,
    };

    public static DiagnosticDescriptor LogoHeavy { get; } = new("PK0095", DiagnosticSeverity.Information)
    {
        Title = "Logo larger than it need be",
        MessageFormat = "The logo {0} makes every document larger than it need be: {1}",
        Explanation = "Every document holds the logo. Dots and bits that no print shows only make it slower to send and to open.",
    };

    public static DiagnosticDescriptor OlderFileLeft { get; } = new("PK0096", DiagnosticSeverity.Warning)
    {
        Title = "Document from an earlier profile",
        MessageFormat = "In {0} an earlier build has left what may hold old names and numbers: {1}",
        Explanation = """
            A build of some documents, or of some formats, leaves the others in the folder as they are.
            These were made before the profile, its packs or the day changed, and nobody who opens one can see that.
            A build of every document in every format replaces or removes what earlier builds saved, such as the large print of a leaflet that is not asked for any more.
            It never removes a file that somebody has changed, or that PolicyKit did not make.
            """,
    };

    public static DiagnosticDescriptor EditedFileLeft { get; } = new("PK0097", DiagnosticSeverity.Warning)
    {
        Title = "Edited document from an earlier profile",
        MessageFormat = "In {0} an earlier build has left what may hold old names and numbers, and somebody has worked on it since: {1}",
        Explanation = """
            PolicyKit saved the file, and it is not as it was saved. So it stays, whatever the build makes.
            What it says of people and numbers comes from a profile, a pack or a day that has passed.
            Take over what was changed by hand, then move the file to another folder or delete it.
            """,
    };

    public static DiagnosticDescriptor EditedFileKept { get; } = new("PK0098", DiagnosticSeverity.Warning)
    {
        Title = "Edited document set aside",
        MessageFormat = "In {0} documents had been changed by hand; the changed ones are kept beside the new ones as {1}",
        Explanation = """
            A build saves every document anew. A file of the same name that is not as PolicyKit saved it is work of a person, so it is not replaced: it gets a name that ends in `-edited`.
            Its names and numbers may be old.

            What every school should read belongs into the pack; what only yours needs can be written into the Word file once more, or kept in your own policy, where the section is pasted.
            """,
    };

    public static DiagnosticDescriptor Fault { get; } = new("PK0099", DiagnosticSeverity.Error)
    {
        Title = "Fault in PolicyKit",
        MessageFormat = "PolicyKit failed on this school through a fault of its own: {0}",
        Explanation = """
            This is never the profile's fault. Nothing final was saved for this school, and the other schools were built as usual.
            Please report it with the profile's text, names and numbers replaced.
            """,
    };
}
