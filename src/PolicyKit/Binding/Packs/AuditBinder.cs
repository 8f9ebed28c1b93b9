using System.Collections.Immutable;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds audit.yaml.</summary>
internal static class AuditBinder
{
    public static ImmutableArray<ClauseWordsSymbol> Bind(ImmutableArray<PackFields> items) => [.. items.Select(Bind)];

    private static ClauseWordsSymbol Bind(PackFields fields)
    {
        fields.CheckKeys("clause", "topic", "about", "words", "negative");
        return new ClauseWordsSymbol(fields.GetRequiredText("clause"), fields.Location)
        {
            Topic = fields.GetText("topic"),
            About = fields.GetRequiredText("about"),
            IsNegative = fields.GetFlag("negative"),
            Groups = [.. fields.GetTexts("words").Select(group => group.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Phrase.Parse).ToImmutableArray())],
        };
    }
}
