using System.Collections.Immutable;

namespace PolicyKit.Text;

/// <summary>An immutable text and the path that a person knows it by. Lines end at LF, CRLF or CR.</summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> _lineStarts;

    private SourceText(string content, string path)
    {
        Content = content;
        Path = path;
        _lineStarts = FindLineStarts(content);
    }

    public string Content { get; }

    /// <summary>As it is shown in messages: with forward slashes, relative to the working folder where it lies inside it.</summary>
    public string Path { get; }

    public int Length => Content.Length;

    public int LineCount => _lineStarts.Length;

    public static SourceText From(string content, string path = "<input>") => new(content, path.Replace('\\', '/'));

    /// <summary>Decodes UTF-8 or UTF-16 by byte-order mark, else UTF-8, else Windows-1252 (Notepad's older default).</summary>
    public static SourceText From(ReadOnlySpan<byte> bytes, string path) => From(FileEncoding.Detect(bytes).GetString(bytes), path);

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not read the file.</exception>
#pragma warning disable RS0030 // Here files become text.
    public static SourceText Load(string path) => From(File.ReadAllBytes(path), path);
#pragma warning restore RS0030

    public LinePosition GetLinePosition(int position)
    {
        var line = GetLineIndex(position);
        return new LinePosition(line, Math.Clamp(position, 0, Length) - _lineStarts[line]);
    }

    /// <summary>The span of a zero-based line without its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var start = _lineStarts[line];
        var end = line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
            end--;
        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The span of a zero-based line with its line end.</summary>
    public TextSpan GetFullLineSpan(int line) =>
        TextSpan.FromBounds(_lineStarts[line], line + 1 < _lineStarts.Length ? _lineStarts[line + 1] : Length);

    /// <summary>The position of a zero-based line and character, clamped into the text.</summary>
    public int GetPosition(LinePosition position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= LineCount)
            return Length;

        return Math.Min(_lineStarts[position.Line] + Math.Max(0, position.Character), GetLineSpan(position.Line).End);
    }

    public string ToString(TextSpan span) => Content.Substring(span.Start, span.Length);

    public override string ToString() => Content;

    private int GetLineIndex(int position)
    {
        var index = _lineStarts.BinarySearch(Math.Clamp(position, 0, Length));
        return index >= 0 ? index : ~index - 1;
    }

    private static ImmutableArray<int> FindLineStarts(string content)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '\n' || content[i] == '\r' && (i + 1 == content.Length || content[i + 1] != '\n'))
                starts.Add(i + 1);
        }

        return starts.ToImmutable();
    }
}
