using System.Collections.Immutable;

namespace PolicyKit.Documents;

/// <summary>What the kinds of boxes are called: in templates and on web pages by id, and in words where nobody sees their colours and signs.</summary>
public static class CalloutNames
{
    public static ImmutableArray<string> Ids { get; } = [.. Enum.GetValues<CalloutKind>().Select(GetId)];

    public static ImmutableArray<string> Names { get; } = [.. Enum.GetValues<CalloutKind>().Select(GetName)];

    public static CalloutKind? Find(string id) => Ids.IndexOf(id) is >= 0 and var index ? Enum.GetValues<CalloutKind>()[index] : null;

    public static string GetId(CalloutKind kind) => kind switch
    {
        CalloutKind.Do => "do",
        CalloutKind.DoNot => "do-not",
        CalloutKind.Say => "say",
        CalloutKind.Danger => "danger",
        _ => "note",
    };

    public static string GetName(CalloutKind kind) => kind switch
    {
        CalloutKind.Do => "Do",
        CalloutKind.DoNot => "Do not",
        CalloutKind.Say => "Words to say",
        CalloutKind.Danger => "Danger",
        _ => "Note",
    };

    /// <summary>The title with its warning; the name of the kind where a box has none.</summary>
    public static string GetTitle(Callout callout) => callout.Title == "" ? GetName(callout.Kind) : GetWarning(callout) + callout.Title;

    /// <summary>What stands before the title of a box that warns, such as "Danger: "; empty where the title says so itself, or there is none.</summary>
    public static string GetWarning(Callout callout) =>
        callout.Title != "" && IsWarning(callout.Kind) && !callout.Title.StartsWith(GetName(callout.Kind), StringComparison.OrdinalIgnoreCase) ? GetName(callout.Kind) + ": " : "";

    public static bool IsWarning(CalloutKind kind) => kind is CalloutKind.DoNot or CalloutKind.Danger;
}
