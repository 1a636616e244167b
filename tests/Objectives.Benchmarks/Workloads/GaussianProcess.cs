using System;
using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>
/// Minus the log marginal likelihood of a Gaussian process with a squared-exponential kernel: log amplitude a, log inverse length scales l, log
/// noise s.
/// </summary>
/// <remarks>Source: C. Rasmussen, C. Williams, <em>Gaussian Processes for Machine Learning</em>, 2006, equation 2.30.</remarks>
[Objective]
public partial class GaussianProcess
{
    [Size] int m, d;
    [Parameter] double a;
    [Parameter("d")] Vector l;
    [Parameter] double s;
    [Data("m", "d")] Matrix x;
    [Data("m")] Vector y;

    [Loss]
    double Evidence()
    {
        Matrix K = Matrix.From(m, m, (i, j) => Exp(a - SquaredNorm(Exp(l) * (x[i] - x[j])) / 2) + (i == j ? Exp(s) : 0));
        Matrix L = Cholesky(K);
        return SquaredNorm(SolveTriangular(L, y)) / 2 + Sum(Log(Diagonal(L))) + m * Log(2 * Math.PI) / 2;
    }
}
