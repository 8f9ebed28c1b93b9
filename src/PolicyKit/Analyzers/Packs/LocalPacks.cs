using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>The packs that build on others.</summary>
internal static class LocalPacks
{
    public static IEnumerable<PackSymbol> Get(AnalysisContext context) => context.Compilation.Packs.Where(pack => !pack.Inherits.IsEmpty);

    /// <summary>Where a key of its pack.yaml stands, or the file.</summary>
    public static Location Locate(PackSymbol pack, string key) => pack.Imprint.Locations.GetValueOrDefault(key, pack.Location);

    /// <summary>What the pack says of the service cannot be read, which is told there.</summary>
    public static bool HasError(AnalysisContext context, ContactSymbol service) => service.Locations.Values.Append(service.Location).OfType<Location>()
        .Any(place => context.Compilation.Diagnostics.Any(d => d.IsError && d.Location is { } found && found.Text == place.Text && place.Span.Contains(found.Span.Start)));

    public static void Report(AnalysisContext context, DiagnosticDescriptor descriptor, Location location, string hint, params ReadOnlySpan<object?> arguments) =>
        context.Report(Diagnostic.Create(descriptor, location, arguments).WithHint(hint));
}
