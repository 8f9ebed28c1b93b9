namespace PolicyKit.Cli;

/// <summary>Where two lists differ: what the first has there, and what the second has.</summary>
internal readonly record struct Gap(Range Before, Range After);
