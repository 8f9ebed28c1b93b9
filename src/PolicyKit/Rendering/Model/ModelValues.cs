using PolicyKit.Binding.Templates;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Symbols;

namespace PolicyKit.Rendering.Model;

/// <summary>A telephone number: prints as a link that dials, and never breaks across lines.</summary>
internal sealed record PhoneValue(PhoneNumber Number) : ITemplateValue, ITemplateObject
{
    private static readonly ModelType<PhoneNumber> Members = new(
        "a telephone number",
        ("text", TemplateType.FreeText, n => n.Text),
        ("number", LinkValue.Type, n => LinkValue.FromNumber(n)),
        ("digits", TemplateType.FreeText, n => n.Digits),
        ("extension", TemplateType.FreeText.OrNothing, n => n.Extension.Length == 0 ? null : n.Extension));

    public static NamedType Type => Members.Type;

    public IEnumerable<string> MemberNames => Members.Names;

    public static PhoneValue? From(PhoneNumber? number) => number is null ? null : new PhoneValue(number);

    public string ToTemplateText() => Number.Text;

    public RenderedText ToMarkup() => new(ModelText.LinkPhone(Number));

    public bool TryGetMember(string name, out object? value) => Members.TryGet(Number, name, out value);
}

/// <summary>An address that prints as a link.</summary>
internal sealed record LinkValue(string Text, string Markup) : ITemplateValue
{
    public static NamedType Type { get; } = new("a link", []);

    public static LinkValue? FromEmail(string? email) => email is null ? null : new LinkValue(email, ModelText.LinkEmail(email));

    public static LinkValue FromPhone(PhoneNumber number) => new(number.Text, ModelText.LinkPhone(number));

    /// <summary>The number alone, for where its extension is said beside it; dialling it still dials the extension.</summary>
    public static LinkValue FromNumber(PhoneNumber number) => new(number.Display, ModelText.Link(number.Display, number.Target));

    public static LinkValue? FromWebsite(string? website) =>
        website is null ? null : new LinkValue(ModelText.GetShortAddress(website), ModelText.LinkWebsite(website));

    public string ToTemplateText() => Text;

    public RenderedText ToMarkup() => new(Markup);
}

/// <summary>A date that prints in words, so that no reader takes the month for the day.</summary>
internal sealed record DateValue(DateOnly Date) : ITemplateValue, ITemplateObject
{
    private static readonly ModelType<DateOnly> Members = new(
        "a date",
        ("day", TemplateType.Number, d => d.Day),
        ("month", TemplateType.Number, d => d.Month),
        ("year", TemplateType.Number, d => d.Year));

    public static NamedType Type => Members.Type;

    public IEnumerable<string> MemberNames => Members.Names;

    public static DateValue? From(DateOnly? date) => date is null ? null : new DateValue(date.Value);

    public string ToTemplateText() => ModelText.FormatDate(Date);

    public bool TryGetMember(string name, out object? value) => Members.TryGet(Date, name, out value);
}
