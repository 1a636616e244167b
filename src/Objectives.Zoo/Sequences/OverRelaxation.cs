using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// What a few sweeps of successive over-relaxation leave of the energy of a linear system, as a function of the factor ωₜ of each sweep:
/// f = ½xᵀAx − bᵀx at the last x.
/// </summary>
/// <remarks>
/// ω is [sweeps]; A is symmetric and positive definite, [n, n], b [n]. A sweep replaces xᵢ by (1 − ω)xᵢ + ω(bᵢ − Σ_{j≠i} Aᵢⱼxⱼ) / Aᵢᵢ, one after the other, in place; it
/// starts from 0. The energy falls for 0 &lt; ω &lt; 2, and ω = 1 is the method of Gauss and Seidel. Source: M. Khodak, E. Chow, M.-F. Balcan, A. Talwalkar,
/// <em>Learning to Relax: Setting Solver Parameters Across a Sequence of Linear System Instances</em>, 2024.
/// </remarks>
[Objective]
public partial class OverRelaxation
{
    [Size] int sweeps = 3;
    [Parameter("sweeps")] Vector omega;
    [Data("n", "n")] Matrix A;
    [Data("n")] Vector b;

    [Loss]
    double Energy()
    {
        double[] x = new double[b.Length];
        for (int t = 0; t < sweeps; t++)
            for (int i = 0; i < x.Length; i++)
            {
                double others = 0;
                for (int j = 0; j < x.Length; j++)
                    if (j != i)
                        others += A[i, j] * x[j];
                x[i] = (1 - omega[t]) * x[i] + omega[t] * (b[i] - others) / A[i, i];
            }
        return Dot(x, A * x) / 2 - Dot(b, x);
    }
}
