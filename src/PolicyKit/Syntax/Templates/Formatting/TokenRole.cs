namespace PolicyKit.Syntax.Templates.Formatting;

/// <summary>What a token does where it stands: the same minus sign may subtract or negate.</summary>
internal enum TokenRole
{
    Plain,

    /// <summary>A word that begins a part of a statement, such as <c>if</c>.</summary>
    Keyword,

    /// <summary>Between two operands.</summary>
    Infix,

    /// <summary>Before its operand.</summary>
    Prefix,

    /// <summary>After its operand.</summary>
    Postfix,
}
