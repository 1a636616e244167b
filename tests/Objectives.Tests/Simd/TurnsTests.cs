using System;
using System.Runtime.Intrinsics;
using Objectives.Simd;
using Xunit;

namespace Objectives.Tests.Simd;

/// <summary>[turn][row][stride] with 3 rows of 2 elements at a stride of 4: what lies behind a row's elements is nobody's.</summary>
public class TurnsTests
{
    private const int Turns = 4, Rows = 3, Stride = 4, Count = 2;

    private static double[] Same()
    {
        double[] state = new double[Turns * Rows * Stride];
        for (int i = 0; i < state.Length; i++)
            state[i] = i % Stride < Count ? i % (Rows * Stride) : -i;
        return state;
    }

    [Fact]
    public void The_same_bits_are_steady_whatever_lies_between()
    {
        double[] state = Same();
        Assert.True(Contract.IsSteady(ref state[0], 1, Rows, Stride, Count));
        Assert.True(Contract.IsSteady(ref state[0], 3, Rows, Stride, Count));
    }

    [Fact]
    public void Numbers_and_vectors_are_the_same_by_their_bits()
    {
        Assert.True(Contract.IsSame(double.NaN, double.NaN));
        Assert.False(Contract.IsSame(0.0, -0.0));
        Assert.True(Contract.IsSame(7, 7));
        Assert.False(Contract.IsSame(7, 8));
        Assert.True(Contract.IsSame(Vector512.Create(1.0), Vector512.Create(1.0)));
        Assert.False(Contract.IsSame(Vector512.Create(1.0), Vector512.Create(1.0).WithElement(7, 2.0)));
    }

    /// <summary>What lies before it, equal or not, is no turn.</summary>
    [Fact]
    public void The_first_turn_is_not_steady()
    {
        double[] state = Same();
        Assert.False(Contract.IsSteady(ref state[Rows * Stride], 0, Rows, Stride, Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    public void One_element_moves(int element)
    {
        double[] state = Same();
        state[(2 * Rows * Stride) + element] += 1e-15 + Math.BitIncrement(state[element]) - state[element];
        Assert.True(Contract.IsSteady(ref state[0], 1, Rows, Stride, Count));
        Assert.False(Contract.IsSteady(ref state[0], 2, Rows, Stride, Count));
        Assert.False(Contract.IsSteady(ref state[0], 3, Rows, Stride, Count));
    }

    [Fact]
    public void NaN_is_steady_and_zeros_of_two_signs_are_not()
    {
        float[] state = [float.NaN, float.NaN, 0f, -0f];
        Assert.True(Contract.IsSteady(ref state[0], 1, 1, 1, 1));
        Assert.False(Contract.IsSteady(ref state[0], 3, 1, 1, 1));
    }

    [Fact]
    public void Later_turns_get_the_elements_and_nothing_else_changes()
    {
        double[] state = Same(), before = Same();
        for (int row = 0; row < Rows; row++)
            state[(Rows * Stride) + (row * Stride)] = before[(Rows * Stride) + (row * Stride)] = 100 + row;
        Contract.Repeat(ref state[0], 1, Turns, Rows, Stride, Count);
        for (int i = 0; i < state.Length; i++)
        {
            bool isLater = i >= 2 * Rows * Stride && i % Stride < Count;
            Assert.Equal(isLater ? before[(Rows * Stride) + (i % (Rows * Stride))] : before[i], state[i]);
        }
    }

    [Fact]
    public void One_turn_gets_the_elements_of_another()
    {
        double[] state = Same(), before = Same();
        for (int row = 0; row < Rows; row++)
            state[(Rows * Stride) + (row * Stride)] = before[(Rows * Stride) + (row * Stride)] = 100 + row;
        Contract.CopyTurn(ref state[0], 1, 3, Rows, Stride, Count);
        for (int i = 0; i < state.Length; i++)
        {
            bool isGiven = i >= 3 * Rows * Stride && i % Stride < Count;
            Assert.Equal(isGiven ? before[(Rows * Stride) + (i % (Rows * Stride))] : before[i], state[i]);
        }
    }
}
