using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Text;

namespace PolicyKit.Diagnostics;

/// <summary>A problem found in something a person wrote.</summary>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Location? Location, string Message)
{
    public string Id => Descriptor.Id;

    public DiagnosticSeverity Severity { get; init; } = Descriptor.Severity;

    /// <summary>What makes it the same problem to a reader, whichever school or document it was met in.</summary>
    public (string Id, string? Path, TextSpan? Span, string Message) Identity => (Id, Location?.Path, Location?.Span, Message);

    public bool IsError => Severity == DiagnosticSeverity.Error;

    /// <summary>Imperatives that say what to do, most useful first; no full stop.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>A few words shown under the marked span, such as "named here".</summary>
    public string Label { get; init; } = "";

    /// <summary>What a text ought to say and does not, as the end of a sentence, such as "who acts on trips"; empty where it says something wrong.</summary>
    public string Omission { get; init; } = "";

    public CodeFix? Fix { get; init; }

    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location? location, params ReadOnlySpan<object?> arguments) =>
        new(descriptor, location, string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments));

    public Diagnostic WithHint(string? hint) => hint is null ? this : this with { Hints = Hints.Add(hint) };

    public Diagnostic WithFix(CodeFix? fix) => this with { Fix = fix };

    /// <summary>file:line:column: severity id: message — one line, as build tools read it.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            _ => "info",
        };
        return Location is null ? $"{severity} {Id}: {Message}" : $"{Location}: {severity} {Id}: {Message}";
    }

    /// <summary>By file, place and id, so that two runs print the same list.</summary>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics
            .OrderBy(d => d.Location?.Path ?? "", StringComparer.Ordinal)
            .ThenBy(d => d.Location?.Span.Start ?? -1)
            .ThenBy(d => d.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
