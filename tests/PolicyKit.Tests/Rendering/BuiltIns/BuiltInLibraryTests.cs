using PolicyKit.Rendering.BuiltIns;
using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.BuiltIns;

public sealed class BuiltInLibraryTests
{
    private static readonly Dictionary<string, string> Documented = new()
    {
        ["array"] = "add add_range any compact concat contains cycle each filter first insert_at join last limit map offset remove_at reverse size sort uniq",
        ["date"] = "add_days add_hours add_milliseconds add_minutes add_months add_seconds add_years now parse parse_to_string to_string utc_now",
        ["html"] = "escape newline_to_br strip url_encode url_escape",
        ["math"] = "abs ceil divided_by floor format is_number minus modulo plus random round times uuid",
        ["object"] = "default eval eval_template format from_json has_key has_value keys kind size to_json typeof values",
        ["regex"] = "escape match matches replace split unescape",
        ["string"] = "append base64_decode base64_encode capitalize capitalizewords contains downcase empty ends_with equals_ignore_case escape handleize hmac_sha1 "
            + "hmac_sha256 hmac_sha512 index_of literal lstrip md5 pad_left pad_right pluralize prepend remove remove_first remove_last replace replace_first rstrip "
            + "sha1 sha256 sha512 size slice slice1 split starts_with strip strip_newlines to_double to_float to_int to_long truncate truncatewords upcase whitespace",
        ["timespan"] = "from_days from_hours from_milliseconds from_minutes from_seconds parse",
    };

    [Fact]
    public void Every_function_of_the_language_is_there()
    {
        var documented = Documented.SelectMany(family => family.Value.Split(' ').Select(name => $"{family.Key}.{name}")).Concat(["include", "include_join"]);

        Assert.Equal(documented.Order(StringComparer.Ordinal), BuiltInLibrary.FunctionNames.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{{ 'hello' | string.index_of 'L' stringComparison: 'OrdinalIgnoreCase' }}")]
    [InlineData("{{ 'hello' | string.index_of 'L' string_comparison: 'OrdinalIgnoreCase' }}")]
    public void Arguments_are_named_with_underscores_or_without(string template) => Prints("2", template);

    [Fact]
    public void Dates_are_printed_by_the_format_that_a_template_sets_and_can_set_back() =>
        Prints("2026 21 Nov 2026", "{{ date.format = '%Y'; date.now }} {{ date.format = date.default_format; date.now }}");

    [Fact]
    public void The_standard_format_of_dates_stays_what_it_is() => Fails("1:9 PK1561", "{{ date.default_format = '%Y' }}");

    [Fact]
    public void Templates_that_print_nothing_are_not_framed() =>
        Prints("", "{{ include_join ['a', 'a'] '' '<' '>' }}", Including(("a", "")));

    [Fact]
    public void Templates_that_print_something_are_framed() =>
        Prints("<x, x>", "{{ include_join ['a', 'a'] ', ' 'tpl:open' '>' }}", Including(("a", "x"), ("open", "<")));
}
