using System.Collections.Immutable;
using System.Reflection;
using PolicyKit.Analyzers;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;
using PolicyKit.Suppressions;

namespace PolicyKit.Cli;

/// <summary>Every rule that the tool can report.</summary>
/// <remarks>Found by reflection, so that a new rule is one new file and no list elsewhere; only `explain`, and a workspace that sets rules aside, pay for the search.</remarks>
internal static class RuleCatalogue
{
    private const BindingFlags Statics = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>For what names a rule in a comment or in the settings.</summary>
    public static RuleIndex Index { get; } = new(Load);

    /// <summary>By id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Load() =>
        [.. new[] { typeof(Compilation).Assembly, typeof(OutputFormat).Assembly, typeof(RuleCatalogue).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(GetRules)
            .Distinct()
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)];

    private static IEnumerable<DiagnosticDescriptor> GetRules(Type type)
    {
        if (type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.GetConstructor(Type.EmptyTypes) is not null && !type.IsAbstract)
            yield return ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).Descriptor;

        foreach (var field in type.GetFields(Statics).Where(f => f.FieldType == typeof(DiagnosticDescriptor)))
            yield return (DiagnosticDescriptor)field.GetValue(null)!;
    }
}
