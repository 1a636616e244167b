using static Objectives.Functions;

namespace Objectives.Zoo;

/// <summary>
/// Group distributionally robust optimisation: groups are weighted by how badly they do, and the weights are held while the losses are differentiated.
/// f = Σ_g q′_g(R_g + C/√n_g) + λ‖w‖², q′ = softmax(log q + η(R + C/√n)), R_g = mean of log(1 + exp(−y w·x)) over group g.
/// </summary>
/// <remarks>
/// x and w are [d], y is −1 or +1, the weights q > 0 of the groups are those before the step; C rewards small groups. With η → ∞ the worst group is
/// minimised. Source: S. Sagawa, P. W. Koh, T. Hashimoto, P. Liang, <em>Distributionally Robust Neural Networks for Group Shifts</em>, 2020.
/// </remarks>
[Objective]
public partial class GroupDro
{
    [Size] int groups;
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Sample] int group;
    [Data("groups")] Vector q;
    [Hyperparameter] double eta = 0.1, adjustment = 0.5, lambda = 0.01;

    Vector Risks()
    {
        int[] of = All(group);
        return SegmentMean(All(() => Softplus(-y * Dot(w, x))), of, groups)
            + Vector.From(groups, g => adjustment / Sqrt(Max(1, CountTrue(BatchSize, i => of[i] == g))));
    }

    [Loss]
    double Weighted()
    {
        Vector risks = Risks();
        return Dot(StopGradient(Softmax(Log(q) + eta * risks)), risks);
    }

    [Regularizer] double Ridge() => lambda * SquaredNorm(w);
    [Metric] double Worst() => Max(Risks());
}
