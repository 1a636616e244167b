using System;
using System.Numerics.Tensors;

namespace Objectives.Solvers;

/// <summary>The current iterate θ of a trust-region method, and the last point tried from it.</summary>
internal sealed class TrustRegionPoint(IObjective<double> objective, ReadOnlySpan<double> start)
{
    // Differences of values below this, relative to |f|, are rounding.
    private const double Noise = 1e-13;

    private double[] theta = start.ToArray(), trialTheta = new double[start.Length];
    private double[] gradient = new double[start.Length], trialGradient = new double[start.Length];
    private double trialValue;

    public double Value { get; private set; } = double.NaN;

    public double GradientNorm { get; private set; } = double.NaN;

    public int Evaluations { get; private set; }

    public double[] Theta => theta;

    public ReadOnlySpan<double> Gradient => gradient;

    /// <summary>f and ∇f at the start; false if they are not finite.</summary>
    public bool EvaluateStart()
    {
        Value = objective.ValueAndGradient(theta, gradient);
        Evaluations++;
        GradientNorm = MaxNorm(gradient);
        return double.IsFinite(Value) && double.IsFinite(GradientNorm);
    }

    /// <summary>Moves the trial point to θ + p; false if rounding leaves it at θ.</summary>
    public bool Aim(ReadOnlySpan<double> step)
    {
        TensorPrimitives.Add(theta, step, trialTheta);
        return !trialTheta.AsSpan().SequenceEqual(theta);
    }

    /// <summary>The ratio of the decrease of f at θ + p to the predicted one; −∞ where f or ∇f is not finite.</summary>
    /// <remarks>
    /// Where the two values differ by no more than rounding the decrease is taken from the slopes, as −½(g + g⁺)·p, which is
    /// exact for a quadratic: without this the gradient could not be brought below about √ε. After a longer step whose values
    /// did tell, and told otherwise, the slopes are not trusted.
    /// </remarks>
    public double EvaluateRatio(ReadOnlySpan<double> step, double predicted, bool trustSlopes)
    {
        trialValue = objective.ValueAndGradient(trialTheta, trialGradient);
        Evaluations++;
        if (!double.IsFinite(trialValue) || !double.IsFinite(MaxNorm(trialGradient)))
            return double.NegativeInfinity;
        double decrease = Value - trialValue;
        if (trustSlopes && Math.Max(Math.Abs(decrease), predicted) <= Noise * Math.Abs(Value))
            decrease = -0.5 * (TensorPrimitives.Dot(gradient, step) + TensorPrimitives.Dot(trialGradient, step));
        return decrease / predicted;
    }

    /// <summary>The iterate becomes the point last tried.</summary>
    public void Accept()
    {
        (theta, trialTheta) = (trialTheta, theta);
        (gradient, trialGradient) = (trialGradient, gradient);
        Value = trialValue;
        GradientNorm = MaxNorm(gradient);
    }

    private static double MaxNorm(ReadOnlySpan<double> v) => v.IsEmpty ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude(v));
}
