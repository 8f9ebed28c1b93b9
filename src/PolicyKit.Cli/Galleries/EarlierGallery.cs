using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Cli.Galleries;

/// <summary>Reads a page of <see cref="GalleryPage"/> back, to compare what it shows with what is drawn now.</summary>
internal sealed class EarlierGallery
{
    // A file may have come from anywhere, and its pictures are shown again: they hold these and nothing else.
    private static readonly ImmutableHashSet<string> Elements = ["svg", "g", "path", "use", "image"];
    private static readonly ImmutableHashSet<string> Attributes =
    [
        "id", "class", "role", "aria-label", "viewBox", "width", "height", "x", "y", "d", "transform", "preserveAspectRatio",
        "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "opacity",
    ];

    private readonly ImmutableSortedDictionary<string, string>.Builder _shapes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
    private readonly List<GallerySchool> _schools = [];
    private bool _isSound = true;

    /// <summary>The schools with their pages; null when the text is not a gallery or has been changed.</summary>
    public static ImmutableArray<GallerySchool>? Read(string text)
    {
        var gallery = new EarlierGallery();
        foreach (var line in text.Split('\n'))
            gallery.ReadLine(line);

        // All pages share one list of shapes.
        var shapes = gallery._shapes.ToImmutable();
        return !gallery._isSound || gallery._schools.Count == 0
            ? null
            : [.. gallery._schools.Select(school => school with { Documents = [.. school.Documents.Select(d => d with { Pictures = d.Pictures with { Shapes = shapes } })] })];
    }

    private void ReadLine(string line)
    {
        if (line.StartsWith("<path id=", StringComparison.Ordinal) || line.StartsWith("<image id=", StringComparison.Ordinal))
            ReadShape(line);
        else if (line.StartsWith("<section ", StringComparison.Ordinal))
            ReadSection(Parse(line + "</section>"));
        else if (line.StartsWith("<a ", StringComparison.Ordinal) && line.Contains("<svg ", StringComparison.Ordinal))
            ReadPage(line);
    }

    private void ReadShape(string line)
    {
        if (Parse(line) is { } shape && Check(shape))
            _shapes[Get(shape, "id")] = line.TrimEnd('\r');
    }

    private void ReadSection(XElement? section)
    {
        if (section is null)
            return;

        if (section.Attribute("data-school") is { } file)
            _schools.Add(new GallerySchool(file.Value, Get(section, "data-name"), "", [], []));
        else if (section.Attribute("data-document") is { } id)
            Change(school => school with { Documents = school.Documents.Add(new GalleryDocument(id.Value, Get(section, "data-title"), new PagePictures([], ImmutableSortedDictionary<string, string>.Empty, []))) });
    }

    private void ReadPage(string line)
    {
        if (Parse(line)?.Element("svg") is not { } svg || !Check(svg))
            return;

        var size = Get(svg, "viewBox").Split(' ');
        if (size.Length != 4 || ReadLength(size[2]) is not { } width || ReadLength(size[3]) is not { } height)
        {
            _isSound = false;
            return;
        }

        var start = line.IndexOf('>', line.IndexOf("<svg ", StringComparison.Ordinal)) + 1;
        var picture = PagePicture.Parse(width, height, line[start..line.LastIndexOf("</svg>", StringComparison.Ordinal)]);
        Change(school => school.Documents is [.. var others, var document]
            ? school with { Documents = [.. others, document with { Pictures = document.Pictures with { Pages = document.Pictures.Pages.Add(picture) } }] }
            : school);
    }

    private static double? ReadLength(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) && length > 0 ? length : null;

    private void Change(Func<GallerySchool, GallerySchool> change)
    {
        if (_schools.Count > 0)
            _schools[^1] = change(_schools[^1]);
    }

    private XElement? Parse(string line)
    {
        try
        {
            return XElement.Parse(line);
        }
        catch (XmlException)
        {
            _isSound = false;
            return null;
        }
    }

    private bool Check(XElement drawing)
    {
        var isDrawing = drawing.DescendantsAndSelf().All(element => Elements.Contains(element.Name.ToString()) && element.Attributes().All(IsHarmless));
        _isSound &= isDrawing;
        return isDrawing;
    }

    private static bool IsHarmless(XAttribute attribute) => attribute.Name == "href"
        ? attribute.Value.StartsWith('#') || attribute.Value.StartsWith("data:image/png;base64,", StringComparison.Ordinal) || attribute.Value.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal)
        : Attributes.Contains(attribute.Name.ToString());

    private static string Get(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? "";
}
