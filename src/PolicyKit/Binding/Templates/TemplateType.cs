using System.Collections.Immutable;

namespace PolicyKit.Binding.Templates;

/// <summary>What is known of a value before any school is.</summary>
public abstract record TemplateType
{
    // A stranger's template may put a list into a list again and again.
    private const int DeepestList = 5;

    /// <summary>A value of which nothing is known, so that nothing is wrong with it.</summary>
    public static TemplateType Any { get; } = new AnyType();

    /// <summary>Null itself.</summary>
    public static TemplateType Nothing { get; } = new NothingType { IsNullable = true };

    /// <summary>Any text at all; <see cref="Choice"/> is one of a few.</summary>
    public static TemplateType FreeText { get; } = new TextType([]);

    public static NamedType Number { get; } = new("a number", []);

    public static NamedType Bool { get; } = new("true or false", []);

    /// <summary>A point in time, as the functions of <c>date</c> make it.</summary>
    public static NamedType Moment { get; } =
        new("a date", NumbersNamed("year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"));

    public static NamedType Duration { get; } = new(
        "a length of time",
        NumbersNamed("days", "hours", "minutes", "seconds", "milliseconds", "total_days", "total_hours", "total_minutes", "total_seconds", "total_milliseconds"));

    /// <summary>In the middle of a sentence: "a text".</summary>
    public abstract string Description { get; }

    /// <summary>There may be no value.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The value's parts by name; every value can also be asked whether it is <c>empty?</c>.</summary>
    public virtual ImmutableSortedDictionary<string, TemplateType> Members => NamedType.NoMembers;

    /// <summary>Parts beside the known ones may exist.</summary>
    public virtual bool IsOpen => false;

    /// <summary>Lists within lists.</summary>
    protected virtual int Depth => 0;

    public TemplateType OrNothing => IsNullable || this is AnyType ? this : this with { IsNullable = true };

    public TemplateType NotNothing => this is NothingType ? Any : IsNullable ? this with { IsNullable = false } : this;

    public static TextType Choice(params ImmutableArray<string> choices) => new(choices);

    public static ListType ListOf(TemplateType element) => new(element.Depth < DeepestList ? element : Any);

    /// <summary>What a value is that is one or the other.</summary>
    public static TemplateType Join(TemplateType a, TemplateType b)
    {
        if (a is NothingType)
            return b.OrNothing;
        if (b is NothingType)
            return a.OrNothing;

        var isNullable = a.IsNullable || b.IsNullable;
        TemplateType joined = (a.NotNothing, b.NotNothing) switch
        {
            var (x, y) when x == y => x,
            (TextType, TextType) => FreeText,
            (ListType x, ListType y) => ListOf(Join(x.Element, y.Element)),
            (NamedType { IsExtensible: true } x, NamedType { IsExtensible: true }) => x with { Parts = NamedType.NoMembers },
            (NamedType x, NamedType y) when x.Description == y.Description => JoinMembers(x, y),
            _ => Any,
        };
        return isNullable ? joined.OrNothing : joined;
    }

    public bool TryGetMember(string name, out TemplateType type)
    {
        type = Any;
        if (name == "empty?")
            type = Bool;
        else if (Members.TryGetValue(name, out var member))
            type = member;
        else
            return IsOpen;
        return true;
    }

    protected static int GetDepth(TemplateType type) => type.Depth;

    private static TemplateType JoinMembers(NamedType a, NamedType b) =>
        a.Members.Keys.SequenceEqual(b.Members.Keys)
            ? a with { Parts = a.Members.ToImmutableSortedDictionary(m => m.Key, m => Join(m.Value, b.Members[m.Key]), StringComparer.Ordinal), OneOf = a.OneOf.SequenceEqual(b.OneOf) ? a.OneOf : [] }
            : Any;

    private static IEnumerable<KeyValuePair<string, TemplateType>> NumbersNamed(params IEnumerable<string> names) =>
        names.Select(name => KeyValuePair.Create<string, TemplateType>(name, Number));
}

public sealed record AnyType : TemplateType
{
    public override string Description => "a value";

    public override bool IsOpen => true;
}

public sealed record NothingType : TemplateType
{
    public override string Description => "nothing";
}

/// <param name="Choices">All that the text can be; empty where it can be anything.</param>
public sealed record TextType(ImmutableArray<string> Choices) : TemplateType
{
    private static readonly ImmutableSortedDictionary<string, TemplateType> Parts = NamedType.NoMembers.Add("size", Number);

    public override string Description => "a text";

    public override ImmutableSortedDictionary<string, TemplateType> Members => Parts;
}

public sealed record ListType(TemplateType Element) : TemplateType
{
    private static readonly ImmutableSortedDictionary<string, TemplateType> Parts = NamedType.NoMembers.Add("size", Number);

    public override string Description => "a list";

    protected override int Depth { get; } = 1 + GetDepth(Element);

    public override ImmutableSortedDictionary<string, TemplateType> Members => Parts;
}

/// <summary>A kind of thing with members, such as a person, a date or a telephone number.</summary>
public sealed record NamedType(string Name, ImmutableSortedDictionary<string, TemplateType> Parts) : TemplateType
{
    public NamedType(string name, IEnumerable<KeyValuePair<string, TemplateType>> members)
        : this(name, NoMembers.SetItems(members))
    {
    }

    internal static ImmutableSortedDictionary<string, TemplateType> NoMembers { get; } =
        ImmutableSortedDictionary.Create<string, TemplateType>(StringComparer.Ordinal);

    /// <summary>Members of which at least one has a value, as a contact has a telephone number or an email address.</summary>
    public ImmutableArray<string> OneOf { get; init; } = [];

    /// <summary>An object of the template, which may be given further members.</summary>
    public bool IsExtensible { get; init; }

    public override string Description => Name;

    public override ImmutableSortedDictionary<string, TemplateType> Members => Parts;

    public override bool IsOpen => IsExtensible;

    /// <summary>The same kind of thing, where these members always have a value.</summary>
    public NamedType Requiring(params IEnumerable<string> names) =>
        this with { Parts = Parts.SetItems(names.Select(name => KeyValuePair.Create(name, Parts[name].NotNothing))) };

    public NamedType With(string name, TemplateType type) => this with { Parts = Parts.SetItem(name, type) };
}

/// <summary>Something that can be called.</summary>
/// <param name="Function">As it is called, such as "string.upcase".</param>
/// <param name="Parameters">Default for a function that reads whatever it is given from <c>$</c>.</param>
/// <param name="GetResult">What it returns for arguments of these types, in the order of the parameters.</param>
public sealed record FunctionType(
    string Function, ImmutableArray<FunctionParameter> Parameters, Func<ImmutableArray<TemplateType>, TemplateType> GetResult) : TemplateType
{
    public override string Description => "a function";

    public bool TakesAnything => Parameters.IsDefault;

    public bool TakesRest => !TakesAnything && Parameters is [.., { IsRest: true }];

    public int RequiredCount => TakesAnything ? 0 : Parameters.Count(p => p.IsRequired);

    public bool Equals(FunctionType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Function.GetHashCode(StringComparison.Ordinal);
}

/// <param name="IsRest">Takes every further argument.</param>
public sealed record FunctionParameter(string Name, TemplateType Type, bool IsRequired = true, bool IsRest = false)
{
    /// <summary>Another spelling of the name.</summary>
    public string? Alias { get; init; }

    public bool IsNamed(string? name) => name is not null && (name == Name || name == Alias);
}
