using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>Rows that the caller receives, through the caches and past them: each number at its place, none beside.</summary>
public sealed class RowStoresTests
{
    private static readonly int[] Columns = [1, 7, 8, 10, 63, 64, 65, 100, 255, 256, 257, 600, 1025];
    private static readonly int[] Counts = [1, 5, 8, 9, 16, 24];

    public static IEnumerable<object[]> Cases() => from columns in Columns from isStreamed in new[] { false, true } select new object[] { columns, isStreamed };

    [Theory]
    [MemberData(nameof(Cases))]
    public void RowsOfATile(int columns, bool isStreamed)
    {
        Store<double>(columns, isStreamed);
        Store<float>(columns, isStreamed);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void OuterProducts(int columns, bool isStreamed)
    {
        foreach (int rows in (int[])[1, 3, 17])
        {
            Outer<double>(rows, columns, isStreamed);
            Outer<float>(rows, columns, isStreamed);
        }
    }

    private static unsafe void Store<T>(int columns, bool isStreamed)
        where T : unmanaged, INumber<T>
    {
        foreach (int count in Counts)
        {
            // A row is longer than what is written of it, and begins where no line does.
            int tile = (count + 15) / 16 * 16, stride = columns + 5;
            T[] values = Numbers<T>(columns * tile), stored = Poison<T>(count * stride + 3), expected = Poison<T>(stored.Length);
            for (int t = 0; t < count; t++)
                for (int j = 0; j < columns; j++)
                    expected[3 + t * stride + j] = values[j * tile + t];
            fixed (T* from = values, to = stored)
                RowStores<T>.Store(from, columns, tile, count, to + 3, stride, isStreamed);
            Assert.Equal(expected, stored);
        }
    }

    private static unsafe void Outer<T>(int rows, int columns, bool isStreamed)
        where T : unmanaged, INumber<T>
    {
        foreach (int count in Counts)
        {
            int tile = (count + 15) / 16 * 16, stride = rows * columns + 5;
            T[] left = Numbers<T>(rows * tile), right = Numbers<T>(columns * tile), stored = Poison<T>(count * stride + 3), expected = Poison<T>(stored.Length);
            for (int t = 0; t < count; t++)
                for (int i = 0; i < rows; i++)
                    for (int j = 0; j < columns; j++)
                        expected[3 + t * stride + i * columns + j] = left[i * tile + t] * right[j * tile + t];
            fixed (T* a = left, b = right, to = stored)
                RowStores<T>.StoreOuter(a, rows, b, columns, tile, count, to + 3, stride, isStreamed);
            Assert.Equal(expected, stored);
        }
    }

    private static T[] Numbers<T>(int count)
        where T : INumber<T> => [.. Enumerable.Range(0, count).Select(i => T.CreateChecked(i * 7919 % 10007 - 5000) / T.CreateChecked(64))];

    private static T[] Poison<T>(int count)
        where T : INumber<T> => [.. Enumerable.Repeat(T.CreateChecked(double.NaN), count)];
}
