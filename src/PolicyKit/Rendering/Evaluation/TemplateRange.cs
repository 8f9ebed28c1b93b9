using System.Collections;
using System.Numerics;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary><c>1..5</c>: numbers that are made when they are asked for.</summary>
public sealed record TemplateRange(BigInteger First, BigInteger Last) : IEnumerable<object?>
{
    public BigInteger Count => BigInteger.Abs(Last - First) + 1;

    public IEnumerator<object?> GetEnumerator()
    {
        var step = Last >= First ? 1 : -1;
        for (var value = First; ; value += step)
        {
            yield return TemplateLiteral.Narrow(value);
            if (value == Last)
                yield break;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
