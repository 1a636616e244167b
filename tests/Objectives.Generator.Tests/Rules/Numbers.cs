using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify.Rules;

namespace Objectives.Generator.Tests.Rules;

/// <summary>
/// Evaluates formulas of rules, whose values are numbers or run along one axis, in double-double or rounded to a double after every
/// node, as emitted code computes.
/// </summary>
internal static class Numbers
{
    /// <summary>Places along the axis k.</summary>
    public const int Length = 3;

    /// <summary>The variables as the leaves of a program in their order: x, y and c are numbers, z and v run along k.</summary>
    public static double[] Evaluate(ProgramBuilder b, int node, IReadOnlyDictionary<string, double[]> variables, bool inDouble) =>
        [.. Exact(b, node, variables, inDouble).Select(v => v.ToDouble())];

    public static DoubleDouble[] Exact(ProgramBuilder b, int node, IReadOnlyDictionary<string, double[]> variables, bool inDouble = false)
    {
        DoubleDouble Round(DoubleDouble value) => inDouble ? new DoubleDouble(value.ToDouble()) : value;
        var values = new DoubleDouble[node + 1][];
        for (int n = 0; n <= node; n++)
        {
            int[] a = b.ArgumentsOf(n);
            values[n] = b.Kind(n) switch
            {
                NodeKind.Leaf => [.. variables[b.LeafOf(n).Name].Select(v => new DoubleDouble(v))],
                NodeKind.Const => All(_ => new DoubleDouble(b.Constant(n) ?? b.IntConstant(n)!.Value)),
                NodeKind.Map => All(i => Round(Operation.All[b.Operand(n)].Value([.. a.Select(x => values[x][i])]))),
                NodeKind.Frozen => values[a[0]],
                NodeKind.Reduce when (ReduceOp)b.Operand(n) == ReduceOp.Sum => Fold(values[a[0]], (s, v) => Round(s + v)),
                NodeKind.Reduce => Fold(values[a[0]], DoubleDouble.Max),
                var kind => throw new InvalidOperationException($"A formula of a rule has no nodes of kind {kind}."),
            };
        }
        return values[node];

        static DoubleDouble[] All(Func<int, DoubleDouble> value) => [.. Enumerable.Range(0, Length).Select(value)];
        static DoubleDouble[] Fold(DoubleDouble[] values, Func<DoubleDouble, DoubleDouble, DoubleDouble> combine) => [.. Enumerable.Repeat(values.Aggregate(combine), Length)];
    }

    /// <summary>x and y, or the elements of z, from a list; all others from the domain.</summary>
    public static Dictionary<string, double[]> Variables(Rule rule, IReadOnlyList<double> leading, Random random)
    {
        double Next() => rule.Domain.Low + random.NextDouble() * (rule.Domain.High - rule.Domain.Low);
        double[] Along() => [.. Enumerable.Range(0, Length).Select(_ => Next())];
        double[] Number(int position) => [.. Enumerable.Repeat(position < leading.Count ? leading[position] : Next(), Length)];
        bool along = leading.Count == Length;
        return new()
        {
            ["x"] = Number(along ? Length : 0),
            ["y"] = Number(along ? Length : 1),
            ["z"] = along ? [.. leading] : Along(),
            ["v"] = Along(),
            ["c"] = Number(Length),
        };
    }

    /// <summary>The derivatives of a formula by one variable: the first, and the second along all places at once.</summary>
    public static (ProgramBuilder Builder, int First, int Second) Derivatives(Rule rule, int formula, string variable)
    {
        // The table's own builders are shared by all that rewrite; this one is not.
        var program = rule.Program(formula);
        var b = new ProgramBuilder(program);
        formula = program.Outputs[0].Node;
        var declared = b.Leaves.Single(l => l.Name == variable);
        int leaf = b.Leaf(declared.Role, declared.Name, declared.Type, declared.Axes);
        int total = b.Sum(formula, b.AxesOf(formula));
        int first = Differentiate.Reverse.Gradient(b, total, b.Const(1), [leaf])[0];
        int second = Differentiate.Forward.Derivative(b, [first], [(leaf, b.Const(1))])[0];
        return (b, first, second);
    }
}
