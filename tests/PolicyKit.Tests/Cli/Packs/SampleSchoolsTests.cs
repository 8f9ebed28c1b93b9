using System.Collections.Immutable;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Binding.Packs;
using PolicyKit.Binding.Profiles;
using PolicyKit.Cli.Packs;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli.Packs;

public sealed class SampleSchoolsTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly PackBinding National = PackBinder.Bind(PackFiles.Load(Repository.GetPath("templates/ukccis-2016")));

    private static readonly ImmutableArray<SampleSchool> Schools =
        SampleSchools.Create(SampleSettings.Create(["ukccis-2016"], ["Exampleshire", "West Sampleshire"], National.Symbol, Today), Today);

    [Fact]
    public void Ids_of_any_form_reach_the_profile_as_they_are()
    {
        string[] packs = ["ukccis-2016", "a, b] #", "null"];
        var decision = new DecisionSymbol("a: b", National.Symbol.Location) { Question = "?", Options = [new DecisionOption("no", "", false)] };
        var settings = new SampleSettings([.. packs], ["Łódź\u0007 \"East\""], [decision], []);
        var profile = ProfileBinder.Bind(ProfileSyntaxTree.Parse(SourceText.From(SampleSchools.Create(settings, Today)[0].Profile, "sample"))).Symbol;

        Assert.Equal(packs, profile.Packs.AsEnumerable());
        Assert.Equal("no", profile.Decisions["a: b"]);
    }

    [Fact]
    public void A_service_that_nobody_has_rung_for_years_is_entered_again_under_the_packs_name()
    {
        var service = new ContactSymbol("front_door") { Name = "Single Point of Access", Abbreviation = "SPA" };
        var settings = new SampleSettings(["ukccis-2016"], ["Exampleshire"], [], []) { EnteredAgain = ImmutableSortedDictionary<string, ContactSymbol>.Empty.Add("front_door", service) };
        var school = SampleSchools.Create(settings, Today)[0];
        var frontDoor = ProfileBinder.Bind(ProfileSyntaxTree.Parse(SourceText.From(school.Profile, "sample"))).Symbol.Contacts.FrontDoor!;
        Assert.Equal(("Single Point of Access", "SPA", Today.AddDays(-30)), (frontDoor.Name, frontDoor.Abbreviation, frontDoor.LastChecked));
    }

    [Fact]
    public void There_is_a_school_of_every_phase_and_type()
    {
        Assert.True(Schools.Length >= 60);
        Assert.Equal(12, Schools.Select(school => school.Phase).Distinct().Count());
        Assert.Equal(Schools.Length, Schools.Select(school => school.Profile).Distinct().Count());
        Assert.All(
            new[] { "type: maintained", "type: pru", "type: ap-academy", "type: nursery", "boarding: weekly", "boarding: full", "boarding: residential", "West Sampleshire" },
            words => Assert.Contains(Schools, school => school.Profile.Contains(words, StringComparison.Ordinal)));
    }

    [Fact]
    public void No_sample_has_an_error_of_its_own()
    {
        foreach (var school in Schools)
        {
            var tree = ProfileSyntaxTree.Parse(SourceText.From(school.Profile, "sample"));
            var compilation = Compilation.Create(tree, [National], new CompilationOptions(Today));
            var errors = ProfileBinder.Bind(tree).Diagnostics.Concat(ProfileRules.Analyze(compilation)).Where(d => d.IsError);
            Assert.True(!errors.Any(), $"{school.Phase}, {school.Trait}: {string.Join('\n', errors)}");
        }
    }

    [Fact]
    public void The_schools_are_the_same_each_time() => Assert.Equal(
        Schools.AsEnumerable(),
        SampleSchools.Create(SampleSettings.Create(["ukccis-2016"], ["Exampleshire", "West Sampleshire"], National.Symbol, Today), Today));

    [Fact]
    public void Kinds_of_school_are_told_in_words()
    {
        Assert.Equal("every kind of school", Describe(_ => true));
        Assert.Equal("nurseries and junior schools", Describe(s => s.Phase is "nurseries" or "junior schools"));
        Assert.Equal("every kind of school but nurseries", Describe(s => s.Phase is not "nurseries"));
        Assert.Equal("some nurseries (nursery, ages 0-5; nursery, ages 3-5)", Describe(s => s.Phase is "nurseries" && s.Trait.StartsWith("nursery")));
        Assert.Equal("some secondary schools", Describe(s => s.Phase is "secondary schools" && s.Trait.Contains("ages 11-16")));
    }

    private static string Describe(Func<SampleSchool, bool> filter) => SampleSchoolList.Describe([.. Schools.Where(filter)], Schools);
}
