using System.Collections.Immutable;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Benchmarks;

/// <summary>A template of 200 lines such as a school might write, and values that make it print about 12 KB.</summary>
internal static class Handbook
{
    private const int ItemsPerSection = 18;

    private static readonly string[] Sections =
        ["arrivals", "lunch", "clubs", "trips", "library", "music", "sports", "science", "visitors", "departures"];

    private static readonly string[] Names = ["oak", "willow", "hazel", "juniper", "rowan", "silver birch", "field maple"];

    public static string Template { get; } = ReadTemplate();

    public static EvaluationOptions Options { get; } = new()
    {
        Globals = ImmutableDictionary<string, object?>.Empty
            .Add("year", 2026)
            .Add("office", Object(("name", "the office"), ("phone", "01632 960100")))
            .Add("sections", new TemplateObject(Sections.Select((name, index) => KeyValuePair.Create<string, object?>(name, CreateSection(index))))),
    };

    private static TemplateObject CreateSection(int index) => Object(
        ("is_new", index % 3 == 0),
        ("since", 1990 + index * 5),
        ("lead", Object(("name", $"Amina Begum {index}"), ("phone", index % 2 == 0 ? "01632 960123" : null))),
        ("items", new TemplateArray(Enumerable.Range(0, ItemsPerSection).Select(CreateItem))));

    private static TemplateObject CreateItem(int index) => Object(
        ("name", Names[index % Names.Length] + " group"), ("room", $"Room {index}, upper hall"), ("count", index * 3), ("price", index * 1.25));

    private static TemplateObject Object(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var result = new TemplateObject();
        foreach (var (name, value) in members)
            result[name] = value;
        return result;
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(Handbook).Assembly.GetManifestResourceStream("PolicyKit.Benchmarks.Templates.handbook.sbn-md")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
