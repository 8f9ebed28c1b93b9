using System.Collections.Immutable;

namespace PolicyKit.Analyzers.Structure;

/// <summary>The rules for how documents are put together, so that a screen reader can find its way.</summary>
public static class StructureRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new LinkText(),
        new HeadingOrder(),
        new EmptySection(),
        new RepeatedHeading(),
        new TableHeader(),
        new PictureWithoutText(),
        new PaleAccent(),
    ];
}
