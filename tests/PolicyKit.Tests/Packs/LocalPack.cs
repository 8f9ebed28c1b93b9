using System.Collections.Immutable;
using PolicyKit.Binding.Packs;
using PolicyKit.Documents;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Packs;

/// <summary>The local packs as they ship, each with all that it builds on.</summary>
internal static class LocalPack
{
    /// <summary>A sample school with the packs that its profile names.</summary>
    public static Compilation Compile(string sample) => Compile(sample, Samples.Read(sample), Check.Today);

    public static Compilation Compile(string sample, string profile, DateOnly today)
    {
        var tree = ProfileSyntaxTree.Parse(SourceText.From(profile, $"school-profiles/{sample}"));
        var packs = Compilation.Create(tree, [], new CompilationOptions(today)).Profile.Packs.SelectMany(GetLine).DistinctBy(pack => pack.Symbol.Id);
        return Compilation.Create(tree, [National.Pack, .. packs], new CompilationOptions(today));
    }

    public static PackBinding Read(string pack) => PackBinder.Bind(PackFiles.Load(Path.Combine(Samples.Root, "templates", pack), $"templates/{pack}"));

    public static string GetText(Compilation compilation, string code) =>
        National.GetText(compilation.GetDocuments().First(document => National.GetCode(document) == code));

    public static ImmutableArray<ContactCard> GetCards(Compilation compilation, string code) =>
        [.. DocumentWalker.GetBlocks(compilation.GetDocuments().First(document => National.GetCode(document) == code)).OfType<ContactCard>()];

    /// <summary>The local packs that a pack builds on, and itself.</summary>
    private static IEnumerable<PackBinding> GetLine(string pack)
    {
        var binding = Read(pack);
        return [.. binding.Symbol.Inherits.Where(parent => parent != National.Pack.Symbol.Id).SelectMany(GetLine), binding];
    }
}
