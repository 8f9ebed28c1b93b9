using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Where a service is written, be it in the profile or in a pack.</summary>
internal static class ServicePlaces
{
    /// <param name="key">Such as "hours"; where it is not written, the whole service is meant.</param>
    public static Location Locate(AnalysisContext context, ContactSymbol service, string key) =>
        service.Location is { } place ? service.Locations.GetValueOrDefault(key, place) : context.Profile.GetLocation($"{service.Path}.{key}");

    public static void Report(AnalysisContext context, ContactSymbol service, string key, DiagnosticDescriptor descriptor, string hint, params ReadOnlySpan<object?> arguments) =>
        context.Report(Diagnostic.Create(descriptor, Locate(context, service, key), arguments).WithHint(hint));

    /// <summary>The end of a sentence: whose children it is about, where the councils have services of their own.</summary>
    public static string DescribeArea(ContactSymbol service) => service.Area.Length == 0 ? "" : $", for children living in {service.Area}";
}
