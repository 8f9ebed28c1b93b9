using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Syntax.Yaml;

/// <summary>A value in a YAML file and the characters that say it.</summary>
public abstract record YamlNode(TextSpan Span);

/// <summary>A map. Keys are text and appear once; a repeated key is reported and left out.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, TextSpan Span) : YamlNode(Span)
{
    public YamlEntry? FindEntry(string key) => Entries.FirstOrDefault(entry => entry.Key.Value == key);

    public YamlNode? Find(string key) => FindEntry(key)?.Value;

    /// <summary>The text of a key, or null when it is absent, empty or no scalar.</summary>
    public string? GetText(string key) => Find(key) is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, TextSpan Span) : YamlNode(Span);

/// <summary>A single value as text. Only its reader knows whether it is a date, a number or a name.</summary>
/// <param name="IsPlain">Written without quotation marks and not as a block.</param>
public sealed record YamlScalar(string Value, bool IsPlain, TextSpan Span) : YamlNode(Span)
{
    /// <summary>Nothing was written: "key:", "key: ~" or "key: null".</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
}
