using System;
using System.Buffers;
using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit;

namespace Objectives.Tests;

public class DataArrayTensorTests
{
    [Fact]
    public void ADenseTensorIsReferredTo()
    {
        double[] elements = [1, 2, 3, 4, 5, 6];
        Tensor<double> tensor = Tensor.Create(elements, [3, 2]);
        DataArray<double> data = tensor;
        elements[5] = 9;
        tensor[[0, 1]] = 7;

        Assert.Equal((2, 3, 2), (data.Rank, data.GetLength(0), data.GetLength(1)));
        Assert.Equal([1, 7, 3, 4, 5, 9], data.ToArray());
        Assert.True(Unsafe.AreSame(ref elements[0], ref MemoryMarshal.GetReference(data.Memory.Span)));
    }

    [Fact]
    public void RowsOfATensorAreReferredTo()
    {
        double[] elements = [1, 2, 3, 4, 5, 6];
        DataArray<double> rows = Tensor.Create(elements, [3, 2]).Slice([new NRange(1, 3), NRange.All]);
        elements[2] = 8;

        Assert.Equal([8, 4, 5, 6], rows.ToArray());
        Assert.Equal((2, 2), (rows.GetLength(0), rows.GetLength(1)));
    }

    [Fact]
    public void ATensorThatIsNotOneBlockIsCopied()
    {
        int[] elements = [1, 2, 3, 4, 5, 6];
        Tensor<int> tensor = Tensor.Create(elements, [2, 3]);
        DataArray<int> columns = tensor.Slice([NRange.All, new NRange(1, 3)]);
        DataArray<int> column = tensor.Slice([NRange.All, new NRange(0, 1)]);
        DataArray<int> transposed = Tensor.PermuteDimensions(tensor, [1, 0]);
        DataArray<int> repeated = Tensor.Create(elements, [3, 2], [0, 1]);
        elements[0] = -1;

        Assert.Equal([2, 3, 5, 6], columns.ToArray());
        Assert.Equal([1, 4], column.ToArray());
        Assert.Equal((2, 2, 1), (column.Rank, column.GetLength(0), column.GetLength(1)));
        Assert.Equal([1, 4, 2, 5, 3, 6], transposed.ToArray());
        Assert.Equal((3, 2), (transposed.GetLength(0), transposed.GetLength(1)));
        Assert.Equal([1, 2, 1, 2, 1, 2], repeated.ToArray());
    }

    [Fact]
    public void AxesOfLengthOneAndEmptyOnes()
    {
        float[] elements = [1, 2, 3];
        DataArray<float> column = Tensor.Create(elements, [3, 1]), row = Tensor.Create(elements, [1, 3]), one = Tensor.Create(elements, [1, 1, 3, 1]);
        elements[2] = 4;
        foreach (DataArray<float> data in new[] { column, row, one })
            Assert.Equal([1, 2, 4], data.ToArray());
        Assert.Equal((1, 1, 3, 1), (one.GetLength(0), one.GetLength(1), one.GetLength(2), one.GetLength(3)));

        DataArray<float> none = Tensor.Create(Array.Empty<float>(), [0, 3]);
        Assert.Equal((2, 0, 3, false), (none.Rank, none.GetLength(0), none.GetLength(1), none.IsDefault));
    }

    [Fact]
    public void MemoryOfATensorPins()
    {
        DataArray<double> data = Tensor.Create([1.0, 2, 3, 4], [2, 2]);
        using MemoryHandle whole = data.Memory.Pin(), part = data.Memory[3..].Pin();
        ref readonly double before = ref data.Memory.Span[0];
        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);

        Assert.Equal([1, 2, 3, 4], data.ToArray());
        Assert.True(Unsafe.AreSame(in before, in data.Memory.Span[0]));
    }

    [Fact]
    public void NullIsNoData() => Assert.True(((DataArray<double>)(Tensor<double>?)null).IsDefault);

    [Fact]
    public void ARankThatDataDoNotHaveIsAnError()
    {
        var error = Assert.Throws<ArgumentException>(() => (DataArray<double>)Tensor.Create(new double[6], [1, 1, 1, 2, 3]));
        Assert.Contains("Data have one to 4 axes, but the tensor has 5; reshape it.", error.Message);
        Assert.Contains("the tensor has 0", Assert.Throws<ArgumentException>(() => (DataArray<double>)Tensor<double>.Empty).Message);
    }
}
