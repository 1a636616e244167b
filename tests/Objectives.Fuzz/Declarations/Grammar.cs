using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Fuzz.Declarations;

/// <summary>A way to make an expression of a kind; it gives null where it does not apply.</summary>
/// <param name="Weight">How often it is drawn, beside the others of its sort.</param>
/// <param name="Make">Draws the expression; its parts may be as deep as the number says.</param>
internal sealed record Rule(double Weight, Func<Drawing, Kind, int, Scope, Node?> Make);

/// <summary>
/// The grammar of random expressions. Every one is well-typed, has shapes that agree and arguments inside the domains of functions: a
/// logarithm is taken of what is positive by construction, a factorisation of AᵀA + I. Numbers stay of order one where they are raised to powers.
/// </summary>
internal static partial class Grammar
{
    private static readonly Dictionary<Sort, Rule[]> Table = new()
    {
        [Sort.Real] = [.. Arithmetic, .. OfTensors, .. Problems, .. Libraries, .. Batches, .. Functions, .. Reductions, .. Comprehensions, .. Elements, .. Choices, .. Loops, .. LinearAlgebra, .. Derivatives, .. Rarer],
        [Sort.Vector] = [.. Arithmetic, .. Functions, .. Vectors, .. VectorChoices, .. VectorLoops, .. VectorLinearAlgebra, .. VectorDerivatives, .. RarerVectors, .. Groups, .. VectorProblems],
        [Sort.Matrix] = [.. Arithmetic, .. Functions, .. Matrices, .. MatrixSlices, .. MatrixGroups],
        [Sort.Tensor3] = [.. Arithmetic, .. Functions, .. Tensors],
        [Sort.Tensor4] = [.. Arithmetic, .. Functions, .. Tensors],
        [Sort.Bool] = Conditions,
        [Sort.Index] = [.. Indices, .. BatchIndices],
        [Sort.Indices] = [],
    };

    private static readonly Dictionary<Sort, double> Totals = Table.ToDictionary(t => t.Key, t => t.Value.Sum(r => r.Weight));

    public static IReadOnlyList<Rule> Rules(Sort sort) => Table[sort];

    public static double Total(Sort sort) => Totals[sort];

    /// <summary>What stands where neither field nor variable does.</summary>
    public static Node Constant(Drawing d, Kind kind, Scope scope)
    {
        switch (kind.Sort)
        {
            case Sort.Vector when kind.Rows == "BatchSize":
                return d.Chance(0.5) ? new("All(x)", kind, "All(y)") : Batch(d, kind, 1, scope) ?? new("All(x)", kind, "All(y)");
            case Sort.Vector:
                var i = d.NewVariable("i", Kind.Index(kind.Rows));
                return new("Vector.From", kind, $"Vector.From({kind.Rows}, {i.Name} => $0 + {d.Number(0, 0.3)} * {i.Name})", d.Leaf(Kind.Real, scope.InLoop(i))) { Binds = [[i]] };
            case Sort.Matrix:
                var (row, column) = (d.NewVariable("i", Kind.Index(kind.Rows)), d.NewVariable("j", Kind.Index(kind.Columns)));
                return new("Matrix.From", kind, $"Matrix.From({kind.Rows}, {kind.Columns}, ({row.Name}, {column.Name}) => $0 + 0.1 * {row.Name} * {column.Name})", d.Leaf(Kind.Real, scope.InLoop(row, column)))
                {
                    Binds = [[row, column]],
                };
            case Sort.Tensor3 or Sort.Tensor4:
                var indices = kind.Axes.Select(a => d.NewVariable("i", Kind.Index(a))).ToArray();
                return new("Tensor.From", kind, $"{kind.Type}.From({string.Join(", ", kind.Axes)}, ({string.Join(", ", indices.Select(v => v.Name))}) => $0 + 0.1 * {indices[0].Name} * {indices[^1].Name})", d.Leaf(Kind.Real, scope.InLoop(indices))) { Binds = [indices] };
            case Sort.Bool:
                return new("comparison", kind, $"$0 < {d.Number(-1, 1)}", d.Leaf(Kind.Real, scope));
            case Sort.Index:
                if (kind.Rows == "BatchSize" && scope is { HasSamples: true, IsInBatch: false } && d.Chance(0.5))
                    return new("SampleIndex", kind, "SampleIndex");
                return new("constant index", kind, d.Chance(0.5) || kind.Rows == "BatchSize" ? "0" : $"({kind.Rows} - 1)");
            default:
                return new("constant", Kind.Real, d.Number(-2, 2));
        }
    }

    /// <summary>Between −1 and 1, and smooth.</summary>
    private static Node Bounded(Drawing d, Kind kind, int depth, Scope scope)
    {
        string function = d.Pick(["Tanh", "Sin", "Cos", "Softsign", "Erf"]);
        return new(function, kind, $"{function}($0)", d.Expression(kind, depth, scope));
    }

    /// <summary>In an interval.</summary>
    private static Node Inside(Drawing d, Kind kind, double low, double high, int depth, Scope scope)
    {
        if (low <= -2 && high >= 2 && depth <= 1 && d.Chance(0.5))
            return d.Leaf(kind, scope with { Variables = [] }) is { Feature: "field" } field ? field : Scaled(d, kind, low, high, depth, scope);
        return Scaled(d, kind, low, high, depth, scope);
    }

    private static Node Scaled(Drawing d, Kind kind, double low, double high, int depth, Scope scope) => new("affine", kind,
        FormattableString.Invariant($"({(low + high) / 2:0.0###} + {(high - low) / 2:0.0###} * $0)"), Bounded(d, kind, depth, scope));

    private static Node Positive(Drawing d, Kind kind, int depth, Scope scope)
    {
        string text = d.Pick(["(Softplus($0) + 0.1)", "(1 + Square($0))", "Sqrt(0.5 + Square($0))", "(0.2 + Sigmoid($0))", "Exp(Tanh($0))"]);
        return new("positive", kind, text, d.Expression(kind, depth, scope));
    }
}
