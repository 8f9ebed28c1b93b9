using PolicyKit.Rendering.BuiltIns;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Rendering.Markdown;

namespace PolicyKit.Rendering;

/// <summary><c>attr</c>: makes a value safe inside the quotes of a block's attribute, as in {name="{{ people.dsl.name | attr }}"}.</summary>
internal static class AttributeFunction
{
    public static ITemplateFunction Instance { get; } = new BuiltInFunction("attr", "text", call => new RenderedText(
        call[0] is null ? PrivateMarks.Missing("value") : PrivateMarks.EncodeAttribute(PrivateMarks.Strip(call.Text(0)))));
}
