using System;
using System.Linq;

namespace Objectives.Fuzz.Declarations;

/// <summary>Numbers from arrays: reductions, comprehensions, elements; conditions and indices.</summary>
internal static partial class Grammar
{
    private static Rule[] Reductions =>
    [
        new(4, (d, _, depth, scope) =>
        {
            string f = d.Pick(["Sum", "Mean", "SquaredNorm", "Norm", "Max", "Min", "LogSumExp", "LogMeanExp", "Variance", "Norm1", "NormInf"]);
            return new(f, Kind.Real, $"{f}($0)", d.Expression(AnyVector(d, scope), depth, scope));
        }),
        new(0.3, (d, _, depth, scope) => new("StandardDeviation", Kind.Real, "Sqrt(0.1 + Variance($0))", d.Expression(AnyVector(d, scope), depth, scope))),
        new(0.4, (d, _, depth, scope) => new("Product", Kind.Real, "Product($0)", Inside(d, Kind.Vector(d.Axis()), -1, 1, depth, scope))),
        new(0.4, (d, _, depth, scope) => new("NormP", Kind.Real, $"NormP($0, {d.Pick(["3", "1.5", "4"])})", Inside(d, Kind.Vector(d.Axis()), 0.1, 2, depth, scope))),
        new(3, (d, _, depth, scope) =>
        {
            var kind = AnyVector(d, scope);
            string f = d.Pick(["Dot", "Dot", "SquaredDistance"]);
            return new(f, Kind.Real, $"{f}($0, $1)", d.Expression(kind, depth, scope), d.Expression(kind, depth, scope));
        }),
        new(0.3, (d, _, depth, scope) =>
        {
            var kind = Kind.Vector(d.Axis());
            return new("Cosine", Kind.Real, "Cosine($0, $1)", d.Expression(kind, depth, scope), Positive(d, kind, depth, scope));
        }),
        new(0.6, (d, _, depth, scope) => new("Quantile", Kind.Real, d.Pick(["Quantile($0, 0.3)", "Median($0)"]), d.Expression(Kind.Vector(d.Axis()), depth, scope))),
        new(0.4, (d, _, depth, scope) => new("TopK", Kind.Real, d.Pick(["Sum(TopK($0, 1))", "Sum(Exp(-Square(BottomK($0, 1))))"]), d.Expression(Kind.Vector(d.Axis()), depth, scope))),
        new(1.5, (d, _, depth, scope) =>
        {
            string f = d.Pick(["Sum", "Mean", "SquaredNorm", "Norm", "Max", "Min", "LogSumExp"]);
            return new(f + " of a matrix", Kind.Real, $"{f}($0)", d.Expression(Kind.Matrix(d.Axis(), d.Axis()), depth, scope));
        }),
        new(0.5, (d, _, depth, scope) =>
        {
            string n = d.Axis();
            return new("Trace", Kind.Real, "Trace($0)", d.Expression(Kind.Matrix(n, n), depth, scope));
        }),
        new(0.3, (d, _, depth, scope) => new("Difference", Kind.Real, d.Pick(["SquaredNorm(Difference($0))", "Sum(Sqrt(0.1 + Square(Difference($0))))"]), d.Expression(Kind.Vector(d.Axis()), depth, scope))),
        new(0.3, (d, _, depth, scope) =>
        {
            var v = d.NewVariable("v", Kind.Vector(d.Axis()));
            return new("slice", Kind.Real, $"Vector {v.Name} = $0; return {d.Pick([$"SquaredNorm({v.Name}[1..] - {v.Name}[..^1])", $"Dot({v.Name}[1..], {v.Name}[..^1]) + {v.Name}[^1]"])};", d.Expression(v.Kind, depth, scope)) { IsMethod = true };
        }),
        new(0.5, (d, _, depth, scope) =>
        {
            string g = d.Fields.Where(f => f.Kind.Sort == Sort.Indices && scope.MayRead(f)).Select(f => f.Name).OrderBy(f => f, StringComparer.Ordinal).FirstOrDefault() ?? "";
            if (g.Length == 0)
                return null;
            var groups = d.Fields.First(f => f.Name == g).Kind;
            string text = d.Pick(["SquaredNorm(SegmentSum($0, G, K))", "Sum(SegmentMean($0, G, K))", "Dot(SegmentSoftmax($0, G, K), $0)", "Sum(Square(SegmentSum(Exp(Tanh($0)), G, K)))"]);
            return new("Segment", Kind.Real, text.Replace("G", g, StringComparison.Ordinal).Replace("K", groups.Columns, StringComparison.Ordinal), d.Expression(Kind.Vector(groups.Rows), depth, scope));
        }),
    ];

    private static Rule[] Comprehensions =>
    [
        new(3, (d, _, depth, scope) =>
        {
            if (scope.Loops >= 3)
                return null;
            string n = AnyVector(d, scope).Rows;
            var i = d.NewVariable("i", Kind.Index(n));
            var inner = scope.InLoop(i);
            string f = d.Pick(["Sum", "Sum", "Mean", "Max", "Min", "LogSumExp", "Product"]);
            var body = f == "Product" ? Inside(d, Kind.Real, -1, 1, depth, inner) : d.Expression(Kind.Real, depth, inner);
            return f != "Mean" && f != "Max" && f != "Min" && f != "LogSumExp" && d.Chance(0.3)
                ? new("where", Kind.Real, $"{f}({n}, {i.Name} => $0, where: {i.Name} => $1)", body, d.Expression(Kind.Bool, depth, inner)) { Binds = [[i], [i]] }
                : new($"{f}(n, i => e)", Kind.Real, $"{f}({n}, {i.Name} => $0)", body) { Binds = [[i]] };
        }),
    ];

    private static Rule[] Elements =>
    [
        new(2, (d, _, depth, scope) =>
        {
            string n = AnyVector(d, scope).Rows;
            var v = d.Leaf(Kind.Vector(n), scope);
            return v.Feature is "field" or "variable" or "All(x)" ? new("v[i]", Kind.Real, "$0[$1]", v, d.Expression(Kind.Index(n), depth, scope)) : null;
        }),
        new(1.5, (d, _, depth, scope) =>
        {
            var (rows, columns) = (d.Axis(), d.Axis());
            var m = d.Leaf(Kind.Matrix(rows, columns), scope);
            return m.Feature is "field" or "variable"
                ? new("A[i, j]", Kind.Real, "$0[$1, $2]", m, d.Expression(Kind.Index(rows), depth, scope), d.Expression(Kind.Index(columns), depth, scope))
                : null;
        }),
        new(0.5, (d, _, depth, scope) =>
        {
            var v = d.NewVariable("v", Kind.Vector(d.Axis()));
            return new("element of an expression", Kind.Real, $"Vector {v.Name} = $0; return {v.Name}[$1];", d.Expression(v.Kind, depth, scope), d.Expression(Kind.Index(v.Kind.Rows), depth, scope)) { IsMethod = true };
        }),
        new(0.3, (d, _, depth, scope) => new("index as a number", Kind.Real, "(0.2 * ($0))", d.Expression(Kind.Index(d.Axis()), depth, scope))),
    ];

    private static Rule[] Conditions =>
    [
        new(3, (d, _, depth, scope) => new("comparison", Kind.Bool, $"($0 {d.Pick(["<", ">", "<=", ">="])} {d.Number(-1, 1)})", d.Expression(Kind.Real, Math.Min(depth, 1), scope))),
        new(1, (d, _, depth, scope) => new("comparison", Kind.Bool, "($0 < $1)", d.Leaf(Kind.Real, scope), d.Expression(Kind.Real, Math.Min(depth, 1), scope))),
        new(1.5, (d, _, depth, scope) =>
        {
            string n = d.Axis();
            return new("comparison of integers", Kind.Bool, $"($0 {d.Pick(["==", "!=", "<", ">="])} $1)", d.Expression(Kind.Index(n), depth, scope), d.Expression(Kind.Index(n), depth, scope));
        }),
        new(1, (d, _, depth, scope) => new("connective", Kind.Bool, d.Pick(["($0 && $1)", "($0 || $1)"]), d.Expression(Kind.Bool, depth, scope), d.Expression(Kind.Bool, depth, scope))),
        new(0.5, (d, _, depth, scope) => d.Fields.Any(f => f.Name == "order") ? new("comparison of a hyperparameter", Kind.Bool, d.Pick(["(order == 2)", "(order > 1)", "($0 < order)"]), d.Expression(Kind.Index(d.Axis()), depth, scope)) : null),
        new(0.5, (d, _, depth, scope) => new("!", Kind.Bool, "!($0)", d.Expression(Kind.Bool, depth, scope))),
    ];

    private static Rule[] Indices =>
    [
        new(2, (d, kind, depth, scope) => d.Leaf(kind, scope)),
        new(1, (d, kind, depth, scope) => new("modular index", kind, $"(($0 + {d.Pick(["1", "2"])}) % {kind.Rows})", d.Expression(kind, depth, scope))),
        new(1, (d, kind, depth, scope) => new("reversed index", kind, $"({kind.Rows} - 1 - $0)", d.Expression(kind, depth, scope))),
        new(1.5, (d, kind, depth, scope) =>
        {
            var fields = d.Fields.Where(f => f.Kind.Sort == Sort.Indices && f.Kind.Columns == kind.Rows && scope.MayRead(f)).ToList();
            if (fields.Count == 0)
                return null;
            var indices = d.Pick(fields);
            return new("data index", kind, indices.Name + "[$0]", d.Expression(Kind.Index(indices.Kind.Rows), depth, scope));
        }),
        new(0.2, (d, kind, depth, scope) => kind.Rows == "BatchSize" ? null : new("ArgMax", kind, "ArgMax($0)", d.Expression(Kind.Vector(kind.Rows), Math.Min(depth, 1), scope))),
    ];

    /// <summary>A vector over one of the axes, over the batch, or as long as a hyperparameter says.</summary>
    private static Kind AnyVector(Drawing d, Scope scope) => Kind.Vector(scope is { HasSamples: true, IsInBatch: false, Loops: < 2 } && d.Chance(0.06) ? "BatchSize"
        : d.Fields.Any(f => f.Name == "order") && d.Chance(0.06) ? "order" : d.Axis());

    private static Node? Batch(Drawing d, Kind kind, int depth, Scope scope) => scope.HasSamples && !scope.IsInBatch
        ? new("All(() => e)", kind, "All(() => y * $0)", d.Expression(Kind.Real, depth, scope with { IsInBatch = true, Loops = scope.Loops + 1 }))
        : null;
}
