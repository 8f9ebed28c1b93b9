using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Auditing;

/// <summary>Something that a document ought to say and does not seem to.</summary>
/// <param name="Topic">The heading under which it is listed.</param>
/// <param name="About">A few words, such as "which incidents it covers".</param>
/// <param name="Clause">The clause that asks for it; empty for none.</param>
internal sealed record UnsaidPoint(string Topic, string About, string Clause, Diagnostic Diagnostic)
{
    private const string Saying = " does not say ";

    /// <summary>What seems to say the opposite; null for nothing.</summary>
    public Diagnostic? Opposite { get; init; }

    /// <summary>A rule's own complaint that something is missing; null when it complains of something else.</summary>
    public static UnsaidPoint? Find(Diagnostic diagnostic) => diagnostic.Id switch
    {
        "PK4308" => Create("The guidance that it rests on", diagnostic),
        "PK4218" => Create("When nobody is there", diagnostic),
        _ => null,
    };

    private static UnsaidPoint Create(string topic, Diagnostic diagnostic) =>
        new(topic, diagnostic.Message[(diagnostic.Message.LastIndexOf(Saying, StringComparison.Ordinal) + Saying.Length)..], "", diagnostic);
}
