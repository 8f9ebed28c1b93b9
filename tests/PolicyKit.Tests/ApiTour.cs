using PolicyKit.Analyzers;
using PolicyKit.Binding.Packs;
using PolicyKit.Emit;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;

namespace PolicyKit.Tests;

/// <summary>The sample of the README: <see cref="ReadmeTests"/> runs it and compares the two.</summary>
internal static class ApiTour
{
    /// <param name="root">A checkout of the project.</param>
    /// <param name="output">A folder to save in.</param>
    public static void Run(string root, string output, TextWriter log)
    {
        // Files become trees. Parsing never fails, and every value keeps its place.
        var profile = ProfileSyntaxTree.Load(Path.Combine(root, "school-profiles", "oakfield-primary.yaml"));
        var pack = PackBinder.Bind(PackFiles.Load(Path.Combine(root, "templates", "ukccis-2016")));

        // Trees become meaning: an immutable snapshot of a school, its packs and a day.
        var compilation = Compilation.Create(profile, [pack], new CompilationOptions(new DateOnly(2026, 11, 21)));
        log.WriteLine($"{compilation.Profile.School.Name}: the lead is {compilation.Profile.People.Dsl?.Name}");

        // Meaning is checked. The compiler never refuses; its callers decide what an error means to them.
        var diagnostics = compilation.Analyze();
        foreach (var diagnostic in diagnostics)
            log.WriteLine(diagnostic);
        if (diagnostics.Any(d => d.IsError))
            return;

        // Meaning becomes documents, and each document becomes files.
        foreach (var document in compilation.GetDocuments())
        {
            foreach (var format in OutputFormat.All)
                File.WriteAllBytes(Path.Combine(output, document.Id + format.Extension), format.Emit(document).Bytes.AsSpan());
        }
    }
}
