using System;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>The column of each row of a square C such that each column is taken once and the sum is the least. NaN counts as infinite.</summary>
internal sealed class LinearAssignment() : IntegerRoutine("linearAssignment", "n n -> n")
{
    public override int Indexes => 1;

    protected override void Evaluate(Dual[][] arguments, int[][] lengths, int[] result)
    {
        int n = result.Length;
        var u = new DoubleDouble[n];
        var v = new DoubleDouble[n];
        int[] rowOf = [.. Enumerable.Repeat(-1, n)];
        for (int row = 0; row < n; row++)
            Augment(arguments[0], n, row, u, v, rowOf);
        for (int j = 0; j < n; j++)
            result[rowOf[j]] = j;
    }

    /// <summary>Assigns one row more along the shortest path of reassignments.</summary>
    private static void Augment(Dual[] c, int n, int row, DoubleDouble[] u, DoubleDouble[] v, int[] rowOf)
    {
        var distance = new DoubleDouble[n];
        int[] from = new int[n];
        bool[] isDone = new bool[n];
        for (int j = 0; j < n; j++)
            (distance[j], from[j]) = (DoubleDouble.PositiveInfinity, -1);
        var reached = DoubleDouble.Zero;
        int last = -1, at = row;
        while (at >= 0)
        {
            int next = -1;
            for (int j = 0; j < n; j++)
            {
                if (isDone[j])
                    continue;
                var d = reached + (c[(at * n) + j].Value - u[at] - v[j]);
                if (d < distance[j])
                    (distance[j], from[j]) = (d, last);
                if (next < 0 || distance[j] < distance[next])
                    next = j;
            }
            (isDone[next], last, at, reached) = (true, next, rowOf[next], distance[next]);
        }
        if (reached.IsFinite)
        {
            u[row] += reached;
            for (int j = 0; j < n; j++)
                if (isDone[j] && j != last)
                {
                    u[rowOf[j]] += reached - distance[j];
                    v[j] -= reached - distance[j];
                }
        }
        for (int j = last; j >= 0; j = from[j])
            rowOf[j] = from[j] >= 0 ? rowOf[from[j]] : row;
    }
}
