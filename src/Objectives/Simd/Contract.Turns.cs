using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Objectives.Simd;

/// <summary>The turns of an iteration: what each leaves lies after what the one before left.</summary>
public static partial class Contract
{
    /// <summary>Whether a turn left the bits that it found; the first one has none to compare with, and is not steady.</summary>
    /// <typeparam name="T">What is iterated: numbers or integers.</typeparam>
    /// <param name="state">What the turns leave, [turn][row][stride].</param>
    /// <param name="turn">The turn, from 0 on.</param>
    /// <param name="rows">The rows of a turn.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="count">The elements of a row, at most <paramref name="stride"/>; what lies behind them is not looked at.</param>
    public static bool IsSteady<T>(ref T state, int turn, int rows, int stride, int count)
        where T : unmanaged
    {
        if (turn == 0)
            return false;
        ref T found = ref Unsafe.Add(ref state, (nint)(turn - 1) * rows * stride), left = ref Unsafe.Add(ref state, (nint)turn * rows * stride);
        for (nint row = 0; row < (nint)rows * stride; row += stride)
            if (!Bytes(ref Unsafe.Add(ref found, row), count).SequenceEqual(Bytes(ref Unsafe.Add(ref left, row), count)))
                return false;
        return true;
    }

    /// <summary>Whether two numbers, or vectors of them, have the same bits.</summary>
    /// <typeparam name="T">The numbers, or vectors.</typeparam>
    /// <param name="a">The one.</param>
    /// <param name="b">The other.</param>
    public static bool IsSame<T>(T a, T b)
        where T : unmanaged => Bytes(ref a, 1).SequenceEqual(Bytes(ref b, 1));

    /// <summary>Gives the turns after one what that one left.</summary>
    /// <typeparam name="T">What is iterated.</typeparam>
    /// <param name="state">What the turns leave, [turn][row][stride].</param>
    /// <param name="turn">The last turn that was computed.</param>
    /// <param name="turns">How many turns there are.</param>
    /// <param name="rows">The rows of a turn.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="count">The elements of a row.</param>
    public static void Repeat<T>(ref T state, int turn, int turns, int rows, int stride, int count)
        where T : unmanaged
    {
        for (int later = turn + 1; later < turns; later++)
            CopyTurn(ref state, turn, later, rows, stride, count);
    }

    /// <summary>Gives one turn what another left.</summary>
    /// <typeparam name="T">What is iterated.</typeparam>
    /// <param name="state">What the turns leave, [turn][row][stride].</param>
    /// <param name="turn">The turn that left it.</param>
    /// <param name="other">The turn that is given it.</param>
    /// <param name="rows">The rows of a turn.</param>
    /// <param name="stride">From row to row.</param>
    /// <param name="count">The elements of a row.</param>
    public static void CopyTurn<T>(ref T state, int turn, int other, int rows, int stride, int count)
        where T : unmanaged
    {
        for (int row = 0; row < rows; row++)
            Bytes(ref Unsafe.Add(ref state, ((nint)turn * rows + row) * stride), count).CopyTo(Bytes(ref Unsafe.Add(ref state, ((nint)other * rows + row) * stride), count));
    }

    private static Span<byte> Bytes<T>(ref T first, int count)
        where T : unmanaged => MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref first, count));
}
