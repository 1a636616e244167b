using System;

namespace Objectives.Generator.Routines;

/// <summary>Σ_j (−1)^(number of common bits of j and k)·v[j], of a power of two of elements. Linear and its own adjoint.</summary>
internal sealed class WalshHadamard() : Routine("walshHadamard", "n -> n")
{
    public override int Tangent(RoutineCall call, int argument, int tangent) => call.Call<WalshHadamard>(call.Result, (tangent, call.Axes[0]));

    public override int Adjoint(RoutineCall call, int argument, int adjoint) => call.Call<WalshHadamard>(call.Axes[0], (adjoint, call.Result));

    public override void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape)
    {
        int n = shape[0];
        if ((n & (n - 1)) != 0)
            throw new InvalidOperationException($"The length {n} is not a power of two.");
        for (int k = 0; k < n; k++)
        {
            Dual sum = 0;
            for (int j = 0; j < n; j++)
            {
                bool isOdd = false;
                for (int common = j & k; common > 0; common &= common - 1)
                    isOdd = !isOdd;
                sum = isOdd ? sum - arguments[0][j] : sum + arguments[0][j];
            }
            result[k] = sum;
        }
    }
}
