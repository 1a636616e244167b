using System;
using System.Linq;

namespace Objectives.Fuzz.Declarations;

/// <summary>Groups, pairs of samples, functions of another assembly.</summary>
internal static partial class Grammar
{
    private static Rule[] Batches =>
    [
        new(0.4, (d, _, depth, scope) =>
        {
            // One sample with each other one.
            if (!scope.HasSamples || scope.IsInBatch || scope.Loops >= 1)
                return null;
            var samples = d.Fields.Where(f => f is { Role: Role.Sample, Set: "", Kind.Sort: Sort.Vector }).ToList();
            if (samples.Count == 0)
                return null;
            var sample = d.Pick(samples);
            var (i, v) = (d.NewVariable("i", Kind.Index("BatchSize")), d.NewVariable("v", sample.Kind));
            string f = d.Pick(["Sum", "Mean", "LogSumExp"]);
            return new("pairs", Kind.Real, $"{f}(BatchSize, {i.Name} => {{ Vector {v.Name} = {d.Pick([$"All({sample.Name})[{i.Name}]", $"{sample.Name} - All({sample.Name})[{i.Name}]"])}; return $0; }})", d.Expression(Kind.Real, depth, scope.InLoop(i, v))) { Binds = [[i, v]] };
        }),
        new(0.4, (d, _, depth, scope) =>
        {
            var samples = d.Fields.Where(f => f is { Role: Role.Sample, Set: "", Kind.Sort: Sort.Vector }).ToList();
            return !scope.HasSamples || scope.IsInBatch || samples.Count == 0 ? null
                : new("All(x)[i]", Kind.Real, d.Pick(["Sum(All(X)[$0])", "Norm(All(X)[$0])", "LogSumExp(All(X)[$0])"]).Replace("X", d.Pick(samples).Name, StringComparison.Ordinal), d.Expression(Kind.Index("BatchSize"), depth, scope));
        }),
    ];

    private static Rule[] BatchIndices =>
    [
        new(0.3, (d, kind, depth, scope) =>
        {
            var labels = d.Fields.Where(f => f is { Role: Role.Sample, Set: "", Kind.Sort: Sort.Index } && f.Kind == kind).ToList();
            return !scope.HasSamples || scope.IsInBatch || labels.Count == 0 ? null : new("All(label)[i]", kind, $"All({d.Pick(labels).Name})[$0]", d.Expression(Kind.Index("BatchSize"), Math.Min(depth, 1), scope));
        }),
    ];

    private static Rule[] Groups => [new(0.5, (d, kind, depth, scope) => Grouped(d, kind, depth, scope))];

    private static Rule[] MatrixGroups => [new(0.4, (d, kind, depth, scope) => Grouped(d, kind, depth, scope))];

    /// <summary>The rows of an array by groups; those of an empty group are −∞ in two of them.</summary>
    private static Node? Grouped(Drawing d, Kind kind, int depth, Scope scope)
    {
        var fields = d.Fields.Where(f => f.Kind.Sort == Sort.Indices && scope.MayRead(f)).ToList();
        if (fields.Count == 0)
            return null;
        var groups = d.Pick(fields);
        var of = kind.Sort == Sort.Vector ? Kind.Vector(groups.Kind.Rows) : Kind.Matrix(groups.Kind.Rows, kind.Columns);
        string f = d.Pick(["SegmentSum", "SegmentMean", "SegmentSoftmax", "SegmentMax", "SegmentLogSumExp"]), call = $"{f}($0, {groups.Name}, {groups.Kind.Columns})";
        return f == "SegmentSoftmax" ? kind.Rows == groups.Kind.Rows ? new(f, kind, call, d.Expression(of, depth, scope)) : null
            : kind.Rows != groups.Kind.Columns ? null
            : new(f, kind, f is "SegmentMax" or "SegmentLogSumExp" ? $"Tanh({call})" : call, d.Expression(of, depth, scope));
    }

    private static Rule[] Libraries =>
    [
        new(0.4, (d, _, depth, scope) =>
        {
            string n = d.Axis();
            return d.Pick([0, 1, 2, 3]) switch
            {
                0 => new("library: number", Kind.Real, "Objectives.Library.RobustLosses.PseudoHuber($0, $1)", d.Expression(Kind.Real, depth, scope), Positive(d, Kind.Real, depth, scope)),
                1 => new("library: vectors", Kind.Real, "Objectives.Library.RobustLosses.Distance($0, $1, 0.8)", d.Expression(Kind.Vector(n), depth, scope), d.Expression(Kind.Vector(n), depth, scope)),
                2 => new("library: recurrence", Kind.Real, "Objectives.Library.SequenceLosses.Smoothing($0, $1)", d.Expression(Kind.Vector(n), depth, scope), Bounded(d, Kind.Real, depth, scope)),
                _ => new("library: tuple", Kind.Real, "var (loss, probability) = Objectives.Library.SequenceLosses.Classified($0, $1); return loss + probability;", d.Expression(Kind.Vector(n), depth, scope), d.Expression(Kind.Index(n), depth, scope)) { IsMethod = true },
            };
        }),
    ];
}
