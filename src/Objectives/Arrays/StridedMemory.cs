using System;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Objectives;

/// <summary>Memory with a length and a stride for each axis: what <see cref="Tensor3"/> and <see cref="Tensor4"/> are made of.</summary>
internal readonly struct StridedMemory
{
    private const int MaximumRank = 4;
    private readonly Axes lengths;
    private readonly Axes strides;

    /// <summary>Contiguous row-major memory.</summary>
    public StridedMemory(ReadOnlyMemory<double> memory, params ReadOnlySpan<int> lengths)
    {
        Int128 count = 1;
        foreach (int length in lengths)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length);
            count *= length;
        }
        if (count != memory.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A tensor of shape {Shape.Of(lengths)} has {count} elements, but the memory has {memory.Length}."), nameof(memory));
        }
        Memory = memory;
        Rank = lengths.Length;
        int stride = 1;
        for (int axis = Rank - 1; axis >= 0; axis--)
        {
            this.lengths[axis] = lengths[axis];
            strides[axis] = stride;
            stride = count == 0 ? 0 : stride * lengths[axis];
        }
    }

    /// <summary>A strided view.</summary>
    public StridedMemory(ReadOnlyMemory<double> memory, ReadOnlySpan<int> lengths, ReadOnlySpan<int> strides)
    {
        Int128 last = 0;
        bool empty = false;
        for (int axis = 0; axis < lengths.Length; axis++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(lengths[axis]);
            ArgumentOutOfRangeException.ThrowIfNegative(strides[axis]);
            last += (lengths[axis] - 1L) * strides[axis];
            empty |= lengths[axis] == 0;
            this.lengths[axis] = lengths[axis];
            this.strides[axis] = strides[axis];
        }
        if (!empty && last >= memory.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"A tensor of shape {Shape.Of(lengths)} and strides {Shape.Of(strides)} needs {last + 1} elements, but the memory has {memory.Length}."),
                nameof(memory));
        }
        Memory = memory;
        Rank = lengths.Length;
    }

    public int Rank { get; }

    /// <summary>The memory, beginning with the first element.</summary>
    public ReadOnlyMemory<double> Memory { get; }

    [UnscopedRef]
    public ReadOnlySpan<int> Lengths => ((ReadOnlySpan<int>)lengths)[..Rank];

    [UnscopedRef]
    public ReadOnlySpan<int> Strides => ((ReadOnlySpan<int>)strides)[..Rank];

    public int Count => Shape.Count(Lengths);

    public double this[params ReadOnlySpan<int> index]
    {
        get
        {
            int offset = 0;
            for (int axis = 0; axis < index.Length; axis++)
            {
                Shape.RequireIndex(index[axis], lengths[axis], "index");
                offset += index[axis] * strides[axis];
            }
            return Memory.Span[offset];
        }
    }

    private bool IsContiguous
    {
        get
        {
            int expected = 1;
            for (int axis = Rank - 1; axis >= 0; axis--)
            {
                if (lengths[axis] != 1 && strides[axis] != expected)
                    return false;
                expected *= lengths[axis];
            }
            return true;
        }
    }

    public int GetLength(int axis)
    {
        if ((uint)axis >= (uint)Rank)
        {
            throw new ArgumentOutOfRangeException(nameof(axis), axis,
                string.Create(CultureInfo.InvariantCulture, $"The axis must be at least 0 and below the rank {Rank}."));
        }
        return lengths[axis];
    }

    /// <summary>What is left at an index of the first axis, as a view.</summary>
    public StridedMemory At(int index)
    {
        Shape.RequireIndex(index, lengths[0], "index");
        return new(Count == 0 ? default : Memory[(index * strides[0])..], Lengths[1..], Strides[1..]);
    }

    /// <summary>A range of the first axis, as a view.</summary>
    public StridedMemory Slice(Range range)
    {
        (int offset, int count) = Shape.RequireRange(range, lengths[0]);
        return new(count == 0 || Count == 0 ? default : Memory[(offset * strides[0])..], [count, .. Lengths[1..]], Strides);
    }

    public StridedMemory Select(Func<double, double> f) => new(Array.ConvertAll(Compact(), x => f(x)), Lengths);

    /// <summary>f of every element of both, which have one shape; the operation is named in the error if they have not.</summary>
    public static StridedMemory Zip(StridedMemory a, StridedMemory b, string operation, Func<double, double, double> f)
    {
        if (!a.Lengths.SequenceEqual(b.Lengths))
            throw Shape.Mismatch(operation, Shape.Of(a.Lengths), Shape.Of(b.Lengths), "the shapes must be equal");
        double[] left = a.Compact(), right = b.Compact();
        for (int i = 0; i < left.Length; i++)
            left[i] = f(left[i], right[i]);
        return new(left, a.Lengths);
    }

    /// <summary>The elements as data: referred to if they are one row-major block, else copied into one.</summary>
    public DataArray<double> ToData()
    {
        int count = Count;
        return new(count == 0 ? default : IsContiguous ? Memory[..count] : Compact(), Lengths);
    }

    public void CopyTo(Span<double> destination)
    {
        if (destination.Length < Count)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The destination has {destination.Length} elements, but the tensor has the shape {Shape.Of(Lengths)}."), nameof(destination));
        }
        if (Count == 0)
            return;
        if (Rank == 1)
        {
            for (int i = 0; i < lengths[0]; i++)
                destination[i] = this[i];
            return;
        }
        int size = Count / lengths[0];
        for (int i = 0; i < lengths[0]; i++)
            At(i).CopyTo(destination[(i * size)..]);
    }

    /// <summary>The elements in nested brackets, at most ten along each axis, in the invariant culture.</summary>
    public override string ToString()
    {
        const int Shown = 10;
        var text = new StringBuilder("[");
        for (int i = 0; i < Math.Min(lengths[0], Shown); i++)
            text.Append(i == 0 ? "" : ", ").Append(Rank == 1 ? this[i].ToString(CultureInfo.InvariantCulture) : At(i).ToString());
        if (lengths[0] > Shown)
            text.Append(CultureInfo.InvariantCulture, $", … {lengths[0]} in all");
        return text.Append(']').ToString();
    }

    private double[] Compact()
    {
        var elements = new double[Count];
        CopyTo(elements);
        return elements;
    }

    [InlineArray(MaximumRank)]
    private struct Axes
    {
        private int first;
    }
}
