namespace PolicyKit.Rendering.Evaluation;

/// <summary>A value that is calculated with, and the place where it is written.</summary>
internal readonly record struct Operand(object? Value, CodeSite Site);
