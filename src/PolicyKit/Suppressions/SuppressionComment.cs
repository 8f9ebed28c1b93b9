using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Templates;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Suppressions;

/// <summary>A comment that speaks to PolicyKit: "policykit: ignore PK3006 — the office answers this number too".</summary>
/// <param name="Location">From its first word to its last.</param>
/// <param name="Covered">The line or block that it is about.</param>
internal sealed record SuppressionComment(Location Location, TextSpan Covered)
{
    private static readonly Regex Address = new(@"#[#\s]*policykit:", RegexOptions.CultureInvariant);

    private static readonly Regex Form = new(
        @"^policykit:\s*ignore\s+(?<ids>PK\d{4}(?:\s*,\s*PK\d{4})*)\s*(?:$|(?:—|–|--?|:)\s*(?<reason>.*)$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline);

    // "policykit: 1" may well be talked about in a comment; only what looks like an order is taken for one.
    private static readonly Regex Attempt = new(@"^policykit:\s*(?:ign|.*\bPK\d)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex OpenFence = new(@"^\s*(?<colons>:{3,})\s*\S", RegexOptions.CultureInvariant);

    private static readonly Regex BlockScalar = new(@":\s*[|>][+\-\d]*\s*(?:#.*)?$", RegexOptions.CultureInvariant);

    /// <summary>Empty when the comment is not understood.</summary>
    public ImmutableArray<string> RuleIds { get; private init; } = [];

    public string Reason { get; private init; } = "";

    /// <summary>In the order of the text.</summary>
    public static ImmutableArray<SuppressionComment> Find(SourceText text)
    {
        // Files without one, which is nearly all, are not parsed again.
        if (!text.Content.Contains("policykit:", StringComparison.Ordinal) || !Address.IsMatch(text.Content))
            return [];

        return IsTemplate(text) ? FindInTemplate(text) : FindInYaml(text);
    }

    /// <summary>Takes the comment away with the line that holds nothing else; null where another rule would go with it, or code.</summary>
    public CodeFix? GetRemoval()
    {
        var text = Location.Text;
        var line = Location.Start.Line;
        var before = text.ToString(TextSpan.FromBounds(text.GetLineSpan(line).Start, Location.Span.Start));
        var after = text.ToString(TextSpan.FromBounds(Location.Span.End, Math.Max(Location.Span.End, text.GetLineSpan(line).End)));
        var isAlone = before.Trim(' ', '\t', '#', '{', '~', '-').Length == 0 && after.Trim(' ', '\t', '#', '}', '~', '-').Length == 0;
        if (RuleIds.Length > 1 || !isAlone && IsTemplate(text))
            return null;

        var kept = before.TrimEnd('#', ' ', '\t').Length;
        var span = isAlone ? text.GetFullLineSpan(line) : TextSpan.FromBounds(text.GetLineSpan(line).Start + kept, text.GetLineSpan(line).End);
        return new CodeFix("Remove the comment", text, [new TextChange(span, "")]) { IsSafe = true };
    }

    private static bool IsTemplate(SourceText text) => PackFiles.IsTemplate(text.Path);

    private static ImmutableArray<SuppressionComment> FindInYaml(SourceText text)
    {
        // A number sign inside a value is part of the value.
        var tree = YamlSyntaxTree.Parse(text);
        var values = tree.Root is null ? [] : GetScalars(tree.Root).Select(s => s.Span).ToArray();

        var comments = ImmutableArray.CreateBuilder<SuppressionComment>();
        foreach (Match match in Address.Matches(text.Content))
        {
            var isComment = match.Index == 0 || char.IsWhiteSpace(text.Content[match.Index - 1]);
            if (!isComment || values.Any(v => v.Contains(match.Index)))
                continue;

            var line = text.GetLinePosition(match.Index).Line;
            var place = TextSpan.FromBounds(match.Index, text.GetLineSpan(line).End);
            var stands = text.ToString(TextSpan.FromBounds(text.GetLineSpan(line).Start, match.Index));
            Add(comments, text, place, string.IsNullOrWhiteSpace(stands) ? FindYamlBelow(text, line) : text.GetLineSpan(line));
        }

        return comments.ToImmutable();
    }

    private static ImmutableArray<SuppressionComment> FindInTemplate(SourceText text)
    {
        var comments = ImmutableArray.CreateBuilder<SuppressionComment>();
        foreach (var token in TemplateSyntaxTree.Parse(text).Root.Tokens())
        {
            var position = token.Position - token.LeadingTrivia.Sum(t => t.Text.Length);
            foreach (var trivia in token.LeadingTrivia)
            {
                var place = new TextSpan(position, trivia.Text.Length);
                position = place.End;
                if (trivia.Kind == TemplateTriviaKind.Comment && Address.IsMatch(trivia.Text))
                    Add(comments, text, place, FindCoveredByTemplateComment(text, place));
            }
        }

        return comments.ToImmutable();
    }

    private static void Add(ImmutableArray<SuppressionComment>.Builder comments, SourceText text, TextSpan place, TextSpan covered)
    {
        var words = text.ToString(place).Trim('#', ' ', '\t', '\r', '\n');
        var match = Form.Match(words);
        if (!match.Success && !Attempt.IsMatch(words))
            return;

        var start = text.Content.IndexOf(words, place.Start, StringComparison.Ordinal);
        comments.Add(new SuppressionComment(new Location(text, new TextSpan(start, words.Length)), covered)
        {
            RuleIds = match.Success ? [.. match.Groups["ids"].Value.Split(',', StringSplitOptions.TrimEntries).Select(id => id.ToUpperInvariant())] : [],
            Reason = match.Groups["reason"].Value.Trim(),
        });
    }

    /// <summary>The next line that says something, with the lines of a text that it opens.</summary>
    private static TextSpan FindYamlBelow(SourceText text, int line)
    {
        var first = line + 1;
        while (first < text.LineCount && GetLine(text, first).TrimStart() is "" or ['#', ..])
            first++;
        if (first >= text.LineCount)
            return new TextSpan(text.Length, 0);

        var last = first;
        if (BlockScalar.IsMatch(GetLine(text, first)))
        {
            var indent = GetIndent(text, first);
            while (last + 1 < text.LineCount && (string.IsNullOrWhiteSpace(GetLine(text, last + 1)) || GetIndent(text, last + 1) > indent))
                last++;
        }

        return Lines(text, first, last);
    }

    /// <summary>Its own line; for a comment that stands alone, the block below it.</summary>
    private static TextSpan FindCoveredByTemplateComment(SourceText text, TextSpan comment)
    {
        var start = text.GetLinePosition(comment.Start).Line;
        var end = text.GetLinePosition(comment.End).Line;
        var before = text.ToString(TextSpan.FromBounds(text.GetLineSpan(start).Start, comment.Start));
        var after = text.ToString(TextSpan.FromBounds(comment.End, Math.Max(comment.End, text.GetLineSpan(end).End)));
        if (before.Trim(' ', '\t', '{', '~', '-').Length > 0 || after.Trim(' ', '\t', '}', '~', '-').Length > 0)
            return Lines(text, start, end);

        var first = end + 1;
        while (first < text.LineCount && string.IsNullOrWhiteSpace(GetLine(text, first)))
            first++;
        return first >= text.LineCount ? new TextSpan(text.Length, 0) : Lines(text, first, FindEndOfBlock(text, first));
    }

    // A container ends at its closing fence, anything else at an empty line.
    private static int FindEndOfBlock(SourceText text, int first)
    {
        var fence = OpenFence.Match(GetLine(text, first));
        for (var line = first + 1; line < text.LineCount; line++)
        {
            var content = GetLine(text, line).Trim();
            if (fence.Success && content == fence.Groups["colons"].Value)
                return line;
            if (!fence.Success && content.Length == 0)
                return line - 1;
        }

        return text.LineCount - 1;
    }

    private static IEnumerable<YamlScalar> GetScalars(YamlNode root)
    {
        var pending = new Stack<YamlNode>([root]);
        // Aliases repeat a node, and only its place matters here.
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        while (pending.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;

            switch (node)
            {
                case YamlScalar scalar:
                    yield return scalar;
                    break;
                case YamlMapping map:
                    foreach (var entry in map.Entries)
                    {
                        pending.Push(entry.Key);
                        pending.Push(entry.Value);
                    }

                    break;
                case YamlSequence sequence:
                    foreach (var item in sequence.Items)
                        pending.Push(item);
                    break;
            }
        }
    }

    private static string GetLine(SourceText text, int line) => text.ToString(text.GetLineSpan(line));

    private static int GetIndent(SourceText text, int line)
    {
        var content = GetLine(text, line);
        return content.Length - content.TrimStart(' ').Length;
    }

    private static TextSpan Lines(SourceText text, int first, int last) => TextSpan.FromBounds(text.GetLineSpan(first).Start, text.GetLineSpan(last).End);
}
