using System;
using System.Buffers;

namespace Objectives.Runtime;

/// <summary>The spanning tree of a best transport plan, on which amounts are linear in the masses, and potentials in the costs.</summary>
internal static class TransportTree
{
    /// <summary>
    /// Of z, masses as its borders and costs inside: the amounts that the tree sends, bordered by the potentials.
    /// </summary>
    /// <param name="c">The costs [n, m].</param>
    /// <param name="solution">The bordered solution [n + 1, m + 1].</param>
    /// <param name="z">The bordered matrix.</param>
    /// <param name="result">The bordered result; it may not be z.</param>
    /// <param name="n">The rows.</param>
    /// <param name="m">The columns.</param>
    public static void Apply(ReadOnlySpan<double> c, ReadOnlySpan<double> solution, ReadOnlySpan<double> z, Span<double> result, int n, int m)
    {
        int[] places = ArrayPool<int>.Shared.Rent(2 * (n + m));
        double[] numbers = ArrayPool<double>.Shared.Rent(2 * (n + m));
        Span<int> order = places.AsSpan(0, n + m), parent = places.AsSpan(n + m, n + m);
        Span<double> potential = numbers.AsSpan(0, n + m), mass = numbers.AsSpan(n + m, n + m);
        result.Clear();
        Grow(c, solution, order, parent, mass, n, m);
        potential[0] = 0;
        for (int k = 1; k < n + m; k++)
            potential[order[k]] = z[Edge(order[k], parent[order[k]], n, m)] - potential[parent[order[k]]];
        double more = 0, mean = 0;
        for (int i = 0; i < n; i++)
            (more, mean) = (more + z[(i * (m + 1)) + m], mean + (potential[i] / n));
        for (int j = 0; j < m; j++)
            more -= z[(n * (m + 1)) + j];
        for (int i = 0; i < n; i++)
            (mass[i], result[(i * (m + 1)) + m]) = (z[(i * (m + 1)) + m] - (more / n), potential[i] - mean);
        for (int j = 0; j < m; j++)
            (mass[n + j], result[(n * (m + 1)) + j]) = (z[(n * (m + 1)) + j], potential[n + j] + mean);
        for (int k = n + m - 1; k > 0; k--)
        {
            int node = order[k];
            result[Edge(node, parent[node], n, m)] = mass[node];
            mass[parent[node]] -= mass[node];
        }
        ArrayPool<double>.Shared.Return(numbers);
        ArrayPool<int>.Shared.Return(places);
    }

    /// <summary>The place in a bordered matrix where a row and a column meet.</summary>
    private static int Edge(int node, int other, int n, int m) => (Math.Min(node, other) * (m + 1)) + Math.Max(node, other) - n;

    /// <summary>
    /// Nodes in the order in which they join the first row, each with the one it joins: along the plan where it can, else where the reduced cost
    /// is least (R. Prim's rule: O((n + m)²)).
    /// </summary>
    private static void Grow(ReadOnlySpan<double> c, ReadOnlySpan<double> s, Span<int> order, Span<int> parent, Span<double> distance, int n, int m)
    {
        distance.Fill(double.PositiveInfinity);
        parent.Fill(-1);
        int node = 0;
        for (int k = 0; ; k++)
        {
            order[k] = node;
            distance[node] = double.NaN;
            if (k == n + m - 1)
                return;
            int next = -1;
            for (int other = 0; other < n + m; other++)
            {
                if (double.IsNaN(distance[other]))
                    continue;
                if (other < n != node < n)
                {
                    int i = Math.Min(node, other), j = Math.Max(node, other) - n;
                    double cost = s[(i * (m + 1)) + j] > 0 ? double.NegativeInfinity : Math.Max(0, c[(i * m) + j] - s[(i * (m + 1)) + m] - s[(n * (m + 1)) + j]);
                    if (parent[other] < 0 || cost < distance[other])
                        (distance[other], parent[other]) = (double.IsNaN(cost) ? double.PositiveInfinity : cost, node);
                }
                if (parent[other] >= 0 && (next < 0 || distance[other] < distance[next]))
                    next = other;
            }
            node = next;
        }
    }
}
