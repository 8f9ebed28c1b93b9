using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.Evaluation;

/// <summary>Templates that mean harm, under the limits that schools run with. Each ends by what it uses up, never by a clock of the test.</summary>
public sealed class SandboxTests
{
    [Theory]
    [InlineData("'a' * 2000000000")]
    [InlineData("2000000000 * 'a'")]
    [InlineData("'a' * 99999999999999999999")]
    [InlineData("a = 'aaaaaaaaaaaaaaaa'; for i in 1..99; a = a * 16; end")]
    [InlineData("a = 'a'; for i in 1..99; a += a; end")]
    [InlineData("'a' | string.pad_left 2147483647")]
    [InlineData("'a' | string.pad_right 2147483647")]
    [InlineData("x = 'a' * 1000000; x | string.replace 'a' x")]
    [InlineData("x = 'a' * 1000000; x | string.replace_first 'a' x")]
    [InlineData("x = 'a' * 1000000; x | regex.replace 'a' x")]
    [InlineData("x = 'a' * 1000000; x | regex.replace '(a+)' '$1$1$1'")]
    [InlineData("x = '&' * 1000000; x | html.escape")]
    [InlineData("x = '\n' * 1000000; x | html.newline_to_br")]
    [InlineData("x = 'a' * 1000000; x | string.base64_encode")]
    [InlineData("x = '\"' * 1000000; x | string.escape")]
    [InlineData("x = 'a' * 1000; y = [x] * 9999; y | array.join x")]
    public void Text_that_grows_without_end_is_refused(string code) => Refuses("PK1566", code);

    [Theory]
    [InlineData("[1] * 2000000000")]
    [InlineData("a = [1, 2, 3]; for i in 1..99; a = a * 9; end")]
    [InlineData("a = []; a[2000000000] = 1")]
    [InlineData("[] | array.insert_at 2000000000 1")]
    [InlineData("0..2000000000")]
    [InlineData("(0..99999999999999999999) | array.size")]
    [InlineData("for i in -9223372036854775808..9223372036854775807; end")]
    [InlineData("for i in 1..20000; for j in 1..20000; end; end")]
    [InlineData("while true; 1; end")]
    [InlineData("x = 'a,' * 100000; x | string.split ','")]
    [InlineData("x = 'a,' * 100000; x | regex.split ','")]
    [InlineData("x = 'a' * 100000; x | regex.matches 'a'")]
    [InlineData("x = '[' + '1,' * 100000 + '1]'; x | object.from_json")]
    public void Lists_and_loops_without_end_are_refused(string code) => Refuses("PK1564", code);

    [Theory]
    [InlineData("o = {}; o.self = o; o")]
    [InlineData("a = []; a[0] = a; a")]
    [InlineData("o = {}; o.self = o; o | object.to_json")]
    [InlineData("o = {}; o.self = o; 'it is ' + o")]
    [InlineData("o = {}; for i in 1..500; o = {o: o}; end; o")]
    [InlineData("o = {}; for i in 1..500; o = {o: o}; end; o | object.to_json")]
    [InlineData("f(x) = f(x); f 1")]
    [InlineData("func f; capture c; f; end; end; f")]
    [InlineData("func f; wrap g; f; end; end; func g; $$; end; f")]
    [InlineData("f = do; [1] | array.each @f; end; f")]
    [InlineData("x = 'object.eval x'; object.eval x")]
    [InlineData("x = '{{ object.eval_template x }}'; object.eval_template x")]
    public void What_contains_or_calls_itself_is_refused(string code) => Refuses("PK1565", code);

    [Theory]
    [InlineData("x = '[' * 50000; x | object.from_json")]
    [InlineData("x = '{\"a\":' * 50000; x | object.from_json")]
    public void Json_that_is_nested_without_end_is_refused(string code) => Refuses("PK1557", code);

    [Theory]
    [InlineData("x = '(' * 50000; object.eval x")]
    [InlineData("x = '[' * 50000; object.eval x")]
    [InlineData("x = '{{ if 1 }}' * 50000; object.eval_template x")]
    public void Code_that_is_made_too_deep_to_read_is_refused(string code) => Refuses("PK1563", code);

    [Theory]
    [InlineData("for i in 1..20000; 'a' * 1000; end")]
    [InlineData("x = 'a' * 1000000; x; x; x; x; x; x; x; x; x")]
    public void Output_without_end_is_cut(string code) => Refuses("PK1570", code);

    [Theory]
    [InlineData("1 << 2000000000")]
    [InlineData("1 >> -2000000000")]
    [InlineData("1 << 99999999999999999999")]
    [InlineData("x = 1 << 1000000; x * x * x")]
    [InlineData("x = 99999999999; for i in 1..99; x *= x; end")]
    public void Numbers_without_end_are_refused(string code) => Refuses("PK1558", code);

    [Theory]
    [InlineData("1 | math.format 'N999999999'")]
    [InlineData("1 | object.format 'D999999999'")]
    [InlineData("1.5 | math.format 'F999999'")]
    [InlineData("x = '0' * 100000; 1 | math.format x")]
    [InlineData("date.now | date.add_days 1e300")]
    [InlineData("date.now | date.add_years 999999999")]
    [InlineData("timespan.from_days 1e300")]
    public void Formats_and_dates_beyond_all_bounds_are_refused(string code) => Refuses("PK1557", code);

    [Theory]
    [InlineData(@"'a' * 5000 + '!' | regex.match `^(a+)+$`")]
    [InlineData(@"'a' * 5000 + '!' | regex.replace `(a|aa)+$` ''")]
    [InlineData(@"'a' * 5000 + '!' | regex.split `(a*)*b`")]
    public void Patterns_that_would_backtrack_for_ever_are_matched_without_it(string code) => Assert.Empty(Run($"{{{{ {code} }}}}").Diagnostics);

    [Fact]
    public void Patterns_that_are_each_fast_enough_are_limited_together()
    {
        var options = Options with { Limits = Options.Limits with { RegexTime = TimeSpan.FromMilliseconds(50) } };

        Assert.Equal("PK1568", Assert.Single(Run("{{ x = 'ab' * 20000; for i in 1..20000; y = x | regex.replace '(a|b)+?$' ''; end }}", options).Diagnostics).Id);
    }

    [Theory]
    [InlineData("o = {}; for i in 1..20000; o['k' + i] = 'x' * 100000; end")]
    [InlineData("x = (1..20000) | array.each do; ret 'x' * 1000000 + $0; end")]
    [InlineData("x = 'a' * 10000; x | regex.matches '(?=(.*))'")]
    [InlineData("x = 'a' * 10000; x | regex.split '(?=(.*))'")]
    [InlineData("x = 1 << 1000000; x")]
    [InlineData("for i in 1..20000; x = 'a' | string.pad_left (-2000000000); y = 'a' * 100000; end")]
    [InlineData("x = 1 << 30000; for i in 1..20000; y = x * x; end")]
    [InlineData("x = 1 << 1000000; for i in 1..20000; y = x | math.format 'N2'; end")]
    [InlineData("x = 1 << 1000000; x | object.to_json")]
    [InlineData("x = 1 << 1000000; x == '1'")]
    [InlineData("x = (1..9000) | array.each do; ret [$0]; end; x | array.uniq")]
    [InlineData("a = [[1] * 20000] * 1000; b = [[1] * 20000] * 1000; a == b")]
    [InlineData("x = ['a' * 1000000] * 20000; x | array.uniq")]
    [InlineData("x = '<a b=\"c\\' d=\\'>\" ' * 60000; x | html.strip")]
    public void Work_that_adds_up_is_limited_together(string code) => Refuses("PK1567", code);

    [Fact]
    public void A_template_that_takes_too_long_is_stopped()
    {
        var options = Options with { Limits = Options.Limits with { Time = TimeSpan.Zero } };

        Assert.Equal("PK1567", Assert.Single(Run("{{ for i in 1..1000; end }}", options).Diagnostics).Id);
    }

    [Fact]
    public void Lists_inside_lists_are_limited_together() =>
        Refuses("PK1567", "x = (1..20000) | array.each do; y = (1..20000) | array.reverse; ret 1; end");

    [Fact]
    public void A_pattern_that_has_to_backtrack_for_ever_is_stopped() =>
        Refuses("PK1568", @"'a' * 5000 + '!' | regex.match `^(a+)+\1$`");

    [Theory]
    [InlineData("../secret")]
    [InlineData("..\\secret")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\win.ini")]
    [InlineData("\\\\server\\share")]
    [InlineData("file:///etc/passwd")]
    [InlineData("part/../../secret")]
    [InlineData("%2e%2e/secret")]
    [InlineData("．．/secret")]
    [InlineData("part\0")]
    [InlineData("PART")]
    [InlineData(" part")]
    [InlineData("./part")]
    public void Only_a_template_of_the_pack_is_included(string name) => Assert.Equal(
        "PK1562", Assert.Single(Run("{{ include name }}", Including(("part", "x")) with { Globals = With(("name", name)).Globals }).Diagnostics).Id);

    [Fact]
    public void Templates_that_include_each_other_end() => Assert.Equal(
        "PK1565", Assert.Single(Run("{{ include 'a' }}", Including(("a", "{{ include 'b' }}"), ("b", "{{ include 'a' }}{{ include 'a' }}"))).Diagnostics).Id);

    [Theory]
    [InlineData("'a'.get_type")]
    [InlineData("'a'.GetType")]
    [InlineData("date.now.ticks")]
    [InlineData("[1].capacity")]
    [InlineData("{}.comparer")]
    [InlineData("this.options")]
    public void Nothing_of_the_machine_can_be_reached(string code) => Prints("", $"{{{{ x = {code}; x }}}}");

    [Theory]
    [InlineData("20000", "n = 0; for i in 1..20000; n += 1; end; n")]
    [InlineData("1000000", "'a' * 1000000 | string.size")]
    [InlineData("1000000", "'<' * 1000000 | html.strip | string.size")]
    [InlineData("1000000", "'<!--' * 250000 | html.strip | string.size")]
    [InlineData("100000", "'<p>a</p>' * 100000 | html.strip | string.size")]
    [InlineData("9000", "(1..9000) | array.each do; ret {a: $0}; end | array.uniq | array.size")]
    [InlineData("1000", "(1..1000) | array.each do; ret $0 + ''; end | array.uniq | array.size")]
    [InlineData("[…]", "[1 << 100000]")]
    [InlineData("5000", "(1..5000) | array.each @math.abs | array.size")]
    [InlineData("249999", "x = 'It is the school that rings first, whatever anyone says' | string.truncate 49 ''; [x] * 5000 | array.join ' ' | string.size")]
    [InlineData("64", "1 << 6")]
    [InlineData("3.1416", "3.14159 | math.format 'F4'")]
    [InlineData("55", "fib(n) = n < 2 ? n : (fib (n - 1)) + (fib (n - 2)); fib 10")]
    public void Ordinary_templates_are_not_refused(string expected, string code) => Prints(expected, $"{{{{ {code} }}}}");

    private static void Refuses(string id, string code) => Assert.Equal(id, Assert.Single(Run($"{{{{ {code} }}}}").Diagnostics, d => d.IsError).Id);
}
