using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using PolicyKit.Cli.Auditing;
using PolicyKit.Cli.Building;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Tests.Packs;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli.Auditing;

public sealed class BuiltFileCheckTests
{
    private const string Lead = "01632\u00A0960101";
    private const string Deputy = "01632\u00A0960102";

    private static readonly string Profile = Samples.Read("oakfield-primary.yaml");
    private static readonly Compilation School = National.Compile(Profile);
    private static readonly ImmutableArray<BuiltFile> Built = Emit(School);

    private static readonly ImmutableArray<SourceText> Sources =
        [SourceText.From(Profile), .. Directory.EnumerateFiles(Path.Combine(Samples.Root, "templates", "ukccis-2016"), "*.*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(SourceText.Load)];

    [Fact]
    public void Files_as_they_are_built_agree() => Assert.Empty(Run(Built));

    [Fact]
    public void A_word_that_one_format_changes_is_told_with_both_lines()
    {
        var diagnostic = Assert.Single(Run(Change("policy-section.docx", "Police", "Palace", count: 1)));

        Assert.Equal("PK4401", diagnostic.Id);
        Assert.Contains("The Word file of “", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("Palace", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("where the PDF says “", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("staff-one-pager.docx")]
    [InlineData("parent-leaflet.html")]
    [InlineData("flowchart-poster.html")]
    public void A_digit_that_one_file_changes_is_told_as_a_difference_and_as_a_number_from_nowhere(string file) =>
        Assert.Equal(["PK4401", "PK4402"], Run(Change(file, "960200", "960299")).Select(d => d.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_pdf_of_another_school_is_not_taken_for_this_ones()
    {
        var other = Emit(National.Compile(Profile.Replace("01632 960101", "01632 960111", StringComparison.Ordinal)), "staff-one-pager").Single(f => f.Name.EndsWith(".pdf", StringComparison.Ordinal));
        var diagnostics = Run([.. Built.Select(f => f.Name == other.Name ? other : f)]);

        Assert.Contains(diagnostics, d => d.Id == "PK4402" && d.Message.StartsWith("The PDF of “", StringComparison.Ordinal) && d.Message.Contains("01632 960111", StringComparison.Ordinal));
        Assert.Contains(diagnostics, d => d.Id == "PK4401");
    }

    [Fact]
    public void An_address_from_nowhere_is_told() =>
        Assert.Contains(Run(Change("policy-section.html", "lado@", "lady@")), d => d.Id == "PK4402" && d.Message.Contains("lady@exampleshire.example", StringComparison.Ordinal));

    [Fact]
    public void The_number_of_another_person_beside_a_name_is_told()
    {
        var files = Built;
        foreach (var name in (string[])["flowchart-poster.html", "flowchart-poster.docx"])
            files = Change(files, name, Lead, Deputy);
        Assert.Contains(Run(files), d => d.Id == "PK4404" && d.Message.Contains($"gives {Deputy} beside Amina Begum, but it is the number of Tom O'Neill", StringComparison.Ordinal));
    }

    [Fact]
    public void Steps_in_another_order_are_told()
    {
        var page = Encoding.UTF8.GetString(Built.Single(f => f.Name == "policy-section.html").Bytes.AsSpan());
        var list = page.IndexOf("<ol", StringComparison.Ordinal);
        var first = page.IndexOf("<li", list, StringComparison.Ordinal);
        var second = page.IndexOf("<li", first + 1, StringComparison.Ordinal);
        var third = page.IndexOf("<li", second + 1, StringComparison.Ordinal);
        var swapped = page[..first] + page[second..third] + page[first..second] + page[third..];

        Assert.Contains(Run([.. Built.Select(f => f.Name == "policy-section.html" ? f with { Bytes = [.. Encoding.UTF8.GetBytes(swapped)] } : f)]), d => d.Id == "PK4403");
    }

    [Fact]
    public void Boxes_in_another_order_than_in_the_other_picture_are_told()
    {
        const string Tell = "Tell the DSL at once";
        const string Check = "Any of the five points?";
        var changed = Built;
        foreach (var (found, replacement) in ((string, string)[])[(Tell, "Swapped"), (Check, Tell), ("Swapped", Check)])
            changed = Change(changed, "flowchart-poster.docx", found, replacement, 1);
        Assert.Contains(Run(changed), d => d.Id == "PK4403");
    }

    [Theory]
    [InlineData("policy-section.docx", "Word file")]
    [InlineData("parent-leaflet.html", "web page")]
    [InlineData("staff-one-pager.md", "Markdown file")]
    public void A_misspelt_name_in_one_file_is_told(string file, string format) =>
        Assert.Contains(Run(Change(file, "Amina Begum", "Amina Begun", 1)), d => d.Id == "PK4405" && d.Message.StartsWith($"The {format} of “", StringComparison.Ordinal) && d.Message.EndsWith("writes “Amina Begun” where the profile has “Amina Begum”", StringComparison.Ordinal));

    [Theory]
    [InlineData("staff-one-pager.html", "Emergency Duty Team", "Emergency Duty Teem")]
    [InlineData("policy-section.md", "Multi-Agency Safeguarding Hub", "Multi-Agency Safegarding Hub")]
    public void A_misspelt_service_is_told(string file, string from, string to) =>
        Assert.Contains(Run(Change(file, from, to, 1)), d => d.Id == "PK4405" && d.Message.Contains(to, StringComparison.Ordinal));

    [Theory]
    [InlineData("policy-section.md", "Markdown file")]
    [InlineData("policy-section.html", "web page")]
    [InlineData("policy-section.docx", "Word file")]
    [InlineData("staff-one-pager.docx", "Word file")]
    [InlineData("flowchart-poster.md", "Markdown file")]
    public void Another_person_in_the_role_of_the_lead_is_told(string file, string format) =>
        Assert.Contains(Run(Change(file, "Amina Begum", "Jane Holloway")), d => d.Id == "PK4406" && d.Message.StartsWith($"The {format} of “", StringComparison.Ordinal) && d.Message.EndsWith("gives Jane Holloway as the designated safeguarding lead, who is Amina Begum", StringComparison.Ordinal));

    [Fact]
    public void Another_deputy_is_told() =>
        Assert.Contains(Run(Change("staff-one-pager.md", "Tom O'Neill", "Ruth Adeyemi")), d => d.Id == "PK4406" && d.Message.Contains("gives Ruth Adeyemi as a deputy, who is Tom O'Neill", StringComparison.Ordinal));

    [Theory]
    [InlineData("staff-one-pager.docx", "Word file")]
    [InlineData("staff-one-pager.html", "web page")]
    [InlineData("parent-leaflet.md", "Markdown file")]
    [InlineData("policy-section.md", "Markdown file")]
    public void Other_hours_beside_a_number_are_told(string file, string format) =>
        Assert.Contains(Run(Change(file, "Monday to Thursday", "Monday to Friday")), d => d.Id == "PK4407" && d.Message.StartsWith($"The {format} of “", StringComparison.Ordinal) && d.Message.Contains("Monday to Friday, 8am to 4.30pm", StringComparison.Ordinal));

    [Theory]
    [InlineData("staff-one-pager", "Monday to Thursday, 8am", "Monday to Thursday, 7am", "PK4407")]
    [InlineData("staff-one-pager", "Amina Begum, DSL", "Amira Begum, DSL", "PK4405")]
    [InlineData("staff-one-pager", "Amina Begum, DSL", "Jane Holloway, DSL", "PK4406")]
    [InlineData("policy-section", "First review and the five points", "Recording everything", "PK4408")]
    public void A_document_that_says_something_else_in_every_format_is_told_in_its_pdf_too(string id, string from, string to, string rule)
    {
        var altered = Emit(School, id, text => text.Replace('\u00A0', ' ').Contains(from, StringComparison.Ordinal) ? text.Replace('\u00A0', ' ').Replace(from, to, StringComparison.Ordinal) : text).ToDictionary(f => f.Name);
        var files = ImmutableArray.CreateRange(Built, f => altered.GetValueOrDefault(f.Name, f));

        Assert.Contains(Run([.. files.Where(f => f.DocumentId != id || f.Name.EndsWith(".pdf", StringComparison.Ordinal))]), d => d.Id == rule && d.Message.StartsWith("The PDF of “", StringComparison.Ordinal));
    }

    [Fact]
    public void Steps_of_one_document_in_another_order_than_those_of_another_are_told()
    {
        var files = Change(Change(Change(Built, "flowchart-poster.md", "1. **You are told.**", "1. **Waiting.**"), "flowchart-poster.md", "3. **Any of the five points?**", "3. **Refer now.**"), "flowchart-poster.md", "4. **Refer now.**", "4. **Any of the five points?**");
        Assert.Contains(Run(files), d => d.Id == "PK4408" && d.Message.Contains("has “Refer now.", StringComparison.Ordinal) && d.Message.Contains("Markdown file", StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_that_the_markdown_alone_has_is_told() =>
        Assert.Contains(Run(Change("parent-leaflet.md", "Keep the phone or tablet", "Keep the phone or laptop", 1)), d => d.Id == "PK4401" && d.Message.Contains("Markdown file", StringComparison.Ordinal));

    [Fact]
    public void A_gap_that_no_other_rule_has_asked_about_is_told()
    {
        var school = National.Compile(Samples.Read("oakfield-primary.yaml").Replace("    phone: 01632 960202\n    email: lado@exampleshire.example\n", ""));
        Assert.Contains(BuiltFileCheck.Run(school, [], []), d => d.Id == "PK4409" && d.Message.StartsWith("“", StringComparison.Ordinal) && d.IsError);
        Assert.DoesNotContain(BuiltFileCheck.Run(School, [], []), d => d.Id == "PK4409");
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_files_of_every_sample_agree(string sample)
    {
        var profile = Samples.Read(sample);
        var school = National.Compile(profile);
        Assert.Empty(BuiltFileCheck.Run(school, Emit(school), [SourceText.From(profile), .. Sources.Skip(1)]));
    }

    [Theory]
    [InlineData("Amina Begum", "The Revd Prof. Amina Begum")]
    [InlineData("name: Emergency Duty Team", "name: \"Team for Children, Young People & Adults\"")]
    [InlineData("section_number: \"7.9\"", "section_number: A")]
    [InlineData("section_number: \"7.9\"", "section_number: B.4")]
    public void Marks_in_names_and_letters_in_numbers_are_no_difference(string from, string to)
    {
        Assert.Contains(from, Profile, StringComparison.Ordinal);
        var profile = Profile.Replace(from, to, StringComparison.Ordinal);
        var school = National.Compile(profile);
        Assert.Empty(BuiltFileCheck.Run(school, Emit(school), [SourceText.From(profile), .. Sources.Skip(1)]));
    }

    [Theory]
    [InlineData("policy-section.docx")]
    [InlineData("policy-section.pdf")]
    [InlineData("policy-section.html")]
    public void A_file_that_cannot_be_read_back_is_told(string name) =>
        Assert.Contains(Run([.. Built.Select(f => f.Name == name ? f with { Bytes = [.. f.Bytes.Take(f.Bytes.Length / 3)] } : f)]), d => d.Id == "PK4401");

    private static ImmutableArray<Diagnostic> Run(ImmutableArray<BuiltFile> files) => BuiltFileCheck.Run(School, files, Sources);

    private static ImmutableArray<BuiltFile> Emit(Compilation compilation, string? only = null, Func<string, string>? change = null) =>
        [.. from document in compilation.GetDocuments()
            where only is null || document.Id == only
            let altered = change is null ? document : document with { Blocks = [.. document.Blocks.Select(b => Alter(b, change))] }
            from format in OutputFormat.All
            select new BuiltFile(document.Id, document.Title, document.Id + format.Extension, format.Emit(altered).Bytes, 0)];

    private static Block Alter(Block block, Func<string, string> change) => block switch
    {
        Heading heading => heading with { Inlines = Alter(heading.Inlines, change) },
        Paragraph paragraph => paragraph with { Inlines = Alter(paragraph.Inlines, change) },
        Table table => table with { Rows = [.. table.Rows.Select(r => r.Select(c => new TableCell(Alter(c.Inlines, change))).ToImmutableArray())] },
        _ => block,
    };

    private static ImmutableArray<Inline> Alter(ImmutableArray<Inline> inlines, Func<string, string> change) => [.. inlines.Select(i => i is TextInline text ? new TextInline(change(text.Text)) : i)];

    private static ImmutableArray<BuiltFile> Change(string name, string from, string to, int count = int.MaxValue) => Change(Built, name, from, to, count);

    private static ImmutableArray<BuiltFile> Change(ImmutableArray<BuiltFile> files, string name, string from, string to, int count = int.MaxValue)
    {
        var file = files.Single(f => f.Name == name);
        var bytes = name.EndsWith(".docx", StringComparison.Ordinal) ? ChangeWordFile([.. file.Bytes], Replace) : Encoding.UTF8.GetBytes(Replace(Encoding.UTF8.GetString(file.Bytes.AsSpan())));
        Assert.False(bytes.AsSpan().SequenceEqual(file.Bytes.AsSpan()), "nothing was changed");
        return files.Replace(file, file with { Bytes = [.. bytes] });

        string Replace(string text)
        {
            var at = text.IndexOf(from, StringComparison.Ordinal);
            for (var i = 0; i < count && at >= 0; i++)
            {
                text = text[..at] + to + text[(at + from.Length)..];
                at = text.IndexOf(from, at + to.Length, StringComparison.Ordinal);
            }

            return text;
        }
    }

    private static byte[] ChangeWordFile(byte[] bytes, Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("word/document.xml")!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
                text = change(reader.ReadToEnd());
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(text);
        }

        return stream.ToArray();
    }
}
