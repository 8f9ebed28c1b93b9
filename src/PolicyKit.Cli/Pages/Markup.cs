using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyKit.Cli.Printing;

namespace PolicyKit.Cli.Pages;

/// <summary>A piece of a web page, written as an interpolated string. Whatever stands in braces is escaped, so no text can become markup, in an element or in quotes.</summary>
[InterpolatedStringHandler]
internal readonly struct Markup
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder? _text;

    public Markup(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + 24 * formattedCount);

    private Markup(StringBuilder text) => _text = text;

    public static Markup None => default;

    /// <summary>Markup that another part of PolicyKit has made and escaped, such as the picture of a page.</summary>
    public static Markup Of(string made) => new(new StringBuilder(made));

    /// <summary>A sentence with code in backquotes, as diagnostics have it.</summary>
    public static Markup Sentence(string text) =>
        Concat(text.Split('`').Select((part, i) => i % 2 == 1 ? (Markup)$"<code>{part}</code>" : $"{part}"));

    public static Markup Join(string separator, IEnumerable<Markup> parts) => Of(string.Join(Encoder.Encode(separator), parts));

    public static Markup Concat(IEnumerable<Markup> parts) => Join("", parts);

    public void AppendLiteral(string markup) => _text!.Append(markup.ReplaceLineEndings("\n"));

    public void AppendFormatted(string? text) => _text!.Append(Encoder.Encode(PlainLine.From(text ?? "")));

    public void AppendFormatted(int number) => _text!.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => _text!.Append(markup._text);

    public override string ToString() => _text?.ToString() ?? "";
}
