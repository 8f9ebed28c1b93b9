using System.Collections.Immutable;

namespace PolicyKit.Binding.Profiles;

/// <summary>One key of the profile format: what a person is told about it and what is checked.</summary>
public sealed record ProfileField(string Key, FieldKind Kind, string Description)
{
    /// <summary>As it is written in YAML.</summary>
    public string Example { get; init; } = "";

    /// <summary>The end of the sentence “The profile does not say …”; null when the school may leave the field out.</summary>
    public string? Missing { get; init; }

    /// <summary>Asked for, but the documents can be made without it.</summary>
    public bool IsAdvised { get; init; }

    /// <summary>A pack may give it in the school's stead.</summary>
    public bool MayComeFromPack { get; init; }

    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Keys of a map, or of each map in a list.</summary>
    public ImmutableArray<ProfileField> Fields { get; init; } = [];
}
