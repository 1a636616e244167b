using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Lse;

/// <summary>f(x) = log Σ exp xᵢ, written out of a maximum and sums, as the suite asks; the derivative passes through the maximum as well.</summary>
[Objective]
internal partial class LogSumExponentials
{
    [Size] int n;
    [Parameter("n")] Vector x;

    [Loss]
    double LogSum()
    {
        double a = Max(x);
        return a + Log(Sum(Exp(x - a)));
    }
}
