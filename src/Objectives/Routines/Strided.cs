using System;
using System.Buffers;
using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Objectives.Simd;

namespace Objectives.Runtime;

/// <summary>Makes views of arrays for <see cref="Routines"/>. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Strided
{
    /// <summary>A number.</summary>
    public static Strided<T> Of<T>(ref T start) where T : unmanaged, INumber<T> => new(ref start, 1, 1, 1, 1);

    /// <summary>A vector.</summary>
    public static Strided<T> Of<T>(ref T start, int length, int stride) where T : unmanaged, INumber<T> => new(ref start, 1, length, 1, stride);

    /// <summary>A matrix.</summary>
    public static Strided<T> Of<T>(ref T start, int rows, int columns, int rowStride, int columnStride) where T : unmanaged, INumber<T> =>
        new(ref start, rows, columns, rowStride, columnStride);
}

/// <summary>A matrix in memory with a stride along each axis; a vector is one row. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Strided<T> where T : unmanaged, INumber<T>
{
    private readonly ref T _start;
    private readonly int _rowStride, _columnStride;

    internal Strided(ref T start, int rows, int columns, int rowStride, int columnStride)
    {
        _start = ref start;
        Rows = rows;
        Columns = columns;
        _rowStride = rowStride;
        _columnStride = columnStride;
    }

    internal int Rows { get; }

    internal int Columns { get; }

    internal int Length => Rows * Columns;

    private bool IsRowMajor => typeof(T) == typeof(double) && (_columnStride == 1 || Columns <= 1) && (_rowStride == Columns || Rows <= 1);

    /// <summary>Whether the elements lie column by column.</summary>
    internal bool IsColumnMajor => _rowStride == 1 && _columnStride == Rows;

    internal Strided<T> Transposed => new(ref _start, Columns, Rows, _columnStride, _rowStride);

    /// <summary>The elements row by row: where they lie, or copied into <paramref name="rented"/>.</summary>
    internal ReadOnlySpan<double> Read(ref double[]? rented)
    {
        if (IsRowMajor)
            return MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, double>(ref _start), Length);
        rented = ArrayPool<double>.Shared.Rent(Length);
        CopyTo(rented);
        return rented.AsSpan(0, Length);
    }

    /// <summary>A view of the elements where they lie, or of those copied into <paramref name="rented"/>.</summary>
    internal ref double View(ref double[]? rented, out int rowStride, out int columnStride)
    {
        (rowStride, columnStride) = typeof(T) == typeof(double) ? (_rowStride, _columnStride) : (Columns, 1);
        return ref typeof(T) == typeof(double) ? ref Unsafe.As<T, double>(ref _start) : ref MemoryMarshal.GetReference(Read(ref rented));
    }

    /// <summary>A view of room for the elements: where they are to lie, or rented, and written by <see cref="Return"/>.</summary>
    internal ref double Room(ref double[]? rented, out int rowStride, out int columnStride)
    {
        (rowStride, columnStride) = typeof(T) == typeof(double) ? (_rowStride, _columnStride) : (Columns, 1);
        return ref typeof(T) == typeof(double) ? ref Unsafe.As<T, double>(ref _start) : ref MemoryMarshal.GetReference(Write(ref rented));
    }

    /// <summary>Room for the elements row by row: where they are to lie, or rented, and written by <see cref="Return"/>.</summary>
    internal Span<double> Write(ref double[]? rented)
    {
        if (IsRowMajor)
            return MemoryMarshal.CreateSpan(ref Unsafe.As<T, double>(ref _start), Length);
        rented = ArrayPool<double>.Shared.Rent(Length);
        return rented.AsSpan(0, Length);
    }

    internal unsafe void CopyTo(Span<double> target)
    {
        if (typeof(T) == typeof(double))
        {
            fixed (double* from = &Unsafe.As<T, double>(ref _start), to = target)
                Dense.Copy(from, _rowStride, _columnStride, Rows, Columns, to);
            return;
        }
        for (int i = 0; i < Rows; i++)
            for (int j = 0; j < Columns; j++)
                target[(i * Columns) + j] = double.CreateTruncating(Unsafe.Add(ref _start, ((nint)i * _rowStride) + ((nint)j * _columnStride)));
    }

    internal unsafe void CopyFrom(ReadOnlySpan<double> source)
    {
        if (typeof(T) == typeof(double) && _rowStride == 1 && _columnStride > 1)
        {
            fixed (double* from = source, to = &Unsafe.As<T, double>(ref _start))
                Contract.Transpose(from, Columns, Rows, Columns, to, _columnStride);
            return;
        }
        for (int i = 0; i < Rows; i++)
            for (int j = 0; j < Columns; j++)
                Unsafe.Add(ref _start, ((nint)i * _rowStride) + ((nint)j * _columnStride)) = T.CreateTruncating(source[(i * Columns) + j]);
    }

    internal void CopyFrom(ReadOnlySpan<int> source)
    {
        for (int i = 0; i < Rows; i++)
            for (int j = 0; j < Columns; j++)
                Unsafe.Add(ref _start, ((nint)i * _rowStride) + ((nint)j * _columnStride)) = T.CreateTruncating(source[(i * Columns) + j]);
    }

    /// <summary>Stores what was written into rented room.</summary>
    internal void Return(double[]? rented)
    {
        if (rented is null)
            return;
        CopyFrom(rented);
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Gives room back that was rented for reading.</summary>
    internal static void Free(double[]? rented)
    {
        if (rented is not null)
            ArrayPool<double>.Shared.Return(rented);
    }
}
