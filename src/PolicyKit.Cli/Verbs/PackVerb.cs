using System.CommandLine;

namespace PolicyKit.Cli.Verbs;

/// <summary>policykit pack: what boards do to publish a pack, and what schools do to receive one.</summary>
internal static class PackVerb
{
    public static Command Create(Host host)
    {
        var command = new Command("pack", "Make, check, publish and install packs: the texts of a board, a trust or an authority")
        {
            PackNewVerb.Create(host),
            PackCheckVerb.Create(host),
            PackPreviewVerb.Create(host),
            PackDiffVerb.Create(host),
            PackRolloutVerb.Create(host),
            PackPublishVerb.Create(host),
            PackInstallVerb.Create(host),
            PackListVerb.Create(host),
        };
        HelpWithExamples.Attach(
            command,
            ("policykit pack new north-somerset", "Start a pack for your area"),
            ("policykit pack check north-somerset", "Try it on sample schools of every phase and type"),
            ("policykit pack publish north-somerset", "Write the package that schools install"),
            ("policykit pack install north-somerset.1.0.0.nupkg", "Install a package that you were sent"),
            ("policykit pack list", "Show the packs at hand"));
        return command;
    }
}
