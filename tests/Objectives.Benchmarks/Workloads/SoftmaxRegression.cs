using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>Multinomial regression: the cross-entropy of a linear model of k classes.</summary>
[Objective]
public partial class SoftmaxRegression
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Parameter("k")] Vector b;
    [Sample("d")] Vector x;
    [Sample] int label;

    [Loss]
    double CrossEntropy()
    {
        Vector z = W * x + b;
        return LogSumExp(z) - z[label];
    }
}
