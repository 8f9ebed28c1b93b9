using PolicyKit.Binding.Packs;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Tests;

/// <summary>A pack that asks the usual questions and makes nothing.</summary>
internal static class ExamplePack
{
    private static readonly Location Here = new(SourceText.From("", "pack.yaml"), default);

    public static PackBinding Binding { get; } = new(
        new PackSymbol
        {
            Id = "example",
            Title = "Example",
            Version = "1",
            Location = Here,
            Decisions =
            [
                Ask("device", "What happens to the device?") with
                {
                    Options = [new("flight-mode-lock", ""), new("switch-off-lock", ""), new("disconnect-then-off-lock", ""), new("board-decides", "", IsDraftOnly: true)],
                },
                Ask("parents", "When are parents told?") with { Options = [new("early-when-safe", ""), new("same-day-when-safe", "")], Default = "early-when-safe" },
                Ask("under_13", "What about children under 13?") with { Options = [new("national-full", ""), new("all-under-13-refer", "")], Default = "national-full" },
                Ask("referral_route", "Who is told?") with { Options = [new("either", ""), new("both", "")], Default = "either" },
                Ask("when_in_doubt", "Who decides a doubtful case?") with { Options = [new("police", ""), new("front-door", ""), new("either", "")], Default = "police" },
                Ask("sanctions", "How does the behaviour policy apply?") with { Options = [new("behaviour-policy", ""), new("pressure-only", "")], Default = "behaviour-policy" },
                Ask("police_default", "Which images do the police hear of?") with { Options = [new("proportionate", ""), new("every-image", "")], Default = "proportionate", IsPackOnly = true },
                Ask("front_door", "What is the front door called?") with { IsOpen = true, AnsweredBy = "contacts.front_door.name" },
                Ask("term", "What do you call it?") with { IsOpen = true, Default = "nudes and semi-nudes" },
            ],
        },
        []);

    private static DecisionSymbol Ask(string id, string question) => new(id, Here) { Question = question };
}
