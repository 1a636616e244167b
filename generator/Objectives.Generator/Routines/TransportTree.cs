using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// Of a bordered matrix (Γ, α, β): the amounts that the tree of a best plan sends for masses α and β, bordered by the potentials for costs Γ.
/// Arguments: the costs, their <see cref="TransportSolution"/>, and the bordered matrix. Linear in that, and its own adjoint: Σ P(α, β)·Γ is
/// f(Γ)·α + g(Γ)·β.
/// </summary>
internal sealed class TransportTree() : Routine("transportTree", "n m, n+1 m+1, n+1 m+1 -> n+1 m+1")
{
    public override bool IsActive(int argument) => argument == 2;

    public override int Tangent(RoutineCall call, int argument, int tangent) => Of(call, tangent, call.Axes[2], call.Result);

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => Of(call, adjoint, call.Result, call.Axes[2]);

    private static int Of(RoutineCall call, int value, int[] from, int[] to) =>
        call.Call<TransportTree>(to, (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (value, from));

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0] - 1, m = shape[1] - 1;
        var z = arguments[2];
        DoubleDouble S(int i, int j) => arguments[1][(i * (m + 1)) + j].Value;
        int At(int i, int j) => (i * (m + 1)) + j;
        // The places of the plan, and as many others of least reduced cost as join them to a tree.
        var edges = Enumerable.Range(0, n * m).Select(k => (I: k / m, J: k % m)).OrderBy(e => S(e.I, e.J) > DoubleDouble.Zero ? 0 : 1)
            .ThenBy(e => arguments[0][(e.I * m) + e.J].Value - S(e.I, m) - S(n, e.J));
        int[] part = [.. Enumerable.Range(0, n + m)];
        var tree = new List<(int I, int J)>();
        foreach (var e in edges)
            if (part[e.I] != part[n + e.J])
            {
                tree.Add(e);
                int old = part[n + e.J];
                for (int k = 0; k < part.Length; k++)
                    part[k] = part[k] == old ? part[e.I] : part[k];
            }
        // Potentials outwards from the first row; amounts inwards from the leaves.
        var found = new List<(int Node, (int I, int J) Edge)>();
        bool[] isFound = new bool[n + m];
        isFound[0] = true;
        while (tree.FirstOrDefault(e => isFound[e.I] != isFound[n + e.J]) is var e && isFound[e.I] != isFound[n + e.J])
        {
            int node = isFound[e.I] ? n + e.J : e.I;
            isFound[node] = true;
            found.Add((node, e));
        }
        var potential = new Dual[n + m];
        foreach (var (node, (i, j)) in found)
            potential[node] = z[At(i, j)] - potential[node == i ? n + j : i];
        Dual more = 0, mean = 0;
        for (int i = 0; i < n; i++)
            (more, mean) = (more + z[At(i, m)], mean + potential[i] / n);
        for (int j = 0; j < m; j++)
            more -= z[At(n, j)];
        var mass = new Dual[n + m];
        for (int i = 0; i < n; i++)
            (mass[i], result[At(i, m)]) = (z[At(i, m)] - more / n, potential[i] - mean);
        for (int j = 0; j < m; j++)
            (mass[n + j], result[At(n, j)]) = (z[At(n, j)], potential[n + j] + mean);
        foreach (var (node, (i, j)) in Enumerable.Reverse(found))
        {
            result[At(i, j)] = mass[node];
            mass[node == i ? n + j : i] -= mass[node];
        }
    }
}
