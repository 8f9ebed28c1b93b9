namespace PolicyKit.Tests.Analyzers.Templates;

public sealed class TemplateRulesTests
{
    [Fact]
    public void A_member_that_does_not_exist_is_reported_with_the_nearest_one()
    {
        var diagnostic = Assert.Single(Check.Template("{{ people.dsl.{|PK2201:nmae|} }}"));
        Assert.Equal("“people.dsl” has no member “nmae”", diagnostic.Message);
        Assert.Equal("Write name", diagnostic.Hints[0]);
    }

    [Theory]
    [InlineData("{{ if phase.is_fe }}{{ school.{|PK2201:nam|} }}{{ end }}")]
    [InlineData("{{ if false }}{{ else }}{{ school.{|PK2201:nam|} }}{{ end }}")]
    [InlineData("{{ case decisions.device }}{{ when 'switch-off-lock' }}{{ school.{|PK2201:nam|} }}{{ end }}")]
    [InlineData("{{ func f }}{{ school.{|PK2201:nam|} }}{{ end }}{{ f }}")]
    [InlineData("{{ for d in people.deputies }}{{ d.{|PK2201:nmae|} }}{{ end }}")]
    [InlineData("{{ for d in people.deputies | array.reverse }}{{ d.{|PK2201:nmae|} }}{{ end }}")]
    [InlineData("{{ d = people.deputies | array.first }}{{ d.{|PK2201:nmae|} }}")]
    [InlineData("{{ f(p) = p.{|PK2201:nmae|} }}{{ f people.dsl }}")]
    [InlineData("{{ f(p) = p }}{{ x = f people.dsl }}{{ x.{|PK2201:nmae|} }}")]
    [InlineData("{{ people.deputies.{|PK2201:name|} }}")]
    [InlineData("{{ school.name | string.{|PK2201:upcas|} }}")]
    [InlineData("{{ national.{|PK2201:childlin|}.name }}")]
    [InlineData("{{ decisions.{|PK2201:devise|} }}")]
    [InlineData("{{ for d in people.deputies }}{{ {|PK1519:for|}.{|PK2201:indx|} }}{{ end }}")]
    [InlineData("{{ with people.dsl }}{{ name }}{{ phone.{|PK2201:txt|} }}{{ end }}")]
    [InlineData("{{ today.{|PK2201:yeer|} }}")]
    public void A_member_is_looked_up_wherever_its_owner_is_known(string template) => Check.Template(template);

    [Fact]
    public void A_member_of_something_else_is_shown_where_it_is()
    {
        Assert.Equal("Write people.headteacher", Check.Template("{{ school.{|PK2201:headteacher|} }}")[0].Hints[0]);
        Assert.Equal("Write words.pupils", Check.Template("{{ {|PK2202:pupils|} }}")[0].Hints[0]);
        Assert.Equal("Write string.upcase", Check.Template("{{ school.name | {|PK2202:upcase|} }}")[0].Hints[0]);
    }

    [Fact]
    public void A_name_that_does_not_exist_is_reported_with_the_nearest_one()
    {
        Assert.Equal("Write school", Check.Template("{{ {|PK2202:schol|}.name }}")[0].Hints[0]);
        Check.Template("{{ for d in people.deputies }}{{ d.name }}{{ end }}{{ {|PK2202:d|} }}");
    }

    [Theory]
    [InlineData("{{ {|PK2203:x|} }}{{ x = 1 }}{{ x }}")]
    [InlineData("{{ if phase.is_fe }}{{ x = 1 }}{{ end }}{{ {|PK2203:x|} }}")]
    [InlineData("{{ for d in people.deputies }}{{ x = d.name }}{{ end }}{{ {|PK2203:x|} }}")]
    public void A_name_that_may_not_be_set_yet_is_reported(string template) => Check.Template(template);

    [Theory]
    [InlineData("{{ if phase.is_fe }}{{ x = 1 }}{{ else }}{{ x = 2 }}{{ end }}{{ x }}")]
    [InlineData("{{ x = 1 }}{{ if phase.is_fe }}{{ x = 2 }}{{ end }}{{ x }}")]
    [InlineData("{{ if phase.is_fe }}{{ x = 1 }}{{ else }}{{ ret }}{{ end }}{{ x }}")]
    [InlineData("{{ func f }}{{ x }}{{ end }}{{ x = 1 }}{{ f }}")]
    [InlineData("{{ x = '' }}{{ for d in people.deputies }}{{ x = x + d.name }}{{ end }}{{ x }}")]
    [InlineData("{{ for d in people.deputies }}{{ if !for.first }}{{ last }}{{ end }}{{ last = d.name }}{{ end }}")]
    [InlineData("{{ capture x }}a{{ end }}{{ x }}")]
    [InlineData("{{ $x = 1 }}{{ $x }}{{ $y }}")]
    [InlineData("{{ x = 1 }}{{ while x < 3 }}{{ x = x + 1 }}{{ while.index }}{{ end }}")]
    [InlineData("{{ import school }}{{ anything }}")]
    [InlineData("{{ x = [1, 2] }}{{ x.name = 'a' }}{{ x.name }}")]
    [InlineData("{{ for i in 1..3 }}{{ x = i }}{{ end }}{{ x }}")]
    [InlineData("{{ f(x) = x * i }}{{ for i in 1..3 }}{{ f 2 }}{{ end }}")]
    [InlineData("{{ o = { a: 1 } }}{{ o.b = 2 }}{{ o.b + o.c }}")]
    public void A_name_that_is_set_is_known(string template) => Check.Template(template);

    [Theory]
    [InlineData("{{ {|PK2204:school.urn|} }}")]
    [InlineData("{{ {|PK2204:school.urn | string.upcase|} }}")]
    [InlineData("{{ {|PK2204:contacts.front_door.hours | attr|} }}")]
    [InlineData("{{ {|PK2204:policy.version + '!'|} }}")]
    [InlineData("{{ $\"No {{|PK2204:school.urn|}}\" }}")]
    [InlineData("{{ x = school.urn }}{{ {|PK2204:x|} }}")]
    [InlineData("{{ x = phase.is_fe ? 'a' : null }}{{ {|PK2204:x|} }}")]
    [InlineData("{{ {|PK2204:national.iwf.phone|} }}")]
    [InlineData("{{ if school.urn }}{{ else }}{{ {|PK2204:school.urn|} }}{{ end }}")]
    [InlineData("{{ if school.urn || phase.is_fe }}{{ {|PK2204:school.urn|} }}{{ end }}")]
    [InlineData("{{ if !school.urn }}a{{ end }}{{ {|PK2204:school.urn|} }}")]
    [InlineData("{{ for d in people.deputies }}{{ {|PK2204:d.phone|} }}{{ end }}")]
    [InlineData("{{ f(x) = x }}{{ {|PK2204:f school.urn|} }}")]
    [InlineData("{{ {|PK2204:people.signoff_alternate?.name|} }}")]
    [InlineData("{{ {|PK2204:contacts.front_door.phone|} }}")]
    public void A_value_that_may_be_missing_is_not_printed_unguarded(string template) => Check.Template(template);

    [Theory]
    [InlineData("{{ if school.urn }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ if school.urn && phase.is_fe }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ if phase.is_fe && school.urn != null }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ if !school.urn }}none{{ else }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ if school.urn == null }}none{{ else }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ if !school.urn || phase.is_fe }}none{{ else }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ if !(school.urn && policy.version) }}none{{ else }}{{ school.urn }} {{ policy.version }}{{ end }}")]
    [InlineData("{{ if !school.urn }}{{ ret }}{{ end }}{{ school.urn }}")]
    [InlineData("{{ school.urn ?? 'none' }}")]
    [InlineData("{{ school.urn | object.default 'none' }}")]
    [InlineData("{{ school.urn ? school.urn : 'none' }}")]
    [InlineData("{{ case school.urn }}{{ when null }}none{{ else }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ case school.urn }}{{ when '123456' }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ if people.signoff_alternate?.name }}{{ people.signoff_alternate.name }}{{ end }}")]
    [InlineData("{{ if people.signoff_alternate }}{{ people.signoff_alternate.name }}{{ end }}")]
    [InlineData("{{ x = school.urn }}{{ if x }}{{ x }}{{ end }}")]
    [InlineData("{{ x = school.urn }}{{ if !x }}{{ x = 'none' }}{{ end }}{{ x }}")]
    [InlineData("{{ for d in people.deputies }}{{ if d.phone }}{{ d.phone }}{{ else }}{{ d.email }}{{ end }}{{ end }}")]
    [InlineData("{{ for d in people.deputies }}{{ if d.phone }}{{ d.phone }}{{ else if d.email }}{{ d.email }}{{ else }}{{ school.phone }}{{ end }}{{ end }}")]
    [InlineData("{{ if contacts.front_door.phone }}{{ contacts.front_door.phone }}{{ else if contacts.front_door.email }}{{ contacts.front_door.email }}{{ else }}{{ contacts.front_door.website }}{{ end }}")]
    [InlineData("{{ national.childline.phone }} {{ contacts.out_of_hours.phone }} {{ people.dsl.phone.text }}")]
    [InlineData("{{ if policy.version != empty }}{{ policy.version }}{{ end }}")]
    [InlineData("{{ for d in people.deputies }}{{ if !d.phone; continue; end }}{{ d.phone }}{{ end }}")]
    [InlineData("{{ f(x) = x ?? 'none' }}{{ f school.urn }}")]
    [InlineData("{{ x = school.urn }}{{ if x }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ known = school.urn != null && phase.is_fe }}{{ if known }}{{ school.urn }}{{ end }}")]
    [InlineData("{{ for d in people.deputies }}{{ phone = d.phone ?? school.phone }}{{ if !phone }}{{ d.email }}{{ end }}{{ end }}")]
    [InlineData("{{ for d in people.deputies }}{{ phone = d.phone }}{{ if phone }}{{ phone }}{{ else }}{{ d.email }}{{ end }}{{ end }}")]
    [InlineData("{{ phase.name }} {{ people.deputies[0].name }} {{ today | date.to_string '%Y' }} {{ policy.review_due < today }}")]
    public void A_value_that_is_there_or_asked_for_is_printed(string template) => Check.Template(template);

    [Theory]
    [InlineData("{{ if people.signoff_alternate.{|PK2205:name|} == 'A' }}a{{ end }}")]
    [InlineData("{{ people.signoff_alternate.{|PK2205:name|} }}{{ people.signoff_alternate.post ?? '' }}")]
    [InlineData("{{ f(p) = p.{|PK2205:name|} }}{{ f people.signoff_alternate }}")]
    public void A_member_of_what_may_be_missing_is_reported_once(string template) => Check.Template(template);

    [Theory]
    [InlineData("{{ {|PK2206:x|} = 1 }}")]
    [InlineData("{{ capture {|PK2206:x|} }}a{{ end }}")]
    [InlineData("{{ func {|PK2206:f|} }}a{{ end }}")]
    [InlineData("{{ {|PK2206:f|}(x) = x }}")]
    public void A_value_that_nothing_uses_is_reported(string template) => Check.Template(template);

    [Fact]
    public void Pieces_share_the_names_of_what_includes_them()
    {
        Check.Template("{{ who = 'a' }}{{ include 'greet' }}", ("greet", "{{ who }}"));
        Check.Template("{{ include 'names' }}{{ who }}", ("names", "{{ who = 'a' }}"));
        Check.Template("{{ include 'outer' }}{{ who }}", ("outer", "{{ include 'names' }}"), ("names", "{{ who = 'a' }}"));
        Check.Template("{{ {|PK2202:who|} }}", ("names", "{{ who = 'a' }}"));
        CheckPiece("{{ for d in people.deputies }}{{ include 'card' }}{{ end }}", "{{ d.name }} {{ for.index }}");
        CheckPiece("{{ with people.dsl }}{{ include 'card' }}{{ end }}", "{{ name }}");
        CheckPiece("{{ include 'card' who: 'a' }}", "{{ $.who }}{{ $who }}");
        CheckPiece("{{ include ('ca' + 'rd') }}{{ who = 'a' }}", "{{ who }}");
    }

    private static void CheckPiece(string section, string piece) =>
        Assert.Equal("", string.Join('\n', Check.RunTemplatePack(section, ("card", piece))));

    [Theory]
    [InlineData("{{ {|PK2207:string.replace 'a' 'b'|} }}")]
    [InlineData("{{ school.name | {|PK2207:string.replace 'a'|} }}")]
    [InlineData("{{ school.name | {|PK2207:string.upcase 1|} }}")]
    [InlineData("{{ {|PK2207:string.upcase|} }}")]
    [InlineData("{{ f(x, y) = x + y }}{{ {|PK2207:f 1|} }}")]
    [InlineData("{{ func f(x, y = 1) }}{{ x }}{{ y }}{{ end }}{{ {|PK2207:f 1 2 3|} }}")]
    [InlineData("{{ {|PK2207:include|} }}")]
    [InlineData("{{ school.also_serves | array.each {|PK2207:string.upcase|} }}")]
    public void A_wrong_number_of_arguments_is_reported(string template) => Check.Template(template);

    [Theory]
    [InlineData("{{ func f(x, y = 1) }}{{ x }}{{ y }}{{ end }}{{ f 1 }}{{ f 1 2 }}{{ f y: 1 x: 2 }}")]
    [InlineData("{{ func f(x, rest...) }}{{ x }}{{ rest }}{{ end }}{{ f 1 2 3 4 }}")]
    [InlineData("{{ func f }}{{ $0 }}{{ $.who }}{{ end }}{{ f 1 2 who: 3 }}")]
    [InlineData("{{ school.also_serves | array.each @string.upcase | array.join ', ' }}")]
    [InlineData("{{ school.also_serves | array.any @string.contains 'a' }}")]
    [InlineData("{{ school.also_serves | array.each do; ret $0 | string.upcase; end | array.join ', ' }}")]
    [InlineData("{{ x = ['a', 'b'] }}{{ string.replace ^x 'c' }}")]
    [InlineData("{{ include 'do-list' who: 'a' }}{{ ['do-list'] | include_join ', ' }}")]
    [InlineData("{{ func box }}<{{ $$ }}>{{ end }}{{ wrap box }}a{{ end }}")]
    [InlineData("{{ 'a' | string.pad_left 4 }}{{ '3' | math.plus 1 }}{{ date.now | date.add_days 3 | date.to_string '%F' }}")]
    [InlineData("{{ school.name |\n  string.upcase |\n  string.downcase }}")]
    [InlineData("{{ school.name | string.index_of 'a' start_index: 1 }}{{ school.name | string.index_of 'a' startIndex: 1 }}")]
    public void A_call_as_the_function_needs_it_is_fine(string template) => Check.Template(template);

    [Fact]
    public void An_argument_by_an_unknown_name_is_reported() =>
        Assert.Equal("Write length", Check.Template("{{ school.name | string.truncate lenght: {|PK2208:4|} length: 4 }}")[0].Hints[0]);

    [Theory]
    [InlineData("{{ {|PK2209:school.name|} | array.join ', ' }}")]
    [InlineData("{{ {|PK2209:'many'|} | math.plus 1 }}")]
    [InlineData("{{ {|PK2209:people.deputies|} | math.abs }}")]
    [InlineData("{{ {|PK2209:people.dsl|} | date.to_string '%Y' }}")]
    [InlineData("{{ school.also_serves | array.each {|PK2209:'upcase'|} }}")]
    public void A_wrong_kind_of_argument_is_reported(string template) => Check.Template(template);

    [Theory]
    [InlineData("{{ {|PK2210:school.name ' in '|} }}")]
    [InlineData("{{ school.name | {|PK2210:words.pupil|} }}")]
    public void A_call_of_what_is_no_function_is_reported(string template) => Check.Template(template);

    [Theory]
    [InlineData("{{ ret }}\n{|PK2211:More|}")]
    [InlineData("{{ for d in people.deputies }}{{ break }}{{ {|PK2211:d.name|} }}{{ end }}")]
    [InlineData("{{ for d in people.deputies; continue; {|PK2211:d.name|}; end }}")]
    [InlineData("{{ if phase.is_fe; ret; else; ret; end; {|PK2211:school.name|} }}")]
    public void What_is_never_reached_is_reported(string template) => Check.Template(template);

    [Fact]
    public void A_piece_that_does_not_exist_is_reported_with_the_nearest_one()
    {
        Assert.Equal("Write do-list", Check.Template("{{ include {|PK2212:'do-lits'|} }}")[0].Hints[0]);
        Assert.Equal("Write do-list", Check.Template("{{ include {|PK2213:'../partials/do-list.sbn-md'|} }}")[0].Hints[0]);
        Check.Template(@"{{ include {|PK2213:'C:\\secrets.txt'|} }}{{ include {|PK2213:'/etc/passwd'|} }}{{ include {|PK2213:'%2e%2e/x'|} }}");
    }

    [Theory]
    [InlineData("{{ {|PK2214:math.abs -1|} }}", "Write math.abs (-1)")]
    [InlineData("{{ 5 | {|PK2214:math.minus -1|} }}", "Write math.minus (-1)")]
    [InlineData("{{ for i in 1..{|PK1518:10|} limit:3 }}{{ i }}{{ end }}", null)]
    [InlineData("{{ {|PK1518:[1,2]|}[0] }}", null)]
    [InlineData("a{{ en{|PK1511:d|} }}", null)]
    public void Traps_of_the_language_are_told(string template, string? hint)
    {
        var diagnostic = Assert.Single(Check.Template(template));
        Assert.True(hint is null || diagnostic.Hints[0] == hint, diagnostic.Hints[0]);
    }

    [Theory]
    [InlineData("{{ if decisions.device == {|PK2215:'flightmode-lock'|} }}a{{ end }}", "Write \"flight-mode-lock\"")]
    [InlineData("{{ if {|PK2215:'never'|} != decisions.device }}a{{ end }}", "Use one of flight-mode-lock, switch-off-lock")]
    [InlineData("{{ case decisions.device }}{{ when 'switch-off-lock', {|PK2215:'swich-off-lock'|} }}a{{ end }}", "Write \"switch-off-lock\"")]
    [InlineData("{{ if school.boarding == {|PK2215:'weekley'|} }}a{{ end }}", "Write \"weekly\"")]
    [InlineData("{{ if document.audience_age == {|PK2215:'primry'|} }}a{{ end }}", "Write \"primary\"")]
    [InlineData("{{ for e in editions }}{{ if e.id == {|PK2215:'E-02'|} }}a{{ end }}{{ end }}", "Write \"E-01\"")]
    public void A_comparison_with_an_answer_that_does_not_exist_is_reported(string template, string hint) =>
        Assert.Equal(hint, Check.Template(template)[0].Hints[0]);

    [Fact]
    public void A_free_answer_is_compared_with_anything() => Check.Template("{{ if decisions.term == 'sexting' }}a{{ end }}");

    [Theory]
    [InlineData("{{ for p in {|PK2216:people.dsl|} }}{{ p }}{{ end }}")]
    [InlineData("{{ for c in {|PK2216:school.name|} }}{{ c }}{{ end }}")]
    public void A_loop_over_what_is_no_list_is_reported(string template) => Check.Template(template);
}
