using System.Text;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>The fields that are open at a place. Of a field, only the result is text; what it is made by is an instruction.</summary>
internal sealed class FieldStack
{
    private readonly Stack<OpenField> _fields = new();

    /// <summary>What stands here is no text, but part of an instruction.</summary>
    public bool IsInInstruction => _fields.Any(f => !f.HasResult);

    public bool IsInContents => _fields.Any(f => f.IsContents);

    /// <summary>The address that a HYPERLINK field leads to; empty outside of one.</summary>
    public string Link => _fields.Select(f => f.Link).FirstOrDefault(l => l != "", "");

    public void Begin()
    {
        // More than a document nests; beyond it, markers count for nothing.
        if (_fields.Count < 50)
            _fields.Push(new OpenField());
    }

    public void Instruct(string text)
    {
        if (_fields.TryPeek(out var field) && !field.HasResult)
            field.Instruction.Append(text);
    }

    public void Separate()
    {
        if (_fields.TryPeek(out var field))
            field.StartResult();
    }

    public void End() => _fields.TryPop(out _);

    /// <summary>The address in HYPERLINK "https://example.org" \l "part"; empty for any other field.</summary>
    public static string GetLink(string instruction)
    {
        var words = Split(instruction);
        if (words.Count == 0 || !words[0].Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase))
            return "";

        var anchor = words.IndexOf("\\l") is > 0 and var at && at + 1 < words.Count ? "#" + words[at + 1] : "";
        return (words.Count > 1 && !words[1].StartsWith('\\') ? words[1] : "") + anchor;
    }

    private static List<string> Split(string instruction)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var isQuoted = false;
        foreach (var character in instruction + " ")
        {
            if (character == '"')
                isQuoted = !isQuoted;
            else if (char.IsWhiteSpace(character) && !isQuoted && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
            else if (isQuoted || !char.IsWhiteSpace(character))
                word.Append(character);
        }

        return words;
    }

    private sealed class OpenField
    {
        public StringBuilder Instruction { get; } = new();

        public bool HasResult { get; private set; }

        public bool IsContents { get; private set; }

        public string Link { get; private set; } = "";

        // Read once: a field may have many runs in its result.
        public void StartResult()
        {
            HasResult = true;
            var instruction = Instruction.ToString();
            IsContents = instruction.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
            Link = GetLink(instruction);
        }
    }
}
