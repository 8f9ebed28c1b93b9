using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Docx;

/// <summary>The logos at the head of a document, from left to right; none where there are none that Word can show.</summary>
internal sealed record LogoStrip(ImmutableArray<LogoPicture> Pictures, double Height)
{
    private const double MostWidth = 170;

    public bool IsEmpty => Pictures.IsEmpty;

    public static LogoStrip Create(Document document)
    {
        var height = Units.ToPoints(document.Page.Layout == PageLayout.Flow ? 12 : 9);
        var width = document.Theme.BoardLogo is null ? MostWidth : MostWidth * LogoRow.Widening;
        return new LogoStrip(
            [
                .. LogoRow.Create(document.Theme, width, height)
                    .Select((shown, i) => new LogoPicture(shown.Logo, shown.Logo.AltText.Length > 0 ? shown.Logo.AltText : "Logo of " + document.Publisher, i + 1, shown.Width, shown.Height)),
            ],
            height);
    }

    public void Write(ParagraphWriter paragraphs)
    {
        foreach (var picture in Pictures)
        {
            if (picture.Number > 1)
                paragraphs.WriteRun(" \u2003", default);
            picture.Write(paragraphs.Markup);
        }
    }
}
