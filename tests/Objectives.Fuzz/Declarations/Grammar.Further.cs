namespace Objectives.Fuzz.Declarations;

/// <summary>What is rarer: arrays of other lengths, assignments and transports, eigenvectors, gradients by all parameters, surrogates.</summary>
internal static partial class Grammar
{
    private static Rule[] Rarer =>
    [
        new(0.5, (d, _, depth, scope) => new("Concat", Kind.Real, d.Pick(["SquaredNorm(Concat($0, $1))", "LogSumExp(Concat($0, $2, $1))", "Max(Concat($1, $2))", "Sum(Softmax(Concat($0, $1)) * Concat($0, $1))"]),
            d.Expression(Kind.Vector(d.Axis()), depth, scope), d.Expression(Kind.Vector(d.Axis()), depth, scope), d.Expression(Kind.Real, depth, scope))),
        new(0.4, (d, _, depth, scope) => new("Convolve", Kind.Real, d.Pick(["SquaredNorm(Convolve($0, $1))", "LogSumExp(Convolve($0, $1))"]),
            d.Expression(Kind.Vector(d.Axis()), depth, scope), d.Expression(Kind.Vector(d.Axis()), depth, scope))),
        new(0.3, (d, _, depth, scope) => scope.Loops >= 1 ? null : new("Kron", Kind.Real, d.Pick(["Sum(Square(Kron($0, $1)))", "Norm(Convolve2D($0, $1))", "Max(Kron($0, $1))"]),
            d.Expression(Kind.Matrix(d.Axis(), d.Axis()), depth, scope.InLoop().InLoop()), d.Expression(Kind.Matrix(d.Axis(), d.Axis()), depth, scope.InLoop().InLoop()))),
        new(0.2, (d, _, depth, scope) =>
        {
            var (rows, columns) = (d.Axis(), d.Axis());
            return scope.Loops >= 2 ? null : new("OptimalTransport", Kind.Real, "OptimalTransport(Softmax($0), Softmax($1), $2)",
                d.Expression(Kind.Vector(rows), depth, scope.InLoop()), d.Expression(Kind.Vector(columns), depth, scope.InLoop()), d.Expression(Kind.Matrix(rows, columns), depth, scope.InLoop()));
        }),
        new(0.2, (d, _, depth, scope) =>
        {
            string n = d.Axis();
            return scope.Loops >= 2 ? null : new("LinearAssignment", Kind.Real, $"Matrix costs = $0; int[] column = LinearAssignment(costs); return Sum({n}, row => costs[row, column[row]]);", d.Expression(Kind.Matrix(n, n), depth, scope.InLoop())) { IsMethod = true };
        }),
        new(0.2, (d, _, depth, scope) =>
        {
            string n = d.Axis();
            return scope.Loops >= 2 ? null : new("SymmetricEigen", Kind.Real, "var (values, vectors) = SymmetricEigen($0); return Sum(values * Square(vectors.T * $1));", Spread(d, n, depth, scope), d.Expression(Kind.Vector(n), depth, scope)) { IsMethod = true };
        }),
        new(0.3, (d, _, depth, scope) => scope.Derivatives >= 1 || scope.Loops >= 1 ? null
            : new("ParameterGradient", Kind.Real, d.Pick(["SquaredNorm(ParameterGradient(() => $0))", "Sum(ParameterGradient(() => $0))"]), d.Expression(Kind.Real, depth, scope with { Derivatives = 1, Loops = 1 }))),
        new(0.3, (d, _, depth, scope) =>
        {
            if (scope.Derivatives >= 1 || scope.Loops >= 2)
                return null;
            var (v, s) = (d.NewVariable("v", Kind.Vector(d.Axis())), d.NewVariable("s", Kind.Real));
            return new("Gradient of two", Kind.Real, $"var (first, second) = Gradient(({v.Name}, {s.Name}) => $2, $0, $1); return SquaredNorm(first) + Square(second);",
                d.Expression(v.Kind, depth, scope), d.Expression(Kind.Real, depth, scope), d.Expression(Kind.Real, depth, Inner(scope, v).With(s)))
            {
                IsMethod = true,
                Binds = [[], [], [v, s]],
            };
        }),
        new(0.3, (d, kind, depth, scope) => new("control", kind, d.Pick(["StraightThrough($0, $1)", "(Quantize($0, 0.25) * $1)"]), d.Expression(kind, depth, scope), d.Expression(kind, depth, scope))),
        new(0.3, (d, _, depth, scope) =>
        {
            string n = d.Axis();
            var i = d.NewVariable("i", Kind.Index(n));
            return scope.Loops >= 2 ? null : new("CountTrue", Kind.Real, $"(CountTrue({n}, {i.Name} => $0) * $1)", d.Expression(Kind.Bool, depth, scope.InLoop(i)), d.Expression(Kind.Real, depth, scope)) { Binds = [[i], []] };
        }),
    ];

    private static Rule[] RarerVectors =>
    [
        new(0.7, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 2)
                return null;
            string n = d.Axis(), f = d.Pick(["Sum", "Mean"]);
            var i = d.NewVariable("i", Kind.Index(n));
            return new($"{f} of vectors", kind, $"{f}({n}, {i.Name} => $0)", d.Expression(kind, depth, scope.InLoop(i))) { Binds = [[i]] };
        }),
        new(0.4, (d, kind, depth, scope) =>
        {
            var i = d.NewVariable("i", Kind.Index(kind.Rows));
            return scope.Loops >= 2 ? null : new("Softmax(n, i => e)", kind, $"Softmax({kind.Rows}, {i.Name} => $0)", d.Expression(Kind.Real, depth, scope.InLoop(i))) { Binds = [[i]] };
        }),
        new(0.4, (d, kind, depth, scope) =>
        {
            var (v, w) = (d.NewVariable("v", kind), d.NewVariable("v", kind));
            return new("tuple", kind, $"var (first, second) = G(); return first - 0.5 * second; (Vector, Vector) G() {{ Vector {v.Name} = $0; return ({v.Name}, $1); }}", d.Expression(kind, depth, scope), d.Expression(kind, depth, scope.With(v))) { IsMethod = true, Binds = [[], [v]] };
        }),
    ];
}
