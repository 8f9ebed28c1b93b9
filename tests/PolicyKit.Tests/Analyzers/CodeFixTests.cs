using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Tests.Analyzers;

public sealed class CodeFixTests
{
    // As many looks as `policykit fix` takes before it gives up.
    private const int MostLooks = 10;

    public static TheoryData<string, string, string> Profiles => new()
    {
        { "PK1001", "school:\n  name:Oakfield\n", "school:\n  name: Oakfield\n" },
        { "PK1001", "school:\n  name Oakfield\n", "school:\n  name: Oakfield\n" },
        { "PK1001", "school:\n  name: Oakfield\n  phase primary\n  ages: 4-11\n", "school:\n  name: Oakfield\n  phase: primary\n  ages: 4-11\n" },
        { "PK1001", "school:\n\tname: Oakfield\n\tphase: primary\n", "school:\n  name: Oakfield\n  phase: primary\n" },
        { "PK1001", "school:\n  name: Oakfield: a school\n  phase: primary\n", "school:\n  name: \"Oakfield: a school\"\n  phase: primary\n" },
        { "PK1001", "school:\n  name: @Oakfield\n", "school:\n  name: \"@Oakfield\"\n" },
        { "PK1001", "people:\n  headteacher:\n    name: 'Tom O'Neill'\n", "people:\n  headteacher:\n    name: \"Tom O'Neill\"\n" },
        { "PK1002", "school:\n  phase: primary # first\n  ages: 4-11\n  phase: primary\n", "school:\n  phase: primary # first\n  ages: 4-11\n" },
        { "PK1008", "people:\n  headteacher: Ruth Adeyemi\n", "people:\n  headteacher: { name: Ruth Adeyemi }\n" },
        { "PK1008", "packs: north-somerset # ours\n", "packs: [north-somerset] # ours\n" },
        { "PK1009", "school:\n  nmae: Oakfield # keep this\n", "school:\n  name: Oakfield # keep this\n" },
        { "PK1010", "school:\n  name: \"Oakfield\\u202E Primary\"\n", "school:\n  name: Oakfield Primary\n" },
        { "PK2001", "school:\n  phase: priamry\n", "school:\n  phase: primary\n" },
        { "PK2003", "school:\n  phone: \"Tel: 01632 960100 (office)\"\n", "school:\n  phone: 01632 960100\n" },
        { "PK2003", "school:\n  phone: 1632960100\n", "school:\n  phone: 01632 960100\n" },
        { "PK2004", "school:\n  phone: 01632 96O100\n", "school:\n  phone: 01632 960100\n" },
        { "PK2006", "school:\n  email: <office@oakfield.example>\n", "school:\n  email: office@oakfield.example\n" },
        { "PK2006", "school:\n  email: office @oakfield.example\n", "school:\n  email: office@oakfield.example\n" },
        { "PK2007", "school:\n  website: www.oakfield.example\n", "school:\n  website: https://www.oakfield.example\n" },
        { "PK2008", "policy: { review_due: 2027/03/31 }\n", "policy: { review_due: 31 March 2027 }\n" },
        { "PK2008", "policy:\n  review_due: \"March 31st, 2027\"\n", "policy:\n  review_due: 31 March 2027\n" },
        { "PK2009", "policy: { review_due: 03/04/2027 }\n", "policy: { review_due: 3 April 2027 }\n" },
        { "PK2010", "school:\n  hours: Mon-Fri 08:30-03:30 # in term\n", "school:\n  hours: Mon-Fri 08:30-15:30 # in term\n" },
        { "PK2011", "school: { ages: 11-4 }\n", "school: { ages: 4-11 }\n" },
        { "PK2012", "school: { urn: URN 123456 }\n", "school: { urn: 123456 }\n" },
        { "PK2014", "policy: { section_number: Section 7.9 }\n", "policy: { section_number: \"7.9\" }\n" },
        { "PK2015", "brand:\n  primary: #1d4f91\n", "brand:\n  primary: \"#1d4f91\"\n" },
        { "PK2017", "school: { phone: 01632 960100 }\npeople: { dsl: { name: Amina Begum, phone: 01632 960101, extension: ext. 12 } }\n", "school: { phone: 01632 960100 }\npeople: { dsl: { name: Amina Begum, phone: 01632 960101, extension: \"12\" } }\n" },
        { "PK3029", "decisions:\n  devise: flight-mode-lock\n", "decisions:\n  device: flight-mode-lock\n" },
        { "PK3030", "decisions:\n  device: flightmode-lock\n", "decisions:\n  device: flight-mode-lock\n" },
        { "PK3035", "brand: { primary: \"#f2b705\" }\n", "brand: { primary: \"#967103\" }\n" },
        { "PK3036", "school:\n  name: Oakfield\nbrand:\n  logo: oak.png # drawn\n", "school:\n  name: Oakfield\nbrand:\n  logo: oak.png # drawn\n  logo_alt: Oakfield logo\n" },
        { "PK3036", "school: { name: Oakfield }\nbrand: { logo: oak.png }\n", "school: { name: Oakfield }\nbrand: { logo: oak.png, logo_alt: Oakfield logo }\n" },
    };

    public static TheoryData<string, string, string> Templates => new()
    {
        { "PK2201", "Ask {{ people.dsl.nmae }}.\n", "Ask {{ people.dsl.name }}.\n" },
        { "PK2202", "{{ schol.name }}\n", "{{ school.name }}\n" },
        { "PK2206", "One.\n{{ who = people.dsl.name }}\nTwo.\n", "One.\nTwo.\n" },
        { "PK2208", "{{ school.name | string.truncate lenght: 40 }}\n", "{{ school.name | string.truncate length: 40 }}\n" },
        { "PK2212", "{{ include 'do-lst' }}\n", "{{ include 'do-list' }}\n" },
        { "PK2213", "{{ include \"../partials/do-list.sbn-md\" }}\n", "{{ include \"do-list\" }}\n" },
        { "PK2214", "{{ math.abs -1 }}\n", "{{ math.abs (-1) }}\n" },
        { "PK2215", "{{ if decisions.device == \"flightmode-lock\" }}Yes.{{ end }}\n", "{{ if decisions.device == \"flight-mode-lock\" }}Yes.{{ end }}\n" },
    };

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_repair_of_a_profile_mends_it_and_keeps_the_rest(string id, string before, string after) => Check.Fix(id, before, after);

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_repair_of_a_template_mends_it_and_keeps_the_rest(string id, string before, string after) => Check.TemplateFix(id, before, after);

    [Theory]
    [InlineData("school: { email: one@a.example two@b.example }\n")]
    [InlineData("school: { phone: 01632 960100 or 01632 960101 }\n")]
    [InlineData("school: { phone: 0845 670 000 }\n")]
    [InlineData("policy: { review_due: 31/06/2027 }\n")]
    [InlineData("school:\n  phase: primary\n  phase: junior\n")]
    [InlineData("school: { urn: 12345 }\n")]
    public void What_somebody_must_decide_has_no_repair(string text) =>
        Assert.DoesNotContain(Check.Bind(text).Diagnostics, d => d.Fix is not null);

    /// <summary>Whatever is mistyped: repairs come to an end, each takes its problem away, and a second run changes nothing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Repairs_of_a_mistyped_profile_settle(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 25; i++)
        {
            var mended = Mend(Mistype(Repository.Read("school-profiles/oakfield-primary.yaml"), random), Check.RunAll);
            Assert.Equal(mended, Mend(mended, Check.RunAll));
        }
    }

    [Fact]
    public void Of_two_repairs_that_touch_the_first_is_made()
    {
        var text = SourceText.From("abcdef", "a.yaml");
        var (mended, done) = CodeFixes.Apply(text, [Change(text, 0, 3, "x"), Change(text, 2, 2, "y"), Change(text, 5, 1, "z")]);
        Assert.Equal("xdez", mended.Content);
        Assert.Equal(2, done.Length);
    }

    [Fact]
    public void A_line_that_is_added_ends_as_the_others_do()
    {
        var text = SourceText.From("a: 1\r\nb: 2\r\n", "a.yaml");
        Assert.Equal("a: 1\r\nc: 3\r\nb: 2\r\n", CodeFixes.Apply(text, [Change(text, 4, 0, "\nc: 3")]).Text.Content);
    }

    private static string Mend(string content, Func<string, ImmutableArray<Diagnostic>> run)
    {
        for (var look = 0; look < MostLooks; look++)
        {
            var found = run(content);
            if (found.FirstOrDefault(d => d.Fix is not null) is not { } first)
                return content;

            var mended = TextChange.Apply(content, first.Fix!.Changes);
            Assert.False(IsFoundAgain(first, run(mended)), $"{first} is still there after “{first.Fix.Title}”:\n{mended}");
            content = CodeFixes.Apply(first.Fix.Text, found.Where(d => d.Fix?.Text == first.Fix.Text)).Text.Content;
        }

        Assert.Fail($"The repairs do not settle:\n{content}");
        return content;
    }

    private static bool IsFoundAgain(Diagnostic diagnostic, ImmutableArray<Diagnostic> found) =>
        found.Any(d => d.Id == diagnostic.Id && d.Message == diagnostic.Message && d.Location!.Start.Line == diagnostic.Location!.Start.Line);

    /// <summary>Three slips of the kinds that fingers make.</summary>
    private static string Mistype(string text, Random random)
    {
        for (var i = 0; i < 3; i++)
        {
            var at = random.Next(text.Length - 2);
            text = random.Next(5) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Remove(at, 2).Insert(at, $"{text[at + 1]}{text[at]}"),
                2 => text.Insert(at, text[at].ToString()),
                3 => text.IndexOf(':', at) is >= 0 and var colon ? text.Remove(colon, 1) : text,
                _ => text.IndexOf("  ", at, StringComparison.Ordinal) is >= 0 and var indent ? text.Remove(indent, 2).Insert(indent, "\t") : text,
            };
        }

        return text;
    }

    private static Diagnostic Change(SourceText text, int start, int length, string newText)
    {
        var location = new Location(text, new TextSpan(start, length));
        return Diagnostic.Create(new DiagnosticDescriptor("PK3999", DiagnosticSeverity.Warning) { Title = "", MessageFormat = "" }, location).WithFix(CodeFix.Replace(location, newText));
    }
}
