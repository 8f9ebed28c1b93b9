using System.Collections.Immutable;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>What a pack.yaml calls its pack, as it is written there.</summary>
internal sealed record PackIdentity(string Id, string Version)
{
    public static PackIdentity Parse(ImmutableArray<byte> bytes)
    {
        var pack = YamlSyntaxTree.Parse(SourceText.From(bytes.AsSpan(), PackFolder.MainFile)).Root as YamlMapping;
        return new PackIdentity(pack?.GetText("id") ?? "", pack?.GetText("version") ?? "");
    }
}
