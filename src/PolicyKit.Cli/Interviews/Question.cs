using System.Collections.Immutable;

namespace PolicyKit.Cli.Interviews;

/// <summary>One thing that `policykit new` asks, and the line of the profile that the answer becomes.</summary>
/// <param name="Path">Where the answer goes, such as "people.deputies[0].phone".</param>
/// <param name="Words">The question in plain words.</param>
internal sealed record Question(string Path, string Words)
{
    /// <summary>A heading that this question opens; empty within a group.</summary>
    public string Group { get; init; } = "";

    /// <summary>Why it is asked, or the form that an answer takes: said with the question and kept in the file as a note.</summary>
    public string Note { get; init; } = "";

    /// <summary>What an empty answer means, or null when there must be one.</summary>
    public string? Default { get; init; }

    /// <summary>May be left out of the profile.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What it means that an optional question was left empty, said at once; empty where nothing hangs on it.</summary>
    public string WhenLeftOut { get; init; } = "";

    /// <summary>Not asked, only shown in the file as a line to fill in or change.</summary>
    public bool IsShownOnly { get; init; }

    /// <summary>The only answers there are; empty for free text.</summary>
    public ImmutableArray<Choice> Choices { get; init; } = [];
}

/// <param name="Meaning">What it stands for; empty when its own words say it.</param>
internal sealed record Choice(string Value, string Meaning = "");
