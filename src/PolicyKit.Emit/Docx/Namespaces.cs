namespace PolicyKit.Emit.Docx;

/// <summary>Namespace declarations, as the attributes of a part's root.</summary>
internal static class Namespaces
{
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Manifest = "urn:policykit:manifest:1";

    public static (string Name, string Value) Word { get; } = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

    /// <summary>What shapes need: declared where they stand, since few parts have any.</summary>
    public static (string Name, string Value)[] Drawing { get; } =
    [
        ("xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("xmlns:wpg", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"),
        ("xmlns:wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("xmlns:adec", "http://schemas.microsoft.com/office/drawing/2017/decorative"),
    ];

    /// <summary>What a part with text, pictures and watermarks needs.</summary>
    public static (string Name, string Value)[] Content { get; } =
    [
        Word,
        ("xmlns:r", Relationships),
        ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
        ("xmlns:v", "urn:schemas-microsoft-com:vml"),
        ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
        ("xmlns:w10", "urn:schemas-microsoft-com:office:word"),
    ];
}
