namespace PolicyKit.Emit.Zip;

/// <param name="Path">From the root of the archive, with slashes.</param>
public readonly record struct ZipEntry(string Path, ReadOnlyMemory<byte> Bytes);
