using PolicyKit.Analyzers.Guidance;

namespace PolicyKit.Tests.Analyzers.Guidance;

public sealed class LeaveToLookTests
{
    [Theory]
    [InlineData("You {|PK4011:may view the image|} to judge how serious it is.")]
    [InlineData("Staff {|PK4011:can look at the picture|} if they must.")]
    [InlineData("{|PK4011:Look at the image|} to see whether it is indecent.")]
    [InlineData("Do not copy it, but you {|PK4011:may view it|}.")]
    [InlineData("{|PK4011:View if needed|}, then lock the device away.")]
    [InlineData("The DSL {|PK4011:is allowed to see the photo|}.")]
    [InlineData("{|PK4011:Viewing the image is allowed|} in an emergency.")]
    public void Words_that_let_somebody_look_are_reported_outside_the_policy(string section) => Check.Document<LeaveToLook>(section, "staff-one-pager");

    [Theory]
    [InlineData("Do not look at the image.")]
    [InlineData("Nobody may view the image.")]
    [InlineData("Never open the picture, or ask to see it.")]
    [InlineData("Take a look at our website.")]
    [InlineData("Look after the child.")]
    [InlineData("A child may see a picture at home and tell you.")]
    [InlineData("You may open the window.")]
    [InlineData("Staff cannot look at the image.")]
    [InlineData("::: callout {kind=\"do-not\" title=\"Do not\"}\n- Look at it or look for it, ever.\n:::")]
    public void Near_misses_are_silent(string section) => Check.Document<LeaveToLook>(section, "staff-one-pager");

    [Fact]
    public void The_policy_holds_the_exception() => Check.Document<LeaveToLook>("The DSL may view the image only where it is the sole way to decide.");
}
