using PolicyKit.Text;

namespace PolicyKit.Tests.Faults;

public sealed class FaultCorpusTests
{
    public static TheoryData<string> Names => [.. FaultCorpus.All.Select(fault => fault.Name)];

    [Fact]
    public void Every_fault_has_a_name_of_its_own() => Assert.Equal(FaultCorpus.All.Length, FaultCorpus.All.DistinctBy(fault => fault.Name).Count());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_is_found_where_it_is_and_its_twin_is_silent(string name)
    {
        var fault = FaultCorpus.All.First(f => f.Name == name);
        var markup = Markup.Parse(fault.Marked.ReplaceLineEndings("\n"));
        var expected = Assert.Single(markup.Expected);

        var (path, start, diagnostics) = FaultCorpus.Run(fault, markup.Text);
        var found = diagnostics.Where(d => d.Id == expected.Id).Select(d => Describe(d.Location!.Path, d.Location.Text.Content, d.Location.Span));
        var words = markup.Text.Substring(expected.Span.Start, expected.Span.Length);
        Assert.Equal([$"{path} from {start + expected.Span.Start}: {words}"], found);
        Assert.All(diagnostics.Where(d => d.Id == expected.Id), Check.HasManners);

        Assert.DoesNotContain(FaultCorpus.Run(fault, fault.Clean.ReplaceLineEndings("\n")).Diagnostics, d => d.Id == expected.Id);
    }

    private static string Describe(string path, string content, TextSpan span) => $"{path} from {span.Start}: {content.Substring(span.Start, span.Length)}";
}
