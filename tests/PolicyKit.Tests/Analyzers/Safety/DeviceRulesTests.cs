using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Safety;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Analyzers.Safety;

public sealed class DeviceRulesTests
{
    [Theory]
    [InlineData("Put a seized device in flight mode.", "A device handed in: switch it off, lock it away.")]
    [InlineData("Switch a seized device off.", "A device handed in: flight mode, locked away.")]
    [InlineData("Switch a confiscated phone off.", "Cut a confiscated phone off from Wi-Fi, then switch it off.")]
    [InlineData("A phone that is taken is turned off.", "Ask the DSL whether to switch off a phone that is taken.")]
    [InlineData("Put the device in aeroplane mode. {clause=\"X-18\"}", "Power it down. {clause=\"X-18\"}")]
    [InlineData("A confiscated tablet is shut down.", "Leave a confiscated tablet in flight mode.")]
    public void Two_rules_are_reported(string policy, string staff)
    {
        var found = Assert.Single(Run(policy, staff));
        Assert.Equal("PK4217", found.Id);
        Assert.EndsWith("staff-one-pager/010-section.sbn-md", found.Location!.Path);
        Check.HasManners(found);
    }

    [Theory]
    [InlineData("Put a seized device in flight mode.", "A device handed in: flight mode, left on, locked away.")]
    [InlineData("Switch a seized device off.", "A device handed in: turned off, locked away.")]
    [InlineData("Switch a seized device off.", "Phones are put in flight mode during lessons.")]
    [InlineData("Cut the device off from Wi-Fi, then switch it off. {clause=\"X-18\"}", "A device handed in: Wi-Fi and data off, then switched off.")]
    [InlineData("Leave a device that is handed in as it is and ask the DSL whether to switch it off.", "A device handed in: ask the DSL about power.")]
    [InlineData("Switch a seized device off.", "Lock a seized device away.")]
    public void One_rule_in_other_words_is_not(string policy, string staff) => Assert.Empty(Run(policy, staff));

    private static IEnumerable<Diagnostic> Run(string policy, string staff)
    {
        var pack = PackBinder.Bind(PackFiles.Create(
            "example",
            [
                new("pack.yaml", "{ id: example, title: Example, version: \"1\" }"),
                new("documents/policy-section/document.yaml", "{ id: policy-section, title: Policy, code: POL }"),
                new("documents/policy-section/010-section.sbn-md", policy),
                new("documents/staff-one-pager/document.yaml", "{ id: staff-one-pager, title: Sheet, code: STF }"),
                new("documents/staff-one-pager/010-section.sbn-md", staff),
            ]));
        var context = new AnalysisContext(Compilation.Create(ProfileSyntaxTree.Parse(SourceText.From("", "profile.yaml")), [pack], new CompilationOptions(Check.Today)));
        new DifferentDeviceRules().Analyze(context);
        return context.Diagnostics;
    }
}
