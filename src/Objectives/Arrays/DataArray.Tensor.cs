using System;
using System.Globalization;
using System.Numerics.Tensors;

namespace Objectives;

public readonly partial struct DataArray<T>
{
    /// <summary>
    /// Refers to the elements of a dense tensor, without copying. A tensor with gaps, with a permuted order of axes or with repeated
    /// elements has no row-major block to refer to: its elements are copied into one.
    /// </summary>
    /// <param name="tensor">A tensor of rank one to four, or null for the default value.</param>
    /// <exception cref="ArgumentException">The rank is not one to four, or an axis or the number of elements exceeds what memory can hold.</exception>
    public static implicit operator DataArray<T>(Tensor<T>? tensor)
    {
        if (tensor is null)
            return default;
        ReadOnlySpan<nint> lengths = tensor.Lengths;
        if (lengths.Length is 0 or > MaximumRank)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"Data have one to {MaximumRank} axes, but the tensor has {lengths.Length}; reshape it."), nameof(tensor));
        }
        Span<int> shape = stackalloc int[lengths.Length];
        for (int axis = 0; axis < shape.Length; axis++)
            shape[axis] = Fits(lengths[axis], $"axis {axis}");
        int length = Fits(tensor.FlattenedLength, "all axes together");
        if (length == 0)
            return new(default, shape);
        if (tensor.IsDense)
            return new(new TensorMemory<T>(tensor, length).Memory, shape);
        var elements = new T[length];
        tensor.FlattenTo(elements);
        return new(elements, shape);
    }

    private static int Fits(nint length, string what) => length <= Array.MaxLength
        ? (int)length
        : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
            $"The tensor has {length} elements along {what}; data hold at most {Array.MaxLength}. Bind a slice of it."), "tensor");
}
