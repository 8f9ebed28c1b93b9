using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Readers.Pdf;

namespace PolicyKit.Readers.Office;

/// <summary>A document as it comes out of the printer: the lines of each page.</summary>
internal sealed partial class PrintedPages
{
    private readonly ImmutableArray<ImmutableArray<string>> _pages;

    private PrintedPages(ImmutableArray<ImmutableArray<string>> pages) => _pages = pages;

    public int Count => _pages.Length;

    public static PrintedPages Read(string pdf)
    {
        // Each page ends with a form feed.
        var pages = PdfProgram.ExtractWithPoppler(pdf).Text.Split('\f')[..^1];
        return new PrintedPages([.. pages.Select(page => page.Split('\n').Select(line => line.Trim()).ToImmutableArray())]);
    }

    /// <summary>The headings that the contents table lists, and the page that it says of each.</summary>
    public IEnumerable<(string Heading, int Page)> GetContents() => _pages
        .SelectMany(page => page)
        .Select(line => ContentsLine().Match(line))
        .Where(match => match.Success)
        .Select(match => (match.Groups[1].Value.Trim(), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));

    public bool HasLine(string line, int page) => page <= Count && _pages[page - 1].Contains(line);

    [GeneratedRegex(@"^(.+?)\.{5,}(\d+)$")]
    private static partial Regex ContentsLine();
}
