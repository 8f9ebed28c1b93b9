namespace PolicyKit.Readers.Office;

/// <summary>A school opens its documents in LibreOffice, saves them as Word files, and each block can still be found and compared.</summary>
public sealed class LibreOfficeTests(BuiltSamples samples) : IClassFixture<BuiltSamples>
{
    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public void Every_block_keeps_its_name_and_its_words(string school)
    {
        var folder = Directory.CreateTempSubdirectory("policykit-office-").FullName;
        try
        {
            var files = samples.GetFiles(school, ".docx");
            LibreOffice.Save(files, "docx", folder);
            foreach (var file in files)
            {
                var again = Path.Combine(folder, Path.GetFileName(file));
                var blocks = MarkedBlocks.Read(file);
                var listed = MarkedBlocks.ReadManifest(file).ToList();
                Assert.InRange(listed.Count, 1, blocks.Count);
                Assert.Equal(blocks, MarkedBlocks.Read(again));
                Assert.Equal(listed, MarkedBlocks.ReadManifest(again));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A sheet that becomes two pages is no sheet any more, and a leaflet of three cannot be folded.</summary>
    [Theory]
    [MemberData(nameof(BuiltSamples.Schools), MemberType = typeof(BuiltSamples))]
    public void Every_document_has_as_many_pages_as_its_PDF_and_its_contents_name_the_right_ones(string school)
    {
        var folder = Directory.CreateTempSubdirectory("policykit-office-").FullName;
        try
        {
            var files = samples.GetFiles(school, ".docx");
            LibreOffice.Save(files, "pdf", folder);
            foreach (var file in files)
            {
                var printed = PrintedPages.Read(Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(file), ".pdf")));
                Assert.Equal((file, PrintedPages.Read(Path.ChangeExtension(file, ".pdf")).Count), (file, printed.Count));

                // Lines are counted by us and set by LibreOffice, so a heading at the very edge of a page may be on the other side.
                var contents = printed.GetContents().ToList();
                Assert.Equal(file.Contains("policy-section", StringComparison.Ordinal), contents.Count > 0);
                Assert.InRange(contents.Count(entry => !printed.HasLine(entry.Heading, entry.Page)), 0, 1);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
