using PolicyKit.Documents;

namespace PolicyKit.Emit.Html;

/// <summary>Signs drawn in the colour of the text beside them, which says what they mean.</summary>
internal static class HtmlIcons
{
    public static string Tick { get; } = Draw("mark", "M4 12.5l5 5L20 6.5");

    public static string Cross { get; } = Draw("mark", "M5.5 5.5l13 13m0-13l-13 13");

    public static string Box { get; } = Draw("mark", "M4.5 4.5h15v15h-15z");

    private static string Note { get; } = Draw("icon", "M12 3a9 9 0 1 0 .01 0zM12 11v6M12 7.2v.3");

    private static string Do { get; } = Draw("icon", "M12 3a9 9 0 1 0 .01 0zM7.5 12.3l3.2 3.2 6-6.5");

    private static string DoNot { get; } = Draw("icon", "M12 3a9 9 0 1 0 .01 0zM5.8 5.8l12.4 12.4");

    private static string Say { get; } = Draw("icon", "M4 4.5h16v11.5h-9l-5 4v-4H4zM8 8.7h8M8 12h5");

    private static string Danger { get; } = Draw("icon", "M12 3.2L22 20.5H2zM12 10v5M12 17.6v.3");

    public static string Get(CalloutKind kind) => kind switch
    {
        CalloutKind.Do => Do,
        CalloutKind.DoNot => DoNot,
        CalloutKind.Say => Say,
        CalloutKind.Danger => Danger,
        _ => Note,
    };

    private static string Draw(string name, string path) =>
        $"<svg class=\"{name}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"{path}\"/></svg>";
}
