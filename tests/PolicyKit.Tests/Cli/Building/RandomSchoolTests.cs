using System.Collections.Immutable;
using System.Text.Json.Nodes;
using PolicyKit.Cli.Building;
using PolicyKit.Emit;
using PolicyKit.Tests.Emit.Docx;
using PolicyKit.Tests.Emit.Pdf;

namespace PolicyKit.Tests.Cli.Building;

/// <summary>Some random schools; two hundred of them, and other programs that open their files, are in PolicyKit.Readers.</summary>
public sealed class RandomSchoolTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policykit-schools-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Whatever_a_school_is_like_its_documents_are_sound_and_fit()
    {
        // The twenty-fifth is long-winded in everything at once.
        var problems = Build([1, 2, 5, 8, 10, 16, 25, 47], build => RandomSchoolBuilds.FindProblems(build).Concat(build.Files.SelectMany(FindProblems)));
        Assert.True(!problems.Any(p => p.Any()), string.Join('\n', problems.SelectMany(p => p)));
    }

    [Fact]
    public void A_school_built_twice_has_the_same_bytes() => Assert.Equal(string.Join('\n', Build([3, 15], GetBytes)).Split('\n'), string.Join('\n', Build([3, 15], GetBytes)).Split('\n'));

    [Fact]
    public void A_number_gives_the_same_school_and_another_number_another() =>
        Assert.Equal([true, false], new[] { 7, 8 }.Select(number => RandomSchool.WriteProfile(number) == RandomSchool.WriteProfile(7)));

    [Fact]
    public void The_schools_hold_everything_that_a_profile_may_hold()
    {
        var profiles = Enumerable.Range(1, 200).Select(RandomSchool.WriteProfile).ToArray();
        string[] kinds =
        [
            "\"phase\": \"nursery\"", "\"phase\": \"pru\"", "\"phase\": \"fe-college\"", "\"boarding\": \"residential\"", "\"boarding\": \"weekly\"", "two-councils", "wayfarer-trust", "for_children_living_in",
            "\"professional_phone\"", "\"extension\"", "\"until\"", "signoff_alternate", "wide.png", "crest.png", "photo.jpg", "also_serves", "\"dorset\"", "\"north-somerset\"", "\"2-19\"", "#ffd400", "#000000", "safeguarding-team", "pressure-only", "curriculum", "24 hours", "Ŵynne", "Żółć",
        ];
        Assert.All(kinds, kind => Assert.Contains(profiles, profile => profile.Contains(kind, StringComparison.Ordinal)));
        Assert.Contains(profiles, profile => !profile.Contains("\"brand\"", StringComparison.Ordinal));
        Assert.Contains(profiles, AnswersDayAndNight);

        static bool AnswersDayAndNight(string profile) =>
            JsonNode.Parse(profile)?["contacts"] is JsonObject contacts && contacts["front_door"] is JsonObject day && contacts["out_of_hours"] is JsonObject night && (string?)day["phone"] == (string?)night["phone"];
    }

    private static IEnumerable<string> FindProblems(BuiltFile file) => Path.GetExtension(file.Name) switch
    {
        ".docx" when OpenedDocx.Open(file.Bytes) is var docx => docx.GetSchemaErrors().Concat(DocxLint.GetProblems(docx)).Select(problem => $"{file.Name}: {problem}"),
        ".pdf" => PdfArchiveCheck.FindProblems(file.Bytes.AsSpan())
            .Concat(PdfArchiveCheck.FindProblems(PdfReading.Read(new EmittedFile(file.Bytes, [])).Objects)).Select(problem => $"{file.Name}: {problem}"),
        _ => [],
    };

    private static string GetBytes(SchoolBuild build) => string.Join('\n', build.Files.Select(file => $"{file.Name} {Manifest.GetHash(file.Bytes.AsSpan())}"));

    private ImmutableArray<T> Build<T>(ImmutableArray<int> numbers, Func<SchoolBuild, T> select) => new RandomSchoolBuilds(Repository.Root, _folder).Build(numbers, (_, build) => select(build));
}
