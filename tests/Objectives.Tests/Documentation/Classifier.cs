using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>Softmax regression with weighted samples and its accuracy.</summary>
[Objective]
public partial class Classifier
{
    [Size] int k;                          // no data show it: an argument of the constructor
    [Parameter("k", "d")] Matrix W;
    [Parameter("k")] Vector c;
    [Sample("d")] Vector x;
    [Sample] int label;                    // indexes k: 0 … k − 1 is checked when bound
    [SampleWeight] double weight;

    [Output] Vector Logits() => W * x + c; // Predict evaluates it

    [Loss]
    double CrossEntropy()
    {
        Vector z = Logits();
        return LogSumExp(z) - z[label];
    }

    [Metric] double Accuracy() => Logits()[label] >= Max(Logits()) ? 1 : 0;
}
