using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Reading.Built;

/// <summary>Reads back Markdown that our emitter wrote, line by line. Knows its own dialect only.</summary>
public sealed partial class BuiltMarkdown
{
    private const string LineBreak = "<br>";
    private const string StepsElsewhere = "The steps are told in words elsewhere in this document.";

    // Title, subtitle, watermark and publisher; a watermark is in bold.
    private const int LinesOfTitle = 4;

    private readonly List<string> _lines = [];
    private readonly List<string> _furniture = [];
    private readonly List<string> _headings = [];
    private readonly HashSet<string> _numbered = new(StringComparer.Ordinal);
    private readonly List<ImmutableArray<string>> _groups = [];
    private int _brokenFrom = int.MaxValue;
    private readonly List<ImmutableArray<string>> _lists = [];
    private readonly Stack<OpenList> _open = new();
    private readonly List<string> _box = [];
    private readonly List<string> _card = [];
    private bool _isAfterRule;
    private bool _isInBox;

    private BuiltMarkdown()
    {
    }

    /// <summary>Null when it cannot be read.</summary>
    public static BuiltText? Read(byte[] bytes)
    {
        try
        {
            var file = new BuiltMarkdown();
            foreach (var line in new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Split('\n'))
                file.ReadLine(line);
            file.EndBox();
            file.EndCard();
            file.EndLists(-1);
            return file._headings.Count == 0 ? null : file.ToText();
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private BuiltText ToText()
    {
        // A list of the headings says them again with their numbers, under a title that the other formats need not have.
        var titles = _groups.Where(g => g.Length > 1 && g.Skip(1).All(_headings.Contains)).Select(g => g[0]).ToArray();
        _furniture.AddRange(titles);
        _lines.RemoveAll(line => titles.Contains(line) || _numbered.Contains(line));

        return new BuiltText
        {
            Lines = [.. _lines],
            Headings = [.. _headings],
            NumberedLists = [.. _lists],
            Groups = [.. _groups],
            Furniture = [.. _furniture, .. _numbered],
        };
    }

    private void ReadLine(string line)
    {
        var isInBox = line.StartsWith('>');
        if (isInBox != _isInBox)
        {
            EndLists(-1);
            EndBox();
        }

        _isInBox = isInBox;
        var inner = isInBox ? Box().Replace(line, "") : line;
        var text = inner.TrimStart(' ');
        if (text == "")
            return;

        if (text == "---")
        {
            EndCard();
            _isAfterRule = true;
            return;
        }

        if (text[0] == '|')
            ReadRow(text);
        else if (text.StartsWith('#'))
            ReadHeading(text.TrimStart('#').TrimStart());
        else
            ReadText(text, inner.Length - text.Length);
        _isAfterRule = false;
    }

    private void ReadHeading(string text)
    {
        EndCard();
        EndLists(-1);
        var heading = Unmark(text);
        _headings.Add(heading);

        // Other formats keep the number apart; a heading such as "999 or 101?" has it in its words.
        var number = HeadingNumber().Match(heading).Length;
        _lines.Add(heading[number..]);
        if (number > 0)
            _numbered.Add(heading);
    }

    private void ReadRow(string row)
    {
        EndCard();
        if (row.StartsWith("| ---", StringComparison.Ordinal) && _groups.Count > 0)
        {
            // What stands above this line is the header.
            _groups.RemoveAt(_groups.Count - 1);
            return;
        }

        var cells = Cell().Split(row.Trim('|')).Select(Unmark).ToImmutableArray();
        _lines.AddRange(cells.Where(c => c != ""));
        _groups.Add(cells);
    }

    private void ReadText(string text, int indent)
    {
        // An item may begin with a mark or a box, and a box with an item.
        var isItem = false;
        for (var start = Start().Match(text); start.Success; start = Start().Match(text))
        {
            text = text[start.Length..];
            if (start.Groups["item"].Success)
                AddItem(indent, start.Groups["number"].ValueSpan, Unmark(text));
            isItem |= start.Groups["item"].Success;
            indent += start.Length;
        }

        if (!isItem)
            EndLists(indent);
        var said = Unmark(text);
        if (said == StepsElsewhere)
            SetAsidePicture();
        else if (_isAfterRule && text is ['*', not '*', ..])
            _furniture.Add(said);
        else if (text.StartsWith("**", StringComparison.Ordinal) && CalloutNames.Names.Contains(said.TrimEnd(':', ' ')))
            _furniture.Add(said);
        else if (Card().Match(text) is { Success: true } card)
            ReadCard(GetParts(card), isItem);
        else
            AddLine(said, isItem);
        JoinBroken(text.EndsWith('\\'));
    }

    // The lines of a paragraph stand together.
    private void JoinBroken(bool isBroken)
    {
        if (isBroken)
        {
            _brokenFrom = Math.Min(_brokenFrom, Math.Max(0, _lines.Count - 1));
            return;
        }

        if (_brokenFrom < _lines.Count - 1)
            _groups.Add([.. _lines.Skip(_brokenFrom)]);
        _brokenFrom = int.MaxValue;
    }

    // The picture's title and what it is described by are only heard in other formats.
    private void SetAsidePicture()
    {
        var moved = _lines.TakeLast(2).ToArray();
        _furniture.AddRange([.. moved, StepsElsewhere]);
        _lines.RemoveRange(_lines.Count - moved.Length, moved.Length);
        _card.Clear();
    }

    private static IEnumerable<string> GetParts(Match card) => new[] { card.Groups["name"].Value, card.Groups["role"].Value }.Where(p => p != "").Select(Unmark);

    private void ReadCard(IEnumerable<string> parts, bool isItem)
    {
        if (!isItem)
            EndCard();
        foreach (var part in parts)
        {
            if (isItem || _isInBox)
                AddLine(part, isItem);
            else
                StartCard(part);
        }
    }

    private void StartCard(string part)
    {
        (_lines.Count < LinesOfTitle - 1 ? _furniture : _lines).Add(part);
        _card.Add(part);
    }

    private void AddLine(string line, bool isItem)
    {
        if (!isItem)
            EndCard();
        else if (_card.Count > 0)
            _card.Add(line);
        if (_isInBox)
            _box.Add(line);
        if (line != "")
            _lines.Add(line);
    }

    private void EndBox()
    {
        if (_box.Count > 0)
            _groups.Add([.. _box]);
        _box.Clear();
    }

    private void EndCard()
    {
        if (_card.Count > 1)
            _groups.Add([.. _card]);
        _card.Clear();
    }

    private void AddItem(int indent, ReadOnlySpan<char> number, string text)
    {
        EndLists(indent + 1);
        var count = number.IsEmpty ? 0 : int.Parse(number, CultureInfo.InvariantCulture);
        if (_open.TryPeek(out var list) && list.Indent == indent && (list.IsOrdered != count > 0 || count > 0 && count != list.Next))
            EndLists(indent);
        if (!_open.TryPeek(out list) || list.Indent < indent)
            _open.Push(list = new OpenList(indent, count > 0));
        list.Items.Add(text);
        list.Next = count + 1;
    }

    /// <summary>Ends those that a line with this indent does not belong to.</summary>
    private void EndLists(int indent)
    {
        while (_open.TryPeek(out var list) && list.Indent >= indent)
        {
            _open.Pop();
            if (list.IsOrdered)
                _lists.Add([.. list.Items]);
        }
    }

    /// <summary>The words alone, without marks, targets and escapes.</summary>
    private static string Unmark(string text)
    {
        var words = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var rest = text.AsSpan(i);
            if (text[i] == '\\')
                words.Append(++i < text.Length ? text[i] : ' ');
            else if (rest.StartsWith("]("))
                i += FindTargetEnd(rest);
            else if (rest.StartsWith(LineBreak))
            {
                words.Append(' ');
                i += LineBreak.Length - 1;
            }
            else if (rest.StartsWith("<span lang=") || rest.StartsWith("</span>"))
                i += Math.Max(0, rest.IndexOf('>'));
            else if (text[i] is not ('*' or '['))
                words.Append(text[i]);
        }

        return words.ToString().Trim();
    }

    // A target with brackets of its own stands between angle brackets.
    private static int FindTargetEnd(ReadOnlySpan<char> link)
    {
        var end = link.StartsWith("](<") ? link.IndexOf(">)") + 1 : link.IndexOf(')');
        return end > 0 ? end : 1;
    }

    [GeneratedRegex(@"^(?:(?<item>(?<number>\d{1,9})[.)]|[-*])(?: |$)|(?:✓|✗|\[ \])(?: |$)|> ?)", RegexOptions.CultureInvariant)]
    private static partial Regex Start();

    [GeneratedRegex(@"^(?:> ?)+", RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    [GeneratedRegex(@"^\*\*(?<name>(?:[^*\\]|\\.)+)\*\*(?: \((?<role>.+)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"^\p{L}{0,3}\.?\d+(?:\.\d+)*\.? (?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingNumber();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    private sealed class OpenList(int indent, bool isOrdered)
    {
        public int Indent { get; } = indent;

        public bool IsOrdered { get; } = isOrdered;

        public List<string> Items { get; } = [];

        public int Next { get; set; }
    }
}
