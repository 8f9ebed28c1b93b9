using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Texts;

/// <summary>Reads the passages of a document sentence by sentence.</summary>
internal static partial class Statements
{
    public static ImmutableArray<Statement> Get(Document document, ImmutableArray<Passage> passages)
    {
        var forbidden = DocumentWalker.GetBlocks(document).OfType<Callout>()
            .Where(callout => callout.Kind == CalloutKind.DoNot)
            .SelectMany(DocumentWalker.GetBlocks)
            .ToHashSet(ReferenceEqualityComparer.Instance);

        var statements = ImmutableArray.CreateBuilder<Statement>();
        var leadIn = "";
        foreach (var passage in passages)
        {
            var isContinued = passage.Kind is PassageKind.Item or PassageKind.BoxLine;
            var isForbidden = forbidden.Contains(passage.Block) || isContinued && Prohibition().IsMatch(leadIn);
            foreach (var span in Sentences.Split(passage.Text))
            {
                statements.Add(new Statement(passage, span, Plain(passage.Text.Substring(span.Start, span.Length)))
                {
                    LeadIn = isContinued ? leadIn : "",
                    IsForbidden = isForbidden,
                });
            }

            if (!isContinued)
                leadIn = Plain(passage.Text);
        }

        return statements.ToImmutable();
    }

    private static string Plain(string text) => text.Replace('’', '\'').Replace('\u00A0', ' ').Replace('\u2011', '-');

    [GeneratedRegex(@"^\W*(do not|don't|never|what not to do|what you must not do)\W*$|\b(do not|don't|must not|should not|may not|never)\s*:\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prohibition();
}
