using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>string</c> that turn text into something else: numbers, digests, encodings.</summary>
internal static class StringConversionFunctions
{
    public static readonly BuiltInFunction[] All =
    [
        new("string.escape", "text", c => c.Checked(ValueText.Quote(c.Text(0))[1..^1])),
        new("string.literal", "text", c => c[0] is null ? null : c.Checked(ValueText.Quote(c.Text(0)))),
        new("string.to_int", "text", c => int.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null),
        new("string.to_long", "text", c => long.TryParse(c.Text(0), NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null),
        new("string.to_float", "text", c => float.TryParse(c.Text(0), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null),
        new("string.to_double", "text", c => double.TryParse(c.Text(0), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null),
        new("string.md5", "text", c => ToHex(MD5.HashData(GetBytes(c, 0)))),
        new("string.sha1", "text", c => ToHex(SHA1.HashData(GetBytes(c, 0)))),
        new("string.sha256", "text", c => ToHex(SHA256.HashData(GetBytes(c, 0)))),
        new("string.sha512", "text", c => ToHex(SHA512.HashData(GetBytes(c, 0)))),
        new("string.hmac_sha1", "text secret_key", c => ToHex(HMACSHA1.HashData(GetBytes(c, 1), GetBytes(c, 0)))),
        new("string.hmac_sha256", "text secret_key", c => ToHex(HMACSHA256.HashData(GetBytes(c, 1), GetBytes(c, 0)))),
        new("string.hmac_sha512", "text secret_key", c => ToHex(HMACSHA512.HashData(GetBytes(c, 1), GetBytes(c, 0)))),
        new("string.base64_encode", "text", c => c.Checked(Convert.ToBase64String(GetBytes(c, 0)))),
        new("string.base64_decode", "text", Decode),
    ];

    private static byte[] GetBytes(BuiltInCall call, int index) => Encoding.UTF8.GetBytes(call.Text(index));

    private static string ToHex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    private static string Decode(BuiltInCall call)
    {
        var bytes = new byte[call.Text(0).Length];
        return Convert.TryFromBase64String(call.Text(0), bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw call.Wrong(0, "is not base 64", "Give a text that base64_encode made");
    }
}
