namespace PolicyKit.Text;

/// <summary>A place in a text by line and character, both zero-based; printed one-based.</summary>
public readonly record struct LinePosition(int Line, int Character)
{
    public override string ToString() => $"{Line + 1}:{Character + 1}";
}
