using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>The value at θ.</summary>
internal delegate double ValueFunction(double[] theta);

/// <summary>The value at θ and the gradient.</summary>
internal delegate double GradientFunction(double[] theta, double[] gradient);

/// <summary>The value at θ, the gradient, and the Hessian times a direction.</summary>
internal delegate double ProductFunction(double[] theta, double[] gradient, double[] direction, double[] product);

/// <summary>Another way to compute the same, by hand, on one thread.</summary>
/// <param name="Method">How: <c>scalar loop</c>, <c>TensorPrimitives</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="Gradient">With gradient; null if nobody wrote it.</param>
/// <param name="Product">With Hessian-vector product; null if nobody wrote it.</param>
internal sealed record Baseline(string Method, ValueFunction Value, GradientFunction? Gradient = null, ProductFunction? Product = null)
{
    /// <summary>What the method can do, each of which includes the one before.</summary>
    public IEnumerable<string> Works => [Work.Value, .. Gradient is null ? (string[])[] : [Work.Gradient], .. Product is null ? (string[])[] : [Work.Product]];

    public static Baseline Of(string method, ITwiceDifferentiable<double> objective) =>
        new(method, theta => objective.Value(theta), (theta, gradient) => objective.ValueAndGradient(theta, gradient),
            (theta, gradient, direction, product) => objective.ValueAndGradient(theta, gradient, direction, product));
}
