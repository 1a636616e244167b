using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// L⁻¹·B·L⁻ᵀ, or L⁻ᵀ·B·L⁻¹, of a symmetric B of which only the lower part is read. Arguments: the symmetric A, its <see cref="Cholesky"/> L, and B;
/// what moves is A. The inverse of L moves by −F·L⁻¹ with F = Φ(L⁻¹·Ȧ·L⁻ᵀ), where Φ takes the lower part and half of the diagonal: derivatives of
/// every order are products and these two routines. Source: I. Murray, Differentiation of the Cholesky decomposition, arXiv:1602.07527.
/// </summary>
internal abstract class FactorCongruence(string name, bool isTransposed) : Routine(name, "n n, n n, n n -> n n")
{
    public override bool IsLinear => true;

    public override bool IsSymmetric => true;

    public override bool IsActive(int argument) => argument != 1;

    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        if (argument == 2)
            return Of(call, call.Result, tangent, call.Axes[2], isTransposed);
        int rate = Rate(call, Matrix(call), Factor(call), tangent);
        var (row, column) = isTransposed ? (call.Axes[2][0], call.Axes[2][1]) : (call.Result[0], call.Result[1]);
        int product = isTransposed
            ? Product(call, Symmetric(call), (row, column), rate, (call.Axes[1][0], call.Axes[1][1]), (row, column))     // B·F
            : Product(call, rate, (call.Axes[1][0], call.Axes[1][1]), call.Node, (row, column), (row, column));          // F·L⁻¹·B·L⁻ᵀ
        int both = call.Negate(call.Builder.Map(Op.Add, product, call.Along(product, [row, column], [column, row])));
        return isTransposed ? Of(call, call.Result, both, call.Axes[2], isTransposed: true) : both;
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        var b = call.Builder;
        var result = (call.Result[0], call.Result[1]);
        int symmetric = b.Map(Op.Multiply, b.Const(0.5), b.Map(Op.Add, adjoint, call.Along(adjoint, call.Result, [call.Result[1], call.Result[0]])));
        var (row, column) = (call.Axes[2][0], call.Axes[2][1]);
        int pulled = argument == 2 || isTransposed ? Of(call, call.Axes[2], symmetric, call.Result, !isTransposed) : -1;
        // An element below the diagonal stands for two.
        if (argument == 2)
            return b.Map(Op.Multiply, b.Const(2), call.HalfLower(pulled, row, column));
        return isTransposed
            ? Of(call, call.Axes[0], call.Negate(Product(call, Symmetric(call), (row, column), pulled, (row, column), (row, column))), call.Axes[2], isTransposed: true)
            : Of(call, call.Axes[0], call.Negate(Product(call, symmetric, result, call.Node, result, result)), call.Result, isTransposed: true);
    }

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        var l = new Dual[n * n];
        Cholesky.Of(arguments[0], n, l);
        var value = new Dual[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
                value[(i * n) + j] = value[(j * n) + i] = arguments[2][(i * n) + j];
        // One side, then, on the transpose, the other one.
        for (int side = 0; side < 2; side++)
        {
            var solved = new Dual[n * n];
            for (int column = 0; column < n; column++)
                for (int step = 0; step < n; step++)
                {
                    int i = isTransposed ? n - 1 - step : step;
                    var sum = value[(i * n) + column];
                    for (int k = isTransposed ? i + 1 : 0; k < (isTransposed ? n : i); k++)
                        sum -= (isTransposed ? l[(k * n) + i] : l[(i * n) + k]) * solved[(column * n) + k];
                    solved[(column * n) + i] = sum / l[(i * n) + i];
                }
            value = solved;
        }
        value.CopyTo(result, 0);
    }

    /// <summary>F = Φ(L⁻¹·Ȧ·L⁻ᵀ) over the axes of L.</summary>
    public static int Rate(RoutineCall call, (int Value, int[] Axes) matrix, (int Value, int[] Axes) factor, int tangent) =>
        call.HalfLower(call.Call<Congruence>(factor.Axes, matrix, factor, (tangent, matrix.Axes)), factor.Axes[0], factor.Axes[1]);

    private static int Of(RoutineCall call, int[] result, int value, int[] axes, bool isTransposed) => isTransposed
        ? call.Call<CongruenceTransposed>(result, Matrix(call), Factor(call), (value, axes))
        : call.Call<Congruence>(result, Matrix(call), Factor(call), (value, axes));

    private static (int Value, int[] Axes) Matrix(RoutineCall call) => (call.Values[0], call.Axes[0]);

    private static (int Value, int[] Axes) Factor(RoutineCall call) => (call.Values[1], call.Axes[1]);

    /// <summary>All of B, from its lower part.</summary>
    private static int Symmetric(RoutineCall call)
    {
        var b = call.Builder;
        var (row, column) = (call.Axes[2][0], call.Axes[2][1]);
        return b.Map(Op.Select, b.Map(Op.LessOrEqual, b.Iota(column), b.Iota(row)), call.Values[2], call.Along(call.Values[2], call.Axes[2], [column, row]));
    }

    /// <summary>The product of two matrices, each over a pair of axes, over a third pair.</summary>
    private static int Product(RoutineCall call, int left, (int Row, int Column) ofLeft, int right, (int Row, int Column) ofRight, (int Row, int Column) result)
    {
        int k = call.Fresh(result.Row, left, right);
        return call.Contract(call.Along(left, [ofLeft.Row, ofLeft.Column], [result.Row, k]), call.Along(right, [ofRight.Row, ofRight.Column], [k, result.Column]), k);
    }
}

/// <summary>L⁻¹·B·L⁻ᵀ.</summary>
internal sealed class Congruence() : FactorCongruence("congruence", isTransposed: false);

/// <summary>L⁻ᵀ·B·L⁻¹.</summary>
internal sealed class CongruenceTransposed() : FactorCongruence("congruenceTransposed", isTransposed: true);
