using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.BuiltIns;

public sealed class BuiltInFunctionTests
{
    [Theory]
    [InlineData("[1, 2, 3]", "[3, 1, 2] | array.sort")]
    [InlineData("[\"apple\", \"Banana\", \"cherry\"]", "['cherry', 'Banana', 'apple'] | array.sort")]
    [InlineData("[3, 1]", "[1, 2, 3] | array.filter @(do; ret $0 != 2; end) | array.reverse")]
    [InlineData("[1, 2]", "[1, 2, 1] | array.uniq")]
    [InlineData("[2]", "[1, 2, 3] | array.offset 1 | array.limit 1")]
    [InlineData("1", "[1, 2] | array.first")]
    [InlineData("", "[] | array.last")]
    [InlineData("[1, null, 2]", "[1] | array.insert_at 2 2")]
    [InlineData("[1]", "[1, null] | array.compact")]
    [InlineData("true", "[1, 2] | array.contains 2")]
    [InlineData("a and b", "['a', 'b'] | array.join ' and '")]
    [InlineData("A B", "['a', 'b'] | array.join ' ' @string.upcase")]
    [InlineData("aba", "array.cycle ['a', 'b']; array.cycle ['a', 'b']; array.cycle ['a', 'b']")]
    [InlineData("11,21", "[1, 2] | array.join ',' do; ret $0 + 1; end")]
    [InlineData("[{a: {b: 1}}, {a: {b: 2}}]", "[{a: {b: 2}}, {a: {b: 1}}] | array.sort 'a.b'")]
    [InlineData("[{\"a.b\": 1}, {\"a.b\": 2}]", "[{'a.b': 2}, {'a.b': 1}] | array.sort 'a.b'")]
    [InlineData("[1, 2] [1, 2] [1]", "([1, 2] | array.remove_at 5) + ' ' + ([1, 2] | array.remove_at (-5)) + ' ' + ([1, 2] | array.remove_at (-1))")]
    public void Lists(string expected, string code) => Check(expected, code);

    [Theory]
    [InlineData("A test", "'a test' | string.capitalize")]
    [InlineData("A Test", "'a test' | string.capitalizewords")]
    [InlineData("pupils-sixth-form", "'Pupils & Sixth Form!' | string.handleize")]
    [InlineData("2 pupils", "'2 ' + (2 | string.pluralize 'pupil' 'pupils')")]
    [InlineData("a b", "' a b ' | string.strip")]
    [InlineData("00042", "'42' | string.prepend '000'")]
    [InlineData("The cat...", "'The cat came back' | string.truncate 10")]
    [InlineData("The cat...", "'The cat came back' | string.truncatewords 2")]
    [InlineData("[\"a\", \"b\"]", "'a,b' | string.split ','")]
    [InlineData("x-b-a", "'a-b-a' | string.replace_first 'a' 'x'")]
    [InlineData("a-b-x", "'a-b-a' | string.replace_first 'a' 'x' true")]
    [InlineData("ell", "'hello' | string.slice 1 3")]
    [InlineData("he", "'hello' | string.slice (-6) 3")]
    [InlineData("", "'hello' | string.slice (-11)")]
    [InlineData("he", "'hello' | string.slice1 (-6) 3")]
    [InlineData("", "1 | math.divided_by null")]
    [InlineData("", "null | math.plus 1")]
    [InlineData("[]", "null | object.keys")]
    [InlineData("[]", "null | object.values")]
    [InlineData("<a b='>", "\"<a b='>\" | html.strip")]
    [InlineData("it's b", "\"it's <a>b\" | html.strip")]
    [InlineData("4 4", "$\"{string.index_of 'a-b-a' 'a' start_index: 1} {string.index_of 'a-b-a' 'a' startIndex: 1}\"")]
    [InlineData("lo", "'hello' | string.slice (-2)")]
    [InlineData("true", "'Hello' | string.equals_ignore_case 'HELLO'")]
    [InlineData("-1", "'abc' | string.index_of 'x'")]
    [InlineData("\"a\\n\"", "\"a\\n\" | string.literal")]
    [InlineData("aGk=", "'hi' | string.base64_encode")]
    [InlineData("hi", "'aGk=' | string.base64_decode")]
    [InlineData("", "'x' | string.to_int")]
    public void Texts(string expected, string code) => Check(expected, code);

    [Theory]
    [InlineData("3", "-3 | math.abs")]
    [InlineData("2.57", "2.567 | math.round 2")]
    [InlineData("3", "7 | math.divided_by 2")]
    [InlineData("3.5", "7 | math.divided_by 2.0")]
    [InlineData("1,234.50", "1234.5 | math.format 'N2'")]
    [InlineData("true false", "(1 | math.is_number) + ' ' + ('1' | math.is_number)")]
    public void Numbers(string expected, string code) => Check(expected, code);

    [Theory]
    [InlineData("21 Nov 2026", "date.now")]
    [InlineData("21 November 2026", "date.now | date.to_string '%e %B %Y'")]
    [InlineData("Saturday 09:30", "date.now | date.to_string '%A %H:%M'")]
    [InlineData("28 Feb 2027", "date.parse '2027-01-31' | date.add_months 1")]
    [InlineData("2027", "(date.parse '2027-01-31').year")]
    [InlineData("03 Apr 2026", "date.parse '03/04/2026' culture: 'en-GB'")]
    [InlineData("04 Mar 2026", "date.parse '03/04/2026' culture: 'en-US'")]
    [InlineData("5 Mawrth 2026", "date.parse '2026-03-05' | date.to_string '%e %B %Y' 'cy-GB' | string.strip")]
    [InlineData("31 Dec 2026", "date.parse '31.12.2026' '%d.%m.%Y'")]
    [InlineData("true", "(date.parse '2026-01-01') < (date.parse '2026-01-02')")]
    [InlineData("1", "((date.parse '2026-01-02') - (date.parse '2026-01-01')).days")]
    [InlineData("2026-11-21", "date.format = '%F'; date.now")]
    [InlineData("21-NOV-2026 11/21/2026 09:30:00", "date.now | date.to_string '%v %x %X'")]
    [InlineData("21/11/2026", "date.now | date.to_string '%x' 'en-GB'")]
    [InlineData("novembre|November", "date.now | date.to_string '%B|%g%B' 'fr-FR'")]
    [InlineData(" 21 Nov 2026", "date.now | date.to_string '%g' 'fr-FR'")]
    [InlineData("mars", "'2026-03-01' | date.parse_to_string '%B' 'fr-FR'")]
    [InlineData("2026-11-21", "' 1-MAR-2026' | date.parse_to_string '%F' input_pattern: '%v' | string.replace '03-01' '11-21'")]
    [InlineData("true", "date.now == date.utc_now")]
    public void Dates(string expected, string code) => Check(expected, code);

    [Theory]
    [InlineData("[\"a\", \"b\"]", "{a: 1, b: 2} | object.keys")]
    [InlineData("[1, 2]", "{a: 1, b: 2} | object.values")]
    [InlineData("true false", "({a: 1} | object.has_key 'a') + ' ' + ({a: 1} | object.has_key 'b')")]
    [InlineData("x", "'' | object.default 'x'")]
    [InlineData("3", "'1 + 2' | object.eval")]
    [InlineData("a 3", "'a {{ 1 + 2 }}' | object.eval_template")]
    [InlineData("{\"a\":[1,\"x\",null]}", "{a: [1, 'x', null]} | object.to_json")]
    [InlineData("2", "x = `{\"a\": [1, 2]}` | object.from_json; x.a[1]")]
    [InlineData("number string array object boolean", "[1, 'a', [], {}, true] | array.each @object.typeof | array.join ' '")]
    [InlineData("7", "func f; ret 7; end; @f | object.eval")]
    [InlineData("[5]", "[5] | object.eval_template")]
    public void Objects(string expected, string code) => Check(expected, code);

    [Theory]
    [InlineData("&lt;b&gt;", "'<b>' | html.escape")]
    [InlineData("bold", "'<b class=\"x>y\">bold</b>' | html.strip")]
    [InlineData("1 < 2", "'1 < 2' | html.strip")]
    [InlineData("a%20%26%20b", "'a & b' | html.url_encode")]
    [InlineData("[\"2026-11\", \"2026\", \"11\"]", "'on 2026-11' | regex.match `(\\d+)-(\\d+)`")]
    [InlineData("[]", "'abc' | regex.match 'x'")]
    [InlineData("x-x", "'A-a' | regex.replace 'a' 'x' 'i'")]
    [InlineData("90", "(timespan.from_minutes 90).total_minutes")]
    [InlineData(@"a<br />\r\nb<br />\rc<br />\nd", @"""a\r\nb\rc\nd"" | html.newline_to_br | string.escape")]
    public void Markup_patterns_and_times(string expected, string code) => Check(expected, code);

    [Theory]
    [InlineData("math.uuid")]
    [InlineData("math.random 1 1000000")]
    public void What_looks_random_is_the_same_in_every_run(string code)
    {
        var both = Run($"{{{{ {code} }}}} {{{{ {code} }}}}").Text;

        Assert.Equal(both, Run($"{{{{ {code} }}}} {{{{ {code} }}}}").Text);
        Assert.NotEqual(both.Split(' ')[0], both.Split(' ')[1]);
    }

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_is_matched_or_stopped()
    {
        var options = Options with { Limits = Options.Limits with { RegexTime = TimeSpan.FromMilliseconds(50) } };

        Prints("[]", "{{ 'a' * 5000 + '!' | regex.match '^(a+)+$' }}", options);
        Assert.Equal("PK1568", Run("{{ 'a' * 5000 + '!' | regex.match `^(a+)+\\1$` }}", options).Diagnostics.Single().Id);
    }

    [Theory]
    [InlineData("", "null | array.uniq")]
    [InlineData("", "null | array.compact")]
    [InlineData("", "null | array.concat null")]
    [InlineData("[5]", "5 | array.sort")]
    [InlineData("[\"a\", \"b\"]", "{a: 1, b: 2} | array.map 'key'")]
    [InlineData("[1]", "[{a: 1}, {b: 2}] | array.map 'a'")]
    [InlineData("false", "'tota' | string.contains null")]
    [InlineData("false", "'tota' | string.starts_with null")]
    [InlineData("false", "'tota' | string.ends_with null")]
    public void Nothing_is_given_and_nothing_comes_of_it(string expected, string code) => Check(expected, code);

    [Theory]
    [InlineData(" 05 Jan 2016", "%g")]
    [InlineData("Tue Jan 05 21:22:23 2016", "%c")]
    [InlineData("02 02 01", "%U %W %V")]
    public void Dates_are_written_by_their_letters(string expected, string pattern) =>
        Check(expected, $"date.parse '2016/01/05 21:22:23' | date.to_string '{pattern}'");

    private static void Check(string expected, string code) => Prints(expected, $"{{{{ {code} }}}}");
}
