using PolicyKit.Diagnostics;

namespace PolicyKit.Syntax.Templates;

/// <summary>The faults that lexer and parser report. Tests run the examples.</summary>
public static class TemplateSyntaxErrors
{
    public static readonly DiagnosticDescriptor UnterminatedString = Error("PK1501", "Text without its closing quote", "This text has no closing “{0}”",
        "Everything after the opening quote would be read as part of the text.",
        reported: "{{ 'Ring 999 }}",
        accepted: "{{ 'Ring 999' }}");

    public static readonly DiagnosticDescriptor UnterminatedComment = Warning("PK1502", "Comment without an end", "This comment has no end",
        "The rest of the template would be read as part of the comment.",
        reported: "{{ ## to be agreed",
        accepted: "{{ ## to be agreed ## }}");

    public static readonly DiagnosticDescriptor UnterminatedEscape = Error("PK1503", "Literal block without an end", "This literal block has no closing “{0}”",
        "The rest of the template would be printed as it stands, code included.",
        reported: "{%{ {{ name }}",
        accepted: "{%{ {{ name }} }%}");

    public static readonly DiagnosticDescriptor InvalidCharacter = Error("PK1504", "Character that means nothing", "The character “{0}” means nothing here",
        "It may have come with text that was copied from elsewhere.",
        reported: "{{ 1 § 2 }}",
        accepted: "{{ 1 + 2 }}");

    public static readonly DiagnosticDescriptor InvalidNumber = Error("PK1505", "Number that cannot be read", "“{0}” is not a number",
        "A number is digits, with a point if it has decimals.",
        reported: "{{ 1e-3 }}",
        accepted: "{{ 0.001 }}");

    public static readonly DiagnosticDescriptor InvalidEscapeSequence = Error("PK1506", "Unknown escape", "“{0}” is not an escape that the template language knows",
        "After a backslash stand n, r, t, a quote, a backslash, or u and four hexadecimal digits.",
        reported: @"{{ 'a\qb' }}",
        accepted: @"{{ 'a\\qb' }}");

    public static readonly DiagnosticDescriptor ExpressionExpected = Error("PK1507", "Expression missing", "An expression is missing {0}",
        "Something with a value must stand on each side of an operator.",
        reported: "{{ 1 + }}",
        accepted: "{{ 1 + 2 }}");

    public static readonly DiagnosticDescriptor TokenExpected = Error("PK1508", "Symbol missing", "“{0}” is missing before {1}",
        "Every opening bracket needs its closing one.",
        reported: "{{ (1 + 2 }}",
        accepted: "{{ (1 + 2) }}");

    public static readonly DiagnosticDescriptor UnexpectedToken = Error("PK1509", "Text that does not belong", "“{0}” does not belong here",
        "A statement ends at the end of its line, at a semicolon or at the closing braces.",
        reported: "{{ x = 1 ) }}",
        accepted: "{{ x = 1 }}");

    public static readonly DiagnosticDescriptor EndExpected = Error("PK1510", "Block without an end", "The “{0}” of line {1} has no end",
        "What follows would belong to the block.",
        reported: "{{ if true }}text",
        accepted: "{{ if true }}text{{ end }}");

    public static readonly DiagnosticDescriptor UnexpectedEnd = Error("PK1511", "End without a beginning", "This “{0}” closes nothing",
        "It may be left over from a block that was deleted.",
        reported: "text{{ end }}",
        accepted: "{{ if true }}text{{ end }}");

    public static readonly DiagnosticDescriptor MemberExpected = Error("PK1512", "Member name missing", "A name is missing after “{0}”",
        "A point is followed by the name of what is to be read.",
        reported: "{{ x = {a: 1}; x. }}",
        accepted: "{{ x = {a: 1}; x.a }}");

    public static readonly DiagnosticDescriptor NotAssignable = Error("PK1513", "Value that cannot be assigned to", "“{0}” cannot be given a value",
        "Only a name, a member of an object or an element of a list can.",
        reported: "{{ 2 = 2 }}",
        accepted: "{{ sum = 1 + 1 }}");

    public static readonly DiagnosticDescriptor NestedAssignment = Error("PK1514", "Assignment inside an expression", "A value can be assigned only by a statement of its own",
        "One line that does two things is easily misread.",
        reported: "{{ a = b = 1 }}",
        accepted: "{{ b = 1; a = b }}");

    public static readonly DiagnosticDescriptor TooDeep = Error("PK1515", "Template nested too deeply", "This is nested more than {0} levels deep",
        "Nobody can follow so many levels, and they could exhaust the machine's memory.",
        reported: "{{ " + new string('(', 260) + 1 + new string(')', 260) + " }}",
        accepted: "{{ (1) }}");

    public static readonly DiagnosticDescriptor JumpOutsideLoop = Warning("PK1516", "Jump outside a loop", "“{0}” is used outside a loop",
        "There is no loop here that it could leave.",
        reported: "{{ break }}",
        accepted: "{{ for i in 1..3; break; end }}");

    public static readonly DiagnosticDescriptor CodeNotClosed = Warning("PK1517", "Code without its closing braces", "This code has no closing braces before the template ends",
        "The template runs, but text that is added at its end would be read as code.",
        reported: "{{ 1",
        accepted: "{{ 1 }}");

    public static readonly DiagnosticDescriptor CallOfLiteral = Warning("PK1518", "Call of something that is no function", "What follows “{0}” is read as arguments of a call, but it is not a function",
        "A value with another value after it is a call in this language, also where an index or a loop's option was meant.",
        reported: "{{ for i in 1..9 limit: 2; end }}",
        accepted: "{{ for i in (1..9) limit: 2; end }}");

    public static readonly DiagnosticDescriptor UnknownLoopState = Error("PK1519", "Unknown state of a loop", "“{0}” has no “{1}”",
        "A loop knows its index, and whether a round is the first, even or odd; a for loop also knows its length, rindex, last and changed, and a tablerow its col.",
        reported: "{{ for i in 1..3; for.count; end }}",
        accepted: "{{ for i in 1..3; for.index; end }}");

    private static DiagnosticDescriptor Error(string id, string title, string message, string why, string reported, string accepted) =>
        Create(new(id, DiagnosticSeverity.Error) { Title = title, MessageFormat = message }, why, reported, accepted);

    private static DiagnosticDescriptor Warning(string id, string title, string message, string why, string reported, string accepted) =>
        Create(new(id, DiagnosticSeverity.Warning) { Title = title, MessageFormat = message }, why, reported, accepted);

    private static DiagnosticDescriptor Create(DiagnosticDescriptor descriptor, string why, string reported, string accepted) =>
        descriptor with { Explanation = TemplateExplanation.Write(why, reported, accepted) };
}
