using System.Globalization;

namespace PolicyKit.Binding.Packs;

/// <summary>The numbers that make sense at a place; what is no number at all is never among them.</summary>
internal readonly record struct NumberRange(double Minimum, double Maximum)
{
    public bool Contains(double number) => number >= Minimum && number <= Maximum;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Minimum} to {Maximum}");
}
