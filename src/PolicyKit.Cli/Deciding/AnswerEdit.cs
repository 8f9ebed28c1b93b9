using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Cli.Deciding;

/// <summary>Writes an answer into a profile and leaves everything else as it is: comments, layout, order.</summary>
internal static class AnswerEdit
{
    private const string Block = "decisions";

    /// <summary>The profile with the answer; null where it is laid out so that no place would leave the rest as it was.</summary>
    public static SourceText? Apply(SourceText profile, string question, string answer)
    {
        var wanted = GetValues(YamlSyntaxTree.Parse(profile)).SetItem($".{Block}.{question}", answer);
        return new[] { FillIn(profile, question, YamlText.Write(answer)), Insert(profile, question, YamlText.Write(answer)) }
            .OfType<TextChange>()
            .Select(change => SourceText.From(TextChange.Apply(profile.Content, [change]), profile.Path))
            .FirstOrDefault(changed => YamlSyntaxTree.Parse(changed) is var tree && !tree.Diagnostics.Any(d => d.IsError) && GetValues(tree).SequenceEqual(wanted));
    }

    private static TextChange Insert(SourceText profile, string question, string answer)
    {
        var text = profile.Content;
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var root = YamlSyntaxTree.Parse(profile).Root as YamlMapping;
        return root?.FindEntry(Block) switch
        {
            null => new TextChange(new TextSpan(text.Length, 0), $"{(text.Length == 0 || text[^1] == '\n' ? "" : newLine)}{newLine}{Block}:{newLine}  {question}: {answer}{newLine}"),
            { Value: YamlMapping { Entries.Length: > 0 } answers } when answers.FindEntry(question) is { } old => Replace(text, old, answer),
            { Value: YamlMapping { Entries: [.., var last] } answers } => text[answers.Span.Start] == '{'
                ? new TextChange(new TextSpan(last.Value.Span.End, 0), $", {question}: {answer}")
                : new TextChange(new TextSpan(FindLineEnd(text, last.Value.Span.End), 0), $"{newLine}{GetIndent(text, answers.Entries[0].Key.Span.Start)}{question}: {answer}"),
            { Value: YamlMapping { Span.Length: > 1 } empty } => new TextChange(empty.Span, $"{{ {question}: {answer} }}"),
            var entry => new TextChange(new TextSpan(FindLineEnd(text, entry.Key.Span.End), 0), $"{newLine}  {question}: {answer}"),
        };
    }

    /// <summary>"# device: …" under `decisions`, as `policykit new` leaves it for a question with a default: the answer goes where its note stands.</summary>
    private static TextChange? FillIn(SourceText profile, string question, string answer)
    {
        var entries = (YamlSyntaxTree.Parse(profile).Root as YamlMapping)?.Entries ?? [];
        var block = entries.FirstOrDefault(entry => entry.Key.Value == Block);
        if (block is null || block.Value is YamlMapping answers && (answers.FindEntry(question) is not null || answers.Entries.Length > 0 && profile.Content[answers.Span.Start] == '{'))
            return null;

        var indent = block.Value is YamlMapping { Entries: [var sibling, ..] } ? GetIndent(profile.Content, sibling.Key.Span.Start) : null;
        var first = profile.GetLinePosition(block.Key.Span.End).Line + 1;
        var next = entries.Where(entry => entry.Key.Span.Start > block.Key.Span.Start).Select(entry => profile.GetLinePosition(entry.Key.Span.Start).Line).FirstOrDefault(profile.LineCount);
        for (var line = first; line < next; line++)
        {
            var span = profile.GetLineSpan(line);
            var match = Regex.Match(profile.ToString(span), $@"^(?<note>(?<indent>\s*)# ?{Regex.Escape(question)}:[^#]*?)\s*(#.*)?$", RegexOptions.CultureInvariant);
            if (match.Success)
                return new TextChange(new TextSpan(span.Start, match.Groups["note"].Length), $"{indent ?? GetOwnIndent(match.Groups["indent"].Value)}{question}: {answer}");
        }

        return null;
    }

    private static string GetOwnIndent(string indent) => indent.Length > 0 && indent.All(c => c == ' ') ? indent : "  ";

    /// <summary>All that a profile says, by path.</summary>
    private static ImmutableSortedDictionary<string, string> GetValues(YamlSyntaxTree tree)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Add("", tree.Root);
        return values.ToImmutable();

        void Add(string path, YamlNode? node)
        {
            switch (node)
            {
                case YamlMapping mapping:
                    foreach (var entry in mapping.Entries)
                        Add($"{path}.{entry.Key.Value}", entry.Value);
                    break;
                case YamlSequence sequence:
                    for (var i = 0; i < sequence.Items.Length; i++)
                        Add($"{path}[{i}]", sequence.Items[i]);
                    break;
                case YamlScalar { IsNull: false } scalar:
                    values[path] = scalar.Value;
                    break;
            }
        }
    }

    // "device:" without a value has its place behind the colon.
    private static TextChange Replace(string text, YamlEntry old, string answer) =>
        old.Value is YamlScalar { IsNull: true, Span.Length: 0 } && text.IndexOf(':', old.Key.Span.End) is >= 0 and var colon
            ? new TextChange(new TextSpan(colon, 1), $": {answer}")
            : new TextChange(old.Value.Span, answer);

    private static int FindLineEnd(string text, int position)
    {
        var end = text.IndexOf('\n', position);
        return end < 0 ? text.Length : end > position && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static string GetIndent(string text, int position)
    {
        var line = text.LastIndexOf('\n', Math.Max(0, position - 1)) + 1;
        return text[line..position];
    }
}
