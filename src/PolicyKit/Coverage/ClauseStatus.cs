namespace PolicyKit.Coverage;

/// <summary>How a document stands to a clause that concerns it.</summary>
public enum ClauseStatus
{
    /// <summary>Printed text carries it.</summary>
    Covered,

    /// <summary>Printed text carries it, changed by a conflict or an edition that bears on it.</summary>
    Adapted,

    /// <summary>Left out, for a reason that is known.</summary>
    Omitted,

    /// <summary>Left out without a reason.</summary>
    Missing,
}
