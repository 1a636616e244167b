using System;
using System.Numerics.Tensors;
using System.Threading;

namespace Objectives.Solvers;

/// <summary>
/// An approximate minimum of the quadratic model m(p) = f + g·p + ½ p·Hp over ‖p‖₂ ≤ Δ, by conjugate gradients that end at
/// the boundary, on negative curvature, or when the residual is small.
/// </summary>
/// <remarks>
/// Steihaug, <em>SIAM J. Numer. Anal.</em> 20, 1983, and Toint, 1981; algorithm 7.2 of Nocedal and Wright, <em>Numerical
/// Optimization</em>, 2nd edition. Every iterate is longer than the one before, so that the first to leave the region shows
/// where the path crosses its boundary.
/// </remarks>
internal sealed class SteihaugCg(ITwiceDifferentiable<double> objective, SteihaugCg.Multiplication multiply, int maxProducts, CancellationToken cancellation)
{
    /// <summary>H(θ)·d.</summary>
    internal delegate void Multiplication(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product);

    private readonly double[] residual = new double[objective.ParameterCount];    // g + Hp, the model's gradient
    private readonly double[] direction = new double[objective.ParameterCount];
    private readonly double[] product = new double[objective.ParameterCount];     // H·direction

    /// <summary>The step p.</summary>
    public double[] Step { get; } = new double[objective.ParameterCount];

    /// <summary>m(0) − m(p), positive.</summary>
    public double PredictedDecrease { get; private set; }

    /// <summary>Whether p was cut off at ‖p‖ = Δ.</summary>
    public bool AtBoundary { get; private set; }

    /// <summary>The number of Hessian-vector products so far.</summary>
    public int Products { get; private set; }

    /// <summary>Looks for p; false if cancelled.</summary>
    /// <param name="theta">Where the Hessian is taken.</param>
    /// <param name="gradient">∇f there, not zero.</param>
    /// <param name="radius">Δ.</param>
    /// <param name="tolerance">The ‖g + Hp‖₂ that is small enough.</param>
    public bool Solve(ReadOnlySpan<double> theta, ReadOnlySpan<double> gradient, double radius, double tolerance)
    {
        Step.AsSpan().Clear();
        gradient.CopyTo(residual);
        TensorPrimitives.Negate(gradient, direction);
        AtBoundary = false;

        double squaredResidual = TensorPrimitives.SumOfSquares(gradient);
        for (int iteration = 0; iteration < maxProducts && Math.Sqrt(squaredResidual) > tolerance; iteration++)
        {
            if (cancellation.IsCancellationRequested)
                return false;
            multiply(theta, direction, product);
            Products++;
            double curvature = TensorPrimitives.Dot<double>(direction, product);
            if (!double.IsFinite(curvature))
            {
                // Without second derivatives there is the linear model, whose best step is along −g.
                if (iteration == 0)
                {
                    product.AsSpan().Clear();
                    AdvanceToBoundary(radius);
                }
                break;
            }
            double length = squaredResidual / curvature;
            if (curvature <= 0 || IsOutside(length, radius))
            {
                AdvanceToBoundary(radius);
                break;
            }

            Advance(length);
            double previous = squaredResidual;
            squaredResidual = TensorPrimitives.SumOfSquares<double>(residual);
            TensorPrimitives.Multiply(direction, squaredResidual / previous, direction);
            TensorPrimitives.Subtract(direction, residual, direction);
        }
        // p·Hp = p·(residual − g).
        PredictedDecrease = -0.5 * (TensorPrimitives.Dot(gradient, Step) + TensorPrimitives.Dot<double>(residual, Step));
        return true;
    }

    private bool IsOutside(double length, double radius)
    {
        double pp = TensorPrimitives.SumOfSquares<double>(Step), pd = TensorPrimitives.Dot<double>(Step, direction);
        double dd = TensorPrimitives.SumOfSquares<double>(direction);
        return !(pp + length * (2 * pd + length * dd) < radius * radius);
    }

    private void Advance(double length)
    {
        TensorPrimitives.MultiplyAdd(direction, length, Step, Step);
        TensorPrimitives.MultiplyAdd(product, length, residual, residual);
    }

    /// <summary>Advances by the positive root τ of ‖p + τd‖ = Δ, in the form without cancellation: p·d is never negative.</summary>
    private void AdvanceToBoundary(double radius)
    {
        double pp = TensorPrimitives.SumOfSquares<double>(Step), pd = Math.Max(0, TensorPrimitives.Dot<double>(Step, direction));
        double dd = TensorPrimitives.SumOfSquares<double>(direction), room = Math.Max(0, radius * radius - pp);
        Advance(room / (pd + Math.Sqrt(pd * pd + room * dd)));
        AtBoundary = true;
    }
}
