using PolicyKit.Binding.Profiles;
using PolicyKit.Cli;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Tests.Cli;
using PolicyKit.Text;

namespace PolicyKit.Tests;

public sealed class PackStackTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Schools_with_the_same_packs_share_one_stack_for_a_day()
    {
        var shelf = PackShelf.Open(_folder.CreateHost(), templates: null);
        var (oakfield, another) = (SourceText.From(SampleProfiles.Oakfield), SourceText.From(SampleProfiles.Oakfield.Replace("Oakfield", "Ashfield", StringComparison.Ordinal)));
        var stack = shelf.Lay(shelf.Bind(oakfield).Packs, Check.Today);
        Assert.Same(stack, shelf.Lay(shelf.Bind(another).Packs, Check.Today));
        Assert.NotSame(stack, shelf.Lay(shelf.Bind(oakfield).Packs, Check.Today.AddDays(1)));
    }

    [Fact]
    public void Packs_laid_as_on_another_day_are_refused()
    {
        var stack = PackStack.Create([], Check.Today.AddDays(-1));
        Assert.Throws<ArgumentException>(() => Compilation.Create(Bind(SampleProfiles.Oakfield), stack, new CompilationOptions(Check.Today)));
    }

    private static ProfileBinding Bind(string profile) => ProfileBinder.Bind(ProfileSyntaxTree.Parse(SourceText.From(profile, "oakfield.yaml")));
}
