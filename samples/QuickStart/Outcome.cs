using System;
using System.Collections.Generic;
using Objectives;
using Objectives.Solvers;

namespace QuickStart;

/// <summary>What one experiment gave: checks, fit, times.</summary>
internal sealed record Outcome(
    Experiment Experiment,
    GradientCheckResult Check,
    double LoopDifference,
    SolverResult Fit,
    IReadOnlyList<SolverProgress> Path,
    TimeSpan Time,
    TimeSpan LoopTime)
{
    /// <summary>How far value and gradient may be from the loop's, relative to their size.</summary>
    private const double Agreement = 1e-11;

    /// <summary>Whether all derivatives agree with the check's and the loop's, and the fit converged.</summary>
    public bool Passed => Check.Passed && LoopDifference <= Agreement && Fit.Converged;

    public static Outcome Of(Experiment experiment)
    {
        ITwiceDifferentiable<double> objective = experiment.Objective;
        double[] point = new SeededRandom(7).Normals(objective.ParameterCount, 0.1);
        var path = new List<SolverProgress>();

        GradientCheckResult check = GradientCheck.Run(objective, point);
        SolverResult fit = Lbfgs.Minimize(objective, experiment.Start, experiment.Options, path.Add);
        (TimeSpan time, TimeSpan loopTime) = Timing.Interleaved(objective, experiment.Loop, fit.Theta);
        return new(experiment, check, Difference(objective, experiment.Loop, point), fit, path, time, loopTime);
    }

    /// <summary>The largest difference of value and gradient, relative to the value and to ‖∇f‖∞.</summary>
    private static double Difference(IObjective<double> objective, IObjective<double> loop, double[] theta)
    {
        double[] a = new double[theta.Length], b = new double[theta.Length];
        double valueA = objective.ValueAndGradient(theta, a), valueB = loop.ValueAndGradient(theta, b);
        double largest = 0, scale = 0;
        for (int i = 0; i < a.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(a[i] - b[i]));
            scale = Math.Max(scale, Math.Abs(b[i]));
        }
        return Math.Max(largest / scale, Math.Abs((valueA - valueB) / valueB));
    }
}
