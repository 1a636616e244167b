using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>A hidden layer whose units are switched off at random (Srivastava et al. 2014), with class weights.</summary>
[Objective]
public partial class Dropout
{
    [Size] int h = 8, k;
    [Parameter("h", "d")] Matrix A;
    [Parameter("k", "h")] Matrix B;
    [Sample("d")] Vector x;
    [Sample] int label;
    [Hyperparameter("k")] Vector cost;
    [Hyperparameter] double keep = 0.8;
    [Noise(Distribution.Bernoulli, "h", Probability = nameof(keep))] Vector mask;

    [Loss] double CrossEntropy() => -cost[label] * LogSoftmax(B * (mask * Relu(A * x) / keep))[label];
}
