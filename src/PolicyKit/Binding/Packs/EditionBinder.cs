using System.Collections.Immutable;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds editions.yaml: the publications that the documents rest on, and what each has made old.</summary>
internal static class EditionBinder
{
    private static readonly ImmutableArray<(string Key, SupersededKind Kind)> Kinds =
        [("term", SupersededKind.Term), ("link", SupersededKind.Link), ("number", SupersededKind.Number), ("fact", SupersededKind.Fact)];

    public static ImmutableArray<EditionSymbol> Bind(ImmutableArray<PackFields> editions) => [.. editions.Select(BindEdition)];

    private static EditionSymbol BindEdition(PackFields fields)
    {
        fields.CheckKeys(
            "id", "title", "publisher", "edition", "short", "role", "checked", "confidence", "note", "evidence", "supersedes", "names", "yearly", "superseded");
        var id = fields.GetRequiredText("id");
        var confidence = GetConfidence(fields, "");
        return new EditionSymbol(id, fields.GetRequiredText("title"), fields.Location)
        {
            Publisher = fields.GetText("publisher"),
            Edition = fields.GetText("edition"),
            Short = fields.GetText("short"),
            Role = fields.GetText("role"),
            Checked = fields.GetDate("checked"),
            Confidence = confidence,
            Note = fields.GetText("note"),
            Names = PhraseIndex<Phrase>.Create(fields.GetPhrases("names"), phrase => [phrase]),
            IsYearly = fields.GetFlag("yearly"),
            Superseded = [.. fields.GetItems("superseded", "something superseded").SelectMany(item => BindSuperseded(item, id, confidence))],
        };
    }

    /// <summary>One for each phrase: an entry may list several that have the same successor.</summary>
    private static IEnumerable<SupersededSymbol> BindSuperseded(PackFields fields, string edition, string confidence)
    {
        fields.CheckKeys([.. Kinds.Select(kind => kind.Key), .. ExpressionFields.Keys, "without", "confidence"]);
        var (key, kind, phrases) = Kinds.Select(k => (k.Key, k.Kind, Phrases: fields.GetPhrases(k.Key)))
            .FirstOrDefault(k => !k.Phrases.IsEmpty, (Kinds[0].Key, Kinds[0].Kind, Phrases: []));
        if (phrases.IsEmpty)
        {
            fields.GetRequiredText(key);
            return [];
        }

        var superseded = new SupersededSymbol(phrases[0], kind, edition, fields.GetLocation(key))
        {
            Use = fields.GetText("use"),
            Advice = fields.GetText("advice"),
            Why = fields.GetText("why"),
            Documents = ExpressionFields.GetDocuments(fields),
            IsMentionAllowed = ExpressionFields.IsMentionAllowed(fields),
            Unless = fields.GetPhrases("unless"),
            Without = fields.GetPhrases("without"),
            Confidence = GetConfidence(fields, confidence),
        };
        return phrases.Select(phrase => superseded with { Phrase = phrase });
    }

    private static string GetConfidence(PackFields fields, string otherwise) =>
        fields.GetChoice("confidence", otherwise, ("A", "A"), ("B", "B"), ("C", "C"), ("M", "M"));
}
