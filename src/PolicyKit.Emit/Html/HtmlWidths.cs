using System.Globalization;
using System.Text;

namespace PolicyKit.Emit.Html;

/// <summary>Widths that a document asks for. They become rules of the one style sheet, since the security policy forbids styles on elements.</summary>
internal sealed class HtmlWidths
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly StringBuilder _rules = new();

    /// <summary>The class of a grid with columns of these relative widths.</summary>
    public string GetGridClass(IEnumerable<double> weights)
    {
        var tracks = string.Join(' ', weights.Select(w => string.Create(CultureInfo.InvariantCulture, $"minmax(0,{Math.Max(0.1, w):0.##}fr)")));
        return GetClass("grid", tracks, name => $"@media (min-width:48rem),print{{.{name}{{grid-template-columns:{tracks}}}}}");
    }

    /// <summary>The class of a table whose columns have these relative widths.</summary>
    public string GetTableClass(IReadOnlyList<double> widths)
    {
        var total = widths.Sum(w => Math.Max(0.1, w));
        var shares = widths.Select(w => string.Create(CultureInfo.InvariantCulture, $"{100 * Math.Max(0.1, w) / total:0.#}%")).ToList();
        return GetClass("table", string.Join(' ', shares), name => string.Concat(shares.Select((s, i) =>
            string.Create(CultureInfo.InvariantCulture, $"@media (min-width:40rem),print{{.{name} tr>:nth-child({i + 1}){{width:{s}}}}}"))));
    }

    public override string ToString() => _rules.ToString();

    private string GetClass(string kind, string key, Func<string, string> createRule)
    {
        if (_names.TryGetValue(kind + key, out var known))
            return known;

        var name = string.Create(CultureInfo.InvariantCulture, $"{kind}-{_names.Count + 1}");
        _names[kind + key] = name;
        _rules.Append(createRule(name)).Append('\n');
        return name;
    }
}
