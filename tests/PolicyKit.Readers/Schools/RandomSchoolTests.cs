using System.Collections.Concurrent;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyKit.Readers.Browser;
using PolicyKit.Readers.Office;
using PolicyKit.Readers.Pdf;
using PolicyKit.Tests.Cli.Building;

namespace PolicyKit.Readers.Schools;

/// <summary>Whatever a school is like, other programs find nothing wrong with what it gets.</summary>
public sealed class RandomSchoolTests(BuiltSchools built, OpenBrowser browser) : IClassFixture<BuiltSchools>, IClassFixture<OpenBrowser>
{
    // Programs with windows take long for each file.
    private const int SchoolsInOffice = 10;
    private const int SchoolsInBrowser = 5;

    [Fact]
    public void All_have_their_documents_but_those_that_are_long_in_everything_and_these_hear_what_to_cut()
    {
        Assert.Empty(built.Schools.Where(s => !s.IsBuilt && !RandomSchool.IsExtreme(s.Number)).Select(s => s.Number));
        AssertNone(built.Schools.SelectMany(s => s.Problems.Select(p => $"{s.Number}: {p}")));
    }

    [Fact]
    public void Every_pdf_is_sound_and_has_as_many_pages_as_we_say()
    {
        var problems = new ConcurrentBag<string>();
        Parallel.ForEach(built.GetFiles(".pdf"), Programs.AtATime, file =>
        {
            var check = PdfProgram.CheckAndCount(file.Path);
            if (check.Complaint != "" || check.Text.Trim().Split('\n')[^1] != file.PageCount.ToString(CultureInfo.InvariantCulture))
                problems.Add($"{Shorten(file.Path)}, {file.PageCount} pages: {check.Text}{check.Complaint}");
        });
        AssertNone(problems);
    }

    [Fact]
    public void Every_pdf_can_be_read_aloud()
    {
        var complaints = new ConcurrentBag<string>();
        var files = built.GetFiles(".pdf").Select(f => f.Path).ToArray();
        Parallel.ForEach(files.Chunk((files.Length + 1) / 2), Programs.AtATime, half =>
        {
            var check = PdfProgram.CheckAccess(half);
            if (check.Complaint != "" || !check.Text.TrimEnd().EndsWith($"{half.Length} passed, 0 failed", StringComparison.Ordinal))
                complaints.Add(check.Text + check.Complaint);
        });
        AssertNone(complaints);
    }

    [Fact]
    public void Word_has_nothing_against_any_file()
    {
        var problems = new ConcurrentBag<string>();
        Parallel.ForEach(built.GetFiles(".docx"), Programs.AtATime, file =>
        {
            using var word = WordprocessingDocument.Open(file.Path, isEditable: false);
            foreach (var error in new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word))
                problems.Add($"{Shorten(file.Path)}: {error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        });
        AssertNone(problems);
    }

    [Fact]
    public void LibreOffice_prints_as_many_pages_as_we_count_for_schools_of_usual_length()
    {
        var folder = Directory.CreateTempSubdirectory("policykit-office-").FullName;
        try
        {
            // One run for all, so each file has a name of its own.
            var files = Sample(SchoolsInOffice, s => !RandomSchool.IsWordy(s.Number))
                .SelectMany(s => s.Files.Where(f => IsOfKind(f, ".docx") && !IsSmallPoster(f)).Select(f => (f.Path, Copy: Path.Combine(folder, $"{s.Number}-{Path.GetFileName(f.Path)}")))).ToArray();
            foreach (var (path, copy) in files)
                File.Copy(path, copy);
            LibreOffice.Save([.. files.Select(f => f.Copy)], "pdf", folder);

            AssertNone(
                from file in files
                let expected = PrintedPages.Read(Path.ChangeExtension(file.Path, ".pdf")).Count
                let printed = PrintedPages.Read(Path.ChangeExtension(file.Copy, ".pdf")).Count
                where printed != expected
                select $"{Shorten(file.Path)} has {printed} pages, its PDF {expected}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Axe_finds_nothing_on_their_pages() =>
        AssertNone(await Axe.FindProblemsAsync(browser, Sample(SchoolsInBrowser, _ => true).SelectMany(s => s.Files).Where(f => IsOfKind(f, ".html")).Select(f => f.Path)));

    // From all over the range.
    private IEnumerable<BuiltSchools.School> Sample(int count, Func<BuiltSchools.School, bool> isWanted)
    {
        var schools = built.Schools.Where(s => s.IsBuilt && isWanted(s)).ToArray();
        return Enumerable.Range(0, count).Select(i => schools[i * schools.Length / count]);
    }

    // A flowchart of many boxes that is set as small as may be ends a line too low in Word, and nothing else on the sheet can give way.
    private static bool IsSmallPoster(BuiltSchools.SavedFile file) => file.Path.EndsWith("-a4.docx", StringComparison.Ordinal);

    private static bool IsOfKind(BuiltSchools.SavedFile file, string extension) => file.Path.EndsWith(extension, StringComparison.Ordinal);

    private string Shorten(string path) => Path.GetRelativePath(built.Folder, path);

    private static void AssertNone(IEnumerable<string> problems)
    {
        var all = problems.Order(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{all.Length} problems\n{string.Join('\n', all.Take(40))}");
    }
}
