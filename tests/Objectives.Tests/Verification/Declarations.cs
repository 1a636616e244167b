using static Objectives.Functions;

namespace Objectives.Tests.Verification;

/// <summary>ℓ₂-regularised logistic regression; labels are −1 or +1.</summary>
[Objective]
internal partial class CheckedLogistic
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Hyperparameter] double lambda = 1e-2;

    [Loss] double Logistic() => Softplus(-y * (Dot(w, x) + b));
    [Regularizer] double Ridge() => lambda / 2 * SquaredNorm(w);
}

/// <summary>Exponential residuals of two kinds, one of the samples and one of the parameters, under a constraint.</summary>
[Objective]
internal partial class CheckedResiduals
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Residual] double Misfit() => Exp(Dot(w, x) / 4) - y;
    [Residual] Vector Prior() => Sin(w);
    [Constraint] double Sphere() => SquaredNorm(w) - 1;
}

/// <summary>Weighted exponential regression.</summary>
[Objective]
internal partial class CheckedWeighted
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [SampleWeight] double s;

    [Loss] double SquaredError() => Square(Exp(Dot(w, x)) - y) / 2;
}

/// <summary>Causal attention over four places: the first sees itself alone, so that its score has no influence.</summary>
[Objective]
internal partial class CheckedAttention
{
    [Size] int n = 4, e = 3;
    [Parameter("n", "e")] Matrix Q, K;
    [Data("n")] Vector z;

    [Loss]
    double Attention()
    {
        double loss = 0;
        for (int i = 0; i < n; i++)
        {
            Vector weights = Softmax(n, j => Dot(Q[i], K[j]), where: j => j <= i);
            loss += Square(Dot(weights, z));
        }
        return loss;
    }
}

/// <summary>Rosenbrock's valley: no samples, no data.</summary>
[Objective]
internal partial class CheckedValley
{
    [Parameter] double a;
    [Parameter] double b;

    [Loss] double Valley() => 100 * Square(b - a * a) + Square(1 - a);
}

/// <summary>Least absolute deviations: a kink wherever a residual is 0.</summary>
[Objective]
internal partial class CheckedDeviations
{
    [Parameter("d")] Vector w;
    [Parameter] double b;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Loss] double Deviation() => Abs(Dot(w, x) + b - y);
}

/// <summary>A rectifier of one parameter beside a smooth one.</summary>
[Objective]
internal partial class CheckedRectifier
{
    [Parameter] double a;
    [Parameter] double b;

    [Loss] double Rectified() => Relu(a) + Exp(b) * (1 + a * a);
}

/// <summary>A gradient that is not the value's: a value held, a value rounded, and two players.</summary>
[Objective]
internal partial class CheckedStated
{
    [Parameter("d")] Vector w;
    [Parameter("d", Ascent = true)] Vector v;
    [Sample("d")] Vector x;

    [Loss] double Loss() => Square(Dot(w, x) - StopGradient(Dot(w, x) / 2)) + Dot(Quantize(w, 0.5), GradientReverse(v));
}
