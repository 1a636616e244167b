using System;
using System.Globalization;
using System.IO;
using System.Runtime.CompilerServices;

namespace Objectives;

/// <summary>Opens files of numbers as data that stay on disk.</summary>
/// <example>
/// <code>
/// using var features = MappedArray.Open&lt;float&gt;("features.bin", [-1, 100]);
/// using var labels = MappedArray.OpenNpy&lt;int&gt;("labels.npy");
/// var problem = new Classifier(x: features, label: labels);
/// </code>
/// </example>
public static class MappedArray
{
    /// <summary>Maps little-endian numbers without a header, row-major.</summary>
    /// <typeparam name="T">The elements as they lie in the file.</typeparam>
    /// <param name="path">The file. It must not change as long as it is mapped.</param>
    /// <param name="shape">The lengths of the axes, one to four, the samples first; a first length of −1 is as many rows as there are.</param>
    /// <param name="offset">The bytes before the first element: a multiple of the element's size.</param>
    /// <exception cref="ArgumentException">The file has more or fewer bytes than the shape, or the shape or the offset is none.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MappedArray<T> Open<T>(string path, ReadOnlySpan<int> shape, long offset = 0)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        int size = Unsafe.SizeOf<T>();
        if (offset < 0 || offset % size != 0)
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"offset is {offset}; it must be a multiple of {size}, the bytes of an element, and not negative."), nameof(offset));
        if (shape.IsEmpty || shape.Length > 4 || shape[1..].ContainsAnyInRange(int.MinValue, -1) || shape[0] < -1)
            throw new ArgumentException($"The shape {Shape.Of(shape)} has no meaning: data have one to four axes, of which the first may be -1.", nameof(shape));
        long available = new FileInfo(path).Length - offset;
        Int128 row = size;
        foreach (int length in shape[1..])
            row *= length;
        int[] lengths = [shape[0] < 0 && row > 0 ? (int)Int128.Min(Int128.Max(available, 0) / row, int.MaxValue) : Math.Max(shape[0], 0), .. shape[1..]];
        if (lengths[0] * row != available)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{path} has {available} bytes from byte {offset} on; {typeof(T).Name}{Shape.Of(lengths)} has {lengths[0] * row}."), nameof(shape));
        }
        return new(new MappedFile(path, offset, available), lengths);
    }

    /// <summary>Maps an array that NumPy saved.</summary>
    /// <typeparam name="T">The elements as they lie in the file: <c>double</c>, <c>float</c>, <c>Half</c>, <c>int</c>, <c>bool</c>, or an enum with the numbers of <c>int</c>.</typeparam>
    /// <param name="path">The file, as <c>numpy.save</c> writes it, in C's order. It must not change as long as it is mapped.</param>
    /// <exception cref="ArgumentException">The file has no such header, other elements, Fortran's order, or another length than its header says.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MappedArray<T> OpenNpy<T>(string path)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var header = NpyHeader.Read(path);
        header.Require<T>(path);
        return Open<T>(path, header.Shape, header.Length);
    }
}

/// <summary>
/// The numbers of a file, which are read where they lie when an evaluation comes to them: the operating system keeps as much of it in memory as there is
/// room for.
/// </summary>
/// <remarks>
/// <para>Converts to a <see cref="DataArray{T}"/>. Real sample fields are neither copied nor checked again; integers are copied and checked tile by tile,
/// since a file may change. Files of more elements than an array can have are seen through windows.</para>
/// <para>Disposing it unmaps the file when the evaluations that use it have ended: one under way throws an <see cref="ObjectDisposedException"/> before its
/// next tile of samples, and so does one that begins.</para>
/// </remarks>
/// <typeparam name="T">The elements as they lie in the file.</typeparam>
public sealed unsafe class MappedArray<T> : ChunkSource<T>, IDisposable
    where T : unmanaged
{
    private readonly int[] _shape;

    internal MappedArray(MappedFile file, int[] shape)
    {
        (File, _shape) = (file, shape);
        Length = 1;
        foreach (int length in shape)
            Length *= length;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Shape => _shape;

    /// <inheritdoc/>
    public override ChunkAccess Access => ChunkAccess.Concurrent;

    /// <summary>How many elements the file has, over all axes.</summary>
    public long Length { get; }

    internal MappedFile File { get; }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The file was unmapped.</exception>
    public override int Read(int firstRow, Span<T> destination)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(firstRow);
        long row = _shape[0] == 0 ? 0 : Length / _shape[0], first = firstRow * row;
        if (row == 0 || destination.Length % row != 0 || first + destination.Length > Length)
            throw new ArgumentOutOfRangeException(nameof(destination), $"The destination is no whole number of rows that the shape {Objectives.Shape.Of(_shape)} has.");
        File.Enter();
        try
        {
            new ReadOnlySpan<T>((T*)File.First + first, destination.Length).CopyTo(destination);
        }
        finally
        {
            File.Exit();
        }
        return (int)(destination.Length / row);
    }

    /// <summary>Unmaps the file, when nothing uses it any more.</summary>
    public void Dispose() => File.Dispose();
}
