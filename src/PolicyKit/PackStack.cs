using System.Collections.Immutable;
using PolicyKit.Binding.Layers;
using PolicyKit.Binding.Packs;
using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;
using PolicyKit.Rendering.Model;
using PolicyKit.Symbols;

namespace PolicyKit;

/// <summary>Packs laid over one another as on a day, with all that is known of them before any school is: made once for all the schools that use the same packs.</summary>
public sealed class PackStack
{
    private readonly Lazy<ImmutableArray<TemplateBinding>> _templates;

    private PackStack(ImmutableArray<PackBinding> packs, DateOnly today)
    {
        Today = today;
        Packs = [.. packs.Select(p => p.Symbol)];
        Layers = PackLayers.Merge([.. Packs.Select(pack => pack.At(today))]);
        Diagnostics = [.. packs.SelectMany(p => p.Diagnostics), .. Layers.Diagnostics];
        _templates = new Lazy<ImmutableArray<TemplateBinding>>(() => PackTemplates.Bind(Layers.Effective, ModelScope.Create(Layers.Effective)));
    }

    public DateOnly Today { get; }

    /// <summary>National first.</summary>
    public ImmutableArray<PackSymbol> Packs { get; }

    public LayeredPack Layers { get; }

    /// <summary>What is wrong with the packs' files, and with what they say of each other.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The packs' templates with what their names and values mean for any school.</summary>
    public ImmutableArray<TemplateBinding> Templates => _templates.Value;

    public static PackStack Create(ImmutableArray<PackBinding> packs, DateOnly today) => new(packs, today);
}
