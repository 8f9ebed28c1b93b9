namespace PolicyKit.Cli.Packs;

/// <summary>A school that nobody wrote a profile for, to try a pack on.</summary>
/// <param name="Phase">In the plural, as a sentence has it: "primary schools".</param>
/// <param name="Trait">What sets it apart within its phase: "academy, ages 4 to 11".</param>
/// <param name="Profile">YAML that has no errors of its own.</param>
internal sealed record SampleSchool(string Phase, string Trait, string Profile);
