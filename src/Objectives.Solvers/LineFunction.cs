using System;
using System.Numerics.Tensors;
using System.Threading;

namespace Objectives.Solvers;

/// <summary>φ(a) = f(θ + a·d): the current iterate θ, a direction d, and the last point tried along it.</summary>
internal sealed class LineFunction(IObjective<double> objective, ReadOnlySpan<double> start, CancellationToken cancellation)
{
    private double[] theta = start.ToArray(), trialTheta = new double[start.Length];
    private double[] gradient = new double[start.Length], trialGradient = new double[start.Length];
    private LinePoint trial;

    public double Value { get; private set; } = double.NaN;

    public double GradientNorm { get; private set; } = double.NaN;

    public int Evaluations { get; private set; }

    public double[] Direction { get; } = new double[start.Length];

    public ReadOnlySpan<double> Gradient => gradient;

    public bool IsCancelled => cancellation.IsCancellationRequested;

    /// <summary>f and ∇f at the start; false if they are not finite.</summary>
    public bool EvaluateStart()
    {
        Value = objective.ValueAndGradient(theta, gradient);
        Evaluations++;
        GradientNorm = MaxNorm(gradient);
        return double.IsFinite(Value) && double.IsFinite(GradientNorm);
    }

    /// <summary>φ(a) and φ′(a); not finite where f or any component of ∇f is not.</summary>
    public LinePoint Evaluate(double step)
    {
        TensorPrimitives.MultiplyAdd(Direction, step, theta, trialTheta);
        double value = objective.ValueAndGradient(trialTheta, trialGradient);
        Evaluations++;
        return trial = new LinePoint(step, value, TensorPrimitives.Dot<double>(trialGradient, Direction));
    }

    /// <summary>The iterate becomes θ + step·d; the pair of points goes to the memory.</summary>
    public void Accept(LbfgsMemory memory, double step)
    {
        if (trial.Step != step)
            Evaluate(step);
        memory.Add(theta, trialTheta, gradient, trialGradient);
        (theta, trialTheta) = (trialTheta, theta);
        (gradient, trialGradient) = (trialGradient, gradient);
        Value = trial.Value;
        GradientNorm = MaxNorm(gradient);
        trial = default;
    }

    public SolverProgress Progress(int iteration, double step) => new(iteration, Value, GradientNorm, step, Evaluations);

    public SolverResult Result(StopReason reason, int iterations) => new(theta, Value, GradientNorm, iterations, Evaluations, reason);

    private static double MaxNorm(ReadOnlySpan<double> v) => v.IsEmpty ? 0 : Math.Abs(TensorPrimitives.MaxMagnitude(v));
}

/// <summary>φ and φ′ at one step along the search direction.</summary>
internal readonly record struct LinePoint(double Step, double Value, double Slope)
{
    public bool IsFinite => double.IsFinite(Value) && double.IsFinite(Slope);
}
