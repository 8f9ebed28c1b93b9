namespace PolicyKit.Emit.Docx;

/// <summary>The numbering instances of a document: fixed ones for headings and bullets, a new one for each ordered list so that it restarts.</summary>
internal sealed class ListNumbering
{
    public const int Headings = 1;
    public const int Bullets = 2;
    public const int Ticks = 3;
    public const int Crosses = 4;
    public const int Checkboxes = 5;

    /// <summary>What the List Number styles use when a person applies them in Word.</summary>
    public const int Ordered = 6;

    private readonly List<OrderedList> _ordered = [];

    public IReadOnlyList<OrderedList> OrderedLists => _ordered;

    public NumberingReference StartList(int level, int start)
    {
        var list = new OrderedList(Ordered + 1 + _ordered.Count, level, start);
        _ordered.Add(list);
        return new NumberingReference(list.Id, level);
    }
}

/// <param name="Level">Counted from 0.</param>
internal readonly record struct OrderedList(int Id, int Level, int Start);
