using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds words.yaml.</summary>
internal static class WordingBinder
{
    public static WordingSymbol Bind(SourceText? text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (text is null)
            return new WordingSymbol();

        var fields = PackFields.ReadRoot(text, "words.yaml", diagnostics);
        fields.CheckKeys("avoid", "same_thing", "abbreviations");
        var avoided = fields.GetItems("avoid", "a word to avoid").SelectMany(BindWord).ToImmutableArray();
        return new WordingSymbol
        {
            Avoided = PhraseIndex<WordSymbol>.Create(avoided, word => [word.Phrase]),
            Names = PhraseIndex<NameSymbol>.Create(fields.GetItems("same_thing", "a thing").SelectMany(BindNames), name => [name.Phrase]),
            Abbreviations = [.. fields.GetItems("abbreviations", "an abbreviation").Select(BindAbbreviation)],
        };
    }

    private static IEnumerable<WordSymbol> BindWord(PackFields fields)
    {
        fields.CheckKeys(["term", .. ExpressionFields.Keys, "see", "severity", "safe"]);
        if (fields.GetPhrases("term") is not { IsEmpty: false } phrases)
        {
            fields.GetRequiredText("term");
            return [];
        }

        var word = new WordSymbol(phrases[0], fields.GetLocation("term"))
        {
            Use = fields.GetText("use"),
            Advice = fields.GetText("advice"),
            Why = fields.GetText("why"),
            Documents = ExpressionFields.GetDocuments(fields),
            IsMentionAllowed = ExpressionFields.IsMentionAllowed(fields),
            Unless = fields.GetPhrases("unless"),
            See = fields.GetText("see"),
            Severity = fields.GetChoice(
                "severity", DiagnosticSeverity.Warning,
                ("error", DiagnosticSeverity.Error), ("warning", DiagnosticSeverity.Warning), ("information", DiagnosticSeverity.Information)),
            IsSafe = fields.GetFlag("safe"),
        };
        return phrases.Select(phrase => word with { Phrase = phrase });
    }

    private static IEnumerable<NameSymbol> BindNames(PackFields fields)
    {
        fields.CheckKeys("say", "also", "not");
        var thing = fields.GetRequiredText("say");
        var accepted = fields.GetPhrases("also").Prepend(Phrase.Parse(thing)).Select(name => new NameSymbol(name, thing, IsAccepted: true));
        return accepted.Concat(fields.GetPhrases("not").Select(name => new NameSymbol(name, thing, IsAccepted: false)));
    }

    private static AbbreviationSymbol BindAbbreviation(PackFields fields)
    {
        fields.CheckKeys("short", "means");
        return new AbbreviationSymbol(fields.GetRequiredText("short"), fields.GetText("means"), fields.Location);
    }
}
