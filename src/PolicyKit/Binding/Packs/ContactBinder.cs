using PolicyKit.Binding.Profiles;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds a service as packs write it, in contacts.yaml and as an operation.</summary>
internal static class ContactBinder
{
    /// <param name="role">What it is to schools, such as front_door.</param>
    /// <param name="fields">Its keys.</param>
    /// <param name="others">Keys that stand beside those of the contact.</param>
    public static ContactSymbol Bind(string role, PackFields fields, params ReadOnlySpan<string> others)
    {
        fields.CheckKeys(
        [
            "name", "abbreviation", "phone", "email", "website", "hours", "last_checked", "purpose", "note", "evidence", "confidence", .. others,
        ]);
        return new ContactSymbol($"contacts.{role}")
        {
            Name = fields.GetRequiredText("name"),
            Abbreviation = NullIfEmpty(fields.GetText("abbreviation")),
            Phone = fields.Parse("phone", PhoneNumberParser.Parse),
            Email = fields.Parse("email", EmailParser.Parse),
            Website = fields.Parse("website", WebAddressParser.Parse),
            Hours = fields.Parse("hours", HoursParser.Parse),
            LastChecked = fields.GetDate("last_checked"),
            Purpose = NullIfEmpty(fields.GetText("purpose")),
            Location = fields.Location,
        };
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
