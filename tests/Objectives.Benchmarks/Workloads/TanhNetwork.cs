using Objectives;
using static Objectives.Functions;

namespace Objectives.Benchmarks;

/// <summary>Cross-entropy of a network with one hidden layer of hyperbolic tangents.</summary>
[Objective]
public partial class TanhNetwork
{
    [Size] int h, k;
    [Parameter("h", "d")] Matrix W1;
    [Parameter("h")] Vector b1;
    [Parameter("k", "h")] Matrix W2;
    [Parameter("k")] Vector b2;
    [Sample("d")] Vector x;
    [Sample] int label;

    [Loss]
    double CrossEntropy()
    {
        Vector z = W2 * Tanh(W1 * x + b1) + b2;
        return LogSumExp(z) - z[label];
    }
}
