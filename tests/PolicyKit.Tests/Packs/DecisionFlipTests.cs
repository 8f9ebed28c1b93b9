using System.Text;
using PolicyKit.Cli.Deciding;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Packs;

/// <summary>One answer changes every document that carries the instruction, and nothing else.</summary>
public sealed class DecisionFlipTests
{
    [Fact]
    public void Each_answer_changes_these_sentences()
    {
        var text = new StringBuilder();
        foreach (var question in National.Pack.Symbol.Decisions.Where(question => !question.Options.IsEmpty))
        {
            text.Append($"{question.Id}\n");
            foreach (var effects in OptionEffects.Compare(question, option => Compile(question, option)))
            {
                text.Append($"  {effects.Option.Id}\n");
                foreach (var (document, sentences) in effects.Sentences)
                    text.Append($"    {document}\n{string.Concat(sentences.Select(sentence => $"      {sentence}\n"))}");
            }
        }

        Snapshot.Verify(text.ToString());
    }

    [Theory]
    [InlineData("every-image", "policy-section staff-one-pager parent-leaflet flowchart-poster")]
    public void What_a_pack_settles_reaches_every_document(string option, string documents)
    {
        var question = National.Pack.Symbol.Decisions.Single(decision => decision.Id == "police_default");
        foreach (var id in documents.Split(' '))
            Assert.Contains("tells the police of any image", National.GetText(Compile(question, option).GetDocument(id)!));
    }

    [Fact]
    public void The_answer_about_a_device_changes_every_document()
    {
        var documents = new[] { "flight-mode-lock", "switch-off-lock" }.Select(answer => National.Compile(Samples.Read("oakfield-primary.yaml").Replace("device: flight-mode-lock", $"device: {answer}")).GetDocuments()).ToArray();
        Assert.Equal(5, documents[0].Length);
        Assert.All(documents[0].Zip(documents[1]), pair => Assert.NotEqual(National.GetText(pair.First), National.GetText(pair.Second)));
    }

    /// <summary>As if a pack had this answer for its default; so that what a pack alone may settle is flipped in the same way.</summary>
    private static Compilation Compile(DecisionSymbol question, string option)
    {
        var symbol = National.Pack.Symbol with { Decisions = [.. National.Pack.Symbol.Decisions.Select(decision => decision.Id == question.Id ? decision with { Default = option } : decision)] };
        var profile = string.Join('\n', Samples.Read("oakfield-primary.yaml").Split('\n').Where(line => !line.StartsWith($"  {question.Id}:", StringComparison.Ordinal)));
        return National.Compile(profile, National.Pack with { Symbol = symbol });
    }
}
