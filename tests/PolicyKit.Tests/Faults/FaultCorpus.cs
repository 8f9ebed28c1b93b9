using System.Collections.Immutable;
using System.Reflection;
using PolicyKit.Analyzers;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Packs;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Faults;

/// <summary>Every list of faults in this folder: a static class with a property <c>All</c>. A new area is a new file, and no list elsewhere.</summary>
internal static class FaultCorpus
{
    private static readonly PackFiles NationalFiles = PackFiles.Load(Repository.GetPath("templates/ukccis-2016"), "templates/ukccis-2016");

    public static ImmutableArray<Fault> All { get; } =
        [.. typeof(FaultCorpus).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(FaultCorpus).Namespace && type != typeof(FaultCorpus))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => type.GetProperty("All", BindingFlags.Static | BindingFlags.Public))
            .Where(property => property?.PropertyType == typeof(ImmutableArray<Fault>))
            .SelectMany(property => (ImmutableArray<Fault>)property!.GetValue(null)!)];

    /// <summary>Everything that is found where the fault, or its twin, has been put into something sound.</summary>
    /// <returns>The name of the file that holds the text, where the text begins in it, and what is found anywhere.</returns>
    public static (string Path, int Start, ImmutableArray<Diagnostic> Diagnostics) Run(Fault fault, string text) => fault.Kind switch
    {
        FaultKind.Profile => RunProfile(fault, text),
        FaultKind.Section => RunSection(fault, text),
        _ => RunPackFile(fault, text),
    };

    private static (string, int, ImmutableArray<Diagnostic>) RunProfile(Fault fault, string text)
    {
        var (profile, start) = Replace(Samples.Read(fault.Profile), fault, text);
        var compilation = National.Compile(profile);
        return (compilation.Profile.Text.Path, start, compilation.Analyze());
    }

    private static (string, int, ImmutableArray<Diagnostic>) RunSection(Fault fault, string text)
    {
        const string Section = "010-section.sbn-md";
        var kind = National.Pack.Symbol.Documents.First(document => document.Id == fault.Document);
        var folder = $"documents/{fault.Document}";
        var manifest = $"{{ id: {kind.Id}, title: {kind.Id}, code: {kind.Code}, audience_age: \"{kind.AudienceAge}\", numbered: {(kind.IsNumbered ? "true" : "false")} }}";
        var files = NationalFiles.Files
            .Where(file => !file.Key.StartsWith("documents/", StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create(file.Key, file.Value.Content))
            .Append(new($"{folder}/document.yaml", manifest))
            .Append(new($"{folder}/{Section}", text));
        return ($"{NationalFiles.Name}/{folder}/{Section}", 0, Analyze(PackFiles.Create(NationalFiles.Name, files), fault));
    }

    private static (string, int, ImmutableArray<Diagnostic>) RunPackFile(Fault fault, string text)
    {
        var (content, start) = Replace(NationalFiles.Files[fault.Document].Content.ReplaceLineEndings("\n"), fault, text);
        var files = NationalFiles.Files.ToDictionary(file => file.Key, file => file.Value.Content);
        files[fault.Document] = content;
        return ($"{NationalFiles.Name}/{fault.Document}", start, Analyze(PackFiles.Create(NationalFiles.Name, files), fault));
    }

    private static ImmutableArray<Diagnostic> Analyze(PackFiles files, Fault fault) =>
        National.Compile(Samples.Read(fault.Profile), PackBinder.Bind(files)).Analyze();

    private static (string Text, int Start) Replace(string whole, Fault fault, string text)
    {
        var start = whole.IndexOf(fault.Clean, StringComparison.Ordinal);
        Assert.True(start >= 0, $"“{fault.Name}”: the clean text does not stand in the sample");
        Assert.Equal(start, whole.LastIndexOf(fault.Clean, StringComparison.Ordinal));
        return (string.Concat(whole.AsSpan(0, start), text, whole.AsSpan(start + fault.Clean.Length)), start);
    }
}
