namespace Objectives.Fuzz.Declarations;

/// <summary>Vectors and matrices.</summary>
internal static partial class Grammar
{
    private static Rule[] Vectors =>
    [
        new(2, (d, kind, depth, scope) => kind.Rows == "BatchSize" ? Batch(d, kind, depth, scope) : Product(d, kind, depth, scope)),
        new(1.5, (d, kind, depth, scope) =>
        {
            string f = d.Pick(["Softmax", "LogSoftmax", "CumSum", "CumMax", "LogCumSumExp", "Reverse", "Sort", "SortDescending"]);
            return new(f, kind, $"{f}($0)", d.Expression(kind, depth, scope));
        }),
        new(0.3, (d, kind, depth, scope) => new("CumProd", kind, "CumProd($0)", Inside(d, kind, -1, 1, depth, scope))),
        new(0.3, (d, kind, depth, scope) => new("Normalize", kind, "Normalize($0)", Positive(d, kind, depth, scope))),
        new(0.3, (d, kind, depth, scope) => new("projection", kind, d.Pick(["ProjectSimplex($0)", "ProjectBall($0, 0.7)", "Isotonic($0)"]), d.Expression(kind, depth, scope))),
        new(1.5, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 3)
                return null;
            var i = d.NewVariable("i", Kind.Index(kind.Rows));
            return new("Vector.From", kind, $"Vector.From({kind.Rows}, {i.Name} => $0)", d.Expression(Kind.Real, depth, scope.InLoop(i))) { Binds = [[i]] };
        }),
        new(0.5, (d, kind, depth, scope) => kind.Rows == "BatchSize" ? null : new("OneHot", kind, $"OneHot($0, {kind.Rows})", d.Expression(Kind.Index(kind.Rows), depth, scope))),
        new(1.5, (d, kind, depth, scope) =>
        {
            if (kind.Rows == "BatchSize")
                return null;
            string n = d.Axis();
            string f = d.Pick(["LogSumExp", "Sum", "Mean", "Max", "Norm", "SquaredNorm"]);
            return d.Chance(0.5)
                ? new("Rows", kind, $"Rows($0).{f}()", d.Expression(Kind.Matrix(kind.Rows, n), depth, scope))
                : new("Columns", kind, $"Columns($0).{f}()", d.Expression(Kind.Matrix(n, kind.Rows), depth, scope));
        }),
        new(0.5, (d, kind, depth, scope) =>
        {
            if (kind.Rows == "BatchSize" || scope.Loops >= 3)
                return null;
            var r = d.NewVariable("r", Kind.Vector(d.Axis()));
            return new("Rows.Select", kind, $"Rows($0).Select({r.Name} => $1)", d.Expression(Kind.Matrix(kind.Rows, r.Kind.Rows), depth, scope), d.Expression(Kind.Real, depth, scope.InLoop(r))) { Binds = [[], [r]] };
        }),
        new(1, (d, kind, depth, scope) =>
        {
            string n = d.Axis();
            bool isRow = d.Chance(0.5);
            var m = d.Leaf(isRow ? Kind.Matrix(n, kind.Rows) : Kind.Matrix(kind.Rows, n), scope);
            return m.Feature is not ("field" or "variable") ? null
                : isRow ? new("A[i]", kind, "$0[$1]", m, d.Expression(Kind.Index(n), depth, scope))
                : new("A.Column(j)", kind, "$0.Column($1)", m, d.Expression(Kind.Index(n), depth, scope));
        }),
        new(0.4, (d, kind, depth, scope) => kind.Rows == "BatchSize" ? null : new("Diagonal", kind, "Diagonal($0)", d.Expression(Kind.Matrix(kind.Rows, kind.Rows), depth, scope))),
        new(0.3, (d, kind, depth, scope) => new("Fft", kind, $"var (re, im) = Fft($0, $1); return {d.Pick(["re + im", "re - 0.5 * im", "Sqrt(0.1 + re * re + im * im)"])};", d.Expression(kind, depth, scope), d.Expression(kind, depth, scope)) { IsMethod = true }),
    ];

    private static Rule[] Matrices =>
    [
        new(2, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 2)
                return null;
            string n = d.Axis();
            return new("product of matrices", kind, "($0 * $1)", d.Expression(Kind.Matrix(kind.Rows, n), depth, scope.InLoop()), d.Expression(Kind.Matrix(n, kind.Columns), depth, scope.InLoop()));
        }),
        new(1, (d, kind, depth, scope) => new("Outer", kind, "Outer($0, $1)", d.Expression(Kind.Vector(kind.Rows), depth, scope), d.Expression(Kind.Vector(kind.Columns), depth, scope))),
        new(1, (d, kind, depth, scope) => new("A.T", kind, "($0).T", d.Expression(Kind.Matrix(kind.Columns, kind.Rows), depth, scope))),
        new(1, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 2)
                return null;
            var (i, j) = (d.NewVariable("i", Kind.Index(kind.Rows)), d.NewVariable("j", Kind.Index(kind.Columns)));
            return new("Matrix.From", kind, $"Matrix.From({kind.Rows}, {kind.Columns}, ({i.Name}, {j.Name}) => $0)", d.Expression(Kind.Real, depth, scope.InLoop(i, j))) { Binds = [[i, j]] };
        }),
        new(0.6, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 2)
                return null;
            var i = d.NewVariable("i", Kind.Index(kind.Rows));
            return new("Matrix.FromRows", kind, $"Matrix.FromRows({kind.Rows}, {i.Name} => $0)", d.Expression(Kind.Vector(kind.Columns), depth, scope.InLoop(i))) { Binds = [[i]] };
        }),
        new(0.8, (d, kind, depth, scope) =>
        {
            string f = d.Pick(["Softmax", "LogSoftmax", "Normalize"]), lines = d.Pick(["Rows", "Columns"]);
            return new($"{lines} {f}", kind, $"{lines}($0).{f}()", f == "Normalize" ? Positive(d, kind, depth, scope) : d.Expression(kind, depth, scope));
        }),
        new(0.4, (d, kind, depth, scope) => kind.Rows != kind.Columns ? null : d.Chance(0.5) ? new("Identity", kind, $"Identity({kind.Rows})") : new("DiagonalMatrix", kind, "DiagonalMatrix($0)", d.Expression(Kind.Vector(kind.Rows), depth, scope))),
        new(0.5, Choice),
        new(0.8, (d, kind, depth, scope) => scope.Loops >= 2 || kind.Rows != kind.Columns ? null
            : new("matrix function", kind, d.Pick(["Inverse($0)", "MatrixSqrt($0)", "MatrixLog($0)", "Cholesky($0)"]), PositiveDefinite(d, kind.Rows, depth, scope))),
        new(0.3, (d, kind, depth, scope) => scope.Loops >= 2 || kind.Rows != kind.Columns ? null : new("MatrixExp", kind, "MatrixExp($0 / 4)", Bounded(d, kind, depth, scope))),
        new(0.4, (d, kind, depth, scope) =>
        {
            if (scope.Derivatives >= 1 || scope.Loops >= 2)
                return null;
            var v = d.NewVariable("v", Kind.Vector(kind.Columns));
            if (kind.Rows == kind.Columns && d.Chance(0.4))
                return new("Hessian", kind, $"Hessian({v.Name} => $1, $0)", Point(d, v.Kind, depth, scope), d.Expression(Kind.Real, depth, Inner(scope, v))) { Binds = [[], [v]] };
            return new("Jacobian", kind, $"Jacobian({v.Name} => $1, $0)", Point(d, v.Kind, depth, scope), d.Expression(Kind.Vector(kind.Rows), depth, Inner(scope, v))) { Binds = [[], [v]] };
        }),
    ];

    private static Node? Product(Drawing d, Kind kind, int depth, Scope scope)
    {
        string n = d.Axis();
        return d.Chance(0.7)
            ? new("A * v", kind, "($0 * $1)", d.Expression(Kind.Matrix(kind.Rows, n), depth, scope), d.Expression(Kind.Vector(n), depth, scope))
            : new("v * A", kind, "($0 * $1)", d.Expression(Kind.Vector(n), depth, scope), d.Expression(Kind.Matrix(n, kind.Rows), depth, scope));
    }
}
