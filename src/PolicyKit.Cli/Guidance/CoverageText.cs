using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Guidance;

/// <summary>Coverage for a terminal: a matrix for each school, then where each clause stands.</summary>
internal static class CoverageText
{
    private const int ClauseWidth = 18;

    public static string Write(ImmutableArray<SchoolCoverage> schools, TerminalPalette palette)
    {
        var text = new StringBuilder();
        foreach (var school in schools.Where(school => !school.Documents.IsEmpty))
        {
            if (text.Length > 0)
                text.Append('\n');
            WriteMatrix(text, school, palette);
            WritePlaces(text, school, palette);
        }

        return text.ToString();
    }

    public static string GetWord(ClauseStatus status) => status switch
    {
        ClauseStatus.Covered => "covered",
        ClauseStatus.Adapted => "adapted",
        ClauseStatus.Omitted => "omitted",
        _ => "missing",
    };

    private static void WriteMatrix(StringBuilder text, SchoolCoverage school, TerminalPalette palette)
    {
        var widths = school.Documents.Select(document => Math.Max(document.Symbol.Id.Length, "covered *".Length) + 2).ToArray();
        text.Append(CultureInfo.InvariantCulture, $"{palette.Bold(school.SchoolName)}\n* the document's minimum set asks for it\n\n");
        text.Append(new string(' ', ClauseWidth));
        for (var i = 0; i < widths.Length; i++)
            text.Append(school.Documents[i].Symbol.Id.PadRight(widths[i]));
        text.TrimLine();

        foreach (var part in school.GetRows())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{palette.Bold(part.Key)}\n");
            foreach (var row in part)
            {
                text.Append(row.Clause.Id.PadRight(ClauseWidth));
                for (var i = 0; i < widths.Length; i++)
                    text.Append(Paint(row.Cells[i], widths[i], palette));
                text.TrimLine();
            }
        }
    }

    private static void WritePlaces(StringBuilder text, SchoolCoverage school, TerminalPalette palette)
    {
        foreach (var document in school.Documents)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{palette.Bold(document.Symbol.Id)}, clause by clause\n");
            foreach (var clause in document.Clauses)
            {
                var because = clause.AdaptedBy.IsEmpty ? "" : $" ({string.Join(", ", clause.AdaptedBy)})";
                var places = clause.Status is ClauseStatus.Covered or ClauseStatus.Adapted
                    ? string.Join(", ", clause.Locations.Select(GetPlace).Distinct())
                    : clause.Reason;
                text.Append(CultureInfo.InvariantCulture, $"  {clause.Clause.Id,-ClauseWidth}{GetWord(clause.Status)}{(clause.IsMinimum ? " *" : "")}{because}{(places.Length == 0 ? "" : $": {places}")}\n");
            }
        }
    }

    /// <summary>file:line, as editors and terminals open it.</summary>
    public static string GetPlace(Text.Location location) => string.Create(CultureInfo.InvariantCulture, $"{location.Path}:{location.Start.Line + 1}");

    private static string Paint(ClauseCoverage? clause, int width, TerminalPalette palette)
    {
        var word = clause is null ? "" : GetWord(clause.Status) + (clause.IsMinimum ? " *" : "");
        var padded = word.PadRight(width);
        return clause switch
        {
            { Status: ClauseStatus.Missing, IsMinimum: true } => palette.Mark(padded, DiagnosticSeverity.Error),
            { Status: ClauseStatus.Missing } => palette.Mark(padded, DiagnosticSeverity.Warning),
            { Status: ClauseStatus.Omitted } => palette.Quiet(padded),
            _ => padded,
        };
    }

    private static void TrimLine(this StringBuilder text)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        text.Append('\n');
    }
}
