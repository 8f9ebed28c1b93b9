using System.Collections.Immutable;

namespace PolicyKit.Tests.Faults;

/// <summary>What a school writes about its own people and services that sends a reader to nobody.</summary>
internal static class ProfileFaults
{
    private const string Deputy = "Tom O'Neill\n      post: Special educational needs coordinator\n      phone: 01632 960102\n      email: deputy@oakfield.example\n";

    public static ImmutableArray<Fault> All { get; } =
    [
        Put("A deputy has no hours", $"    - name: {{|PK3050:Tom O'Neill|}}{Deputy["Tom O'Neill".Length..]}", $"    - name: {Deputy}      hours: Wed-Fri 08:00-16:00\n"),
        Put("The lead covers for the lead", "  unavailable: {|PK3051:amina begum|}", "  unavailable: Ruth Adeyemi, headteacher"),
        Put("A deputy covers with a post", "  unavailable: {|PK3051:Mr Tom O’Neill, by mobile|}", "  unavailable: Ruth Adeyemi, headteacher"),
        Put("The duty team is 999", "    phone: {|PK3052:\"999\"|}\n    hours: all other times", "    phone: 01632 960201\n    hours: all other times"),
        Put("The front door is 999", "    phone: {|PK3052:999|}\n    email: mash", "    phone: 01632 960200\n    email: mash"),
        Put("A lead works from dusk to dawn", "    hours: {|PK3053:Mon-Thu 16:00-08:00|} ", "    hours: Mon-Thu 08:00-16:30 "),
    ];

    private static Fault Put(string name, string marked, string clean) => new(name, FaultKind.Profile, marked, clean);
}
