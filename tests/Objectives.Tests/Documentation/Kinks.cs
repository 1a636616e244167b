using static Objectives.Functions;

namespace Objectives.Tests.Documentation;

#pragma warning disable OBJ3002 // Functions at and beyond the ends of their domains are what is shown here.

/// <summary>A term for each case of the README's table of kinks, to be looked at where x, y and v are 0.</summary>
[Objective]
public partial class Kinks
{
    [Parameter] double x, y;
    [Parameter(2)] Vector v;
    [Data(2)] Vector ones;

    [Regularizer] double AbsoluteValue() => Abs(x);
    [Regularizer] double Rectifier() => Relu(x);
    [Regularizer] double SoftThresholdAtEnd() => SoftThreshold(x + 1, 1);
    [Regularizer] double OneNorm() => Norm1(v);
    [Regularizer] double LeakyRectifier() => LeakyRelu(x, 0.25);
    [Regularizer] double Exponential() => Elu(x, 0.25);
    [Regularizer] double MaxOfNumbers() => Max(x, y);
    [Regularizer] double MaxWithZero() => Max(x, 0);
    [Regularizer] double MinOfNumbers() => Min(x, y);
    [Regularizer] double ClampAtEnd() => Clamp(x, 0, 1);
    [Regularizer] double HardSigmoidAtEnd() => HardSigmoid(x + 3);
    [Regularizer] double MaxOfVector() => Max(v);
    [Regularizer] double MinOfEntries() => Min(2, i => v[i]);
    [Regularizer] double NormInfTie() => NormInf(v + ones);
    [Regularizer] double NormInfAtZero() => NormInf(v);
    [Regularizer] double RoundDown() => Floor(x);
    [Regularizer] double SignOf() => Sign(x);
    [Regularizer] double Compared() => x >= 0 ? 1 : 0;
    [Regularizer] double NormAtZero() => Norm(v);
    [Regularizer] double HypotAtZero() => Hypot(x, y);
    [Regularizer] double Deviation() => StandardDeviation(v);
    [Regularizer] double Normalized() => Sum(Normalize(v));
    [Regularizer] double CosineAtZero() => Cosine(v, ones);
    [Regularizer] double RootAtZero() => Sqrt(x);
    [Regularizer] double PowerAtZero() => Pow(x, 0.5);
    [Regularizer] double CubeRootAtZero() => Cbrt(x);
    [Regularizer] double LogAtZero() => Log(x);
    [Regularizer] double RootOfNorm() => Sqrt(Norm(v));
    [Regularizer] double RootOfHypot() => Sqrt(Hypot(x, y));
    [Regularizer] double RootOfRectifier() => Sqrt(Relu(x));
    [Regularizer] double RootOfSquares() => Sqrt(x * x + y * y);
    [Regularizer] double RootOfSum() => Sqrt(Sum(v * v));
    [Regularizer] double RootOfAbsoluteValue() => Sqrt(Abs(x));
    [Regularizer] double XLogY() => Xlogy(x, y + 1);
    [Regularizer] double EntropyAtZero() => Entropy(x);
    [Regularizer] double Branch() => x > 0 ? Log(x) : y;
    [Regularizer] double Where() => Sum(2, i => Log(v[i]), where: i => v[i] > 0);
    [Regularizer] double Stopped() => StopGradient(x + 1) * y;
}
