using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>What can go wrong while a template runs. Tests run the examples.</summary>
public static class EvaluationErrors
{
    public static readonly DiagnosticDescriptor UnknownVariable = Error("PK1550", "Unknown name", "The template uses “{0}”, which nothing defines",
        "It is often a slip of spelling; the hint gives the nearest name.",
        reported: "{{ scool }}",
        accepted: "{{ school }}");

    public static readonly DiagnosticDescriptor UnknownMember = Error("PK1551", "Unknown member", "“{0}” has no member “{1}”",
        "It is often a slip of spelling; the hint gives the nearest name.",
        reported: "{{ school.nmae }}",
        accepted: "{{ school.name }}");

    public static readonly DiagnosticDescriptor MemberOfNothing = Error("PK1552", "Member of nothing", "“{0}” has no value, so “{1}” cannot be read",
        "What may be missing is tested first, or read with `?.`, which gives nothing for nothing.",
        reported: "{{ school.head.name }}",
        accepted: "{{ school.head?.name }}");

    public static readonly DiagnosticDescriptor UnknownFunction = Error("PK1553", "Unknown function", "The function “{0}” does not exist",
        "It is often a slip of spelling; the hint gives the nearest name.",
        reported: "{{ 'a' | upcase }}",
        accepted: "{{ 'a' | string.upcase }}");

    public static readonly DiagnosticDescriptor NotAFunction = Error("PK1554", "Not a function", "“{0}” is {1}, not a function, so it cannot be called",
        "A value with another value after it is a call in this language.",
        reported: "{{ x = 1; x 2 }}",
        accepted: "{{ x = 1; x + 2 }}");

    public static readonly DiagnosticDescriptor WrongArgumentCount = Error("PK1555", "Wrong number of arguments", "“{0}” is called with {1}, but needs {2}",
        "Arguments that the function cannot do without are missing, or there are more than it takes.",
        reported: "{{ string.append 'a' }}",
        accepted: "{{ string.append 'a' 'b' }}");

    public static readonly DiagnosticDescriptor UnknownArgument = Error("PK1556", "Unknown argument", "“{0}” has no argument named “{1}”",
        "Arguments are named as the function names them.",
        reported: "{{ string.append text: 'a' by: 'b' }}",
        accepted: "{{ string.append text: 'a' with: 'b' }}");

    public static readonly DiagnosticDescriptor WrongArgument = Error("PK1557", "Wrong kind of argument", "The argument “{0}” of “{1}” {2}",
        "A function works on one kind of value, such as a number, a list or a date.",
        reported: "{{ 'tomorrow' | date.add_days 1 }}",
        accepted: "{{ date.now | date.add_days 1 }}");

    public static readonly DiagnosticDescriptor UnsupportedOperation = Error("PK1558", "Operation that cannot be done", "The operation “{0}” cannot be done with {1}",
        "Numbers are calculated with, and texts are joined with `+`.",
        reported: "{{ 'b' - 'a' }}",
        accepted: "{{ 'b' + 'a' }}");

    public static readonly DiagnosticDescriptor DivisionByZero = Error("PK1559", "Division by zero", "“{0}” divides by zero",
        "The divisor is tested first.",
        reported: "{{ 10 // 0 }}",
        accepted: "{{ 10 // 2 }}");

    public static readonly DiagnosticDescriptor NotIterable = Error("PK1560", "Not a list", "“{0}” is {1}, not a list, so there is nothing to loop over",
        "A loop runs over a list, a range or the members of an object.",
        reported: "{{ for i in 3; i; end }}",
        accepted: "{{ for i in 1..3; i; end }}");

    public static readonly DiagnosticDescriptor ReadOnly = Error("PK1561", "Value that cannot be changed", "“{0}” cannot be changed",
        "Values of the school and names that are locked keep what they are.",
        reported: "{{ school.name = 'Hill' }}",
        accepted: "{{ name = 'Hill' }}");

    public static readonly DiagnosticDescriptor UnknownInclude = Error("PK1562", "Unknown template", "The template “{0}” does not exist",
        "Only files of the pack can be included.",
        reported: "{{ include 'nowhere' }}",
        accepted: "{{ include 'part' }}");

    public static readonly DiagnosticDescriptor BrokenInclude = Error("PK1563", "Included template with errors", "The template “{0}” has errors",
        "A template with errors is not run, so neither are those that include it.",
        reported: "{{ include 'faulty' }}",
        accepted: "{{ include 'part' }}");

    public static readonly DiagnosticDescriptor TooManyIterations = Error("PK1564", "Too many repetitions", "“{0}” repeats more than {1} times",
        "A template has a budget, because it may come from somebody else.",
        reported: "{{ while true; end }}",
        accepted: "{{ for i in 1..3; end }}");

    public static readonly DiagnosticDescriptor TooDeep = Error("PK1565", "Nested too deeply", "“{0}” is nested more than {1} levels deep",
        "A function or template calls itself without an end, or a value contains itself.",
        reported: "{{ f(x) = f(x); f 1 }}",
        accepted: "{{ f(x) = x; f 1 }}");

    public static readonly DiagnosticDescriptor TooLong = Error("PK1566", "Text too long", "“{0}” makes a text of more than {1} characters",
        "A template has a budget, because it may come from somebody else.",
        reported: "{{ 'a' * 9999999 }}",
        accepted: "{{ 'a' * 99 }}");

    public static readonly DiagnosticDescriptor TooManySteps = Error("PK1567", "Template too long to run", "The template takes more than {0}",
        "A template has a budget, because it may come from somebody else.",
        reported: "{{ x = 'a' * 1000000; for i in 1..20000; y = x | string.size; end }}",
        accepted: "{{ for i in 1..3; y = i; end }}");

    public static readonly DiagnosticDescriptor RegexTooSlow = Error("PK1568", "Pattern too slow", "The pattern of “{0}” takes too long to match",
        "Patterns that repeat a repetition and refer back to it can take longer than anybody waits.",
        reported: @"{{ 'a' * 5000 + '!' | regex.match `^(a+)+\1$` }}",
        accepted: "{{ 'a' * 5000 + '!' | regex.match `^a+$` }}");

    public static readonly DiagnosticDescriptor FunctionWithoutValue = Error("PK1569", "Function without a value", "“{0}” prints but returns nothing, so it has no value here",
        "A function gives its value with `ret`.",
        reported: "{{ func f; 1; end; x = f }}",
        accepted: "{{ func f; ret 1; end; x = f }}");

    public static readonly DiagnosticDescriptor OutputCut = Error("PK1570", "Output too long", "The template prints more than {0} characters, and the rest is cut off",
        "A template has a budget, because it may come from somebody else.",
        reported: "{{ for i in 1..20000; 'a' * 1000; end }}",
        accepted: "{{ for i in 1..3; 'a'; end }}");

    public static readonly DiagnosticDescriptor JumpOutsideLoop = Error("PK1571", "Jump with no loop running", "“{0}” runs outside a loop",
        "There is no loop here that it could leave.",
        reported: "{{ break }}",
        accepted: "{{ for i in 1..3; break; end }}");

    private static DiagnosticDescriptor Error(string id, string title, string message, string why, string reported, string accepted) =>
        new(id, DiagnosticSeverity.Error) { Title = title, MessageFormat = message, Explanation = TemplateExplanation.Write(why, reported, accepted) };
}
