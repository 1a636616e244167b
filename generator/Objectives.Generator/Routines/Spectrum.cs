using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// What the derivative rules of eigenvalues share. The first two arguments of a call are A [i, j] and its <see cref="Eigen"/> [r, m]; V [i, m]
/// and λ [m] are that one's parts. Source: J. Magnus, On differentiating eigenvalues and eigenvectors, Econometric Theory 1 (1985); for
/// functions of a matrix, Daleckii and Krein's theorem: N. Higham, Functions of Matrices (2008), section 3.2.
/// </summary>
internal static class Spectrum
{
    /// <summary>Eigenvalues smaller than this, relative to the largest, are zeros that rounding moved; those that differ by less are equal.</summary>
    public const double Negligible = 1e-13;

    private const double Rounding = 1.1e-16;

    /// <summary>Values that a slope and a gap explain up to this are values of one function of an eigenvalue.</summary>
    private const double Smoothness = 1e-6;

    public static int Values(RoutineCall call, int axis) => call.Call<Eigenvalues>([axis], (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]));

    public static int Vectors(RoutineCall call, int row, int column) =>
        call.Along(call.Call<Eigenvectors>([call.Axes[0][0], call.Axes[1][1]], (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1])),
            [call.Axes[0][0], call.Axes[1][1]], [row, column]);

    /// <summary>VᵀXV [k, m] of an X [i, j].</summary>
    public static int Rotated(RoutineCall call, int x, int i, int j, int k, int m)
    {
        int half = call.Contract(Vectors(call, i, k), x, i);
        return call.Contract(half, Vectors(call, j, m), j);
    }

    /// <summary>Diagonal of VᵀXV [m] of an X [i, j].</summary>
    public static int DiagonalRotated(RoutineCall call, int x, int i, int j, int m)
    {
        int half = call.Contract(Vectors(call, i, m), x, i);
        return call.Contract(half, Vectors(call, j, m), j);
    }

    /// <summary>VNVᵀ [i, j] of an N [k, m].</summary>
    public static int Back(RoutineCall call, int n, int k, int m, int i, int j)
    {
        int half = call.Contract(Vectors(call, i, k), n, k);
        return call.Contract(half, Vectors(call, j, m), m);
    }

    /// <summary>1 / (λ_m − λ_k), and 0 within a group of equal eigenvalues.</summary>
    public static int InverseGaps(RoutineCall call, int k, int m)
    {
        var gap = Gap(call, k, m);
        return (IsEqual(call, gap)).Then(gap.Of(0), 1 / gap).Node;
    }

    /// <summary>
    /// (g_m − g_k) / (λ_m − λ_k) for the g [axis] of a call, and its limit where both come together: ∂g_k/∂λ_k − ∂g_k/∂λ_m. Where g does not
    /// depend on the eigenvalues there is no limit, and equal ones give 0.
    /// </summary>
    public static int DividedDifferences(RoutineCall call, int g, int axis, int k, int m)
    {
        var b = call.Builder;
        int lambda = Values(call, axis);
        // Where the matrix is one of each turn of a loop, what the loop hands on comes from the eigenvalues of other turns.
        int held = b.Axes.Without(b.AxesOf(lambda), b.Axes.Set([axis]));
        // The derivative goes through all that g is made of, equations solved among it: its axis is none of theirs.
        bool[] moved = Activity.Of(b, [g], [lambda], held);
        int seed = call.Fresh(axis, [g, .. Enumerable.Range(0, moved.Length).Where(n => moved[n])]);
        int jacobian = Forward.Derivative(b, [g], [(lambda, call.Identity(axis, seed))], held)[0];
        Expr Of(int value, int first, int second) => new(b, b.At(value, (axis, b.Iota(first)), (seed, b.Iota(second))));
        var (gk, gm, gap) = (Of(g, k, k), Of(g, m, m), Gap(call, k, m));
        var difference = gm - gk;
        var quotient = IsEqual(call, gap).Then(gap.Of(0), difference / gap);
        if (Partials.IsZero(b, jacobian))
            return quotient.Node;
        var (first, second) = (Of(jacobian, k, k) - Of(jacobian, k, m), Of(jacobian, m, m) - Of(jacobian, m, k));
        var slope = 0.5 * (first + second);
        // The relative error of the mean slope is about (Δslope / slope)²/6, that of the quotient its rounding: the smaller one counts.
        var bend = second - first;
        var size = gk.Map(Op.Abs) + gm.Map(Op.Abs);
        var isFlat = bend * bend * difference.Map(Op.Abs) <= 6 * Rounding * size * (slope * slope);
        var isSmooth = (difference - gap * slope).Map(Op.Abs) <= Smoothness * size;
        return isFlat.Map(Op.And, isSmooth).Then(slope, quotient).Node;
    }

    private static Expr Gap(RoutineCall call, int k, int m)
    {
        int lambda = Values(call, call.Axes[1][1]);
        return new Expr(call.Builder, call.Along(lambda, [call.Axes[1][1]], [m])) - new Expr(call.Builder, call.Along(lambda, [call.Axes[1][1]], [k]));
    }

    private static Expr IsEqual(RoutineCall call, Expr gap) => gap.Map(Op.Abs) <= Negligible * Scale(call);

    /// <summary>The largest |λ|.</summary>
    private static Expr Scale(RoutineCall call)
    {
        var b = call.Builder;
        int axis = call.Axes[1][1];
        return new(b, b.Freeze(b.Reduce(ReduceOp.Max, b.Map(Op.Abs, Values(call, axis)), b.Axes.Set([axis])), FrozenReason.Shift));
    }
}
