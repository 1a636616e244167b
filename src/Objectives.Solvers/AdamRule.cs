using System;
using System.Numerics.Tensors;

namespace Objectives.Solvers;

/// <summary>
/// m ← β₁m + (1 − β₁)g and v ← β₂v + (1 − β₂)g², then θ ← θ − η·m̂/(√v̂ + ε) − ηλθ, where m̂ = m/(1 − β₁ᵗ) and
/// v̂ = v/(1 − β₂ᵗ) at the step t, 1 for the first.
/// </summary>
internal sealed class AdamRule(AdamOptions options) : IUpdateRule
{
    public string Name => "Adam";

    public int MomentCount => 2;

    public void Apply(Span<double> theta, Span<double> gradient, double[][] moments, double rate, long step)
    {
        Span<double> mean = moments[0], square = moments[1];
        TensorPrimitives.Multiply(mean, options.Beta1, mean);
        TensorPrimitives.MultiplyAdd(gradient, 1 - options.Beta1, mean, mean);
        TensorPrimitives.Multiply(gradient, gradient, gradient);
        TensorPrimitives.Multiply(square, options.Beta2, square);
        TensorPrimitives.MultiplyAdd(gradient, 1 - options.Beta2, square, square);

        Span<double> update = gradient;
        TensorPrimitives.Divide(square, 1 - Power(options.Beta2, step + 1), update);
        TensorPrimitives.Sqrt(update, update);
        TensorPrimitives.Add(update, options.Epsilon, update);
        TensorPrimitives.Divide(mean, update, update);
        if (options.WeightDecay > 0)
            TensorPrimitives.Multiply(theta, 1 - rate * options.WeightDecay, theta);
        TensorPrimitives.MultiplyAdd(update, -rate / (1 - Power(options.Beta1, step + 1)), theta, theta);
    }

    // By squaring: Math.Pow leaves the last bits to the platform.
    private static double Power(double x, long exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent >>= 1, x *= x)
        {
            if ((exponent & 1) != 0)
                power *= x;
        }
        return power;
    }
}
