namespace PolicyKit.Syntax.Templates;

/// <summary>The page of a template rule: why it is one, code that it reports and code that it accepts.</summary>
internal static class TemplateExplanation
{
    public static string Write(string why, string reported, string accepted) => $"""
        {why}

        ```sbn reported
        {reported}
        ```

        ```sbn accepted
        {accepted}
        ```
        """;
}
