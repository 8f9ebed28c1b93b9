using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>A logo with what Word must know of it: its file type and the size in which it is shown.</summary>
/// <param name="Number">Unique in the file, from 1.</param>
internal sealed record LogoPicture(Logo Logo, string AltText, int Number, double Width, double Height)
{
    public string RelationshipId => "rIdLogo" + Suffix;

    public string FileName => $"logo{Suffix}.{Extension}";

    public string ContentType => "image/" + Extension;

    private string Extension => Logo.Bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]) ? "jpeg" : "png";

    private string Suffix => Number == 1 ? "" : Units.Format(Number);

    public void Write(MarkupWriter markup)
    {
        var size = (Width: Units.Format(Math.Max(1, Units.ToEmus(Width))), Height: Units.Format(Math.Max(1, Units.ToEmus(Height))));
        var id = Units.Format(Number);

        markup.Open("w:r").Open("w:drawing").Open("wp:inline", ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"));
        markup.Empty("wp:extent", ("cx", size.Width), ("cy", size.Height));
        markup.Empty("wp:docPr", ("id", id), ("name", Number == 1 ? "Logo" : "Logo " + id), ("descr", AltText));
        markup.Open("a:graphic").Open("a:graphicData", ("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")).Open("pic:pic");
        markup.Open("pic:nvPicPr").Empty("pic:cNvPr", ("id", id), ("name", FileName), ("descr", AltText)).Empty("pic:cNvPicPr").Close();
        markup.Open("pic:blipFill").Empty("a:blip", ("r:embed", RelationshipId)).Open("a:stretch").Empty("a:fillRect").Close().Close();
        markup.Open("pic:spPr");
        markup.Open("a:xfrm").Empty("a:off", ("x", "0"), ("y", "0")).Empty("a:ext", ("cx", size.Width), ("cy", size.Height)).Close();
        markup.Open("a:prstGeom", ("prst", "rect")).Empty("a:avLst").Close().Close();
        markup.Close().Close().Close().Close().Close().Close();
    }
}
