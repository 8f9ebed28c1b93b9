using System.Collections.Immutable;
using PolicyKit.Binding.Templates;
using static PolicyKit.Binding.Templates.TemplateType;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>What is known of the built-in functions before they run. Their parameters are those of <see cref="BuiltInLibrary"/>.</summary>
internal static class BuiltInTypes
{
    /// <summary>The families, the functions without a family, and <c>empty</c>.</summary>
    public static ImmutableSortedDictionary<string, TemplateType> Globals { get; } = CreateGlobals();

    private static ImmutableSortedDictionary<string, TemplateType> CreateGlobals()
    {
        var globals = ImmutableSortedDictionary.CreateBuilder<string, TemplateType>(StringComparer.Ordinal);
        foreach (var family in BuiltInLibrary.Functions.Append((BuiltInFunction)AttributeFunction.Instance).GroupBy(f => GetFamily(f.Name)))
        {
            if (family.Key.Length > 0)
                globals[family.Key] = new NamedType($"the functions of {family.Key}", family.Select(f => KeyValuePair.Create<string, TemplateType>(f.Name[(family.Key.Length + 1)..], GetType(f))));
            else
                globals.AddRange(family.Select(f => KeyValuePair.Create<string, TemplateType>(f.Name, GetType(f))));
        }

        globals["date"] = ((NamedType)globals["date"]).With("format", FreeText).With("default_format", FreeText);
        globals["timespan"] = ((NamedType)globals["timespan"]).With("zero", Duration);
        globals["empty"] = Any;
        globals["blank"] = Any;
        return globals.ToImmutable();
    }

    private static string GetFamily(string name) => name.IndexOf('.') is > 0 and var dot ? name[..dot] : "";

    private static FunctionType GetType(BuiltInFunction function) => new(
        function.Name,
        [.. function.Parameters.Select(p => new FunctionParameter(p.Name, GetParameterType(function.Name, p.Name), p.IsRequired, p.IsRest) { Alias = p.Alias })],
        arguments => GetResultType(function.Name, arguments));

    // The library calls one kind of thing by one name. Whatever prints will do for a text.
    private static TemplateType GetParameterType(string function, string parameter) => parameter switch
    {
        "list" or "list1" or "list2" or "names" => ListOf(Any),
        "function" => new FunctionType("", default, _ => Any),
        "date" or "datetime" => Moment,
        "index" or "count" or "length" or "width" or "start" or "start_index" or "precision" or "divisor" or "min_value" or "max_value" or "number"
            or "days" or "months" or "years" or "hours" or "minutes" or "seconds" or "millis" => Number,
        "value" or "with" when function.StartsWith("math.", StringComparison.Ordinal) && function != "math.is_number" => Number,
        _ => Any,
    };

    private static TemplateType GetResultType(string function, ImmutableArray<TemplateType> arguments)
    {
        var first = arguments.IsEmpty ? Any : arguments[0];
        var result = GetResultOfValue(function, first, arguments);

        // A text or a date that is made from nothing is nothing, or so empty that it might as well be.
        return first.IsNullable && (result is TextType || result == Moment || result == Duration) && !function.StartsWith("object.", StringComparison.Ordinal)
            ? result.OrNothing
            : result;
    }

    private static TemplateType GetResultOfValue(string function, TemplateType first, ImmutableArray<TemplateType> arguments) => function switch
    {
        "array.add_range" or "array.concat" => Join(first.NotNothing, arguments[1].NotNothing),
        "array.add" => first.NotNothing is ListType list ? ListOf(Join(list.Element, arguments[1])) : ListOf(Any),
        "array.compact" => first.NotNothing is ListType list ? ListOf(list.Element.NotNothing) : ListOf(Any),
        "array.filter" or "array.limit" or "array.offset" or "array.remove_at" or "array.reverse" or "array.sort" or "array.uniq" =>
            first.NotNothing is ListType list ? list : ListOf(Any),
        "array.first" or "array.last" or "array.cycle" => first.NotNothing is ListType list ? list.Element : Any,
        "array.each" or "array.insert_at" or "array.map" or "object.values" or "regex.matches" => ListOf(Any),
        "array.any" or "array.contains" or "math.is_number" or "object.has_key" or "object.has_value" or "string.contains" or "string.starts_with"
            or "string.ends_with" or "string.equals_ignore_case" or "string.empty" or "string.whitespace" => Bool,
        "array.size" or "object.size" or "string.size" or "string.index_of" or "string.to_int" or "string.to_long" or "string.to_float"
            or "string.to_double" => Number,
        "string.split" or "object.keys" or "regex.match" or "regex.split" => ListOf(FreeText),
        "string.pluralize" => Join(arguments[1], arguments[2]),
        "math.format" or "math.uuid" or "array.join" or "include" or "include_join" or "attr" => FreeText,
        "object.default" => first is NothingType ? arguments[1] : first.IsNullable ? Join(first.NotNothing, arguments[1]) : first,
        "object.format" or "object.to_json" => FreeText,
        "object.kind" or "object.typeof" => FreeText,
        "date.to_string" or "date.parse_to_string" => FreeText,
        "date.now" or "date.utc_now" or "date.parse" or "date.add_days" or "date.add_months" or "date.add_years" or "date.add_hours" or "date.add_minutes"
            or "date.add_seconds" or "date.add_milliseconds" => Moment,
        _ when function.StartsWith("string.", StringComparison.Ordinal) || function.StartsWith("html.", StringComparison.Ordinal) => FreeText,
        _ when function.StartsWith("regex.", StringComparison.Ordinal) => FreeText,
        _ when function.StartsWith("math.", StringComparison.Ordinal) => Number,
        _ when function.StartsWith("timespan.", StringComparison.Ordinal) => Duration,
        _ => Any,
    };
}
