using System;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// The eigenvalues of a symmetric A, ascending, and below them the orthonormal eigenvectors as columns, each with its largest component
/// positive: n + 1 rows of n. It only hands the work to the routines that name a part of it; what moves is the matrix beside it.
/// </summary>
internal sealed class Eigen() : Routine("eigen", "n n -> n+1 n")
{
    private const int MostSweeps = 60;

    public override bool IsActive(int argument) => false;

    public override int Tangent(RoutineCall call, int argument, int tangent) => throw new InvalidOperationException("a factorisation has no derivative");

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => throw new InvalidOperationException("a factorisation has no derivative");

    /// <summary>Jacobi's rotations, until values and tangents beside the diagonal are gone; a pair of equal eigenvalues is left as it is.</summary>
    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = lengths[0][0];
        var a = (Dual[])arguments[0].Clone();
        var v = new Dual[n * n];
        for (int i = 0; i < n; i++)
            v[(i * n) + i] = Dual.One;
        for (int sweep = 0; sweep < MostSweeps; sweep++)
        {
            bool isDone = true;
            for (int p = 0; p < n; p++)
                for (int q = p + 1; q < n; q++)
                    isDone &= !Rotate(a, v, n, p, q);
            if (isDone)
                break;
        }
        int[] order = Enumerable.Range(0, n).OrderBy(k => a[(k * n) + k].Value.Hi).ThenBy(k => a[(k * n) + k].Value.Lo).ToArray();
        for (int m = 0; m < n; m++)
        {
            result[m] = a[(order[m] * n) + order[m]];
            int largest = 0;
            for (int i = 1; i < n; i++)
                if (Dual.Abs(v[(i * n) + order[m]]).Value > Dual.Abs(v[(largest * n) + order[m]]).Value)
                    largest = i;
            bool isNegative = v[(largest * n) + order[m]].Value < DoubleDouble.Zero;
            for (int i = 0; i < n; i++)
                result[((1 + i) * n) + m] = isNegative ? -v[(i * n) + order[m]] : v[(i * n) + order[m]];
        }
    }

    /// <summary>Turns the plane of p and q so that a[p, q] vanishes; false where it already did.</summary>
    private static bool Rotate(Dual[] a, Dual[] v, int n, int p, int q)
    {
        var beside = a[(p * n) + q];
        var gap = a[(q * n) + q] - a[(p * n) + p];
        var scale = Dual.Abs(a[(p * n) + p]).Value + Dual.Abs(a[(q * n) + q]).Value;
        var negligible = scale * new DoubleDouble(1e-31);
        if (Dual.Abs(beside).Value <= negligible && (Dual.Abs(gap).Value <= negligible || DoubleDouble.Abs(beside.Tangent) <= new DoubleDouble(1e-31) * (scale + DoubleDouble.Abs(gap.Tangent))))
            return false;
        var root = Dual.Sqrt((gap * gap) + (4 * beside * beside));
        var t = 2 * beside / (gap.Value < DoubleDouble.Zero ? gap - root : gap + root);
        var c = Dual.One / Dual.Sqrt(Dual.One + (t * t));
        var s = t * c;
        for (int k = 0; k < n; k++)
            (a[(k * n) + p], a[(k * n) + q]) = ((c * a[(k * n) + p]) - (s * a[(k * n) + q]), (s * a[(k * n) + p]) + (c * a[(k * n) + q]));
        for (int k = 0; k < n; k++)
            (a[(p * n) + k], a[(q * n) + k]) = ((c * a[(p * n) + k]) - (s * a[(q * n) + k]), (s * a[(p * n) + k]) + (c * a[(q * n) + k]));
        for (int k = 0; k < n; k++)
            (v[(k * n) + p], v[(k * n) + q]) = ((c * v[(k * n) + p]) - (s * v[(k * n) + q]), (s * v[(k * n) + p]) + (c * v[(k * n) + q]));
        return true;
    }
}
