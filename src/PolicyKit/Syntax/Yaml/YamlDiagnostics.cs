using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Syntax.Yaml;

/// <summary>What can be wrong with a profile or pack file before anybody asks what it means.</summary>
public static class YamlDiagnostics
{
    public static DiagnosticDescriptor Unreadable { get; } = new("PK1001", DiagnosticSeverity.Error)
    {
        Title = "File cannot be read as YAML",
        MessageFormat = "{0}",
        Explanation = """
            A profile is a YAML file: one `key: value` on each line, and two more spaces for what belongs to the line above.
            A slip in the layout can make a whole half of the file disappear, so nothing after it is trusted.

            The usual slips are a tab at the start of a line, no space after a colon, a quotation mark that is never closed, and a line that does not start at the same column as its neighbours.
            A value that holds a colon and a space, or starts with `@`, needs double quotation marks.

            ```yaml reported
            school:
              name: Oakfield Primary School
               short_name: Oakfield
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
              short_name: Oakfield
            ```
            """,
    };

    public static DiagnosticDescriptor DuplicateKey { get; } = new("PK1002", DiagnosticSeverity.Error)
    {
        Title = "Key written twice",
        MessageFormat = "“{0}” is written twice here",
        Explanation = """
            Of two values for one key, only one can be printed, and nobody can tell which was meant.

            ```yaml reported
            school:
              name: Oakfield Primary School
              name: Oakfield Infant School
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
            ```
            """,
    };

    public static DiagnosticDescriptor EmptyFile { get; } = new("PK1003", DiagnosticSeverity.Error)
    {
        Title = "File is empty",
        MessageFormat = "The file says nothing yet",
        Explanation = """
            The file is empty, or holds comments only. `policykit new` asks the questions that matter and writes a profile with comments.

            ```yaml reported
            # to be filled in
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
            ```
            """,
    };

    public static DiagnosticDescriptor SeveralDocuments { get; } = new("PK1004", DiagnosticSeverity.Error)
    {
        Title = "Two documents in one file",
        MessageFormat = "A second YAML document starts here, and would be ignored",
        Explanation = """
            A line `---` ends a document.
            One file is one school, so what follows that line would be lost without a word.

            ```yaml reported
            school:
              name: Oakfield Primary School
            ---
            people:
              headteacher: { name: Ruth Adeyemi }
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
            people:
              headteacher: { name: Ruth Adeyemi }
            ```
            """,
    };

    public static DiagnosticDescriptor UnknownAlias { get; } = new("PK1005", DiagnosticSeverity.Error)
    {
        Title = "Alias without its anchor",
        MessageFormat = "“*{0}” stands for a value that is not named above it",
        Explanation = """
            In YAML an asterisk at the start of a value repeats a value that was named with `&` before.
            Usually the asterisk was meant as text.

            ```yaml reported
            people:
              headteacher: { name: *Ruth }
            ```

            ```yaml accepted
            people:
              headteacher: { name: Ruth Adeyemi }
            ```
            """,
    };

    public static DiagnosticDescriptor TooLarge { get; } = new("PK1006", DiagnosticSeverity.Error)
    {
        Title = "File is too large or too deep",
        MessageFormat = "The file {0}, which no profile or pack needs",
        Explanation = """
            A small file can be written so that it unfolds into billions of values.
            Reading stops before that happens.

            ```yaml reported
            school: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
            ```
            """,
    };

    public static DiagnosticDescriptor KeyIsNotText { get; } = new("PK1007", DiagnosticSeverity.Error)
    {
        Title = "Key is not a word",
        MessageFormat = "A list or map stands where a key belongs",
        Explanation = """
            Every key of a profile or pack is a word.
            A template's `{{ … }}` that starts a value must stand in quotation marks, because YAML reads braces as a map.

            ```yaml reported
            school:
              name: {{ name }}
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
            ```
            """,
    };

    public static DiagnosticDescriptor WrongShape { get; } = new("PK1008", DiagnosticSeverity.Error)
    {
        Title = "A list, a map or a single value in the wrong place",
        MessageFormat = "{0} needs {1}, but {2} stands here",
        Explanation = """
            A map is a group of `key: value` lines; a list is a group of lines that start with a dash; a single value stands on the line of its key.
            Each key of the format takes one of the three.

            ```yaml reported
            school:
              - Oakfield Primary School
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
            ```
            """,
    };

    public static DiagnosticDescriptor UnknownKey { get; } = new("PK1009", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
        Title = "Unknown key",
        MessageFormat = "“{0}” is not a key of {1}, so its value is not used",
        Explanation = """
            A mistyped key would otherwise be dropped in silence, and a document would lack what the school believes it says.
            It is a warning; where it seems to stand for something that the documents need, such as `nmae` for `name`, or to say when somebody is there, such as `hour` for `hours`, it is an error.

            ```yaml reported
            school:
              nmae: Oakfield Primary School
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
            ```
            """,
    };

    public static DiagnosticDescriptor HiddenCharacters { get; } = new("PK1010", DiagnosticSeverity.Warning)
    {
        Title = "Invisible characters",
        MessageFormat = "This value holds {0}, which is left out",
        Explanation = """
            Text copied from a web page or a chat can carry characters that nobody sees: control characters, characters that turn the direction of writing round, and private symbols that no font has.
            They can make a number read differently from what is dialled.

            ```yaml reported
            school:
              name: "Oakfield\u202E Primary School"
            ```

            ```yaml accepted
            school:
              name: Oakfield Primary School
            ```
            """,
    };

    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [Unreadable, DuplicateKey, EmptyFile, SeveralDocuments, UnknownAlias, TooLarge, KeyIsNotText, WrongShape, UnknownKey, HiddenCharacters];
}
