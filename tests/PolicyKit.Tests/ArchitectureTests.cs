using System.Text.RegularExpressions;

namespace PolicyKit.Tests;

/// <summary>Layers look down only: see docs/ARCHITECTURE.md.</summary>
public partial class ArchitectureTests
{
    /// <summary>From the bottom. The compilation and its options lie at the root of the project.</summary>
    private static readonly string[] Layers =
        ["Text", "Diagnostics", "Documents", "Syntax", "Symbols", "Binding", "Suppressions", "Rendering", Root, "Coverage", "Analyzers", "LanguageFeatures"];

    private const string Root = "Compilation";

    [Fact]
    public void No_layer_of_the_compiler_uses_one_above_it()
    {
        var core = Repository.GetPath("src/PolicyKit");
        var violations = Directory.EnumerateFiles(core, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(core, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("obj/") && !path.StartsWith("bin/"))
            .SelectMany(path => FindViolations(path, Repository.Read($"src/PolicyKit/{path}")));
        Assert.Empty(violations);
    }

    [Fact]
    public void Every_folder_of_the_compiler_is_a_layer() => Assert.Empty(
        Directory.EnumerateDirectories(Repository.GetPath("src/PolicyKit")).Select(path => Path.GetFileName(path)).Except([.. Layers, "bin", "obj"]));

    [Fact]
    public void Emitters_see_finished_documents_only()
    {
        var emit = Repository.GetPath("src/PolicyKit.Emit");
        var used = Directory.EnumerateFiles(emit, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(emit, path).StartsWith("obj"))
            .SelectMany(path => GetLayers(File.ReadAllText(path)).Select(layer => $"{Path.GetFileName(path)} uses {layer}"))
            .Where(use => !use.EndsWith(" Text") && !use.EndsWith(" Diagnostics") && !use.EndsWith(" Documents") && !use.EndsWith(" Emit"));
        Assert.Empty(used);
    }

    [Theory]
    [InlineData("Symbols/SchoolSymbol.cs", "using PolicyKit.Binding;")]
    [InlineData("Text/SourceText.cs", "using static PolicyKit.Syntax.Yaml.YamlNode;")]
    [InlineData("Documents/Block.cs", "var x = new PolicyKit.Symbols.SchoolSymbol();")]
    [InlineData("Rendering/Model/Scope.cs", "private readonly Compilation _whole;")]
    [InlineData("Compilation.cs", "using PolicyKit.Analyzers;")]
    public void A_look_upwards_is_found(string path, string code) => Assert.NotEmpty(FindViolations(path, code));

    [Theory]
    [InlineData("Binding/ProfileBinder.cs", "using PolicyKit.Symbols;\nnamespace PolicyKit.Binding;")]
    [InlineData("Analyzers/AnalysisContext.cs", "public Compilation Compilation { get; }")]
    [InlineData("Text/SourceText.cs", "/// <summary>A Compilation reads it.</summary>")]
    public void A_look_downwards_is_not(string path, string code) => Assert.Empty(FindViolations(path, code));

    private static IEnumerable<string> FindViolations(string path, string code)
    {
        var slash = path.IndexOf('/');
        var layer = slash < 0 ? Root : path[..slash];
        return GetLayers(code)
            .Where(used => Array.IndexOf(Layers, used) > Array.IndexOf(Layers, layer))
            .Select(used => $"{path} uses {used}");
    }

    /// <summary>Layers named in full anywhere, and the compilation, which needs no using line to be seen.</summary>
    private static IEnumerable<string> GetLayers(string code)
    {
        var lines = code.Split('\n').Select(l => l.Trim()).Where(l => !l.StartsWith("//") && !l.StartsWith("namespace ")).ToArray();
        return lines.SelectMany(l => QualifiedName().Matches(l)).Select(m => m.Groups[1].Value)
            .Concat(lines.SelectMany(l => CompilationName().Matches(l)).Select(_ => Root))
            .Distinct();
    }

    [GeneratedRegex(@"\bPolicyKit\.(\w+)")]
    private static partial Regex QualifiedName();

    [GeneratedRegex(@"\bCompilation(Options)?\b")]
    private static partial Regex CompilationName();
}
