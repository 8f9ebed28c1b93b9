namespace PolicyKit.Symbols;

/// <summary>Ids that a block of a document can name.</summary>
public static class ClauseId
{
    /// <summary>Conflicts (X-nn) and editions (E-nn) are not clauses of the catalogue.</summary>
    public static bool IsClause(string id) => !id.StartsWith("X-", StringComparison.Ordinal) && !id.StartsWith("E-", StringComparison.Ordinal);
}
