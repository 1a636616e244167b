using System;
using System.Buffers.Binary;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace Objectives;

/// <summary>
/// What NumPy writes in front of an array: a magic string, a version, the length of a text, and the text, a Python dictionary of three entries
/// (numpy.lib.format, versions 1 to 3).
/// </summary>
/// <param name="Elements">The elements, such as <c>&lt;f8</c>.</param>
/// <param name="Shape">The lengths of the axes.</param>
/// <param name="Length">The bytes before the first element.</param>
internal sealed record NpyHeader(string Elements, int[] Shape, int Length)
{
    private static readonly (Type Type, string Elements)[] Known =
        [(typeof(double), "<f8"), (typeof(float), "<f4"), (typeof(Half), "<f2"), (typeof(int), "<i4"), (typeof(bool), "|b1")];

    /// <exception cref="ArgumentException">There is no such header, or one of an array in Fortran's order.</exception>
    public static NpyHeader Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Span<byte> start = stackalloc byte[12];
        int read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read < start.Length || start[0] != 0x93 || !start[1..6].SequenceEqual("NUMPY"u8))
            throw new ArgumentException($"{path} is no array that numpy.save wrote: it does not begin with its mark.", nameof(path));
        int prefix = start[6] == 1 ? 10 : 12;
        long length = start[6] == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) : BinaryPrimitives.ReadUInt32LittleEndian(start[8..]);
        if (start[6] is < 1 or > 3 || prefix + length > stream.Length)
            throw new ArgumentException($"{path} has a header of version {start[6]} with {length} bytes; versions 1 to 3 are read.", nameof(path));
        byte[] text = new byte[length];
        stream.Position = prefix;
        stream.ReadExactly(text);
        string header = Encoding.UTF8.GetString(text);
        if (Entry(header, "fortran_order") is not { } order || !order.StartsWith("False", StringComparison.Ordinal))
            throw new ArgumentException($"{path} is not in C's order, rows one after the other; save numpy.ascontiguousarray(a).", nameof(path));
        return new(Entry(header, "descr") is { Length: > 2 } elements && elements[0] is '\'' or '"' && elements.IndexOf(elements[0], 1) is > 0 and var end ? elements[1..end] : "",
            ShapeOf(header) ?? throw new ArgumentException($"{path} has a header without a shape of 32-bit lengths: {header.Trim()}", nameof(path)), (int)(prefix + length));
    }

    /// <exception cref="ArgumentException">The elements are others.</exception>
    public void Require<T>(string path)
    {
        var type = typeof(T).IsEnum ? Enum.GetUnderlyingType(typeof(T)) : typeof(T);
        string expected = Known.FirstOrDefault(k => k.Type == type).Elements ?? throw new ArgumentException($"Elements of the type {typeof(T).Name} have no counterpart; read double, float, Half, int or bool.", nameof(path));
        if (Elements != expected)
            throw new ArgumentException($"{path} has elements '{Elements}'; {typeof(T).Name} is '{expected}'.", nameof(path));
    }

    /// <summary>What follows the key of an entry.</summary>
    private static string? Entry(string header, string key)
    {
        int start = header.IndexOf($"'{key}':", StringComparison.Ordinal);
        return start < 0 ? null : header[(start + key.Length + 3)..].TrimStart();
    }

    private static int[]? ShapeOf(string header)
    {
        if (Entry(header, "shape") is not ['(', ..] entry || entry.IndexOf(')') is not (> 0 and var end))
            return null;
        string[] parts = entry[1..end].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var shape = new int[parts.Length];
        for (int axis = 0; axis < shape.Length; axis++)
            if (!int.TryParse(parts[axis], NumberStyles.None, CultureInfo.InvariantCulture, out shape[axis]))
                return null;
        return shape;
    }
}
