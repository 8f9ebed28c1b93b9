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
        output.WriteLine("Examples:");
        foreach (var line in Arrange(usual.MaxWidth))
            output.WriteLine(line);
        output.WriteLine();
        return code;
    }

    /// <summary>Side by side where the screen is wide enough, else one beneath the other. A command is never broken, so that it can be copied.</summary>
    private IEnumerable<string> Arrange(int screen)
    {
        var width = examples.Max(e => e.Command.Length);
        if (width + examples.Max(e => e.Purpose.Length) + 4 <= screen)
            return examples.Select(e => $"  {e.Command.PadRight(width)}  {e.Purpose}");

        return examples.SelectMany(e => (IEnumerable<string>)[$"  {e.Command}", .. Fold(e.Purpose, screen - 6).Select(line => $"      {line}")]);
    }

    private static IEnumerable<string> Fold(string sentence, int width)
    {
        var line = "";
        foreach (var word in sentence.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        yield return line;
    }
}
