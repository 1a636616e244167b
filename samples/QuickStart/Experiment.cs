using Objectives;
using Objectives.Solvers;

namespace QuickStart;

/// <summary>A declared objective on its data, the loop it is compared with, and how to fit it.</summary>
/// <param name="Sizes">The number of samples and the model's sizes, to be read.</param>
/// <param name="Objective">What the generator made of the declaration.</param>
/// <param name="Loop">The same by hand.</param>
/// <param name="Start">The first θ of the fit.</param>
/// <param name="Options">When the fit stops.</param>
internal sealed record Experiment(
    string Sizes, ITwiceDifferentiable<double> Objective, ScalarLoop Loop, double[] Start, LbfgsOptions Options)
{
    /// <summary>The name of the declaration.</summary>
    public string Name => Objective.GetType().Name;
}
