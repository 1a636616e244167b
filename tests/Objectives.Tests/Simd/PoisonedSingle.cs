using System;
using System.Runtime.InteropServices;

namespace Objectives.Tests.Simd;

/// <summary>Floats with NaN before, between and after them: whatever reads or writes outside shows.</summary>
internal sealed class PoisonedSingle
{
    private const int Margin = 16;
    private readonly float[] _memory;
    private readonly int _rows;
    private readonly int _length;
    private readonly int _stride;

    public PoisonedSingle(int rows, int length, int stride, Random? random)
    {
        (_rows, _length, _stride) = (rows, length, stride);
        _memory = new float[2 * Margin + rows * stride];
        Array.Fill(_memory, float.NaN);
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < length; j++)
                this[i, j] = random is null ? 0 : (float)((random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-10, 10)));
        }
    }

    public PoisonedSingle(PoisonedSingle other)
    {
        (_rows, _length, _stride) = (other._rows, other._length, other._stride);
        _memory = (float[])other._memory.Clone();
    }

    public ref float Reference => ref MemoryMarshal.GetReference(_memory.AsSpan(Margin));

    public float this[int i, int j]
    {
        get => _memory[Margin + i * _stride + j];
        set => _memory[Margin + i * _stride + j] = value;
    }

    public float this[int j]
    {
        get => this[0, j];
        set => this[0, j] = value;
    }

    /// <summary>The bits of everything, margins and gaps too.</summary>
    public int[] Bits()
    {
        int[] bits = new int[_memory.Length];
        for (int i = 0; i < bits.Length; i++)
            bits[i] = BitConverter.SingleToInt32Bits(_memory[i]);
        return bits;
    }

    /// <summary>The same numbers as doubles, with the same NaN around them.</summary>
    public Poisoned Widened()
    {
        Poisoned result = new(_rows, _length, _stride, null);
        for (int i = 0; i < _rows; i++)
        {
            for (int j = 0; j < _length; j++)
                result[i, j] = this[i, j];
        }
        return result;
    }
}
