using PolicyKit.Diagnostics;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>What can go wrong while a template runs.</summary>
public static class EvaluationErrors
{
    public static readonly DiagnosticDescriptor UnknownVariable = Error("PK1550", "Unknown name", "The template uses “{0}”, which nothing defines");
    public static readonly DiagnosticDescriptor UnknownMember = Error("PK1551", "Unknown member", "“{0}” has no member “{1}”");
    public static readonly DiagnosticDescriptor MemberOfNothing = Error("PK1552", "Member of nothing", "“{0}” has no value, so “{1}” cannot be read");
    public static readonly DiagnosticDescriptor UnknownFunction = Error("PK1553", "Unknown function", "The function “{0}” does not exist");
    public static readonly DiagnosticDescriptor NotAFunction = Error("PK1554", "Not a function", "“{0}” is {1}, not a function, so it cannot be called");
    public static readonly DiagnosticDescriptor WrongArgumentCount = Error("PK1555", "Wrong number of arguments", "“{0}” is called with {1}, but needs {2}");
    public static readonly DiagnosticDescriptor UnknownArgument = Error("PK1556", "Unknown argument", "“{0}” has no argument named “{1}”");
    public static readonly DiagnosticDescriptor WrongArgument = Error("PK1557", "Wrong kind of argument", "The argument “{0}” of “{1}” {2}");
    public static readonly DiagnosticDescriptor UnsupportedOperation = Error("PK1558", "Operation that cannot be done", "The operation “{0}” cannot be done with {1}");
    public static readonly DiagnosticDescriptor DivisionByZero = Error("PK1559", "Division by zero", "“{0}” divides by zero");
    public static readonly DiagnosticDescriptor NotIterable = Error("PK1560", "Not a list", "“{0}” is {1}, not a list, so there is nothing to loop over");
    public static readonly DiagnosticDescriptor ReadOnly = Error("PK1561", "Value that cannot be changed", "“{0}” cannot be changed");
    public static readonly DiagnosticDescriptor UnknownInclude = Error("PK1562", "Unknown template", "The template “{0}” does not exist");
    public static readonly DiagnosticDescriptor BrokenInclude = Error("PK1563", "Included template with errors", "The template “{0}” has errors");
    public static readonly DiagnosticDescriptor TooManyIterations = Error("PK1564", "Too many repetitions", "“{0}” repeats more than {1} times");
    public static readonly DiagnosticDescriptor TooDeep = Error("PK1565", "Nested too deeply", "“{0}” is nested more than {1} levels deep");
    public static readonly DiagnosticDescriptor TooLong = Error("PK1566", "Text too long", "“{0}” makes a text of more than {1} characters");
    public static readonly DiagnosticDescriptor TooManySteps = Error("PK1567", "Template too long to run", "The template takes more than {0} steps");
    public static readonly DiagnosticDescriptor RegexTooSlow = Error("PK1568", "Pattern too slow", "The pattern of “{0}” takes too long to match");
    public static readonly DiagnosticDescriptor FunctionWithoutValue = Error("PK1569", "Function without a value", "“{0}” prints but returns nothing, so it has no value here");
    public static readonly DiagnosticDescriptor OutputCut = Error("PK1570", "Output too long", "The template prints more than {0} characters, and the rest is cut off");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, DiagnosticSeverity.Error) { Title = title, MessageFormat = message };
}
