using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Particle;

/// <summary>Where the axis is crossed, squared, and its derivative by w, by reverse mode over the whole path; accelerations by reverse mode.</summary>
[Objective]
internal partial class ReverseOverReverse
{
    [Size] int k;
    [Parameter("k")] Vector w;
    [Sample] int which;
    [Hyperparameter] int steps = 512;

    [Output] Vector Crossing() => [Path.Crossing(w[which], steps, byReverse: true), Gradient(v => Path.Crossing(v, steps, byReverse: true), w[which])];
    [Regularizer] double Rest() => SquaredNorm(w) / 2;
}

/// <summary>Where the axis is crossed, squared, and its derivative by w, by forward mode along the path; accelerations by forward mode.</summary>
[Objective]
internal partial class ForwardOverForward
{
    [Size] int k;
    [Parameter("k")] Vector w;
    [Sample] int which;
    [Hyperparameter] int steps = 512;

    [Output] Vector Crossing() => [Path.Crossing(w[which], steps, byReverse: false), Derivative(v => Path.Crossing(v, steps, byReverse: false), w[which])];
    [Regularizer] double Rest() => SquaredNorm(w) / 2;
}

/// <summary>Where the axis is crossed, squared, and its derivative by w, by forward mode along the path; accelerations by reverse mode.</summary>
[Objective]
internal partial class ForwardOverReverse
{
    [Size] int k;
    [Parameter("k")] Vector w;
    [Sample] int which;
    [Hyperparameter] int steps = 512;

    [Output] Vector Crossing() => [Path.Crossing(w[which], steps, byReverse: true), Derivative(v => Path.Crossing(v, steps, byReverse: true), w[which])];
    [Regularizer] double Rest() => SquaredNorm(w) / 2;
}

/// <summary>Where the axis is crossed, squared, and its derivative by w, by reverse mode over the whole path; accelerations by forward mode.</summary>
[Objective]
internal partial class ReverseOverForward
{
    [Size] int k;
    [Parameter("k")] Vector w;
    [Sample] int which;
    [Hyperparameter] int steps = 512;

    [Output] Vector Crossing() => [Path.Crossing(w[which], steps, byReverse: false), Gradient(v => Path.Crossing(v, steps, byReverse: false), w[which])];
    [Regularizer] double Rest() => SquaredNorm(w) / 2;
}
