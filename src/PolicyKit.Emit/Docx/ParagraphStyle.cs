using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>How a kind of paragraph looks. The same figures write the style and count the lines. Lengths are points.</summary>
/// <param name="Id">How paragraphs name it.</param>
/// <param name="Name">What Word shows; Word's own names where it has them, so that its built-in styles are the ones changed.</param>
internal sealed record ParagraphStyle(string Id, string Name)
{
    /// <summary>Null for the style that all others are based on.</summary>
    public ParagraphStyle? BasedOn { get; init; }

    /// <summary>The style of the paragraph typed after it; null for the same.</summary>
    public string? Next { get; init; }

    /// <summary>Word knows half points and nothing finer.</summary>
    public double Size { get; init => field = Units.ToHalfPoints(value) / 2.0; }

    /// <summary>Over the font's natural line height. LibreOffice knows whole hundredths of it and nothing finer.</summary>
    public double Line { get; init => field = Math.Round(value, 2); } = 1;

    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>From the margin to the text.</summary>
    public double Left { get; init; }

    public double Right { get; init; }

    /// <summary>How far the first line starts to the left of the others.</summary>
    public double Hanging { get; init; }

    public bool IsBold { get; init; }

    public InkColour Ink { get; init; } = InkColour.Black;

    public ParagraphBox? Box { get; init; }

    public bool KeepsWithNext { get; init; }

    /// <summary>1 to 9 in the outline that Word shows at the side; 0 for text.</summary>
    public int OutlineLevel { get; init; }

    /// <summary>The list that the style brings with it; null for none.</summary>
    public NumberingReference? Numbering { get; init; }

    public bool IsCentred { get; init; }

    public ImmutableArray<TabStop> Tabs { get; init; } = [];

    /// <summary>Height from one baseline to the next.</summary>
    public double LineHeight => Size * Line * ArialWidths.NaturalLineHeight;

    /// <summary>The paper between two lines, beyond what the font itself asks for.</summary>
    public double Leading => Math.Max(0, LineHeight - (Size * ArialWidths.NaturalLineHeight));
}

/// <summary>A colour, and the theme colour that it came from, so that changing the theme in Word changes the text; empty for none.</summary>
internal readonly record struct InkColour(Rgb Colour, string ThemeName = "")
{
    /// <summary>How much of the theme's colour is left where it was thinned with white, from 0 to 1.</summary>
    public double? Strength { get; init; }

    public static InkColour Black { get; } = new(new(0x1A, 0x1A, 0x1A));

    public static InkColour Grey { get; } = new(new(0x4D, 0x4D, 0x4D));

    public static InkColour White { get; } = new(Rgb.White);

    /// <summary>The colour thinned with white: 0.1 is a faint wash.</summary>
    public InkColour WithStrength(double strength) => new(Colour.Tint(1 - strength), ThemeName) { Strength = strength };

    /// <summary>Six hex digits without a hash.</summary>
    public string Digits => Colour.ToString()[1..].ToUpperInvariant();

    /// <summary>Attributes that say it, of which Word believes the theme and older programs the six digits.</summary>
    public (string Name, string Value)[] GetAttributes(string digits, string theme, string tint) => (ThemeName, Strength) switch
    {
        ("", _) => [(digits, Digits)],
        (_, null) => [(digits, Digits), (theme, ThemeName)],
        (_, { } strength) => [(digits, Digits), (theme, ThemeName), (tint, Units.ToHexByte(strength))],
    };
}

/// <summary>A tinted box with a bar at its left, and at both sides where it must not be missed. Paragraph borders, not a table,
/// so that a screen reader meets plain text.</summary>
/// <param name="Top">The line along the top edge; the fill itself where no line is wanted.</param>
internal sealed record ParagraphBox(InkColour Fill, InkColour Bar, double BarWidth, InkColour Top)
{
    /// <summary>A line that only carries the fill to the edge.</summary>
    public const double HairlineWidth = 0.5;

    public const double LeftPadding = 7;

    public const double RightPadding = 6;

    public bool HasRightBar { get; init; }

    /// <summary>Between the text and the edge.</summary>
    public double Padding { get; init; } = 4;

    /// <summary>Word draws a box around the text, outside its indents: this much keeps it within the margins.</summary>
    public double LeftRoom => LeftPadding + BarWidth;

    public double RightRoom => RightPadding + (HasRightBar ? BarWidth : HairlineWidth);
}

/// <summary>A numbering instance and a level of it, counted from 0.</summary>
internal readonly record struct NumberingReference(int Id, int Level)
{
    /// <summary>Takes a paragraph out of the list that its style belongs to.</summary>
    public static NumberingReference None { get; } = new(0, 0);
}

internal readonly record struct TabStop(double Position, string Alignment, string Leader = "none");
