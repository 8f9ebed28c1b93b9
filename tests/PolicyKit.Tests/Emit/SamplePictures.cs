using System.Collections.Immutable;

namespace PolicyKit.Tests.Emit;

/// <summary>Logos small enough to write out.</summary>
internal static class SamplePictures
{
    /// <summary>Two dots by two, one of them half see-through.</summary>
    public static ImmutableArray<byte> Png { get; } = [.. Convert.FromBase64String(PngText)];

    private const string PngText = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAYAAABytg0kAAAAGklEQVR4nGPgCpD7f2KL3H8GroBnDQwMDP8BPqsG0F42EE0AAAAASUVORK5CYII=";
}
