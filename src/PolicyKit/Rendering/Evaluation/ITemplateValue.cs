namespace PolicyKit.Rendering.Evaluation;

/// <summary>A value of the host that says itself how it is written, such as a telephone number.</summary>
public interface ITemplateValue
{
    /// <summary>As plain text, for comparing, joining and plain output.</summary>
    string ToTemplateText();

    /// <summary>The date or number to compare and calculate with, or null when the text is all there is.</summary>
    object? Value => null;

    /// <summary>As finished markup, or null when the plain text is to be escaped like any other.</summary>
    RenderedText? ToMarkup() => null;
}
