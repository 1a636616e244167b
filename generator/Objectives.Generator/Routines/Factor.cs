using System;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// P·A = L·U with partial pivoting, as n rows of n + 1 numbers: the factors in each other's place, then the row that came here. It only
/// hands the work of a factorisation to several solutions; what moves is the matrix beside it.
/// </summary>
internal sealed class Factor() : Routine("factor", "n n -> n n+1")
{
    public override bool IsActive(int argument) => false;

    public override int Tangent(RoutineCall call, int argument, int tangent) => throw new InvalidOperationException("a factorisation has no derivative");

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => throw new InvalidOperationException("a factorisation has no derivative");

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = lengths[0][0];
        var (factors, rows, _) = Of(arguments[0], n);
        for (int i = 0; i < n; i++)
        {
            Array.Copy(factors, i * n, result, i * (n + 1), n);
            result[(i * (n + 1)) + n] = rows[i];
        }
    }

    /// <summary>The factors in each other's place, the rows in their order, and the sign of that order.</summary>
    public static (Dual[] Factors, int[] Rows, int Sign) Of(Dual[] matrix, int n)
    {
        var a = (Dual[])matrix.Clone();
        int[] rows = Enumerable.Range(0, n).ToArray();
        int sign = 1;
        for (int k = 0; k < n; k++)
        {
            int pivot = k;
            for (int i = k + 1; i < n; i++)
                if (Dual.Abs(a[(i * n) + k]).Value > Dual.Abs(a[(pivot * n) + k]).Value)
                    pivot = i;
            if (pivot != k)
            {
                sign = -sign;
                (rows[k], rows[pivot]) = (rows[pivot], rows[k]);
                for (int j = 0; j < n; j++)
                    (a[(k * n) + j], a[(pivot * n) + j]) = (a[(pivot * n) + j], a[(k * n) + j]);
            }
            for (int i = k + 1; i < n; i++)
            {
                var factor = a[(i * n) + k] / a[(k * n) + k];
                a[(i * n) + k] = factor;
                for (int j = k + 1; j < n; j++)
                    a[(i * n) + j] -= factor * a[(k * n) + j];
            }
        }
        return (a, rows, sign);
    }

    /// <summary>The solution of A·x = b, or of Aᵀ·x = b, by elimination.</summary>
    public static void Solve(Dual[] matrix, int n, Dual[] right, Dual[] result, bool isTransposed)
    {
        var a = new Dual[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                a[(i * n) + j] = isTransposed ? matrix[(j * n) + i] : matrix[(i * n) + j];
        var (f, rows, _) = Of(a, n);
        for (int i = 0; i < n; i++)
        {
            result[i] = right[rows[i]];
            for (int k = 0; k < i; k++)
                result[i] -= f[(i * n) + k] * result[k];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
                result[i] -= f[(i * n) + k] * result[k];
            result[i] /= f[(i * n) + i];
        }
    }
}
