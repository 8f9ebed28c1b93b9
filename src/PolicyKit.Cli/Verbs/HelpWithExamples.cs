using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace PolicyKit.Cli.Verbs;

/// <summary>The usual help, then commands to copy.</summary>
internal sealed class HelpWithExamples(HelpAction usual, params (string Command, string Purpose)[] examples) : SynchronousCommandLineAction
{
    /// <summary>Gives a command its own examples under --help.</summary>
    public static void Attach(Command command, params (string Command, string Purpose)[] examples)
    {
        var option = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (option is null)
        {
            option = new HelpOption { Description = "Show help and examples" };
            command.Add(option);
        }

        option.Description = "Show help and examples";
        option.Action = new HelpWithExamples(new HelpAction(), examples);
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var width = examples.Max(e => e.Command.Length);

        output.WriteLine("Examples:");
        foreach (var (command, purpose) in examples)
            output.WriteLine($"  {command.PadRight(width)}  {purpose}");
        output.WriteLine();
        return code;
    }
}
