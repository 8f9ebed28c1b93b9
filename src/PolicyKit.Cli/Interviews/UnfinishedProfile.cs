using System.Globalization;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Cli.Interviews;

/// <summary>The answers in the file of an interview that broke off.</summary>
internal sealed class UnfinishedProfile
{
    /// <summary>Stands at the head of the file until the last question is answered.</summary>
    public const string Mark = "# Not finished.";

    private readonly YamlNode? _root;

    private UnfinishedProfile(YamlNode? root) => _root = root;

    /// <summary>Null when the file is something else, which `new` leaves alone, or cannot be read.</summary>
    public static UnfinishedProfile? Open(string path)
    {
        try
        {
            var text = SourceText.Load(path);
            return text.Content.Split('\n').Take(ProfileDraft.HeadLines).Any(line => line.StartsWith(Mark, StringComparison.Ordinal))
                ? new UnfinishedProfile(YamlSyntaxTree.Parse(text).Root)
                : null;
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            return null;
        }
    }

    /// <summary>The answer to a question, null when it has none.</summary>
    public string? Find(Question question)
    {
        var node = _root;
        foreach (var step in ProfileDraft.Split(question.Path))
        {
            node = node switch
            {
                YamlMapping map => map.Find(step),
                YamlSequence list when int.TryParse(step.Trim('[', ']'), NumberStyles.None, CultureInfo.InvariantCulture, out var index) => list.Items.ElementAtOrDefault(index),
                _ => null,
            };
        }

        return node is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
    }
}
