using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Conformance;

/// <summary>One entry of probes.txt: a template on a line, and what it prints or where its errors are.</summary>
internal sealed partial record Probe(string Template, string Expected)
{
    private const string Arrow = "   => ";

    /// <summary>Where this implementation puts an error on purpose, instead of where the original has it; docs/template-differences.md says so too.</summary>
    private static readonly ImmutableDictionary<string, (string Place, string Reason)> DeliberatePlaces = new Dictionary<string, (string, string)>
    {
        ["{{ 'has }} {{ 'an error' }}"] = ("1:4", "a text without its closing quote is reported where it starts"),
    }.ToImmutableDictionary();

    public static IEnumerable<Probe> ReadAll(string path)
    {
        var template = "";
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(Arrow, StringComparison.Ordinal))
                yield return new Probe(template, line[Arrow.Length..]);
            else
                template = line;
        }
    }

    /// <summary>What differs, or null when nothing does.</summary>
    public string? FindDifference()
    {
        var tree = TemplateSyntaxTree.Parse(SourceText.From(Template));
        var result = TemplateEvaluator.Evaluate(tree, new EvaluationOptions());
        var actual = result.Diagnostics.FirstOrDefault(d => d.IsError) is { } error ? error.Location!.Start.ToString() : result.Text;
        return actual == ExpectedText ? null : $"{Template}\n    expected \"{ExpectedText}\"\n    actual   \"{actual}\"";
    }

    /// <summary>Says that the probe passes by its own place, not by the original's; null when it need not.</summary>
    public string? FindDeliberateDifference() =>
        DeliberatePlaces.TryGetValue(Template, out var own) ? $"{Template}: at {own.Place}, because {own.Reason}" : null;

    private string ExpectedText
    {
        get
        {
            if (DeliberatePlaces.TryGetValue(Template, out var own))
                return own.Place;

            var error = ErrorPattern().Match(Expected);
            return error.Success ? string.Create(CultureInfo.InvariantCulture, $"{error.Groups[1].Value}:{error.Groups[2].Value}") : Expected;
        }
    }

    [GeneratedRegex(@"^t\.sbn\((\d+),(\d+)\) : error : ")]
    private static partial Regex ErrorPattern();
}
