using PolicyKit.Emit.Reading.Built;

namespace PolicyKit.Cli.Auditing;

/// <summary>A built file, read back.</summary>
/// <param name="Format">As a message names it, such as "Word file".</param>
/// <param name="Title">Of its document.</param>
internal sealed record ReadFile(string Format, string Title, BuiltText Text);
