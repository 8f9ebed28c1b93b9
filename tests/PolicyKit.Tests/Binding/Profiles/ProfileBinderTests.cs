using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Binding.Profiles;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Tests.Binding.Profiles;

public sealed class ProfileBinderTests
{
    public static TheoryData<string> SampleNames => Samples.Names;

    [Theory]
    [InlineData(4_000, "")]
    [InlineData(200_000, "PK1006")]
    public void A_value_that_would_fill_a_book_is_not_used(int length, string id)
    {
        var binding = Check.Bind($"school: {{ address: {new string('O', length)} }}");
        Assert.Equal(id, string.Join(' ', binding.Diagnostics.Select(diagnostic => diagnostic.Id)));
        Assert.Equal(id.Length == 0, binding.Symbol.School.Address is not null);
        Assert.All(binding.Diagnostics, Check.HasManners);
    }

    [Theory]
    [InlineData("{|PK1008:- a|}\n- b\n")]
    [InlineData("{|PK1008:hello|}\n")]
    [InlineData("#{|PK1001:\0|} \0n\0o\0t\0e\0\n\0a\0:\0 \01\0")]
    public void Of_a_file_that_is_no_profile_nothing_else_is_asked(string text) => Check.Profile(text);

    [Fact]
    public void Every_value_of_a_profile_reaches_its_symbol()
    {
        var profile = Check.Binding(Samples.Read("oakfield-primary.yaml")).Symbol;

        Assert.Equal("Oakfield Primary School", profile.School.Name);
        Assert.Equal(SchoolPhase.Primary, profile.School.Phase);
        Assert.Equal(SchoolType.Academy, profile.School.Type);
        Assert.Equal(new AgeRange(4, 11), profile.School.Ages);
        Assert.Equal("01632\u00A0960101 extension\u00A012", profile.People.Dsl!.Phone!.Text);
        Assert.Equal("Monday to Thursday", profile.People.Dsl.Hours!.DaysText);
        Assert.Equal("Tom O'Neill", Assert.Single(profile.People.Deputies).Name);
        Assert.Equal(new DateOnly(2026, 9, 1), profile.People.Deputies[0].From);
        Assert.Equal("MASH", profile.Contacts.FrontDoor!.Abbreviation);
        Assert.True(profile.Contacts.OutOfHours!.Hours!.IsAllOtherTimes);
        Assert.Equal("Sam Lee", profile.Contacts.Police!.Officer!.Name);
        Assert.Equal(new DateOnly(2027, 9, 14), profile.Policy.ReviewDue);
        Assert.Equal("Online Safety Policy", profile.Policy.Linked["online_safety"]);
        Assert.Equal("flight-mode-lock", profile.Decisions["device"]);
        Assert.Equal("#1d4f91", profile.Brand.Primary);
        Assert.Equal("Oakfield Primary School", profile.Text.ToString(profile.GetLocation("school.name").Span));
        Assert.Equal(profile.GetLocation("people.chair"), profile.GetLocation("people.chair.phone"));
    }

    [Fact]
    public void A_mistyped_key_is_named_with_its_neighbour()
    {
        var diagnostic = Assert.Single(Check.Binding("school: { {|PK1009:shortname|}: Oakfield }\n").Diagnostics);
        Assert.Equal("“shortname” is not a key of “school”, so its value is not used", diagnostic.Message);
        Assert.Equal("Change it to short_name", Assert.Single(diagnostic.Hints));
        Assert.False(diagnostic.IsError);
    }

    [Fact]
    public void A_mistyped_key_of_a_value_that_is_needed_is_an_error_and_the_only_one()
    {
        var binding = Check.Binding("school: { {|PK1009:nmae|}: Oakfield }\n");
        Assert.True(Assert.Single(binding.Diagnostics).IsError);
        Assert.True(binding.Symbol.IsRejected("school.name"));
    }

    [Theory]
    [InlineData("people: { deputies: [{ name: Tom O'Neill, {|PK1009:phnoe|}: 01632 960102 }] }\n")]
    [InlineData("people: { deputies: [{ name: Tom O'Neill, phone: 01632 960102, {|PK1009:hour|}: Mon 08:00-16:00 }] }\n")]
    [InlineData("people: { dsl: { name: Amina Begum, {|PK1009:untill|}: 2026-12-31 } }\n")]
    [InlineData("people: { dsl: { name: Amina Begum, phone: 01632 960101, {|PK1009:extention|}: 12 } }\n")]
    [InlineData("people: { {|PK1009:deputys|}: [{ name: Tom O'Neill }] }\n")]
    [InlineData("contacts: { lado: { name: LADO, {|PK1009:phnoe|}: 01632 960202 } }\n")]
    [InlineData("contacts: { front_door: { name: MASH, phone: 01632 960200, {|PK1009:valid_too|}: 2026-01-31 } }\n")]
    [InlineData("contacts: { front_door: { name: MASH, phone: 01632 960200, {|PK1009:for_children_livin_in|}: Exampleshire } }\n")]
    [InlineData("contacts: { front_door: { name: MASH, {|PK1009:emial|}: mash@council.example } }\n")]
    public void A_mistyped_key_of_a_way_to_reach_somebody_stops_the_documents(string marked) =>
        Assert.True(Assert.Single(Check.Binding(marked).Diagnostics).IsError);

    [Theory]
    [InlineData("school: {|PK1008:[Oakfield, primary]|}\n")]
    [InlineData("school:\n  {|PK1008:- Oakfield|}\n  - primary\n")]
    [InlineData("school: {|PK1008:Oakfield|}\n")]
    [InlineData("school: { name: {|PK1008:[Oakfield]|} }\n")]
    [InlineData("school: { name: {|PK1008:{ full: Oakfield }|} }\n")]
    [InlineData("packs: {|PK1008:north-somerset|}\n")]
    [InlineData("people: { deputies: {|PK1008:{ name: Tom }|} }\n")]
    [InlineData("people: { deputies: [{|PK1008:Tom|}] }\n")]
    [InlineData("{|PK1008:- school|}\n")]
    [InlineData("{|PK1008:Oakfield|}\n")]
    [InlineData("decisions: {|PK1008:[device]|}\n")]
    public void The_wrong_shape_is_one_message(string marked) => Check.Binding(marked);

    [Theory]
    [InlineData("people:\n  headteacher: Ruth Adeyemi\n", "people:\n  headteacher: { name: Ruth Adeyemi }\n")]
    [InlineData("brand:\n  primary: #1d4f91 # blue\n", "brand:\n  primary: \"#1d4f91\" # blue\n")]
    [InlineData("school: { shortname: Oakfield }\n", "school: { short_name: Oakfield }\n")]
    [InlineData("school:\n  phase: \"secondry\"\n", "school:\n  phase: secondary\n")]
    [InlineData("school:\n  website: www.oakfield.example\n", "school:\n  website: https://www.oakfield.example\n")]
    [InlineData("school:\n  website: http://oakfield.example\n", "school:\n  website: https://oakfield.example\n")]
    [InlineData("school:\n  phone: O1632 960l00 ext 12\n", "school:\n  phone: 01632 960100 extension 12\n")]
    [InlineData("policy:\n  approved_on: 03/04/2026\n", "policy:\n  approved_on: 3 April 2026\n")]
    public void What_was_meant_can_be_written_in_its_place(string before, string after) => Check.Fix(before, after);

    [Fact]
    public void Every_problem_is_told_in_one_run() => Check.Binding("""
        policykit: {|PK2002:2|}
        school:
          urn: {|PK2012:12345|}
          dfe_number: {|PK2013:802/234|}
          phase: {|PK2001:priamry|}
          type: {|PK2001:acadamy|}
          ages: {|PK2011:11-4|}
          phone: {|PK2003:0845 670 000|}
          email: {|PK2006:office|}
          website: {|PK2007:oakfield.example|}
          hours: {|PK2010:all day|}
        people:
          dsl: { phone: {|PK2004:01632 96O101|}, extension: {|PK2017:office|}, from: {|PK2008:31/06/2026|} }
        contacts:
          early_help: { phone: {|PK2005:0900 123 4567|} }
        policy: { approved_on: {|PK2009:03/04/2026|}, section_number: {|PK2014:seven|} }
        brand: { primary: {|PK2015:blue|}, logo: {|PK2016:logo.svg|} }
        """);

    [Fact]
    public void A_wrong_choice_offers_the_nearest()
    {
        var diagnostic = Assert.Single(Check.Binding("school: { phase: {|PK2001:secondry|} }\n").Diagnostics);
        Assert.Equal("Change it to secondary", diagnostic.Hints[0]);
        Assert.Equal("secondary", diagnostic.Fix!.Changes[0].NewText);
    }

    [Fact]
    public void A_date_that_could_be_read_in_two_ways_is_told_in_words()
    {
        var diagnostic = Assert.Single(Check.Binding("policy: { approved_on: {|PK2009:03/04/2026|} }\n").Diagnostics);
        Assert.Equal("“03/04/2026” is read as 3 April 2026", diagnostic.Message);
    }

    [Theory]
    [InlineData("\\u202E")]
    [InlineData("\\u0007")]
    [InlineData("\\uE001")]
    [InlineData("\\u200B")]
    [InlineData("\\U000F0001")]
    public void What_nobody_can_see_is_left_out(string hidden)
    {
        var binding = Check.Binding($$"""school: { name: {|PK1010:"Oak{{hidden}}field"|} }""");
        Assert.Equal("Oakfield", binding.Symbol.School.Name);
    }

    [Theory]
    [InlineData("O'Dwyer-Łukasiewicz")]
    [InlineData("Ŵynne <script> & % _ {{ }} [x](y)")]
    [InlineData("Quay 🏫 学校")]
    public void What_can_be_seen_is_kept(string name) => Assert.Equal(name, Check.Binding($"school: {{ name: \"{name}\" }}\n").Symbol.School.Name);

    [Fact]
    public void Only_a_service_takes_over_at_all_other_times() => Check.Binding("""
        school: { hours: {|PK2010:all other times|} }
        people: { dsl: { hours: {|PK2010:all other times|} } }
        contacts: { out_of_hours: { hours: all other times } }
        """);

    [Fact]
    public void A_list_has_a_hundred_items_at_most()
    {
        var deputies = string.Join(", ", Enumerable.Range(0, 100).Select(i => $"{{ name: Deputy {i} }}"));
        var binding = Check.Binding($$"""people: { deputies: [{{deputies}}, {|PK1006:{ name: Too many }|}] }""");
        Assert.Equal(100, binding.Symbol.People.Deputies.Length);
    }

    [Fact]
    public void A_broken_file_gives_what_stands_before_the_break()
    {
        var binding = Check.Binding("school:\n  name: Oakfield\n  urn: 123456\n {|PK1001:people:|}\n");
        Assert.True(binding.Symbol.IsPartial);
        Assert.Equal("Oakfield", binding.Symbol.School.Name);
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void The_order_of_keys_does_not_matter(string name)
    {
        var text = Samples.Read(name);
        var straight = Bind(text);
        var reversed = Bind(Write(Reverse(Parse(text).Root!)));

        Assert.Empty(reversed.Diagnostics.Where(d => d.IsError));
        Assert.Equal(Describe(straight.Symbol), Describe(reversed.Symbol));
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_sample_binds_with_any_line_taken_out(string name)
    {
        var lines = Samples.Read(name).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            Assert.NotNull(Bind(string.Join('\n', lines.Where((_, index) => index != i))).Symbol);
    }

    [Fact]
    public void Binding_and_its_rules_never_throw()
    {
        var sample = Samples.Read("oakfield-primary.yaml");
        var pieces = Gen.Elements("\t", "\n", ": ", "- ", "[", "}", "\"", "'", "*a", "~", "#", "2026-13-45", "\u202E", "\uD800", "99999999999999999999", "-", "+44", "@", "{ name: x }");
        var mutated = from places in Gen.Choose(0, sample.Length).ArrayOf(3)
                      from insertions in pieces.ArrayOf(3)
                      select places.Zip(insertions).Aggregate(sample, (text, edit) => text.Insert(edit.First, edit.Second));
        var value = FsCheck.FSharp.ArbMap.generate<string>(FsCheck.FSharp.ArbMap.defaults).Select(text => $"\"{(text ?? "").Replace("\\", "\\\\").Replace("\"", "\\\"")}\"");
        var replaced = from key in Gen.Elements("phone", "email", "website", "hours", "ages", "approved_on", "urn", "phase", "primary", "section_number", "logo")
                       from text in value
                       select $"school: {{ {key}: {text} }}\npeople: {{ dsl: {{ {key}: {text} }} }}\npolicy: {{ {key}: {text} }}\nbrand: {{ {key}: {text} }}\n";

        Prop.ForAll(Arb.From(Gen.OneOf(mutated, replaced)), text => Check.RunAll(text).All(d => d.Location!.Span.End <= text.Length)).QuickCheckThrowOnFailure();
    }

    private static ProfileBinding Bind(string text) => ProfileBinder.Bind(ProfileSyntaxTree.Parse(SourceText.From(text)));

    private static YamlSyntaxTree Parse(string text) => YamlSyntaxTree.Parse(SourceText.From(text));

    private static YamlNode Reverse(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping with { Entries = [.. mapping.Entries.Reverse().Select(e => new YamlEntry(e.Key, Reverse(e.Value)))] },
        YamlSequence sequence => sequence with { Items = [.. sequence.Items.Select(Reverse)] },
        _ => node,
    };

    private static string Write(YamlNode node) => node switch
    {
        YamlMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(e => $"{e.Key.Value}: {Write(e.Value)}")) + "}",
        YamlSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Write)) + "]",
        _ => "\"" + ((YamlScalar)node).Value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"",
    };

    // Everything but places: what the later stages read.
    private static string Describe(ProfileSymbol profile) => System.Text.Json.JsonSerializer.Serialize(profile with
    {
        Text = SourceText.From(""),
        Locations = ImmutableDictionary<string, Location>.Empty,
        Given = [],
    }) + string.Join(' ', profile.Given.Order(StringComparer.Ordinal));
}
