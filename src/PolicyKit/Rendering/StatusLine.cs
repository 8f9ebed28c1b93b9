using PolicyKit.Rendering.Model;

namespace PolicyKit.Rendering;

/// <summary>The small print at the foot of every page, the same in all four documents.</summary>
internal static class StatusLine
{
    public static string Create(TemplateModel model)
    {
        var policy = model.Profile.Policy;
        List<string> parts = [model.Profile.School.Name ?? "[school.name]"];
        if (policy.Version is { } version)
            parts.Add($"Version {version}");
        if (policy.ApprovedOn is { } approved)
            parts.Add(approved > model.Today ? "Awaiting approval" : $"Approved {ModelText.FormatDate(approved)}");
        if (policy.ReviewDue is { } due)
            parts.Add(due < model.Today ? $"Review was due {ModelText.FormatDate(due)}" : $"Review due {ModelText.FormatDate(due)}");
        if (DescribeEditions(model) is { Length: > 0 } editions)
            parts.Add(editions);
        parts.Add("Not legal advice");
        return string.Join(" · ", parts);
    }

    private static string DescribeEditions(TemplateModel model)
    {
        var cited = model.Pack.Editions.Where(e => e.Short.Length > 0).ToList();
        var basis = string.Join(" and ", cited.Where(e => e.Role == "basis").Select(e => e.Short));
        var others = string.Join(" and ", cited.Where(e => e.Role != "basis").Select(e => e.Short));
        if (basis.Length == 0)
            return "";

        return $"From {basis}"
            + (others.Length == 0 ? "" : $", to be read with {others}")
            + (cited.Min(e => e.Checked) is { } date ? $" (checked {ModelText.FormatDate(date)})" : "");
    }
}
