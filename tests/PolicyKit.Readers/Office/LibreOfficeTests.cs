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
            LibreOffice.SaveAgain(files, folder);
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
}
