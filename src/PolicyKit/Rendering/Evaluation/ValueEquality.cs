namespace PolicyKit.Rendering.Evaluation;

/// <summary>Equality as the template language has it, within the budget: lists that are made to look alike can take long to tell apart.</summary>
internal readonly struct ValueEquality(EvaluationBudget budget, CodeSite site) : IEqualityComparer<object?>
{
    // Lists that are nested deeper than this are equal only when they are the same list. It is small, because each level may double the work.
    private const int MaximumDepth = 10;

    public new bool Equals(object? left, object? right) => Equals(left, right, MaximumDepth);

    public int GetHashCode(object? value)
    {
        value = Values.Unwrap(value);
        if (Values.IsNumber(value))
            return Values.ToDouble(value!).GetHashCode();
        if (Values.IsText(value))
            return string.GetHashCode(Read(value), StringComparison.Ordinal);
        return value switch
        {
            null => 0,
            DateOnly => Values.ToDateTime(value).GetHashCode(),
            _ when Values.AsSequence(value) is not null => Values.GetCount(value).GetHashCode(),
            _ => value.GetHashCode(),
        };
    }

    private bool Equals(object? left, object? right, int levels)
    {
        budget.CountComparison(site);
        (left, right) = (Values.Unwrap(left), Values.Unwrap(right));
        if (left is null || right is null)
            return left is null && right is null || (left ?? right) is EmptyValue;
        if (left is EmptyValue)
            return right is EmptyValue || Values.IsEmpty(right);
        if (right is EmptyValue)
            return Values.IsEmpty(left);
        if (Values.IsNumber(left) && Values.IsNumber(right))
            return Values.Compare(left, right) == 0;
        if (Values.IsText(left) && (Values.IsText(right) || IsPlain(right)) || IsPlain(left) && Values.IsText(right))
            return Read(left) == Read(right);
        if (levels == 0 || ReferenceEquals(left, right))
            return ReferenceEquals(left, right);
        if (Values.AsSequence(left) is { } a && Values.AsSequence(right) is { } b)
            return Values.GetCount(left) == Values.GetCount(right) && ElementsAreEqual(a, b, levels - 1);
        if (left is DateTime or DateOnly && right is DateTime or DateOnly)
            return Values.ToDateTime(left) == Values.ToDateTime(right);
        return left.Equals(right);
    }

    private bool ElementsAreEqual(IEnumerable<object?> left, IEnumerable<object?> right, int levels)
    {
        foreach (var (a, b) in left.Zip(right))
        {
            if (!Equals(a, b, levels))
                return false;
        }

        return true;
    }

    private string Read(object? value)
    {
        budget.CountDigits(site, value);
        var text = ValueText.Format(value);
        budget.CountText(site, text.Length);
        return text;
    }

    private static bool IsPlain(object? value) => value is bool || Values.IsNumber(value);
}
