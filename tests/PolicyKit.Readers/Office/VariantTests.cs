using System.Text.RegularExpressions;
using PolicyKit.Readers.Pdf;

namespace PolicyKit.Readers.Office;

/// <summary>Large print, plain text, cards and small posters are opened in LibreOffice as the usual forms are.</summary>
public sealed partial class VariantTests(BuiltVariants variants) : IClassFixture<BuiltVariants>
{
    [Theory]
    [MemberData(nameof(BuiltVariants.Schools), MemberType = typeof(BuiltVariants))]
    public void Every_block_of_every_form_keeps_its_name_and_its_words(string school)
    {
        var folder = Directory.CreateTempSubdirectory("policykit-office-").FullName;
        try
        {
            var files = variants.GetFiles(school);
            Assert.All((string[])["-large-print", "-plain", "-a4", "-card"], form => Assert.Contains(files, file => file.Contains(form, StringComparison.Ordinal)));
            LibreOffice.Save(files, "docx", folder);
            foreach (var file in files)
            {
                var again = Path.Combine(folder, Path.GetFileName(file));
                Assert.Equal(MarkedBlocks.Read(file), MarkedBlocks.Read(again));
                Assert.Equal(MarkedBlocks.ReadManifest(file), MarkedBlocks.ReadManifest(again));
                Assert.NotEmpty(MarkedBlocks.ReadManifest(again));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(BuiltVariants.Schools), MemberType = typeof(BuiltVariants))]
    public void The_contents_name_the_page_of_each_heading_in_large_print_too(string school)
    {
        var folder = Directory.CreateTempSubdirectory("policykit-office-").FullName;
        try
        {
            string[] files = [.. variants.GetFiles(school).Where(file => Path.GetFileName(file) is "policy-section.docx" or "policy-section-large-print.docx")];
            Assert.Equal(2, files.Length);
            LibreOffice.Save(files, "pdf", folder);
            foreach (var file in files)
            {
                // A heading may take two lines.
                var pages = PdfProgram.ExtractWithPoppler(Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), ".pdf"))).Text.Split('\f').Select(JoinLines).ToArray();
                var contents = PrintedPages.Read(Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), ".pdf"))).GetContents().ToList();
                Assert.NotEmpty(contents);
                Assert.All(contents, entry => Assert.Contains(JoinLines(entry.Heading), pages[entry.Page - 1], StringComparison.Ordinal));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string JoinLines(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
