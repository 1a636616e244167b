namespace Objectives.Fuzz.Declarations;

/// <summary>Inner problems that have one solution whatever stands in them: strictly convex functions, increasing ones, contractions.</summary>
internal static partial class Grammar
{
    private static Rule[] Problems =>
    [
        new(0.35, (d, _, depth, scope) =>
        {
            if (scope.Loops >= 2 || scope.Derivatives >= 1)
                return null;
            var s = d.NewVariable("s", Kind.Real).Name;
            string text = d.Pick(
            [
                $"Root({s} => {s} * {s} * {s} + Exp($0) * {s} - 3 * $1, -9, 9)",
                $"Root({s} => Tanh({s}) + {s} - $0 + 0.2 * $1, -9, 9)",
                $"FixedPoint({s} => $0 + 0.3 * (1 + $1) * Sin({s}), 0)",
                $"ArgMin({s} => Square({s} - $0) + Exp($1 * {s}), 0, iterations: 20)",
                $"ArgMax({s} => -Softplus($0 - {s}) - Exp($1) * {s} * {s}, 0, iterations: 20)",
                $"MinOver({s} => Square({s} - 2 * $0) + Softplus($1 * {s}), 0, iterations: 20)",
                $"MaxOver({s} => $0 * {s} - Square({s} - $1) - Exp({s}), 0, iterations: 20)",
            ]);
            return new(text[..text.IndexOf('(')], Kind.Real, text, Bounded(d, Kind.Real, depth, scope.InLoop()), Bounded(d, Kind.Real, depth, scope.InLoop()));
        }),
        new(0.2, (d, _, depth, scope) =>
        {
            if (scope.Loops >= 2 || scope.Derivatives >= 1)
                return null;
            var v = d.NewVariable("v", Kind.Vector(d.Axis()));
            string set = d.Pick(["", "", ", over: Box(-0.8, 0.9)", ", over: NonNegative", ", over: Ball(0.7)"]);
            return new(set.Length > 0 ? "MinOver a set" : "MinOver of a vector", Kind.Real, $"MinOver({v.Name} => SquaredNorm({v.Name} - $0) + 0.1 * Square(Dot($1, {v.Name})), Vector.From({v.Kind.Rows}, place => 0.1){set}, iterations: 20)",
                Bounded(d, v.Kind, depth, scope.InLoop()), Bounded(d, v.Kind, depth, scope.InLoop()));
        }),
    ];

    private static Rule[] VectorProblems =>
    [
        new(0.25, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 2 || scope.Derivatives >= 1 || kind.Rows is "BatchSize" or "order")
                return null;
            string v = d.NewVariable("v", kind).Name, n = d.Axis(), start = $"Vector.From({kind.Rows}, place => 0)";
            var matrix = Bounded(d, Kind.Matrix(n, kind.Rows), depth, scope.InLoop());
            return d.Pick([0, 1, 2]) switch
            {
                0 => new("ArgMin of a vector", kind, $"ArgMin({v} => SquaredNorm($0 * {v} - $1) + 2 * SquaredNorm({v}), {start}, iterations: 12)", matrix, Bounded(d, Kind.Vector(n), depth, scope.InLoop())),
                1 => new("ArgMin of a vector", kind, $"ArgMin({v} => Sum(Softplus($0 * {v})) + SquaredNorm({v} - $1), {start}, iterations: 20)", matrix, Bounded(d, kind, depth, scope.InLoop())),
                _ => new("FixedPoint of a vector", kind, $"FixedPoint({v} => $0 + 0.4 * Sin({v}), {start})", Bounded(d, kind, depth, scope.InLoop())),
            };
        }),
    ];
}
