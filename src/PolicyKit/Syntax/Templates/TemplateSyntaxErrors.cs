using PolicyKit.Diagnostics;

namespace PolicyKit.Syntax.Templates;

/// <summary>The faults that lexer and parser report.</summary>
public static class TemplateSyntaxErrors
{
    public static readonly DiagnosticDescriptor UnterminatedString = Error("PK1501", "Text without its closing quote", "This text has no closing “{0}”");
    public static readonly DiagnosticDescriptor UnterminatedComment = Error("PK1502", "Comment without an end", "This comment has no closing “##”");
    public static readonly DiagnosticDescriptor UnterminatedEscape = Error("PK1503", "Literal block without an end", "This literal block has no closing “{0}”");
    public static readonly DiagnosticDescriptor InvalidCharacter = Error("PK1504", "Character that means nothing", "The character “{0}” means nothing here");
    public static readonly DiagnosticDescriptor InvalidNumber = Error("PK1505", "Number that cannot be read", "“{0}” is not a number");
    public static readonly DiagnosticDescriptor InvalidEscapeSequence = Error("PK1506", "Unknown escape", "“{0}” is not an escape that the template language knows");
    public static readonly DiagnosticDescriptor ExpressionExpected = Error("PK1507", "Expression missing", "An expression is missing {0}");
    public static readonly DiagnosticDescriptor TokenExpected = Error("PK1508", "Symbol missing", "“{0}” is missing before {1}");
    public static readonly DiagnosticDescriptor UnexpectedToken = Error("PK1509", "Text that does not belong", "“{0}” does not belong here");
    public static readonly DiagnosticDescriptor EndExpected = Error("PK1510", "Block without an end", "This “{0}” has no “end”");
    public static readonly DiagnosticDescriptor UnexpectedEnd = Error("PK1511", "End without a beginning", "This “{0}” closes nothing");
    public static readonly DiagnosticDescriptor MemberExpected = Error("PK1512", "Member name missing", "A name is missing after “{0}”");
    public static readonly DiagnosticDescriptor NotAssignable = Error("PK1513", "Value that cannot be assigned to", "“{0}” cannot be given a value");
    public static readonly DiagnosticDescriptor NestedAssignment = Error("PK1514", "Assignment inside an expression", "A value can be assigned only by a statement of its own");
    public static readonly DiagnosticDescriptor TooDeep = Error("PK1515", "Template nested too deeply", "This is nested more than {0} levels deep");
    public static readonly DiagnosticDescriptor JumpOutsideLoop = Error("PK1516", "Jump outside a loop", "“{0}” is used outside a loop");
    public static readonly DiagnosticDescriptor CodeNotClosed = new("PK1517", DiagnosticSeverity.Warning)
    {
        Title = "Code without its closing braces",
        MessageFormat = "This code is not closed by “}}}}” before the template ends",
    };

    public static readonly DiagnosticDescriptor CallOfLiteral = new("PK1518", DiagnosticSeverity.Warning)
    {
        Title = "Call of something that is no function",
        MessageFormat = "What follows “{0}” is read as arguments of a call, but it is not a function",
    };

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, DiagnosticSeverity.Error) { Title = title, MessageFormat = message };
}
