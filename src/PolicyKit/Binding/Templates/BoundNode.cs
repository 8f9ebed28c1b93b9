using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Binding.Templates;

/// <summary>A place of a template that means something, with what is known there: what rules look at.</summary>
public abstract record BoundNode(Location Location);

/// <summary>A name that is read.</summary>
/// <param name="Assignment">Whether the template has given it a value by then.</param>
public sealed record BoundVariable(Location Location, string Name, TemplateType Type, Assignment Assignment) : BoundNode(Location);

public enum Assignment
{
    /// <summary>On every way to here, or by the model.</summary>
    Always,

    /// <summary>On some ways to here.</summary>
    Sometimes,

    /// <summary>Only further down.</summary>
    NotYet,

    /// <summary>Nowhere: nothing has this name.</summary>
    Never,
}

/// <summary><c>target.member</c>.</summary>
/// <param name="Location">Of the member's name.</param>
/// <param name="Target">The code before the dot.</param>
/// <param name="IsGuarded">Written so that the target may have no value.</param>
public sealed record BoundMember(Location Location, string Target, TemplateType TargetType, string Name, bool IsGuarded) : BoundNode(Location)
{
    public bool IsKnown => TargetType is NothingType || TargetType.TryGetMember(Name, out _);
}

/// <summary>A value that is printed.</summary>
/// <param name="Code">As it is written, without what it is piped through.</param>
public sealed record BoundPrint(Location Location, string Code, TemplateType Type) : BoundNode(Location);

/// <summary>A call, by name, by argument list or by pipe.</summary>
/// <param name="HasUnknownCount">A list is spread over the arguments.</param>
public sealed record BoundCall(
    Location Location, string Target, TemplateType TargetType, ImmutableArray<BoundArgument> Arguments, bool HasUnknownCount) : BoundNode(Location);

/// <param name="Name">Null when it is passed by position.</param>
/// <param name="Literal">Its text where it is written as one.</param>
public sealed record BoundArgument(Location Location, string? Name, string Code, TemplateType Type, string? Literal = null);

/// <summary><c>==</c>, <c>!=</c> or <c>when</c> with a text on one side.</summary>
/// <param name="Location">Of the text.</param>
public sealed record BoundComparison(Location Location, string Code, TemplateType Type, string Literal) : BoundNode(Location);

/// <summary>A minus after the name of a function.</summary>
public sealed record BoundFunctionOperand(Location Location, string Function, string Operator, string Operand) : BoundNode(Location);

/// <summary>What a loop runs over.</summary>
public sealed record BoundLoop(Location Location, string Code, TemplateType Type) : BoundNode(Location);

/// <summary>The piece that an include names.</summary>
public sealed record BoundInclude(Location Location, string Name) : BoundNode(Location);

/// <summary>The first thing that is never run, because what stands before it leaves.</summary>
public sealed record BoundUnreachable(Location Location, string Leaving) : BoundNode(Location);

/// <summary>A name that the template gives a value to and nothing reads.</summary>
public sealed record BoundUnused(Location Location, string Name) : BoundNode(Location);
