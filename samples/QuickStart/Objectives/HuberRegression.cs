using Objectives;
using static Objectives.Functions;

namespace QuickStart;

/// <summary>Linear regression that is quadratic in small residuals and linear in large ones (Huber, 1964).</summary>
[Objective]
public partial class HuberRegression
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double delta = 50;
    [Hyperparameter] double lambda = 1e-2;

    [Loss]
    double Huber()
    {
        double r = Dot(w, x) + b - y;
        return Abs(r) <= delta ? r * r / 2 : delta * (Abs(r) - delta / 2);
    }

    [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
}
