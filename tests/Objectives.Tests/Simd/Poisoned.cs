using System;
using System.Runtime.InteropServices;

namespace Objectives.Tests.Simd;

/// <summary>Numbers with NaN before, between and after them: whatever reads or writes outside shows.</summary>
internal sealed class Poisoned
{
    private const int Margin = 16;
    private readonly double[] _memory;
    private readonly int _rows;
    private readonly int _length;
    private readonly int _stride;

    public Poisoned(int rows, int length, int stride, Random? random)
    {
        (_rows, _length, _stride) = (rows, length, stride);
        _memory = new double[2 * Margin + rows * stride];
        Array.Fill(_memory, double.NaN);
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < length; j++)
                this[i, j] = random is null ? 0 : (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-20, 20));
        }
    }

    public Poisoned(Poisoned other)
    {
        (_rows, _length, _stride) = (other._rows, other._length, other._stride);
        _memory = (double[])other._memory.Clone();
    }

    public ref double Reference => ref MemoryMarshal.GetReference(_memory.AsSpan(Margin));

    public double this[int i, int j]
    {
        get => _memory[Margin + i * _stride + j];
        set => _memory[Margin + i * _stride + j] = value;
    }

    public double this[int j]
    {
        get => this[0, j];
        set => this[0, j] = value;
    }

    /// <summary>The bits of everything, margins and gaps too.</summary>
    public long[] Bits()
    {
        long[] bits = new long[_memory.Length];
        for (int i = 0; i < bits.Length; i++)
            bits[i] = BitConverter.DoubleToInt64Bits(_memory[i]);
        return bits;
    }
}
