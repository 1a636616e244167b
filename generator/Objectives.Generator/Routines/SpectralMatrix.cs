using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// V·diag(g)·Vᵀ for the eigenvectors V of a symmetric matrix. Arguments: A [i, j], its <see cref="Eigen"/>, g [m]; result [i, j]. With D the
/// divided differences of g: the tangent is V·diag(ġ)·Vᵀ + V(D∘VᵀȦV)Vᵀ, exact where eigenvalues are equal.
/// </summary>
internal sealed class SpectralMatrix() : Routine("spectralMatrix", "n n, n+1 n, n -> n n")
{
    public override bool IsActive(int argument) => argument != 1;

    public override int Tangent(RoutineCall call, int argument, int tangent) => argument == 2
        ? call.Call<SpectralMatrix>(call.Result, (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (tangent, call.Axes[2]))
        : Moved(call, tangent, call.Axes[0], call.Result);

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => argument == 2
        ? Spectrum.DiagonalRotated(call, adjoint, call.Result[0], call.Result[1], call.Axes[2][0])
        : Moved(call, adjoint, call.Result, call.Axes[0]);

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                var sum = Dual.Zero;
                for (int m = 0; m < n; m++)
                    sum += arguments[1][((1 + i) * n) + m] * arguments[2][m] * arguments[1][((1 + j) * n) + m];
                result[(i * n) + j] = sum;
            }
    }

    /// <summary>V(D∘VᵀXV)Vᵀ: D is symmetric, so that it is its own adjoint.</summary>
    private static int Moved(RoutineCall call, int x, int[] from, int[] to)
    {
        int row = call.Fresh(from[0], x), column = call.Fresh(from[0], x), k = call.Fresh(from[0], x), m = call.Fresh(from[0], x);
        int rotated = Spectrum.Rotated(call, call.Along(x, from, [row, column]), row, column, k, m);
        int scaled = call.Builder.Map(Op.Multiply, Spectrum.DividedDifferences(call, call.Values[2], call.Axes[2][0], k, m), rotated);
        // What g itself does stands on the diagonal.
        int beside = call.Builder.Map(Op.Select, call.Builder.Map(Op.Equal, call.Builder.Iota(k), call.Builder.Iota(m)), call.Builder.Const(0), scaled);
        return Spectrum.Back(call, beside, k, m, to[0], to[1]);
    }
}
