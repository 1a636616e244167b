using static Objectives.Functions;

namespace Objectives.Library;

/// <summary>Logistic regression with a smooth penalty: an objective by itself, whose terms objectives of other projects include.</summary>
[Objective]
public partial class Logistic
{
    [Size] int d;
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 0.1;

    /// <summary>w·x + b.</summary>
    [Output(Family.Bernoulli)]
    public double Score() => Dot(w, x) + b;

    /// <summary>log(1 + e^(−y(w·x + b))), with labels −1 and 1.</summary>
    [Loss]
    public double CrossEntropy() => Softplus(-y * Score());

    /// <summary>λ/d ‖w‖².</summary>
    [Regularizer]
    public double Penalty() => lambda / d * SquaredNorm(w);

    [Metric] double Mistakes() => y * Score() < 0 ? 1 : 0;

    /// <summary>What no other project can include, since it reads the batch.</summary>
    [Metric]
    public double Spread() => Variance(All(() => Score()));
}
