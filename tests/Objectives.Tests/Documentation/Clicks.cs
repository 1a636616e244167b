using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>A factorization machine (Rendle, 2010, equation 1) on sparse features.</summary>
[Objective]
public partial class Clicks
{
    [Size] int k;
    [Parameter("d")] Vector w;
    [Parameter("d", "k")] Matrix V;
    [Sample("d")] SparseVector x;
    [Sample] double y;

    double Score() => Dot(w, x) + 0.5 * (SquaredNorm(x * V) - Sum(Square(x) * Hadamard(V, V)));
    [Loss] double Logistic() => Softplus(-y * Score());
}
