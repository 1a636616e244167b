using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Saddle;

/// <summary>max f(x, ·), found by gradient descent, and its gradient by x, by reverse mode over the whole descent; gradients of the descent by reverse mode.</summary>
[Objective]
internal partial class ReverseOverReverse
{
    [Size] int k;
    [Parameter("k", 2)] Matrix x;
    [Sample] int which;
    [Data(2)] Vector start;
    [Hyperparameter] int turns = 256;

    [Output] Vector Greatest() => Concat(Descent.Greatest(x[which], start, turns, byReverse: true), Gradient(v => Descent.Greatest(v, start, turns, byReverse: true), x[which]));
    [Regularizer] double Rest() => SquaredNorm(x) / 2;
}

/// <summary>max f(x, ·), found by gradient descent, and its gradient by x, by forward mode along the descent; gradients of the descent by forward mode.</summary>
[Objective]
internal partial class ForwardOverForward
{
    [Size] int k;
    [Parameter("k", 2)] Matrix x;
    [Sample] int which;
    [Data(2)] Vector start;
    [Hyperparameter] int turns = 256;

    [Output] Vector Greatest() => [Descent.Greatest(x[which], start, turns, byReverse: false), Along(0), Along(1)];
    double Along(int axis) => JacobianVector(v => Descent.Greatest(v, start, turns, byReverse: false), x[which], OneHot(axis, 2));
    [Regularizer] double Rest() => SquaredNorm(x) / 2;
}

/// <summary>max f(x, ·), found by gradient descent, and its gradient by x, by forward mode along the descent; gradients of the descent by reverse mode.</summary>
[Objective]
internal partial class ForwardOverReverse
{
    [Size] int k;
    [Parameter("k", 2)] Matrix x;
    [Sample] int which;
    [Data(2)] Vector start;
    [Hyperparameter] int turns = 256;

    [Output] Vector Greatest() => [Descent.Greatest(x[which], start, turns, byReverse: true), Along(0), Along(1)];
    double Along(int axis) => JacobianVector(v => Descent.Greatest(v, start, turns, byReverse: true), x[which], OneHot(axis, 2));
    [Regularizer] double Rest() => SquaredNorm(x) / 2;
}

/// <summary>max f(x, ·), found by gradient descent, and its gradient by x, by reverse mode over the whole descent; gradients of the descent by forward mode.</summary>
[Objective]
internal partial class ReverseOverForward
{
    [Size] int k;
    [Parameter("k", 2)] Matrix x;
    [Sample] int which;
    [Data(2)] Vector start;
    [Hyperparameter] int turns = 256;

    [Output] Vector Greatest() => Concat(Descent.Greatest(x[which], start, turns, byReverse: false), Gradient(v => Descent.Greatest(v, start, turns, byReverse: false), x[which]));
    [Regularizer] double Rest() => SquaredNorm(x) / 2;
}
