using Objectives;

namespace GradBench.Evals.Hello;

/// <summary>f(x) = x².</summary>
[Objective]
internal partial class SquareFunction
{
    [Parameter] double x;

    [Loss] double Square() => x * x;
}
