namespace PolicyKit.Diagnostics;

/// <summary>Who can solve a problem, in the order in which they are usually asked.</summary>
public enum ProblemOwner
{
    /// <summary>Whoever keeps the profile: a fact is missing or mistyped.</summary>
    School,

    /// <summary>The headteacher and governors: a person must be named, or a policy approved.</summary>
    Leaders,

    /// <summary>Whoever may answer the question that it is about: the leaders or the partnership, as the pack says.</summary>
    Decider,

    /// <summary>The safeguarding partnership, whose answer binds the school.</summary>
    Partnership,

    /// <summary>Whoever wrote the templates: nothing in the profile changes it.</summary>
    PackAuthor,
}
