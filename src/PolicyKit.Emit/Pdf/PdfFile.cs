using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PolicyKit.Emit.Pdf;

/// <summary>The numbered objects of a PDF file. Objects without streams are packed together and compressed, which halves a tagged file.</summary>
internal sealed class PdfFile
{
    private const int ObjectsPerStream = 150;

    // A null text is a number taken but not yet written.
    private readonly List<(string? Text, byte[]? Stream)> _objects = [];

    /// <summary>Takes a number for an object that others refer to before it is written.</summary>
    public int Reserve()
    {
        _objects.Add((null, null));
        return _objects.Count;
    }

    public int Add(string text)
    {
        var id = Reserve();
        Set(id, text);
        return id;
    }

    public void Set(int id, string text) => _objects[id - 1] = (text, null);

    /// <param name="entries">What the stream's dictionary holds besides length and filter.</param>
    public int AddStream(string entries, ReadOnlySpan<byte> data) => AddCompressedStream(entries, Compress(data));

    public int AddCompressedStream(string entries, byte[] compressed)
    {
        _objects.Add((string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Filter/FlateDecode/Length {compressed.Length}>>"), compressed));
        return _objects.Count;
    }

    /// <summary>A stream that is compressed already or must stay readable.</summary>
    public int AddRawStream(string entries, ReadOnlySpan<byte> data)
    {
        _objects.Add((string.Create(CultureInfo.InvariantCulture, $"<<{entries}/Length {data.Length}>>"), data.ToArray()));
        return _objects.Count;
    }

    public ImmutableArray<byte> Write(int catalog, int information)
    {
        var places = new (int Kind, int Where, int Index)[_objects.Count + 1];
        PackObjects(places);
        Array.Resize(ref places, _objects.Count + 2);

        var file = new MemoryStream();
        Print(file, "%PDF-1.7\n%");
        file.Write([0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);
        for (var i = 0; i < _objects.Count; i++)
        {
            if (_objects[i] is not (var text, { } stream))
                continue;

            places[i + 1] = (1, (int)file.Length, 0);
            Print(file, string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{text}\nstream\n"));
            file.Write(stream);
            Print(file, "\nendstream\nendobj\n");
        }

        WriteCrossReferences(file, places, catalog, information);
        return ImmutableCollectionsMarshal.AsImmutableArray(file.ToArray());
    }

    private void PackObjects((int Kind, int Where, int Index)[] places)
    {
        var plain = Enumerable.Range(0, _objects.Count).Where(i => _objects[i].Stream is null).ToList();
        foreach (var group in plain.Chunk(ObjectsPerStream))
        {
            var (index, body) = (new StringBuilder(), new StringBuilder());
            for (var i = 0; i < group.Length; i++)
            {
                index.Append(CultureInfo.InvariantCulture, $"{group[i] + 1} {body.Length} ");
                body.Append(_objects[group[i]].Text ?? "null").Append('\n');
                places[group[i] + 1] = (2, _objects.Count + 1, i);
            }

            var entries = string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {group.Length}/First {index.Length}");
            AddStream(entries, Encoding.Latin1.GetBytes(index.ToString() + body));
        }
    }

    private void WriteCrossReferences(MemoryStream file, (int Kind, int Where, int Index)[] places, int catalog, int information)
    {
        var start = (int)file.Length;
        Array.Resize(ref places, _objects.Count + 2);
        places[^1] = (1, start, 0);

        var table = new byte[7 * places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            table[7 * i] = (byte)places[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(7 * i + 1), places[i].Where);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(7 * i + 5), (ushort)(i == 0 ? 65535 : places[i].Index));
        }

        var digest = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, start)).AsSpan(0, 16));
        var compressed = Compress(table);
        Print(file, string.Create(
            CultureInfo.InvariantCulture,
            $"{places.Length - 1} 0 obj\n<</Type/XRef/Size {places.Length}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{digest}><{digest}>]/Filter/FlateDecode/Length {compressed.Length}>>\nstream\n"));
        file.Write(compressed);
        Print(file, string.Create(CultureInfo.InvariantCulture, $"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"));
    }

    public static byte[] Compress(ReadOnlySpan<byte> data)
    {
        var compressed = new MemoryStream();
        using (var deflate = new ZLibStream(compressed, CompressionLevel.Optimal))
            deflate.Write(data);
        return compressed.ToArray();
    }

    private static void Print(MemoryStream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));
}
