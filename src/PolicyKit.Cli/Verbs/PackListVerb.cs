using System.Collections.Immutable;
using System.CommandLine;
using PolicyKit.Cli.Packs;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack list: the packs at hand, and what a feed has that is newer.</summary>
internal static class PackListVerb
{
    public static Command Create(Host host)
    {
        var feed = new Option<string?>("--feed")
        {
            Description = "A folder of packages to look for newer versions in",
            HelpName = "DIR",
        };
        var templates = ProfileOptions.CreateTemplates();
        var command = new Command("list", "Show the packs at hand, where they come from and when their review is due") { feed, templates };
        command.SetAction(result => Run(host, result.GetValue(feed), result.GetValue(templates)));
        HelpWithExamples.Attach(
            command,
            ("policykit pack list", "Show the packs at hand"),
            ("policykit pack list --feed \"S:\\Packs\"", "Show which of them have a newer version there"));
        return command;
    }

    private static int Run(Host host, string? feedFolder, string? templates)
    {
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        if (feedFolder is not null && !Directory.Exists(host.GetFullPath(feedFolder)))
            errors.Add(Diagnostic.Create(WorkspaceRules.NoSuchFile, null, feedFolder).WithHint("Give the folder that holds the packages"));
        if (ProfileOptions.OpenShelf(host, templates, errors) is not { } shelf || errors.Count > 0)
            return ProfileOptions.Refuse(host, errors);

        var feed = feedFolder is null ? null : PackFeed.Open(host.GetFullPath(feedFolder));
        var packs = shelf.Places.Select(place => shelf.Find(place.Name)!).ToArray();
        host.Out.Write(TextTable.Write(
            host.Palette,
            ["ID", "VERSION", "LAYER", "TITLE", "PUBLISHER", "REVIEW DUE", "WHERE", .. feed is null ? [] : new[] { "NEWER" }],
            packs.Select(pack => CreateRow(host, pack.Place, pack.Binding.Symbol, feed))));
        var problems = packs.SelectMany(pack => pack.Diagnostics).DistinctBy(d => d.Message).ToImmutableArray();
        host.Error.Write(DiagnosticText.Write(problems, host.Palette));
        return problems.Any(d => d.IsError) ? ExitCode.ErrorsInInput : ExitCode.Success;
    }

    private static ImmutableArray<string> CreateRow(Host host, PackPlace place, PackSymbol pack, PackFeed? feed)
    {
        var due = pack.Imprint.ReviewDue switch
        {
            null => "",
            { } date when date < host.Today => $"{Dates.Format(date)}, overdue",
            { } date => Dates.Format(date),
        };
        var where = place.Origin == PackOrigin.Shipped ? "with the tool" : host.GetShownPath(place.Folder);
        ImmutableArray<string> row = [place.Name, pack.Version, pack.Imprint.PublisherType.ToString().ToLowerInvariant(), pack.Title, pack.Publisher, due, where];
        if (feed is null)
            return row;

        var newest = VersionRange.Any.FindBest(feed.GetVersions(place.Name));
        return row.Add(newest is not null && newest.CompareTo(PackVersion.Parse(pack.Version)) > 0 ? newest.ToString() : "");
    }
}
