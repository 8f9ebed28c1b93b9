using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>All built-in functions by name. A family of functions is a file of its own; a new one is added to the table here.</summary>
internal static class BuiltInLibrary
{
    private static readonly (string Name, BuiltInFunction[] Functions)[] Families =
    [
        ("array", ArrayFunctions.All),
        ("date", DateFunctions.All),
        ("html", HtmlFunctions.All),
        ("math", MathFunctions.All),
        ("object", ObjectFunctions.All),
        ("regex", RegexFunctions.All),
        ("string", [.. StringFunctions.All, .. StringConversionFunctions.All]),
        ("timespan", TimeSpanFunctions.All),
    ];

    private static readonly TemplateObject Original = CreateOriginal();

    public static IEnumerable<BuiltInFunction> Functions => Families.SelectMany(f => f.Functions).Concat(IncludeFunctions.All);

    public static IEnumerable<string> FunctionNames => Functions.Select(function => function.Name);

    /// <summary>A library that a template can change, such as by setting date.format, without another one noticing.</summary>
    public static TemplateObject Create()
    {
        var library = Original.Fork();
        foreach (var (family, _) in Families)
            library[family] = ((TemplateObject)Original[family]!).Fork();
        return library;
    }

    private static TemplateObject CreateOriginal()
    {
        var library = new TemplateObject();
        foreach (var (family, functions) in Families)
            library[family] = new TemplateObject(functions.Select(f => KeyValuePair.Create<string, object?>(f.Name[(family.Length + 1)..], f)));
        foreach (var function in IncludeFunctions.All)
            library[function.Name] = function;

        var dates = (TemplateObject)library["date"]!;
        dates["format"] = dates["default_format"] = DateFunctions.DefaultFormat;
        dates.MakeReadOnly("default_format");
        ((TemplateObject)library["timespan"]!)["zero"] = TimeSpan.Zero;
        library["empty"] = EmptyValue.Instance;
        library["blank"] = EmptyValue.Instance;
        return library;
    }
}
