using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Galleries;

/// <summary>What can be wrong with a gallery that others are compared with.</summary>
internal static class GalleryRules
{
    public static DiagnosticDescriptor NotAGallery { get; } = new("PK0100", DiagnosticSeverity.Error)
    {
        Title = "Not a gallery",
        MessageFormat = "{0} is not a page that `policykit gallery` wrote, or it was changed since",
        Explanation = """
            `gallery --against` takes a page that `policykit gallery` wrote before a change, and shows which of its pages look otherwise now.
            The pictures are read out of that page, so it must be as it was written.

            Reported: a page saved anew from a browser, or a page of `gallery --against` itself

            Accepted: `policykit gallery --output before.html`, then the change, then `policykit gallery --against before.html`
            """,
    };

    public static DiagnosticDescriptor WouldBeReplaced { get; } = new("PK0101", DiagnosticSeverity.Error)
    {
        Title = "Earlier gallery would be replaced",
        MessageFormat = "{0} is the gallery to compare with, and what changed cannot be saved in its place",
        Explanation = """
            What changed is a page of its own beside the gallery that it is compared with, so that a second comparison still finds the first state.

            Reported: `policykit gallery --against gallery.html --output gallery.html`

            Accepted: `policykit gallery --against gallery.html`, which writes `gallery-changes.html`
            """,
    };
}
