using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// Σ_j z[j]·e^{∓2πijk/n}, real and imaginary parts side by side: argument [n, 2], result [n, 2]. Linear; the adjoint of the one sign is the
/// other one.
/// </summary>
internal abstract class FourierSum(string name, int sign) : Routine(name, "n 2 -> n 2")
{
    public sealed override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        var turn = DoubleDouble.Pi * 2;
        for (int k = 0; k < n; k++)
        {
            Dual re = 0, im = 0;
            for (int j = 0; j < n; j++)
            {
                var angle = turn * ((long)j * k % n) / n;
                Dual c = new(DoubleDouble.Cos(angle), DoubleDouble.Zero), s = new(DoubleDouble.Sin(angle) * sign, DoubleDouble.Zero);
                Dual x = arguments[0][2 * j], y = arguments[0][(2 * j) + 1];
                re += c * x - s * y;
                im += c * y + s * x;
            }
            (result[2 * k], result[(2 * k) + 1]) = (re, im);
        }
    }
}

internal sealed class Fourier() : FourierSum("fourier", -1)
{
    public override int Tangent(RoutineCall call, int argument, int tangent) => call.Call<Fourier>(call.Result, (tangent, call.Axes[0]));

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => call.Call<FourierBack>(call.Axes[0], (adjoint, call.Result));
}

internal sealed class FourierBack() : FourierSum("fourierBack", 1)
{
    public override int Tangent(RoutineCall call, int argument, int tangent) => call.Call<FourierBack>(call.Result, (tangent, call.Axes[0]));

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => call.Call<Fourier>(call.Axes[0], (adjoint, call.Result));
}
