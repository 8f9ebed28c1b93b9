using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PolicyKit.Syntax.Yaml;

/// <summary>Turns YamlDotNet's events into nodes, within budgets that a hostile file cannot escape.</summary>
internal sealed class YamlComposer
{
    private const int MaximumLength = 1_000_000;
    private const int MaximumDepth = 32;
    private const int MaximumAliasedNodes = 2_000;

    // Nobody mends more in one go; the file cannot be used with one of them.
    private const int MaximumDiagnostics = 1_000;

    private readonly SourceText _text;
    private readonly int _offset;
    private readonly IParser _parser;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Dictionary<string, YamlNode> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<YamlNode, int> _sizes = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<TextSpan> _openFlows = new();
    private int _aliasedNodes;
    private bool _isStopped;

    public YamlComposer(SourceText text)
    {
        _text = text;
        _offset = text.Content.StartsWith('\uFEFF') ? 1 : 0;
        _parser = new Parser(new Scanner(new StringReader(text.Content[_offset..]), skipComments: true));
    }

    public IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    public YamlNode? Compose()
    {
        if (_text.Length > MaximumLength)
        {
            Stop(YamlDiagnostics.TooLarge, default, "is longer than a million characters");
            return null;
        }

        YamlNode? root = null;
        if (Advance() && Advance() && _parser.Current is DocumentStart && Advance())
        {
            root = ComposeNode(0);
            if (!_isStopped && Advance() && Advance() && _parser.Current is DocumentStart second)
                Add(Diagnostic.Create(YamlDiagnostics.SeveralDocuments, At(Mark(second.Start), Mark(second.End)))
                    .WithHint("Remove the line `---` or move what follows it to a file of its own"));
        }

        if (root is YamlScalar { IsNull: true })
            root = null;
        if (root is null && !_isStopped)
            Report(YamlDiagnostics.EmptyFile, default, "Write the file with `policykit new`, or copy a sample and change it");
        return root;
    }

    private YamlNode ComposeNode(int depth)
    {
        var start = _parser.Current!;
        if (depth > MaximumDepth)
            Stop(YamlDiagnostics.TooLarge, At(Mark(start.Start), Mark(start.End)).Span, "nests deeper than 32 levels");

        var node = start switch
        {
            _ when _isStopped => Nothing(start),
            Scalar scalar => ComposeScalar(scalar),
            MappingStart mapping => ComposeMapping(mapping, depth),
            SequenceStart sequence => ComposeSequence(sequence, depth),
            AnchorAlias alias => FindAliased(alias),
            _ => Nothing(start),
        };

        if (start is NodeEvent { Anchor.IsEmpty: false } anchored)
            _anchors[anchored.Anchor.Value] = node;
        return node;
    }

    private YamlScalar ComposeScalar(Scalar scalar)
    {
        var start = Mark(scalar.Start);
        var end = TrimEnd(start, Mark(scalar.End));
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain, TextSpan.FromBounds(start, end));
    }

    private YamlMapping ComposeMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var values = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var isFlow = start.Style == MappingStyle.Flow;
        Open(isFlow, start);

        while (Advance() && _parser.Current is not MappingEnd)
        {
            var key = ComposeNode(depth + 1);
            if (!Advance())
                break;

            var value = ComposeNode(depth + 1);
            if (key is not YamlScalar name)
                Report(YamlDiagnostics.KeyIsNotText, key.Span, "Write the key as a plain word");
            else if (values.TryAdd(name.Value, value))
                entries.Add(new YamlEntry(name, value));
            else
                ReportDuplicate(name, value, values[name.Value]);
        }

        var last = entries.Count == 0 ? Mark(start.End) : Math.Max(entries[^1].Key.Span.End, entries[^1].Value.Span.End);
        return Sized(new YamlMapping(entries.ToImmutable(), Close(isFlow, start, last)), entries.SelectMany(e => (YamlNode[])[e.Key, e.Value]));
    }

    private YamlSequence ComposeSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var isFlow = start.Style == SequenceStyle.Flow;
        Open(isFlow, start);

        while (Advance() && _parser.Current is not SequenceEnd)
            items.Add(ComposeNode(depth + 1));

        var last = items.Count == 0 ? Mark(start.End) : items[^1].Span.End;
        return Sized(new YamlSequence(items.ToImmutable(), Close(isFlow, start, last)), items);
    }

    // An alias shares the node that it names: the tree stays small, but whoever walks it meets every copy. Hence the budget.
    private YamlNode FindAliased(AnchorAlias alias)
    {
        var span = At(Mark(alias.Start), Mark(alias.End)).Span;
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            Report(YamlDiagnostics.UnknownAlias, span, "Write the value out, or put it in quotation marks when it starts with an asterisk", alias.Value.Value);
            return Nothing(alias);
        }

        _aliasedNodes = (int)Math.Min(int.MaxValue, (long)_aliasedNodes + _sizes.GetValueOrDefault(node, 1));
        if (_aliasedNodes <= MaximumAliasedNodes)
            return node;

        Stop(YamlDiagnostics.TooLarge, span, "repeats its own parts thousands of times by aliases");
        return Nothing(alias);
    }

    private T Sized<T>(T node, IEnumerable<YamlNode> children)
        where T : YamlNode
    {
        _sizes[node] = (int)Math.Min(int.MaxValue, 1 + children.Sum(child => (long)_sizes.GetValueOrDefault(child, 1)));
        return node;
    }

    private void Open(bool isFlow, ParsingEvent start)
    {
        if (isFlow)
            _openFlows.Push(new TextSpan(Mark(start.Start), 1));
    }

    private TextSpan Close(bool isFlow, ParsingEvent start, int lastEnd)
    {
        var end = Math.Max(lastEnd, Mark(start.Start));
        if (isFlow && !_isStopped)
        {
            _openFlows.Pop();
            end = Math.Min(_text.Length, Mark(_parser.Current!.End) + 1);
        }

        return TextSpan.FromBounds(Mark(start.Start), end);
    }

    /// <summary>Moves to the next event; false when there is none, or the text cannot be read from here.</summary>
    private bool Advance()
    {
        if (_isStopped)
            return false;

        try
        {
            return _parser.MoveNext() && _parser.Current is not StreamEnd;
        }
        catch (YamlException exception)
        {
            Stop(YamlSlip.Explain(_text, Mark(exception.Start), Mark(exception.End), exception.Message));
        }
        // The scanner meets the end of the text inside brackets, and some malformed escapes, with exceptions of its own.
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            Stop(_openFlows.TryPeek(out var open) ? YamlSlip.UnclosedBracket(_text, open) : YamlSlip.Unknown(_text, _text.Length));
        }

        return false;
    }

    private void Stop(DiagnosticDescriptor descriptor, TextSpan span, string what) =>
        Stop(Diagnostic.Create(descriptor, new Location(_text, span), what).WithHint("Check that this is the right file"));

    private void Stop(Diagnostic diagnostic)
    {
        if (!_isStopped)
            _diagnostics.Add(diagnostic);
        _isStopped = true;
    }

    private void Report(DiagnosticDescriptor descriptor, TextSpan span, string hint, params ReadOnlySpan<object?> arguments) =>
        Add(Diagnostic.Create(descriptor, new Location(_text, span), arguments).WithHint(hint));

    private void Add(Diagnostic diagnostic)
    {
        if (_diagnostics.Count < MaximumDiagnostics)
            _diagnostics.Add(diagnostic);
    }

    private void ReportDuplicate(YamlScalar key, YamlNode value, YamlNode first)
    {
        var says = _text.ToString(value.Span);
        var line = _text.GetLinePosition(key.Span.Start).Line;
        var isAlone = _text.ToString(_text.GetLineSpan(line)).TrimStart().StartsWith(key.Value + ":", StringComparison.Ordinal);
        // Only what says the same twice can go unasked, and only a line that holds nothing else.
        var fix = isAlone && value is YamlScalar && says == _text.ToString(first.Span) && _text.GetLinePosition(value.Span.End).Line == line
            ? new CodeFix("Remove the second one", _text, [new TextChange(_text.GetFullLineSpan(line), "")]) { IsSafe = true }
            : null;
        Add(Diagnostic.Create(YamlDiagnostics.DuplicateKey, new Location(_text, key.Span), key.Value).WithHint("Keep one of them").WithFix(fix));
    }

    private YamlScalar Nothing(ParsingEvent at) => new("", true, new TextSpan(Mark(at.Start), 0));

    private Location At(int start, int end) => new(_text, TextSpan.FromBounds(start, Math.Max(start, end)));

    private int Mark(Mark mark) => (int)Math.Clamp(mark.Index + _offset, 0, _text.Length);

    private int TrimEnd(int start, int end)
    {
        while (end > start && char.IsWhiteSpace(_text.Content[end - 1]))
            end--;
        return Math.Max(start, end);
    }
}
