using System;
using System.Numerics.Tensors;

namespace Objectives.Solvers;

/// <summary>v ← μv + g, then θ ← θ − ηv, or θ ← θ − η(g + μv) with Nesterov's look-ahead.</summary>
internal sealed class MomentumRule(SgdOptions options) : IUpdateRule
{
    public string Name => "SGD";

    public int MomentCount => options.Momentum > 0 ? 1 : 0;

    public void Apply(Span<double> theta, Span<double> gradient, double[][] moments, double rate, long step)
    {
        Span<double> update = gradient;
        if (options.Momentum > 0)
        {
            double[] velocity = moments[0];
            TensorPrimitives.MultiplyAdd(velocity, options.Momentum, gradient, velocity);
            if (options.Nesterov)
                TensorPrimitives.MultiplyAdd(velocity, options.Momentum, gradient, update);
            else
                update = velocity;
        }
        TensorPrimitives.MultiplyAdd(update, -rate, theta, theta);
    }
}
