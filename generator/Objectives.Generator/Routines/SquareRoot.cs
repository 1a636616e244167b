using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// The symmetric positive semidefinite R with R·R = A. Arguments: A [i, j] and its <see cref="Eigen"/>; result [i, j]. RṘ + ṘR = Ȧ: the
/// tangent, and in the same way the adjoint, solves Sylvester's equation, exact however close the eigenvalues are.
/// </summary>
internal sealed class SquareRoot() : Routine("squareRoot", "n n, n+1 n -> n n")
{
    public override bool IsActive(int argument) => argument == 0;

    public override int Tangent(RoutineCall call, int argument, int tangent) => Along(call, tangent, call.Axes[0], call.Result);

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => Along(call, adjoint, call.Result, call.Axes[0]);

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        var largest = DoubleDouble.Zero;
        for (int m = 0; m < n; m++)
            largest = DoubleDouble.Max(largest, DoubleDouble.Abs(arguments[1][m].Value));
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                var sum = Dual.Zero;
                for (int m = 0; m < n; m++)
                {
                    var value = arguments[1][m];
                    var root = value.Value < DoubleDouble.Zero && -value.Value <= new DoubleDouble(Spectrum.Negligible) * largest ? Dual.Zero : Dual.Sqrt(value);
                    sum += arguments[1][((1 + i) * n) + m] * root * arguments[1][((1 + j) * n) + m];
                }
                result[(i * n) + j] = sum;
            }
    }

    private static int Along(RoutineCall call, int x, int[] from, int[] to)
    {
        int row = call.Fresh(from[0], x), column = call.Fresh(from[0], x);
        int solution = Sylvester.Of(call, call.Node, call.Result, call.Along(x, from, [row, column]), [row, column]);
        return call.Along(solution, [row, column], to);
    }
}
