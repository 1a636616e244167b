using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>InfoNCE: every sample is to find its own partner among those of the batch (van den Oord, Li and Vinyals, 2018, equation 4).</summary>
[Objective]
public partial class Contrastive
{
    [Size] int k = 8;
    [Parameter("k", "d")] Matrix W;
    [Sample("d")] Vector x, partner;
    [Hyperparameter] double temperature = 0.5;

    [Loss]
    double InfoNce()
    {
        Vector scores = All(() => W * partner) * (W * x) / temperature;   // one for each sample of the batch
        return LogSumExp(scores) - scores[SampleIndex];
    }
}
