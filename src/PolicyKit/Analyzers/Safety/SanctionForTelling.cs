using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sanction for being pictured or for telling.</summary>
public sealed partial class SanctionForTelling : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4211", DiagnosticSeverity.Error)
    {
        Title = "Sanction for being pictured or for telling",
        MessageFormat = "“{0}” punishes a child for being pictured or for telling",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            A child who fears a sanction does not tell, and stays with whoever makes threats.
            Sanctions under the behaviour policy are for pressure and for sharing meant to hurt; never for everybody involved (X-24).

            ```markdown reported
            All pupils involved will be sanctioned under the behaviour policy.
            ```

            ```markdown accepted
            No child is ever punished for being pictured or for telling.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(["sanction", "punish", "disciplin", "detention", "exclu", "suspen", "consequences", "trouble", "lose", "isolat"], StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => Sanction();

    protected override string Hint => "Say for what conduct a sanction may follow, and that nobody is punished for being pictured or for telling";

    private const string Punished = """
        (?<act>sanction(s|ed)?|punish(ed|ment|ments)?|disciplin(e|ed|ary)|detentions?|exclu(ded?|sions?)|suspen(ded?|sions?)|consequences|in\ trouble|lose\ (their|his|her)|isolat(ed|ion))
        """;

    private const string Pictured = """
        (being\ (pictured|shown|photographed|in\ (it|the\ \w+))|appear(s|ing)?\ in|(is|are|was|were)\ (pictured|shown|photographed|in\ the\ (image|picture|photo|video))|having\ (their|his|her|a)\ (picture|photo)\ taken|telling|tells?\ (us|staff|a\ teacher|an\ adult|someone)|told\ (us|staff|a\ teacher)|report(s|ing|ed)?\ (it|an?\ (image|incident)|to\ (us|staff))|disclos(e|es|ing|ed)|com(e|es|ing)\ forward|(takes?|taking|sends?|sending|shares?|sharing)\ (such\ |nude\ |naked\ |semi-nude\ |intimate\ |sexual\ |indecent\ )?(images|pictures|photos|nudes|selfies|videos)\b(?![^.;]*\b(hurt|harm|humiliat\w+|pressur\w+|coerc\w+|threat\w*|consent\w*|malic\w+|blackmail\w*|deliberate\w*|repeated\w*|others?|another|someone)\b)|(taking|took|takes|makes?|making|made|sent|sends?|sending)\ (a\ |an\ |the\ )?(nude\ |naked\ |semi-nude\ |intimate\ )?(image|picture|photo|selfie|video)s?\ of\ (them|him|her)sel(f|ves))
        """;

    private const string Everybody = """
        \b(all|every|everyone|everybody|any|both|each|anyone)\ ((of\ )?(the\ |those\ )?(pupils?|child|children|students?|learners?|young\ (person|people)|parties|those|boys|girls)\ )?((who\ (is|are|was|were)\ )?involved|concerned)\b[^.;]{0,60}?\b
        """;

    [GeneratedRegex(
        $"""
        \b{Punished}\b[^.;]{"{0,40}"}?\b(for|because\ of|because\ (they|he|she))\b[^.;]{"{0,20}"}?\b{Pictured}\b
        | \b(who|whoever|that|for|anyone|if\ (they|he|she))\b[^.;,]{"{0,20}"}?\b{Pictured}\b[^.;]{"{0,70}"}?\b(will|must|should|may|can|face|faces|receives?|gets?|is|are|could|can\ expect)\b[^.;]{"{0,30}"}?\b{Punished}\b
        | \b{Punished}\b[^.;]{"{0,20}"}\bfor\b[^.;]{"{0,40}"}\bdisrepute\b
        | \bboth\ (the\ )?(pupils|children|students|learners|young\ people|boys|girls)\ (will|must|should)\b[^.;]{"{0,20}"}?\b{Punished}\b
        | {Everybody}(will|must|should|may|can|face|faces|receives?|gets?|is|are|could)\b[^.;]{"{0,30}"}?\b{Punished}\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Sanction();
}
