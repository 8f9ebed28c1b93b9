using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>array</c>. None of them changes the list that it is given.</summary>
internal static class ArrayFunctions
{
    public static readonly BuiltInFunction[] All =
    [
        new("array.add", "list value", c => new TemplateArray(c.List(0).Append(c[1]))),
        new("array.add_range", "list1 list2", c => new TemplateArray(c.List(0).Concat(c.List(1)))),
        new("array.any", "list function args...", c => c.List(0).Any(item => Test(c, item))),
        new("array.compact", "list", c => c[0] is null ? null : new TemplateArray(c.List(0).Where(item => item is not null))),
        new("array.concat", "list1 list2", c => c[0] is null && c[1] is null ? null : new TemplateArray(c.List(0).Concat(c.List(1)))),
        new("array.contains", "list item", c => c.List(0).Any(item => c.Equality.Equals(item, c[1]))),
        new("array.cycle", "list group?", Cycle),
        new("array.each", "list function", c => c.Function(1) is { } f ? new TemplateArray(c.List(0).Select(item => c.Invoke(f, item))) : c[0]),
        new("array.filter", "list function", c => c.Function(1) is { } f ? new TemplateArray(c.List(0).Where(item => Values.IsTrue(c.Invoke(f, item)))) : c[0]),
        new("array.first", "list", c => c.List(0).FirstOrDefault()),
        new("array.insert_at", "list index value", InsertAt),
        new("array.join", "list delimiter function?", Join),
        new("array.last", "list", c => c.List(0).LastOrDefault()),
        new("array.limit", "list count", c => new TemplateArray(c.List(0).Take(c.Integer(1)))),
        new("array.map", "list member", Map),
        new("array.offset", "list index", c => new TemplateArray(c.List(0).Skip(c.Integer(1)))),
        new("array.remove_at", "list index", RemoveAt),
        new("array.reverse", "list", c => new TemplateArray(Enumerable.Reverse(c.List(0)))),
        new("array.size", "list", c => Values.GetCount(c[0]) ?? 0),
        new("array.sort", "list member?", Sort),
        new("array.uniq", "list", c => c[0] is null ? null : new TemplateArray(c.List(0).Distinct(c.Equality))),
    ];

    private static bool Test(BuiltInCall call, object? item)
    {
        object?[] arguments = [item, .. call.Arguments.ValuesFrom(2)];
        return call.Function(1) is { } function && Values.IsTrue(call.Invoke(function, arguments));
    }

    private static object? Cycle(BuiltInCall call)
    {
        var items = call.List(0);
        if (items.Count == 0)
            return null;

        var group = call[1] is null ? ValueText.Format(new TemplateArray(items)) : call.Text(1);
        var turn = call.Context.Cycles.GetValueOrDefault(group);
        call.Context.Cycles[group] = turn + 1;
        return items[turn % items.Count];
    }

    private static TemplateArray InsertAt(BuiltInCall call)
    {
        var result = new TemplateArray(call.List(0));
        var index = Math.Max(0, call.Integer(1));
        call.Iterate(Math.Max(0, index - result.Count));
        while (result.Count < index)
            result.Add(null);
        result.Insert(index, call[2]);
        return result;
    }

    private static TemplateArray RemoveAt(BuiltInCall call)
    {
        var result = new TemplateArray(call.List(0));
        var index = call.Integer(1) < 0 ? result.Count + call.Integer(1) : call.Integer(1);
        if (index >= 0 && index < result.Count)
            result.RemoveAt(index);
        return result;
    }

    private static object Join(BuiltInCall call)
    {
        var parts = new List<Operand>();
        var function = call.Function(2);
        foreach (var item in call.List(0))
        {
            if (parts.Count > 0)
                parts.Add(call.Operand(1));
            parts.Add(new Operand(function is null ? item : call.Invoke(function, AsText(call, item)), call.SiteOf(0)));
        }

        return call.Join(parts);
    }

    // The function gets what would be printed.
    private static object AsText(BuiltInCall call, object? item) => item is RenderedText ? item : call.Context.Operators.ToText(item, call.SiteOf(0));

    private static object? GetMember(object? item, string name) =>
        item is not null && MemberReader.TryGet(item, name, out var value) ? value : null;

    // A member of that very name comes before a path of members.
    private static object? GetPath(object? item, string path) =>
        GetMember(item, path) ?? path.Split('.').Aggregate(item, GetMember);

    // The elements of an object are its members, and other values have none. An element without the member is left out.
    private static TemplateArray Map(BuiltInCall call)
    {
        var items = call[0] is ITemplateObject members ? [.. Values.GetPairs(members)]
            : Values.AsSequence(call[0]) is null ? []
            : call.List(0);
        call.Iterate(call[0] is ITemplateObject ? items.Count : 0);
        return new TemplateArray(items.SelectMany(item => item is not null && MemberReader.TryGet(item, call.Text(1), out var value) ? [value] : Array.Empty<object?>()));
    }

    private static TemplateArray Sort(BuiltInCall call)
    {
        var items = call[0] is null || Values.AsSequence(call[0]) is not null ? call.List(0) : [call[0]];
        var keys = call[1] is null ? items : [.. items.Select(item => GetPath(item, call.Text(1)))];
        var order = Comparer<object?>.Create((a, b) => Values.Compare(a, b) ?? 0);
        return new TemplateArray(items.Zip(keys).OrderBy(pair => pair.Second, order).Select(pair => pair.First));
    }
}
