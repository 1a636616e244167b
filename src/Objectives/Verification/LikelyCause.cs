using System;

namespace Objectives.Verification;

/// <summary>What usually is wrong when a derivative comes out like this.</summary>
internal static class LikelyCause
{
    private const double Close = 1e-5;

    /// <summary>A guess from a wrong entry of a gradient or product, the right value, and the other entries.</summary>
    public static string Of(Subject subject, ReadOnlySpan<double> analytic, int index, double numeric)
    {
        double actual = analytic[index];
        if (!double.IsFinite(actual))
            return "Likely cause: an intermediate value overflows, or the entry was not written.";
        if (actual == 0)
            return "Likely cause: a path from this parameter to the value has no derivative (a dropped term, a stopped gradient, a fixed entry).";
        if (Equal(actual, -numeric))
            return "Likely cause: the sign is flipped.";
        for (int i = 0; i < analytic.Length; i++)
        {
            if (i != index && numeric != 0 && Equal(analytic[i], numeric))
                return $"Likely cause: indices are mixed up; the right value is at {subject.Name(i)}.";
            if (i != index && Equal(analytic[i], actual))
                return $"Likely cause: indices are mixed up; this is the value at {subject.Name(i)}.";
        }
        if (subject.Problem is ISampledObjective<double> { SampleCount: > 1 } sampled)
        {
            if (Equal(actual, numeric * sampled.SampleCount))
                return "Likely cause: a sum over the samples where the value has their mean.";
            if (Equal(actual * sampled.SampleCount, numeric))
                return "Likely cause: a mean over the samples where the value has their sum.";
        }
        double ratio = actual / numeric;
        return numeric != 0 && Math.Abs(ratio) is > 1e-3 and < 1e3
            ? FormattableString.Invariant($"Likely cause: a wrong factor ({ratio:g6} times the right value), or a term that is missing or counted twice.")
            : "Likely cause: a term that is missing, or one that does not belong there.";
    }

    private static bool Equal(double a, double b) => Math.Abs(a - b) <= Close * Math.Max(Math.Abs(a), Math.Abs(b));
}
