using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Guidance;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Analyzers.Guidance;

public sealed class NationalGuidanceTests
{
    public static TheoryData<string> Schools => Samples.Names;

    [Theory]
    [MemberData(nameof(Schools))]
    public void The_national_pack_says_what_its_clauses_say_in_the_documents_that_they_are_meant_for(string school)
    {
        var context = new AnalysisContext(National.Compile(Samples.Read(school)));
        foreach (var rule in GuidanceRules.All)
            rule.Analyze(context);
        Assert.Equal("", string.Join('\n', context.Diagnostics.Select(d => d.ToString()).Distinct()));
    }
}
