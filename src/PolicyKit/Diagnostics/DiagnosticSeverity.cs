namespace PolicyKit.Diagnostics;

/// <summary>How much a problem matters: an error stops final documents, a warning is printed in the build report, information only explains.</summary>
public enum DiagnosticSeverity
{
    Information,
    Warning,
    Error,
}
