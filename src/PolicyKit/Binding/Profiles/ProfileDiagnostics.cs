using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Yaml;

namespace PolicyKit.Binding.Profiles;

/// <summary>What can be wrong with a value of a profile taken by itself.</summary>
public static class ProfileDiagnostics
{
    public static DiagnosticDescriptor UnknownChoice { get; } = new("PK2001", DiagnosticSeverity.Error)
    {
        Title = "Word that is none of the choices",
        MessageFormat = "“{0}” is not one of the words for {1}: {2}",
        Explanation = """
            Phase, type and boarding each have a fixed set of words, because they decide which text and which law is printed.

            ```yaml reported
            school: { phase: priamry }
            ```

            ```yaml accepted
            school: { phase: primary }
            ```
            """,
    };

    public static DiagnosticDescriptor UnknownVersion { get; } = new("PK2002", DiagnosticSeverity.Error)
    {
        Title = "Profile of another version",
        MessageFormat = "This profile is written for version “{0}” of the format, and this PolicyKit reads version 1",
        Explanation = """
            A later version may mean other things by the same words.

            ```yaml reported
            policykit: 2
            ```

            ```yaml accepted
            policykit: 1
            ```
            """,
    };

    /// <summary>Everything that reading and binding a profile can report, in order of ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. YamlDiagnostics.All,
        UnknownChoice,
        UnknownVersion,
        PhoneNumberParser.NotDiallable,
        PhoneNumberParser.LetterInNumber,
        PhoneNumberParser.BlockedNumber,
        EmailParser.Descriptor,
        WebAddressParser.Descriptor,
        DateParser.Descriptor,
        DateParser.ReadAs,
        HoursParser.Descriptor,
        AgeRangeParser.Descriptor,
        UrnParser.Descriptor,
        DfeNumberParser.Descriptor,
        SectionNumberParser.Descriptor,
        ColourParser.Descriptor,
        PicturePathParser.Descriptor,
        ExtensionParser.Descriptor,
    ];
}
