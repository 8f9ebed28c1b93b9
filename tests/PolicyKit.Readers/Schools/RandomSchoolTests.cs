using System.Collections.Concurrent;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using PolicyKit.Readers.Pdf;
using PolicyKit.Tests.Cli.Building;

namespace PolicyKit.Readers.Schools;

/// <summary>Whatever a school is like, other programs find nothing wrong with what it gets.</summary>
public sealed class RandomSchoolTests(BuiltSchools built) : IClassFixture<BuiltSchools>
{
    private const double MostRefused = 0.03;

    [Fact]
    public void Nearly_all_have_their_documents_and_the_others_hear_what_to_cut()
    {
        var schools = built.Schools.Where(s => !RandomSchool.IsExtreme(s.Number)).ToArray();
        var refused = schools.Where(s => !s.IsBuilt).Select(s => s.Number).ToArray();
        Assert.True(refused.Length <= MostRefused * schools.Length, $"No documents for {string.Join(", ", refused)}");
        AssertNone(built.Schools.SelectMany(s => s.Problems.Select(p => $"{s.Number}: {p}")));
    }

    [Fact]
    public void Every_pdf_is_sound_and_has_as_many_pages_as_we_say()
    {
        var problems = new ConcurrentBag<string>();
        Parallel.ForEach(built.GetFiles(".pdf"), file =>
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
        Parallel.ForEach(files.Chunk((files.Length + 1) / 2), half =>
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
        Parallel.ForEach(built.GetFiles(".docx"), file =>
        {
            using var word = WordprocessingDocument.Open(file.Path, isEditable: false);
            foreach (var error in new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(word))
                problems.Add($"{Shorten(file.Path)}: {error.Part?.Uri} {error.Path?.XPath}: {error.Description}");
        });
        AssertNone(problems);
    }

    private string Shorten(string path) => Path.GetRelativePath(built.Folder, path);

    private static void AssertNone(IEnumerable<string> problems)
    {
        var all = problems.Order(StringComparer.Ordinal).ToArray();
        Assert.True(all.Length == 0, $"{all.Length} problems\n{string.Join('\n', all.Take(40))}");
    }
}
