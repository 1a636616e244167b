using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Llsq;

/// <summary>f(x) = ½ Σᵢ (sign tᵢ − Σⱼ xⱼ tᵢʲ)²: a polynomial of m terms fitted to the sign at n places tᵢ, evenly from −1 to 1.</summary>
[Objective]
internal partial class PolynomialFit
{
    [Size] int m;
    [Parameter("m")] Vector x;
    [Sample] int i;                        // 0 … n − 1; the places and their powers are computed, not bound

    [Loss(Reduction.Sum)]
    double Squares()
    {
        double t = -1 + i * 2.0 / (BatchSize - 1), residual = Sign(t), power = 1;
        for (int j = 0; j < m; j++)
        {
            residual -= x[j] * power;
            power *= t;
        }
        return residual * residual / 2;
    }
}
