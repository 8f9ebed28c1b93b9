using System.Collections.Immutable;
using System.Reflection;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers;

/// <summary>Every problem that the program can report. Descriptors are found where they are declared, so that a new one cannot be forgotten here.</summary>
public static class RuleCatalogue
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Collect(params ReadOnlySpan<Assembly> assemblies)
    {
        var types = assemblies.ToArray().Prepend(typeof(RuleCatalogue).Assembly).Distinct().SelectMany(assembly => assembly.GetTypes());
        return [.. types.SelectMany(Declared).DistinctBy(descriptor => descriptor.Id).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<DiagnosticDescriptor> Declared(Type type)
    {
        const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        if (type.ContainsGenericParameters)
            return [];
        if (type is { IsAbstract: false } && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetConstructor([]) is not null)
            return [((DiagnosticAnalyzer)Activator.CreateInstance(type)!).Descriptor];

        return type.GetFields(Statics).Where(field => field.FieldType == typeof(DiagnosticDescriptor)).Select(field => field.GetValue(null))
            .Concat(type.GetProperties(Statics).Where(property => property.PropertyType == typeof(DiagnosticDescriptor)).Select(property => property.GetValue(null)))
            .OfType<DiagnosticDescriptor>();
    }
}
