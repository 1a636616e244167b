using static Objectives.Functions;

namespace Objectives.Tests.Runtime;

internal enum Side
{
    Left,
    Middle,
    Right,
}

/// <summary>Samples of every element type, a weight and a domain.</summary>
[Objective]
internal partial class StreamedKinds
{
    [Size] int k;
    [Parameter("k", "d")] Matrix W;
    [Parameter("m")] Vector v;
    [Sample("d")] Vector x;
    [Sample(Domain = Domain.Positive)] double scale;
    [Sample] int label;
    [Sample("m")] bool[] mask;
    [Sample] Side side;
    [SampleWeight] double weight;

    [Loss] double CrossEntropy() => LogSumExp(W * x / scale) - Dot(W[label], x) + (side == Side.Middle ? 1 : 0.5) * Sum(mask.Length, i => mask[i] ? Square(v[i]) : v[i]);
    [Regularizer] double Ridge() => 0.1 * SquaredNorm(W);
}

/// <summary>Two passes, a state and a noise with a row for each sample, and the batch as a whole.</summary>
[Objective]
internal partial class StreamedPasses
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;
    [Sample] int group;
    [State(PerSample = true)] double target;
    [State("g")] Vector level;
    [Size] int g = 3;
    [Noise(Distribution.Normal, "d")] Vector e;

    [Loss] double Fit() => Square(Dot(w, x + 0.1 * e) - y - target - level[group]);
    [Loss] double Spread() => Square(Dot(w, x) - Mean(All(() => Dot(w, x))));
    [Update(nameof(target))] double NextTarget() => 0.5 * target + 0.5 * Dot(w, x);
    [Update(nameof(level), Row = nameof(group))] double NextLevel() => 0.5 * level[group] + y;
}

/// <summary>Pairs: the batch is in memory, the samples themselves are not.</summary>
[Objective]
internal partial class StreamedPairs
{
    [Parameter("h", "d")] Matrix W;
    [Size] int h = 2;
    [Sample("d")] Vector x;
    [Sample] int partner;

    [Loss]
    double Contrast()
    {
        Vector z = All(x) * (W.T * (W * x));
        return LogSumExp(z) - z[partner];
    }
}

/// <summary>Least squares.</summary>
[Objective]
internal partial class StreamedSquares
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Loss] double Squares() => Square(Dot(w, x) - y);
}

/// <summary>Computed in 32 bits.</summary>
[Objective(Precision = Precision.Single)]
internal partial class StreamedSingle
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample] double y;

    [Loss] double Squares() => Square(Dot(w, x) - y);
}

/// <summary>A named set and shared data: read once, when they are bound.</summary>
[Objective]
internal partial class StreamedSets
{
    [Parameter("d")] Vector w;
    [Sample("d")] Vector x;
    [Sample("d", Set = "edge")] Vector z;
    [Data("d")] Vector center;

    [Loss] double Inside() => Square(Dot(w, x - center));
    [Loss] double Edge() => Square(Dot(w, z));
}

/// <summary>Ragged samples have no rows of one length: all is read when it is bound.</summary>
[Objective]
internal partial class StreamedRagged
{
    [Parameter] double a;
    [Sample("t", Ragged = true)] Vector s;
    [Sample] double y;

    [Loss] double Squares() => Square(a * Sum(s) - y);
}
