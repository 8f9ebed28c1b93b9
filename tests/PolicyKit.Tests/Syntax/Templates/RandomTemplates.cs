using FsCheck;
using FsCheck.Fluent;

namespace PolicyKit.Tests.Syntax.Templates;

/// <summary>Templates as authors and accidents write them: pieces of the language in any order, sound ones with pieces cut out or put in.</summary>
internal static class RandomTemplates
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "{{-", "-}}", "{{~", "~}}", "{%{", "}%}", "text", " ", "\n", "\r\n", ";", "#", "##", "\"", "'", "`", "$\"", "{", "}", "[", "]", "(", ")",
        "if", "else", "else if", "end", "for", "in", "while", "case", "when", "capture", "func", "do", "ret", "with", "wrap", "import", "readonly", "break", "continue",
        "tablerow", "limit:", "reversed", "x", "y.z", "$", "$0", "$$", "$a", "this", "empty", "null", "true", "1", "2.5", "0x1f", "1e3", "1..3", "x[0]", "?.", ".", ",", ":",
        "=", "+=", "==", "+", "-", "*", "/", "%", "<", "&&", "||", "??", "?!", "?", "|", "|>", "!", "@", "^", "++", "\\", "é", "👍", "\0",
        "array.size", "string.upcase", "include", "object.eval", "regex.match",
    ];

    private static readonly string[] Sound =
    [
        "Dear {{ name | string.upcase }},\n{{~ if x > 1 ~}}\n  many\n{{~ else if x == 1 ~}}\n  one\n{{~ else ~}}\n  none\n{{~ end ~}}\n",
        "{{ for i in 1..3 }}{{ i }}{{ if for.last; '.'; else; ', '; end }}{{ end }}",
        "{{ func f(a, b = 2, c...); ret a + b + c.size; end; f 1 }} {{ g(x) = x * 2; g 4 }}",
        "{{ capture c }}hi {{ x ?? 'you' }}{{ end }}[{{ c }}] {{ [1, 2] | array.each do; ret $0 + 1; end }}",
        "{{ case x; when 1, 2; 'a'; when 3; 'b'; else; 'c'; end }}{%{ {{ raw }} }%} {{ $\"a{x}b\" }}",
        "{{ o = {a: 1, \"b c\": [1, 2]}; o.a += 1; o[\"b c\"][0]; with o; a; end; i = 0; while i < 2; i++; end }}",
    ];

    public static Arbitrary<string> Jumbled { get; } =
        Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();

    public static Arbitrary<string> Mutated { get; } = (
        from template in Gen.Elements(Sound)
        from start in Gen.Choose(0, template.Length)
        from length in Gen.Choose(0, 4)
        from piece in Gen.Elements(Pieces)
        select template.Remove(start, Math.Min(length, template.Length - start)).Insert(start, piece)).ToArbitrary();
}
