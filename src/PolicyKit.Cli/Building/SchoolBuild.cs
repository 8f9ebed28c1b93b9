using System.Collections.Immutable;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Suppressions;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Building;

/// <summary>What became of one school: everything that its report and manifest say.</summary>
internal sealed record SchoolBuild
{
    public required ProfileFile Profile { get; init; }

    /// <summary>The school's name, or the file's where the profile does not give one.</summary>
    public required string SchoolName { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Asked for with --draft.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Whom staff can ring while there are no documents: only those whose details nothing is wrong with.</summary>
    public ImmutableArray<EmergencyContact> EmergencyContacts { get; init; } = [];

    /// <summary>Sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>What somebody decided to live with: neither counted nor in the way of the documents.</summary>
    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>Everything that is set aside for this school, needed or not.</summary>
    public ImmutableArray<Suppression> Suppressions { get; init; } = [];

    /// <summary>Every rule has run: nothing was left out because of an earlier error.</summary>
    public bool IsWhole { get; init; }

    public ImmutableArray<BuiltFile> Files { get; init; } = [];

    /// <summary>What all documents are made from; empty until they are saved.</summary>
    public string Basis { get; init; } = "";

    /// <summary>What became of the documents in the folder that this build did not make.</summary>
    public OlderFiles OlderFiles { get; init; } = new();

    public ImmutableArray<DecisionMade> Decisions { get; init; } = [];

    /// <summary>Answers by question that the documents in the folder rest on, from the last build that made them.</summary>
    public ImmutableSortedDictionary<string, string> InForce { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Of every document that was ever built into the folder, in the order of their ids; empty until they are saved.</summary>
    public ImmutableArray<Revision> Revisions { get; init; } = [];

    /// <summary>Documents that say something else than the prints that are in use.</summary>
    public IEnumerable<Revision> Changed => Revisions.Where(revision => revision.Replaces.Length > 0 && Files.Any(file => file.DocumentId == revision.DocumentId));

    /// <summary>Ids of the documents that said something else before this build.</summary>
    public ImmutableArray<string> JustChanged { get; init; } = [];

    public ImmutableArray<PackSymbol> Packs { get; init; } = [];

    /// <summary>What each document makes of the guidance.</summary>
    public ImmutableArray<DocumentCoverage> Coverage { get; init; } = [];

    /// <summary>Null when the profile could not be read.</summary>
    public Compilation? Compilation { get; init; }

    public ImmutableArray<InputFile> Inputs { get; init; } = [];

    public bool HasErrors => Diagnostics.Any(d => d.IsError);

    public SchoolBuild With(IEnumerable<Diagnostic> diagnostics) => this with { Diagnostics = Diagnostic.Sort(Diagnostics.Concat(diagnostics)) };
}

/// <summary>A file in memory, ready to be saved.</summary>
/// <param name="DocumentId">Such as "policy-section".</param>
/// <param name="Name">In the school's folder, such as "policy-section.docx".</param>
/// <param name="PageCount">0 where the format has no pages.</param>
internal sealed record BuiltFile(string DocumentId, string Title, string Name, ImmutableArray<byte> Bytes, int PageCount)
{
    /// <summary>Printed at the foot of its pages, as <see cref="CopyMark"/> has it; empty for the emergency sheet, which is thrown away.</summary>
    public string Mark { get; init; } = "";

    public static string GetTitle(Document document) => document.Variant == "" ? document.Title : $"{document.Title} ({document.Variant})";

    /// <summary>Drafts have names of their own, so that they never take the place of a final document.</summary>
    public static string GetDraftName(string documentId, string extension) => $"{documentId}-draft{extension}";
}

/// <param name="Sha256">Lower-case hexadecimal.</param>
internal sealed record InputFile(string Path, string Sha256);

/// <summary>An answer that the documents rest on.</summary>
/// <param name="IsDefault">The pack's default stands, because the profile does not answer.</param>
internal sealed record DecisionMade(DecisionSymbol Decision, string Answer, bool IsDefault);

/// <param name="Role">Such as "Children's social care. Anyone may ring".</param>
/// <param name="Hours">Empty when it does not matter.</param>
internal sealed record EmergencyContact(string Id, string Name, string Role, PhoneNumber Phone, string Hours)
{
    /// <summary>The id of social care by day.</summary>
    public const string FrontDoor = "front-door";
}
