using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Rendering;

/// <summary>Numbers headings of level 2 and 3, continuing from the section's own number: 7.9.1, 7.9.2, 7.9.2.1.</summary>
internal static class HeadingNumbers
{
    public static ImmutableArray<Block> Number(ImmutableArray<Block> blocks, string prefix)
    {
        var section = 0;
        var subsection = 0;
        var numbered = ImmutableArray.CreateBuilder<Block>(blocks.Length);
        foreach (var block in blocks)
        {
            if (block is not Heading { Level: 2 or 3 } heading)
            {
                numbered.Add(block);
                continue;
            }

            (section, subsection) = heading.Level == 2 ? (section + 1, 0) : (section, subsection + 1);
            string[] parts = heading.Level == 2 ? [prefix, Format(section)] : [prefix, Format(section), Format(subsection)];
            numbered.Add(heading with { Number = string.Join(".", parts.Where(p => p.Length > 0)) });
        }

        return numbered.ToImmutable();
    }

    private static string Format(int number) => number.ToString(CultureInfo.InvariantCulture);
}
