using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Tests.Documents;

namespace PolicyKit.Readers.Pdf;

/// <summary>Three programs that share no code with us or with each other open what we write, whatever a document holds.</summary>
public sealed class RandomPdfTests
{
    private const int DocumentCount = 500;
    private const int LongestDocument = 12;

    // Wider words are broken inside where a column is narrow, and then stand in two places.
    private const int LongestWord = 16;

    [Fact]
    public void Other_programs_find_nothing_wrong_and_no_word_missing()
    {
        var folder = Directory.CreateTempSubdirectory("policykit-pdf-").FullName;
        try
        {
            var problems = new ConcurrentBag<string>();
            var documents = RandomDocuments.All.Generator.Sample(DocumentCount, new Rnd(20261121), LongestDocument);
            Parallel.ForEach(documents.Select((d, i) => (Document: d, Number: i)), Programs.AtATime, specimen =>
            {
                var file = Path.Combine(folder, specimen.Number.ToString(CultureInfo.InvariantCulture) + ".pdf");
                File.WriteAllBytes(file, [.. OutputFormat.Pdf.Emit(specimen.Document).Bytes]);
                foreach (var problem in FindProblems(specimen.Document, file))
                    problems.Add($"{specimen.Number}: {problem}");
            });
            Assert.True(problems.IsEmpty, string.Join('\n', problems.Order(StringComparer.Ordinal).Take(40)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<string> FindProblems(Document document, string file)
    {
        var check = PdfProgram.Check(file);
        if (check.Complaint != "")
            yield return "qpdf says: " + check.Text + check.Complaint;

        var words = document.Blocks.SelectMany(GetBlocks).SelectMany(GetTexts).SelectMany(SplitIntoWords).ToHashSet(StringComparer.Ordinal);
        foreach (var (name, extracted) in ((string, PdfProgram)[])[("poppler", PdfProgram.ExtractWithPoppler(file)), ("MuPDF", PdfProgram.ExtractWithMuPdf(file))])
        {
            if (extracted.Complaint != "")
                yield return $"{name} says: {extracted.Complaint}";

            var text = string.Concat(SplitIntoWords(extracted.Text));
            foreach (var word in words.Where(w => w.Length <= LongestWord && !Contains(text, w)))
                yield return $"{name} does not find {word}";
        }
    }

    // Programs turn words of scripts that run from right to left into the order in which they are read, line by line, or leave them as they stand.
    private static bool Contains(string text, string word) =>
        text.Contains(word, StringComparison.Ordinal) || (RunsFromRightToLeft(word) && word.All(c => text.Contains(c)));

    private static bool RunsFromRightToLeft(string word) => word.All(c => c is >= '\u0590' and < '\u0900');

    // A table within columns has cells narrower than a word, which then stands in two places.
    private static IEnumerable<Block> GetBlocks(Block block) =>
        DocumentWalker.GetBlocks(block).Where(inner => block is not Columns || inner is not Table);

    private static IEnumerable<string> GetTexts(Block block) => block switch
    {
        Callout callout => [callout.Title],
        ContactCard card => [card.Name, card.Role, card.Hours, .. card.Lines.Select(l => l.Text)],
        Flowchart chart => [.. chart.Graph.Nodes.Select(n => n.Title), .. GetWords(block)],
        Table table => [table.Caption, .. GetWords(block)],
        _ => GetWords(block),
    };

    private static IEnumerable<string> GetWords(Block block) => DocumentWalker.GetInlines(block).OfType<TextInline>().Select(t => t.Text);

    // Letters and digits only: how spaces and signs are extracted is each program's own affair, and so is whether a ligature that somebody typed stays one.
    private static IEnumerable<string> SplitIntoWords(string text)
    {
        var word = new StringBuilder();
        foreach (var rune in text.Replace("ﬁ", "fi", StringComparison.Ordinal).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0)
            yield return word.ToString();
    }
}
