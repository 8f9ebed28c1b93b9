namespace PolicyKit.Symbols;

/// <summary>A telephone number that can be dialled.</summary>
/// <param name="Digits">National form without spaces, such as "01632960101" or "101".</param>
/// <param name="Display">Grouped for reading, such as "01632 960101"; its spaces are U+00A0 so that it never breaks across lines.</param>
/// <param name="Extension">Digits, or empty.</param>
public sealed record PhoneNumber(string Digits, string Display, string Extension = "")
{
    /// <summary>As printed, with the extension.</summary>
    public string Text => Extension.Length == 0 ? Display : $"{Display} extension\u00A0{Extension}";

    /// <summary>tel: address; numbers of the plan in international form, short codes as they are.</summary>
    public string Target => "tel:" + (Digits.Length >= 9 && Digits[0] == '0' ? "+44" + Digits[1..] : Digits)
        + (Extension.Length == 0 ? "" : ";ext=" + Extension);
}
