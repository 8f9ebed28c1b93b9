namespace PolicyKit.Tests.Analyzers.Profiles;

public sealed class SampleProfilesTests
{
    public static TheoryData<string> SampleNames => Samples.Names;

    [Fact]
    public void There_is_a_sample_for_each_kind_of_school() => Assert.Equal(7, Samples.Names.Count);

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_valid_profile_is_silent(string name)
    {
        // One small school has a head who is also the lead, and another a yellow that white words cannot be read on: both are allowed and worth a word.
        var marked = Samples.Read(name)
            .Replace("    name: Siobhán Carrick\n    post", "    name: {|PK3012:Siobhán Carrick|}\n    post", StringComparison.Ordinal)
            .Replace("\"#ffd400\"", "{|PK3035:\"#ffd400\"|}", StringComparison.Ordinal);
        Assert.DoesNotContain(Check.Profile(marked), diagnostic => diagnostic.IsError);
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void A_sample_with_any_line_taken_out_is_still_analysed(string name)
    {
        var lines = Samples.Read(name).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            Assert.All(Check.RunAll(string.Join('\n', lines.Where((_, index) => index != i))), Check.HasManners);
    }

    [Fact]
    public void An_empty_group_for_everything_names_all_that_is_missing()
    {
        var missing = Check.RunAll("policykit: 1\n").Where(d => d.Id == "PK3001").Select(d => d.Message).ToArray();
        Assert.Equal(7, missing.Length);
        Assert.Contains("The profile does not say where the school refers a child: the front door of children's social care", missing);
    }

    [Fact]
    public void Nothing_is_asked_of_a_file_that_broke_off() => Assert.Equal(["PK1001"], Check.RunAll("school:\n\tname: Oakfield\n").Select(d => d.Id));
}
