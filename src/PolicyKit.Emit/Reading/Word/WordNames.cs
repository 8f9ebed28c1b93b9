using System.Xml.Linq;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>The vocabularies of a Word file. Files saved as strict Open XML use other addresses for the same words, which are read as these.</summary>
internal static class WordNames
{
    public const string Strict = "http://purl.oclc.org/ooxml/";

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public static readonly XNamespace Drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public static readonly XNamespace Diagram = "http://schemas.openxmlformats.org/drawingml/2006/diagram";
    public static readonly XNamespace Formula = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";
    public static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    public static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace DublinCoreTerms = "http://purl.org/dc/terms/";

    public static string GetTransitional(string address) => address switch
    {
        _ when !address.StartsWith(Strict, StringComparison.Ordinal) => address,
        Strict + "wordprocessingml/main" => W.NamespaceName,
        Strict + "officeDocument/relationships" => R.NamespaceName,
        Strict + "drawingml/main" => A.NamespaceName,
        Strict + "drawingml/wordprocessingDrawing" => Drawing.NamespaceName,
        Strict + "drawingml/diagram" => Diagram.NamespaceName,
        Strict + "officeDocument/math" => Formula.NamespaceName,
        _ => address,
    };

    /// <summary>The w:val of a child; null without the child or the value.</summary>
    public static string? GetValue(this XElement? element, string child) => element?.Element(W + child)?.Attribute(W + "val")?.Value;

    /// <summary>A property that is on when it is named, unless it says otherwise; null when it is not named.</summary>
    public static bool? IsOn(this XElement? element, string child) => element?.Element(W + child) is { } property
        ? property.Attribute(W + "val")?.Value is not ("0" or "false" or "off" or "none")
        : null;

    public static int? GetNumber(this XElement? element, string child) => ParseNumber(element.GetValue(child));

    public static int? ParseNumber(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}
