using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>
/// The Y of R·Y + Y·R = B for a symmetric R. Arguments: R [i, j], its <see cref="Eigen"/>, B [a, b]; result [a, b]. Ẏ solves it for
/// Ḃ − ṘY − YṘ; with W the solution for Ȳ the adjoints are W for B and −(WYᵀ + YᵀW) for R.
/// </summary>
internal sealed class Sylvester() : Routine("sylvester", "n n, n+1 n, n n -> n n")
{
    public override bool IsActive(int argument) => argument != 1;

    public static int Of(RoutineCall call, int r, int[] ofR, int b, int[] ofB)
    {
        int m = call.Fresh(ofR[0], r, b);
        var builder = call.Builder;
        int row = call.Fresh(builder.Axes.Intern(new Axis(builder.Axes[ofR[0]].Size + Size.Of(1), 0)), r, b);
        return call.Call<Sylvester>(ofB, (r, ofR), (call.Call<Eigen>([row, m], (r, ofR)), [row, m]), (b, ofB));
    }

    public override int Tangent(RoutineCall call, int argument, int tangent)
    {
        if (argument == 2)
            return Again(call, tangent, call.Axes[2]);
        var (a, b) = (call.Result[0], call.Result[1]);
        int k = call.Fresh(a, tangent);
        int left = call.Contract(call.Along(tangent, call.Axes[0], [a, k]), call.Along(call.Node, [a], [k]), k);
        int right = call.Contract(call.Along(call.Node, [b], [k]), call.Along(tangent, call.Axes[0], [k, b]), k);
        return Again(call, call.Negate(call.Builder.Map(Op.Add, left, right)), call.Result);
    }

    public override int Adjoint(RoutineCall call, int argument, int adjoint)
    {
        int w = Again(call, adjoint, call.Result);   // over the axes of the result
        if (argument == 2)
            return call.Along(w, call.Result, call.Axes[2]);
        var (a, b) = (call.Result[0], call.Result[1]);
        int k = call.Fresh(a, adjoint), i = call.Fresh(a, adjoint), j = call.Fresh(a, adjoint);
        int Y(int row, int column) => call.Along(call.Node, [a, b], [row, column]);
        int W(int row, int column) => call.Along(w, [a, b], [row, column]);
        int sum = call.Builder.Map(Op.Add, call.Contract(W(i, k), Y(j, k), k), call.Contract(Y(k, i), W(k, j), k));
        return call.Negate(call.Along(sum, [i, j], call.Axes[0]));
    }

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        Dual V(int i, int m) => arguments[1][((1 + i) * n) + m];
        var inside = new Dual[n * n];
        for (int k = 0; k < n; k++)
            for (int m = 0; m < n; m++)
            {
                var sum = Dual.Zero;
                for (int i = 0; i < n; i++)
                    for (int j = 0; j < n; j++)
                        sum += V(i, k) * arguments[2][(i * n) + j] * V(j, m);
                inside[(k * n) + m] = sum.IsZero ? sum : sum / (arguments[1][k] + arguments[1][m]);
            }
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                var sum = Dual.Zero;
                for (int k = 0; k < n; k++)
                    for (int m = 0; m < n; m++)
                        sum += V(i, k) * inside[(k * n) + m] * V(j, m);
                result[(i * n) + j] = sum;
            }
    }

    /// <summary>The solution for another right-hand side, over the axes of the result.</summary>
    private static int Again(RoutineCall call, int right, int[] axes) =>
        call.Call<Sylvester>(call.Result, (call.Values[0], call.Axes[0]), (call.Values[1], call.Axes[1]), (right, axes));
}
