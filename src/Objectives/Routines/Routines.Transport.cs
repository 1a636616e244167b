using System;
using System.Buffers;
using System.Numerics;

namespace Objectives.Runtime;

public static partial class Routines
{
    /// <summary>The column of each row, each taken once, of the least sum.</summary>
    public static void LinearAssignment<T, TResult>(Strided<T> c, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        double[]? rented = null;
        int[] columns = ArrayPool<int>.Shared.Rent(c.Rows);
        Assignment.Solve(c.Read(ref rented), columns.AsSpan(0, c.Rows));
        result.CopyFrom(columns.AsSpan(0, c.Rows));
        ArrayPool<int>.Shared.Return(columns);
        Strided<T>.Free(rented);
    }

    /// <summary>The plan of least cost, bordered by the potentials.</summary>
    public static void TransportSolution<TA, TB, TC, TResult>(Strided<TA> a, Strided<TB> b, Strided<TC> c, Strided<TResult> result)
        where TA : unmanaged, INumber<TA>
        where TB : unmanaged, INumber<TB>
        where TC : unmanaged, INumber<TC>
        where TResult : unmanaged, INumber<TResult>
    {
        int n = a.Length, m = b.Length;
        double[]? ofA = null, ofB = null, ofC = null, room = null;
        double[] numbers = ArrayPool<double>.Shared.Rent((n * m) + n + m);
        Span<double> plan = numbers.AsSpan(0, n * m), ofRows = numbers.AsSpan(n * m, n), ofColumns = numbers.AsSpan((n * m) + n, m);
        Transport.Solve(a.Read(ref ofA), b.Read(ref ofB), c.Read(ref ofC), plan, ofRows, ofColumns);
        var s = result.Write(ref room);
        for (int i = 0; i < n; i++)
        {
            plan.Slice(i * m, m).CopyTo(s[(i * (m + 1))..]);
            s[(i * (m + 1)) + m] = ofRows[i];
        }
        ofColumns.CopyTo(s[(n * (m + 1))..]);
        s[^1] = 0;
        result.Return(room);
        ArrayPool<double>.Shared.Return(numbers);
        Strided<TC>.Free(ofC);
        Strided<TB>.Free(ofB);
        Strided<TA>.Free(ofA);
    }

    /// <summary>What the tree of a best plan sends for masses, bordered by the potentials for costs; all three bordered matrices are alike.</summary>
    public static void TransportTree<TC, TSolution, T, TResult>(Strided<TC> c, Strided<TSolution> solution, Strided<T> z, Strided<TResult> result)
        where TC : unmanaged, INumber<TC>
        where TSolution : unmanaged, INumber<TSolution>
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        double[]? ofC = null, ofSolution = null, ofZ = null, room = null;
        var costs = c.Read(ref ofC);
        var s = solution.Read(ref ofSolution);
        var bordered = z.Read(ref ofZ);
        var tree = result.Write(ref room);
        if (c.Length > 0)
            Runtime.TransportTree.Apply(costs, s, bordered, tree, c.Rows, c.Columns);
        else
            tree.Clear();
        result.Return(room);
        Strided<T>.Free(ofZ);
        Strided<TSolution>.Free(ofSolution);
        Strided<TC>.Free(ofC);
    }

    /// <summary>Σ P·C, by the bordered plan.</summary>
    public static void TransportCost<TA, TB, TC, TSolution, TResult>(Strided<TA> a, Strided<TB> b, Strided<TC> c, Strided<TSolution> solution, Strided<TResult> result)
        where TA : unmanaged, INumber<TA>
        where TB : unmanaged, INumber<TB>
        where TC : unmanaged, INumber<TC>
        where TSolution : unmanaged, INumber<TSolution>
        where TResult : unmanaged, INumber<TResult>
    {
        double[]? ofC = null, ofSolution = null;
        var costs = c.Read(ref ofC);
        var s = solution.Read(ref ofSolution);
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
            for (int j = 0; j < b.Length; j++)
                if (s[(i * (b.Length + 1)) + j] is not 0 and var amount)
                    sum += amount * costs[(i * b.Length) + j];
        result.CopyFrom([sum]);
        Strided<TSolution>.Free(ofSolution);
        Strided<TC>.Free(ofC);
    }

    /// <summary>The blocks on which the nearest vector in ascending order is constant.</summary>
    public static void IsotonicBlocks<T, TResult>(Strided<T> v, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        int n = v.Length, blocks = 0;
        double[]? rented = null;
        var values = v.Read(ref rented);
        double[] sums = ArrayPool<double>.Shared.Rent(n);
        int[] counts = ArrayPool<int>.Shared.Rent(n), numbers = ArrayPool<int>.Shared.Rent(n);
        for (int i = 0; i < n; i++)
        {
            (sums[blocks], counts[blocks]) = (values[i], 1);
            for (blocks++; blocks > 1 && sums[blocks - 2] * counts[blocks - 1] > sums[blocks - 1] * counts[blocks - 2]; blocks--)
                (sums[blocks - 2], counts[blocks - 2]) = (sums[blocks - 2] + sums[blocks - 1], counts[blocks - 2] + counts[blocks - 1]);
        }
        for (int block = 0, start = 0; block < blocks; start += counts[block++])
            numbers.AsSpan(start, counts[block]).Fill(block);
        result.CopyFrom(numbers.AsSpan(0, n));
        ArrayPool<int>.Shared.Return(numbers);
        ArrayPool<int>.Shared.Return(counts);
        ArrayPool<double>.Shared.Return(sums);
        Strided<T>.Free(rented);
    }

    /// <summary>1 for the elements that are positive in the nearest point of the simplex, and for NaN; 0 for the others.</summary>
    public static void SimplexSupport<T, TResult>(Strided<T> v, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        int n = v.Length;
        double[] values = ArrayPool<double>.Shared.Rent(n);
        v.CopyTo(values);
        for (int i = 0; i < n; i++)
            values[i] = -values[i];
        int[] order = ArrayPool<int>.Shared.Rent(n), support = ArrayPool<int>.Shared.Rent(n);
        Order.ArgSort(values.AsSpan(0, n), order.AsSpan(0, n));
        double sum = -1;
        for (int k = 0; k < n; k++)
        {
            sum -= values[k];
            support[order[k]] = double.IsNaN(values[k]) || -values[k] * (k + 1) > sum ? 1 : 0;
        }
        result.CopyFrom(support.AsSpan(0, n));
        ArrayPool<int>.Shared.Return(support);
        ArrayPool<int>.Shared.Return(order);
        ArrayPool<double>.Shared.Return(values);
    }

    /// <summary>Σ_j z[j]·e^{−2πijk/n} of pairs of a real and an imaginary part.</summary>
    public static void Fourier<T, TResult>(Strided<T> z, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult> => Transform(z, result, -1);

    /// <summary>Σ_j z[j]·e^{2πijk/n} of pairs of a real and an imaginary part.</summary>
    public static void FourierBack<T, TResult>(Strided<T> z, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult> => Transform(z, result, 1);

    private static void Transform<T, TResult>(Strided<T> z, Strided<TResult> result, int sign)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        int n = z.Rows;
        double[]? rented = null, room = null;
        var pairs = z.Read(ref rented);
        double[] parts = ArrayPool<double>.Shared.Rent(2 * n);
        for (int k = 0; k < n; k++)
            (parts[k], parts[n + k]) = (pairs[2 * k], pairs[(2 * k) + 1]);
        FourierTransform.Run(parts.AsSpan(0, n), parts.AsSpan(n, n), sign);
        var sums = result.Write(ref room);
        for (int k = 0; k < n; k++)
            (sums[2 * k], sums[(2 * k) + 1]) = (parts[k], parts[n + k]);
        result.Return(room);
        ArrayPool<double>.Shared.Return(parts);
        Strided<T>.Free(rented);
    }

    /// <summary>Σ_j (−1)^(number of common bits of j and k)·v[j], in n log n additions.</summary>
    /// <exception cref="ArgumentException">The length is no power of two.</exception>
    public static void WalshHadamard<T, TResult>(Strided<T> v, Strided<TResult> result)
        where T : unmanaged, INumber<T>
        where TResult : unmanaged, INumber<TResult>
    {
        int n = v.Length;
        if ((n & (n - 1)) != 0)
            throw new ArgumentException($"WalshHadamard needs a length that is a power of two; it is {n}.");
        double[]? room = null;
        var sums = result.Write(ref room);
        v.CopyTo(sums);
        for (int half = 1; half < n; half *= 2)
            for (int start = 0; start < n; start += 2 * half)
                for (int k = start; k < start + half; k++)
                    (sums[k], sums[k + half]) = (sums[k] + sums[k + half], sums[k] - sums[k + half]);
        result.Return(room);
    }
}
