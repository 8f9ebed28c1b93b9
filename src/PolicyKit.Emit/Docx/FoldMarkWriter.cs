using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Draws where to fold a leaflet: short lines at the paper's edges, outside of where the text stands, which move with no word of it.</summary>
internal sealed class FoldMarkWriter(PageSetup page)
{
    // Logos count from 1 and the shapes of a flowchart from 100.
    private const int FirstId = 11;
    private const double Length = 4;
    private const string Weight = "6350";
    private const string Grey = "C2C8CE";

    private int _lastId = FirstId - 1;

    /// <summary>Writes both ends of a fold into the paragraph that is open.</summary>
    /// <param name="x">Of the fold, in millimetres from the left edge of the paper.</param>
    public void Write(MarkupWriter markup, double x)
    {
        WriteLine(markup, x, 0);
        WriteLine(markup, x, page.Height - Length);
    }

    private void WriteLine(MarkupWriter markup, double x, double y)
    {
        var id = Units.Format(++_lastId);
        markup.Open("w:r").Open("mc:AlternateContent", Namespaces.Drawing).Open("mc:Choice", ("Requires", "wps")).Open("w:drawing");
        markup.Open(
            "wp:anchor",
            ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"), ("simplePos", "0"), ("relativeHeight", id),
            ("behindDoc", "1"), ("locked", "0"), ("layoutInCell", "1"), ("allowOverlap", "1"));
        markup.Empty("wp:simplePos", ("x", "0"), ("y", "0"));
        markup.Open("wp:positionH", ("relativeFrom", "page")).Leaf("wp:posOffset", Emus(x)).Close();
        markup.Open("wp:positionV", ("relativeFrom", "page")).Leaf("wp:posOffset", Emus(y)).Close();
        markup.Empty("wp:extent", ("cx", "0"), ("cy", Emus(Length)));
        markup.Empty("wp:effectExtent", ("l", Weight), ("t", "0"), ("r", Weight), ("b", "0"));
        markup.Empty("wp:wrapNone");
        markup.Open("wp:docPr", ("id", id), ("name", "Fold mark " + id));
        FlowShapeWriter.MarkDecorative(markup);
        markup.Close().Empty("wp:cNvGraphicFramePr");
        markup.Open("a:graphic").Open("a:graphicData", ("uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"));
        markup.Open("wps:wsp").Empty("wps:cNvCnPr").Open("wps:spPr");
        markup.Open("a:xfrm").Empty("a:off", ("x", "0"), ("y", "0")).Empty("a:ext", ("cx", "0"), ("cy", Emus(Length))).Close();
        markup.Open("a:prstGeom", ("prst", "line")).Empty("a:avLst").Close();
        markup.Open("a:ln", ("w", Weight)).Open("a:solidFill").Empty("a:srgbClr", ("val", Grey)).Close().Close().Close();
        markup.Empty("wps:bodyPr").Close().Close().Close().Close();
        markup.Close().Close().Close().Close();
    }

    private static string Emus(double millimetres) => Units.Format(Units.ToEmus(Units.ToPoints(millimetres)));
}
