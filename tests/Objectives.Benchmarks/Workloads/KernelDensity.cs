using System;
using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>
/// The choice of a kernel density's bandwidths 1/s: minus the mean log density of each sample by a Gaussian at each other one.
/// </summary>
[Objective]
public partial class KernelDensity
{
    [Size] int d;
    [Parameter("d")] Vector logScale;
    [Sample("d")] Vector x;

    [Loss]
    double LeaveOneOut()
    {
        Vector s = Exp(logScale);
        Matrix others = All(x);
        double density = Sum(BatchSize, j => Exp(-SquaredNorm(s * (x - others[j])) / 2), where: j => j != SampleIndex) / (BatchSize - 1);
        return d * Log(2 * Math.PI) / 2 - Sum(logScale) - Log(density);
    }
}
