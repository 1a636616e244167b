namespace Objectives.Fuzz.Declarations;

/// <summary>Linear algebra on well-conditioned matrices; derivatives inside.</summary>
internal static partial class Grammar
{
    private static Rule[] LinearAlgebra =>
    [
        new(0.6, (d, _, depth, scope) => scope.Loops >= 2 ? null
            : new("LogDet", Kind.Real, d.Pick(["LogDet($0)", "Log(Determinant($0))", "Sum(Log(Diagonal(Cholesky($0))))", "Sum(Sqrt(Eigenvalues($0)))", "NuclearNorm($0)", "Trace(Inverse($0))"]), PositiveDefinite(d, d.Axis(), depth, scope))),
        new(0.4, (d, _, depth, scope) =>
        {
            string n = d.Axis();
            return scope.Loops >= 2 ? null : new("quadratic form", Kind.Real, "Dot($1, Solve($0, $1))", PositiveDefinite(d, n, depth, scope), d.Expression(Kind.Vector(n), depth, scope));
        }),
    ];

    private static Rule[] VectorLinearAlgebra =>
    [
        new(0.5, (d, kind, depth, scope) => scope.Loops >= 2 || kind.Rows == "BatchSize" ? null
            : new("Solve", kind, d.Pick(["Solve($0, $1)", "SolveTriangular(Cholesky($0), $1)", "(Inverse($0) * $1)"]), PositiveDefinite(d, kind.Rows, depth, scope), d.Expression(kind, depth, scope))),
        new(0.2, (d, kind, depth, scope) => scope.Loops >= 2 || kind.Rows == "BatchSize" ? null
            : new("Eigenvalues", kind, "Eigenvalues($0)", Spread(d, kind.Rows, depth, scope))),
    ];

    private static Rule[] Derivatives =>
    [
        new(1, (d, _, depth, scope) =>
        {
            if (scope.Derivatives >= 2 || scope.Loops >= 2)
                return null;
            var v = d.NewVariable("v", Kind.Vector(d.Axis()));
            var point = Point(d, v.Kind, depth, scope);
            var inner = Inner(scope, v);
            return d.Pick([0, 1, 2, 3, 4]) switch
            {
                0 => new("inner derivative", Kind.Real, $"SquaredNorm(Gradient({v.Name} => $1, $0))", point, d.Expression(Kind.Real, depth, inner)) { Binds = [[], [v]] },
                1 => new("Laplacian", Kind.Real, $"Laplacian({v.Name} => $1, $0)", point, d.Expression(Kind.Real, depth, inner)) { Binds = [[], [v]] },
                2 => new("Divergence", Kind.Real, $"Divergence({v.Name} => $1, $0)", point, d.Expression(v.Kind, depth, inner)) { Binds = [[], [v]] },
                3 => new("inner derivative", Kind.Real, $"JacobianVector({v.Name} => $1, $0, $2)", point, d.Expression(Kind.Real, depth, inner), d.Expression(v.Kind, depth, scope)) { Binds = [[], [v]] },
                _ => new("inner derivative", Kind.Real, $"Dot($2, HessianVector({v.Name} => $1, $0, $2))", point, d.Expression(Kind.Real, depth, inner), d.Leaf(v.Kind, scope)) { Binds = [[], [v]] },
            };
        }),
        new(0.6, (d, _, depth, scope) =>
        {
            if (scope.Derivatives >= 2 || scope.Loops >= 2)
                return null;
            var s = d.NewVariable("s", Kind.Real);
            return new("inner derivative", Kind.Real, $"Derivative({s.Name} => $1, $0)", d.Expression(Kind.Real, depth, scope), d.Expression(Kind.Real, depth, Inner(scope, s))) { Binds = [[], [s]] };
        }),
    ];

    private static Rule[] VectorDerivatives =>
    [
        new(1, (d, kind, depth, scope) =>
        {
            if (scope.Derivatives >= 2 || scope.Loops >= 2 || kind.Rows == "BatchSize")
                return null;
            var v = d.NewVariable("v", kind);
            if (d.Chance(0.7))
                return new("inner derivative", kind, $"Gradient({v.Name} => $1, $0)", Point(d, kind, depth, scope), d.Expression(Kind.Real, depth, Inner(scope, v))) { Binds = [[], [v]] };
            string n = d.Axis();
            return new("inner derivative", kind, $"VectorJacobian({v.Name} => $1, $0, $2)", Point(d, kind, depth, scope), d.Expression(Kind.Vector(n), depth, Inner(scope, v)), d.Expression(Kind.Vector(n), depth, scope)) { Binds = [[], [v]] };
        }),
    ];

    private static Scope Inner(Scope scope, Variable variable) => scope.With(variable) with { Derivatives = scope.Derivatives + 1, Loops = scope.Loops + 1 };

    private static Node Point(Drawing d, Kind kind, int depth, Scope scope) => d.Chance(0.7) ? d.Leaf(kind, scope) : d.Expression(kind, depth, scope);

    /// <summary>AᵀA + I and the like, of numbers of order one.</summary>
    private static Node PositiveDefinite(Drawing d, string n, int depth, Scope scope)
    {
        var kind = Kind.Matrix(n, n);
        string m = d.Axis();
        var inner = scope.InLoop();
        return d.Pick([0, 1, 2]) switch
        {
            0 => new("AᵀA + I", kind, $"(($0).T * $0 + Identity({n}))", Bounded(d, Kind.Matrix(m, n), depth, inner)),
            1 => new("vvᵀ + I", kind, $"(Outer($0, $0) + 2 * Identity({n}))", Bounded(d, Kind.Vector(n), depth, inner)),
            _ => new("diagonal + AAᵀ", kind, "(DiagonalMatrix($0) + $1 * ($1).T)", Positive(d, Kind.Vector(n), depth, inner), Bounded(d, Kind.Matrix(n, m), depth, inner)),
        };
    }

    /// <summary>Symmetric, with eigenvalues apart.</summary>
    private static Node Spread(Drawing d, string n, int depth, Scope scope)
    {
        var i = d.NewVariable("i", Kind.Index(n));
        return new("spread spectrum", Kind.Matrix(n, n), $"(DiagonalMatrix(Vector.From({n}, {i.Name} => 3.0 * {i.Name})) + Outer($0, $0))", Bounded(d, Kind.Vector(n), depth, scope.InLoop()));
    }
}
