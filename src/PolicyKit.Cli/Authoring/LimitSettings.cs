using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Diagnostics;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Text;

namespace PolicyKit.Cli.Authoring;

/// <summary>Limits given as <c>--set name=number</c>.</summary>
internal static class LimitSettings
{
    private static readonly ImmutableSortedDictionary<string, Func<EvaluationLimits, int, EvaluationLimits>> Known =
        new Dictionary<string, Func<EvaluationLimits, int, EvaluationLimits>>
        {
            ["limit_to_string"] = (limits, value) => limits with { StringLength = value },
            ["loop_limit"] = (limits, value) => limits with { LoopIterations = value },
            ["object_recursion_limit"] = (limits, value) => limits with { ObjectDepth = value },
            ["output_limit"] = (limits, value) => limits with { OutputLength = value },
            ["recursive_limit"] = (limits, value) => limits with { RecursionDepth = value },
            ["regex_timeout"] = (limits, value) => limits with { RegexTime = TimeSpan.FromMilliseconds(value) },
            ["step_limit"] = (limits, value) => limits with { Steps = value },
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static EvaluationLimits Apply(IEnumerable<string> settings, ImmutableArray<Diagnostic>.Builder errors)
    {
        var limits = EvaluationLimits.Default;
        foreach (var setting in settings)
        {
            var (name, text) = setting.Split('=', 2) is [var left, var right] ? (left.Trim(), right.Trim()) : (setting, "");
            if (!Known.TryGetValue(name, out var apply))
            {
                var nearest = NearestName.Find(name, Known.Keys);
                errors.Add(Diagnostic.Create(AuthoringRules.UnknownSetting, null, $"“{setting}”")
                    .WithHint(nearest is null ? $"Use any of {string.Join(", ", Known.Keys)}" : $"Did you mean {nearest}?"));
            }
            else if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
            {
                limits = apply(limits, value);
            }
            else
            {
                errors.Add(Diagnostic.Create(AuthoringRules.UnknownSetting, null, $"“{setting}”").WithHint($"Give a whole number of 1 or more, as in {name}=500"));
            }
        }

        return limits;
    }
}
