using System;

namespace Objectives;

/// <summary>Inner problems: least and greatest values, and where they are.</summary>
public static partial class Functions
{
    /// <summary>All x ≥ 0 with Σ x = 1.</summary>
    public static FeasibleSet Simplex { get; } = new FeasibleSet.OfSimplex();

    /// <summary>All x ≥ 0.</summary>
    public static FeasibleSet NonNegative { get; } = new FeasibleSet.OfBox(new[] { 0.0 }, new[] { double.PositiveInfinity });

    /// <summary>All x with l ≤ x ≤ u, element by element.</summary>
    /// <param name="l">The lower bound.</param>
    /// <param name="u">The upper bound.</param>
    public static FeasibleSet Box(double l, double u) => new FeasibleSet.OfBox(new[] { l }, new[] { u });

    /// <summary>All x with l ≤ x ≤ u, element by element.</summary>
    /// <param name="l">The lower bounds, of the length of x.</param>
    /// <param name="u">The upper bounds, of the length of x.</param>
    public static FeasibleSet Box(Vector l, Vector u) => new FeasibleSet.OfBox(l, u);

    /// <summary>All x with ‖x‖ ≤ r, the Euclidean norm.</summary>
    /// <param name="r">The radius.</param>
    public static FeasibleSet Ball(double r) => new FeasibleSet.OfBall(r);

    /// <inheritdoc cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>
    public static double ArgMin(Func<double, double> g, double start, FeasibleSet? over = null, double tolerance = 1e-5, int iterations = 50) =>
        ArgMin(OfOne(g), new[] { start }, over, tolerance, iterations)[0];

    /// <summary>
    /// Where g has a minimum, by damped Newton steps from a start: the global one of a convex g, else one near the start. NaN where none is found. In a
    /// declaration its derivatives, to any order, are those of the solution (implicit differentiation), with the constraints that are active.
    /// </summary>
    /// <remarks>Sources: D. Marquardt, An algorithm for least-squares estimation of nonlinear parameters, 1963; D. Bertsekas, Projected Newton
    /// methods for optimization problems with simple constraints, 1982. As plain C# it takes g's derivatives by differences, to about 1e-8.</remarks>
    /// <param name="g">The function, twice differentiable near the solution and finite at the start; its Hessian there, on the free elements, is positive definite.</param>
    /// <param name="start">Where to begin; it has no influence on derivatives.</param>
    /// <param name="over">The points to look among; all by default.</param>
    /// <param name="tolerance">How large the last correction may be, relative to 1 + the largest element. Corrections square the error: after one of this default, rounding is left.</param>
    /// <param name="iterations">How many steps are taken, at most.</param>
    public static Vector ArgMin(Func<Vector, double> g, Vector start, FeasibleSet? over = null, double tolerance = 1e-5, int iterations = 50)
    {
        ArgumentNullException.ThrowIfNull(g);
        ArgumentOutOfRangeException.ThrowIfLessThan(iterations, 1);
        const double Factor = 10;
        over ??= new FeasibleSet.Everything();
        var x = over.Project(start);
        double damping = 1e-3;
        for (int turn = 0; turn < iterations; turn++)
        {
            var step = Newton(g, x, over, damping);
            var trial = over.Project(x - step);
            // Where a slope is infinite, at a bound of the domain, no next step begins.
            bool isTaken = g(trial) <= g(x) && double.IsFinite(LargestOf(Gradient(g, trial)));
            (x, damping) = isTaken ? (trial, Math.Max(damping / Factor, 1e-12)) : (x, Math.Min(Math.Max(damping, 1e-4) * Factor, 1e12));
            if (isTaken && LargestOf(step) < 1e-7 * (1 + LargestOf(x)))
                break;
        }
        double moved = double.NaN;
        for (int correction = 0; correction < 2; correction++)
        {
            var step = Newton(g, x, over, 0);
            x = over.Project(x - step);
            moved = x.Length == 0 ? 0 : Max(Abs(step)) / (1 + Max(Abs(x)));
        }
        return moved <= tolerance ? x : Filled(x.Length, double.NaN);
    }

    /// <summary>Where g has a maximum: see <see cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>.</summary>
    /// <inheritdoc cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>
    public static double ArgMax(Func<double, double> g, double start, FeasibleSet? over = null, double tolerance = 1e-5, int iterations = 50) =>
        ArgMax(OfOne(g), new[] { start }, over, tolerance, iterations)[0];

    /// <summary>Where g has a maximum: see <see cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>.</summary>
    /// <inheritdoc cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>
    public static Vector ArgMax(Func<Vector, double> g, Vector start, FeasibleSet? over = null, double tolerance = 1e-5, int iterations = 50)
    {
        ArgumentNullException.ThrowIfNull(g);
        return ArgMin(x => -g(x), start, over, tolerance, iterations);
    }

    /// <summary>
    /// The minimum of g: its value at <see cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>, NaN where none is found. Its first derivative is
    /// that of g with the solution held (the envelope theorem), and costs no more.
    /// </summary>
    /// <inheritdoc cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>
    public static double MinOver(Func<double, double> g, double start, FeasibleSet? over = null, double tolerance = 1e-5, int iterations = 50) =>
        MinOver(OfOne(g), new[] { start }, over, tolerance, iterations);

    /// <summary>
    /// The minimum of g: its value at <see cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>, NaN where none is found. Its first derivative is
    /// that of g with the solution held (the envelope theorem), and costs no more.
    /// </summary>
    /// <inheritdoc cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>
    public static double MinOver(Func<Vector, double> g, Vector start, FeasibleSet? over = null, double tolerance = 1e-5, int iterations = 50)
    {
        var x = ArgMin(g, start, over, tolerance, iterations);
        return double.IsNaN(Sum(x)) ? double.NaN : g(x);
    }

    /// <summary>The maximum of g: see <see cref="MinOver(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>.</summary>
    /// <inheritdoc cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>
    public static double MaxOver(Func<double, double> g, double start, FeasibleSet? over = null, double tolerance = 1e-5, int iterations = 50) =>
        MaxOver(OfOne(g), new[] { start }, over, tolerance, iterations);

    /// <summary>The maximum of g: see <see cref="MinOver(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>.</summary>
    /// <inheritdoc cref="ArgMin(Func{Vector, double}, Vector, FeasibleSet?, double, int)"/>
    public static double MaxOver(Func<Vector, double> g, Vector start, FeasibleSet? over = null, double tolerance = 1e-5, int iterations = 50)
    {
        ArgumentNullException.ThrowIfNull(g);
        return -MinOver(x => -g(x), start, over, tolerance, iterations);
    }

    /// <summary>What Newton's method takes off x, on the free elements and along the equation; NaN where the curvature is not positive.</summary>
    private static Vector Newton(Func<Vector, double> g, Vector x, FeasibleSet set, double damping)
    {
        Vector q = Gradient(g, x);
        Matrix h = Hessian(g, x);
        double largest = Math.Max(LargestOf(h), LargestOf(q) / (1 + LargestOf(x)));
        bool[] free = new bool[x.Length];
        for (int i = 0; i < free.Length; i++)
            free[i] = set.IsFree(x, q, i);
        Vector Moving(Vector v) => Vector.From(v.Length, i => free[i] ? v[i] : 0);
        var equation = set.Equation(x, q);
        // Curvature across the equation changes nothing along it, and makes the system regular.
        double stiffness = equation is { } held ? largest / Math.Max(Dot(held.Normal, held.Normal), double.Epsilon) : 0;
        double onDiagonal = equation is { } curved ? curved.Curvature * curved.Multiplier : 0;
        var system = Matrix.From(x.Length, x.Length, (i, j) => !free[i] || !free[j] ? (i == j ? 1 : 0)
            : h[i, j] + (i == j ? onDiagonal + (damping * largest) : 0) + (equation is { } e ? stiffness * e.Normal[i] * e.Normal[j] : 0));
        var lower = Cholesky(system);
        Vector Solved(Vector v) => SolveTriangular(lower.T, SolveTriangular(lower, v), upper: true);
        var step = Solved(Moving(q));
        if (equation is not { } there)
            return step;
        Vector normal = Moving(there.Normal), toNormal = Solved(normal);
        return step - (Dot(normal, step) / Dot(normal, toNormal) * toNormal);
    }

    private static double LargestOf(Vector v) => v.Length == 0 ? 0 : Max(Abs(v));

    private static double LargestOf(Matrix a) => a.RowCount == 0 ? 0 : Max(Abs(a));

    private static Vector Filled(int length, double value) => Vector.From(length, _ => value);

    private static Func<Vector, double> OfOne(Func<double, double> g)
    {
        ArgumentNullException.ThrowIfNull(g);
        return x => g(x[0]);
    }
}
