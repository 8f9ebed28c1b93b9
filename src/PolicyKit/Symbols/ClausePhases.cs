namespace PolicyKit.Symbols;

/// <summary>The schools that a clause concerns, in the words of the catalogue.</summary>
internal static class ClausePhases
{
    public static bool Concern(ClauseSymbol clause, PhaseSymbol phase) => Concern(clause.Phases, phase);

    /// <param name="phases">As in a clause, such as "primary; middle"; empty for all.</param>
    /// <param name="phase">That of the school.</param>
    public static bool Concern(string phases, PhaseSymbol phase)
    {
        var names = phases.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length == 0 || names.Any(name => Names(name, phase));
    }

    private static bool Names(string name, PhaseSymbol phase) => name switch
    {
        "all" => true,
        "nursery" => phase.Phase is SchoolPhase.Nursery,
        "infant" => phase.Phase is SchoolPhase.Infant or SchoolPhase.First,
        "primary" => phase.Phase is SchoolPhase.Primary or SchoolPhase.First or SchoolPhase.Junior,
        "middle" => phase.Phase is SchoolPhase.Middle,
        "secondary" => phase.Phase is SchoolPhase.Secondary or SchoolPhase.AllThrough,
        "all-through" => phase.Phase is SchoolPhase.AllThrough,
        "special" => phase.Phase is SchoolPhase.Special,
        "PRU" => phase.Phase is SchoolPhase.Pru,
        "college" => phase.IsCollege || phase.Phase is SchoolPhase.SixthForm,
        "schools (not FE)" => phase.IsSchool,
        // A phase that nobody has heard of must not make a clause disappear.
        _ => true,
    };
}
