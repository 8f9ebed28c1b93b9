using PolicyKit.Analyzers;
using PolicyKit.Binding.Packs;
using PolicyKit.Emit;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;

namespace PolicyKit.Tests;

/// <summary>The README's sample, compiled and run. What stands between the two marks is what the README prints.</summary>
internal static class ApiTour
{
    public static void Run(string checkout, string output, TextWriter console)
    {
        // tour begins
        // Text becomes trees. Parsing never fails, and keeps the place of every value.
        var profile = ProfileSyntaxTree.Load(Path.Combine(checkout, "school-profiles", "oakfield-primary.yaml"));
        var pack = PackBinder.Bind(PackFiles.Load(Path.Combine(checkout, "templates", "ukccis-2016")));

        // Trees become meaning. A compilation is an immutable snapshot, made for a day.
        var compilation = Compilation.Create(profile, [pack], new CompilationOptions(Today: new DateOnly(2026, 11, 21)));
        var school = compilation.Profile.School;
        console.WriteLine($"{school.Name}, {compilation.Phase.Name}, ages {school.Ages}");

        // Meaning is checked: each problem knows its rule, its place and what to do.
        foreach (var diagnostic in compilation.Analyze())
            console.WriteLine(diagnostic);

        // Meaning becomes documents, and a document becomes files.
        foreach (var document in compilation.GetDocuments())
        {
            foreach (var format in OutputFormat.All)
                File.WriteAllBytes(Path.Combine(output, document.Id + format.Extension), [.. format.Emit(document).Bytes]);
            console.WriteLine($"{document.Id}: {document.Title}");
        }
        // tour ends
    }
}
