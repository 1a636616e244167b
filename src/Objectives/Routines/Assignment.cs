using System;
using System.Buffers;

namespace Objectives.Runtime;

/// <summary>
/// The linear assignment problem, row after row along shortest paths: O(n³).
/// Source: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems, Computing 38 (1987).
/// </summary>
internal static class Assignment
{
    /// <summary>The column of each row of a square matrix of costs, row by row. NaN counts as infinite.</summary>
    public static void Solve(ReadOnlySpan<double> c, Span<int> columns)
    {
        int n = columns.Length;
        double[] numbers = ArrayPool<double>.Shared.Rent(3 * n);
        int[] places = ArrayPool<int>.Shared.Rent(3 * n);
        numbers.AsSpan(0, 2 * n).Clear();
        places.AsSpan(0, n).Fill(-1);
        Span<double> u = numbers.AsSpan(0, n), v = numbers.AsSpan(n, n), distance = numbers.AsSpan(2 * n, n);
        Span<int> rowOf = places.AsSpan(0, n), from = places.AsSpan(n, n), isDone = places.AsSpan(2 * n, n);
        for (int row = 0; row < n; row++)
            Augment(c, row, u, v, distance, rowOf, from, isDone);
        for (int j = 0; j < n; j++)
            columns[rowOf[j]] = j;
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<double>.Shared.Return(numbers);
    }

    /// <summary>Assigns one row more along the shortest path of reassignments.</summary>
    private static void Augment(ReadOnlySpan<double> c, int row, Span<double> u, Span<double> v, Span<double> distance, Span<int> rowOf, Span<int> from, Span<int> isDone)
    {
        int n = u.Length, last = -1, at = row;
        distance.Fill(double.PositiveInfinity);
        from.Fill(-1);
        isDone.Clear();
        double reached = 0;
        while (at >= 0)
        {
            int next = -1;
            double least = double.PositiveInfinity, start = reached - u[at];
            var costs = c.Slice(at * n, n);
            for (int j = 0; j < n; j++)
            {
                if (isDone[j] != 0)
                    continue;
                double d = start + (costs[j] - v[j]);
                if (d < distance[j])
                    (distance[j], from[j]) = (d, last);
                if (next < 0 || distance[j] < least)
                    (next, least) = (j, distance[j]);
            }
            (isDone[next], last, at, reached) = (1, next, rowOf[next], least);
        }
        if (double.IsFinite(reached))
        {
            u[row] += reached;
            for (int j = 0; j < n; j++)
                if (isDone[j] != 0 && j != last)
                {
                    u[rowOf[j]] += reached - distance[j];
                    v[j] -= reached - distance[j];
                }
        }
        for (int j = last; j >= 0; j = from[j])
            rowOf[j] = from[j] >= 0 ? rowOf[from[j]] : row;
    }
}
