using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

/// <summary>Least squares in 32 bits, with sums over the samples in 64.</summary>
[Objective(Precision = Precision.Mixed)]
public partial class LeastSquares
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Loss] double Squared() => Square(Dot(w, x) - y) / 2;
}
