using System.Numerics;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Reads members and elements of values. What is not listed here or declared by the host cannot be reached.</summary>
internal static class MemberReader
{
    private static readonly string[] DateMembers = ["year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"];
    private static readonly string[] TimeMembers =
        ["days", "hours", "minutes", "seconds", "milliseconds", "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds"];

    public static IEnumerable<string> GetNames(object target) => target switch
    {
        ITemplateObject members => members.MemberNames,
        TemplateArray array => [.. array.Members?.MemberNames ?? [], "size"],
        DateTime or DateOnly => DateMembers,
        TimeSpan => TimeMembers,
        _ => ["size", "empty?"],
    };

    public static bool TryGet(object target, string name, out object? value)
    {
        if (AsObject(target) is { } members && members.TryGetMember(name, out value)
            || target is TemplateArray { Members: { } own } && own.TryGetMember(name, out value))
        {
            return true;
        }

        if (name == "empty?")
        {
            value = Values.IsEmpty(target);
            return true;
        }

        value = target switch
        {
            string text when name == "size" => text.Length,
            RenderedText rendered when name == "size" => rendered.Text.Length,
            DateOnly or DateTime => GetDatePart(Values.ToDateTime(target), name),
            TimeSpan time => GetTimePart(time, name),
            _ when name == "size" && Values.GetCount(target) is { } count => Narrow(count),
            _ => null,
        };
        return value is not null;
    }

    /// <summary>The element, or null when the target has none there.</summary>
    public static object? GetElement(object target, object? index, CodeSite site, EvaluationBudget budget)
    {
        if (index is null)
            throw site.Fault(EvaluationErrors.UnsupportedOperation, "Give the index a value", "[ ]", "no index");
        if (target is ITemplateObject members)
            return TryGet(members, ValueText.Format(index), out var member) ? member : null;
        if (Values.ToBigInteger(index) is not { } position)
            return target is TemplateArray && TryGet(target, ValueText.Format(index), out var value) ? value : null;

        switch (target)
        {
            case string or RenderedText:
                var text = ValueText.Format(target);
                return GetOffset(position, text.Length) is { } at ? text[at].ToString() : null;
            case IReadOnlyList<object?> list:
                return GetOffset(position, list.Count) is { } offset ? list[offset] : null;
            default:
                return GetFrom(target, position, site, budget);
        }
    }

    private static object? GetFrom(object target, BigInteger position, CodeSite site, EvaluationBudget budget)
    {
        var sequence = Values.AsSequence(target)
            ?? throw site.Fault(EvaluationErrors.UnsupportedOperation, "Use [ ] on a list, an object or a text", "[ ]", ValueText.DescribeKind(target));
        var count = Values.GetCount(target) ?? 0;
        if (GetOffset(position, count) is not { } offset)
            return null;

        budget.EnterLoop();
        budget.Iterate(site, offset);
        budget.LeaveLoop();
        return sequence.ElementAtOrDefault(offset);
    }

    // Most are the template's own, which is quicker to find out.
    private static ITemplateObject? AsObject(object target) => target as TemplateObject ?? target as ITemplateObject;

    // Negative positions count from the end.
    private static int? GetOffset(BigInteger position, long count)
    {
        var offset = position < 0 ? position + count : position;
        return offset >= 0 && offset < count && offset <= int.MaxValue ? (int)offset : null;
    }

    private static object? GetDatePart(DateTime date, string name) => name switch
    {
        "year" => date.Year,
        "month" => date.Month,
        "day" => date.Day,
        "day_of_year" => date.DayOfYear,
        "hour" => date.Hour,
        "minute" => date.Minute,
        "second" => date.Second,
        "millisecond" => date.Millisecond,
        _ => null,
    };

    private static object? GetTimePart(TimeSpan time, string name) => name switch
    {
        "days" => time.Days,
        "hours" => time.Hours,
        "minutes" => time.Minutes,
        "seconds" => time.Seconds,
        "milliseconds" => time.Milliseconds,
        "total_days" => time.TotalDays,
        "total_hours" => time.TotalHours,
        "total_minutes" => time.TotalMinutes,
        "total_seconds" => time.TotalSeconds,
        "total_milliseconds" => time.TotalMilliseconds,
        _ => null,
    };

    private static object Narrow(long count) => count <= int.MaxValue ? (int)count : count;
}
