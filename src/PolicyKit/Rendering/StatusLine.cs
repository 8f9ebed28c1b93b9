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
        var basis = model.Pack.Editions.Where(e => e.Role == "basis").Select(e => e.Edition).ToList();
        var read = model.Pack.Editions.Where(e => e.Role == "successor").Select(e => e.Edition).ToList();
        var checkedOn = model.Pack.Editions.Where(e => e.Role is "basis" or "successor").Min(e => e.Checked);
        if (basis.Count == 0)
            return "";

        return $"From {string.Join(" and ", basis)}"
            + (read.Count == 0 ? "" : $", to be read with {string.Join(" and ", read)}")
            + (checkedOn is { } date ? $" (checked {ModelText.FormatDate(date)})" : "");
    }
}
