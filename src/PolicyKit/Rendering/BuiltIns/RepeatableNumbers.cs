using System.Globalization;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>Numbers that look random but are the same in every run, because the same input must give the same documents.</summary>
internal sealed class RepeatableNumbers
{
    private ulong _state = 0x9E3779B97F4A7C15;

    public int Next(int minimum, int maximum) => (int)(minimum + (long)(NextBits() % (ulong)((long)maximum - minimum)));

    /// <summary>In the form of a version 4 UUID.</summary>
    public string NextIdentifier()
    {
        var (high, low) = (NextBits(), NextBits());
        var text = high.ToString("x16", CultureInfo.InvariantCulture) + low.ToString("x16", CultureInfo.InvariantCulture);
        return $"{text[..8]}-{text[8..12]}-4{text[13..16]}-a{text[17..20]}-{text[20..]}";
    }

    // SplitMix64.
    private ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
