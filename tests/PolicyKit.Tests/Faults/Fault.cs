namespace PolicyKit.Tests.Faults;

/// <summary>One mistake, put into something sound, and the one diagnostic that it causes.</summary>
/// <param name="Name">Unique, and says what is wrong.</param>
/// <param name="Marked">The faulty text; its marks, {|PKnnnn:…|}, say which diagnostic is expected and where.</param>
/// <param name="Clean">Its sound twin, which looks much like it.</param>
/// <param name="Document">For a section, the document that it is put in; for a pack file, the path inside the pack.</param>
/// <param name="Profile">The sample school.</param>
internal sealed record Fault(
    string Name, FaultKind Kind, string Marked, string Clean, string Document = "policy-section", string Profile = "oakfield-primary.yaml");

internal enum FaultKind
{
    /// <summary>The clean text stands once in the sample profile; the marked text takes its place.</summary>
    Profile,

    /// <summary>Either text is the only section of the document, in a pack that is otherwise the national one and makes nothing else.</summary>
    Section,

    /// <summary>The clean text stands once in a file of the national pack; the marked text takes its place.</summary>
    PackFile,
}
