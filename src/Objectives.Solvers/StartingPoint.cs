using System;

namespace Objectives.Solvers;

/// <summary>What has to be true of an objective and a start before a solver can begin.</summary>
internal static class StartingPoint
{
    public static void RequireLength(IObjective<double> objective, int length)
    {
        if (length != objective.ParameterCount)
            throw new ArgumentException(FormattableString.Invariant(
                $"The start has length {length}; the objective has {objective.ParameterCount} parameters."), "start");
    }

    public static void RequireMinimisation(IObjective<double> objective, string solver)
    {
        foreach (ParameterBlock block in objective.Layout.Blocks)
        {
            if (block.Ascent)
                throw new ArgumentException(
                    $"The block '{block.Name}' is to be maximised over; {solver} minimises over all parameters. Use a solver for saddle points.", nameof(objective));
        }
    }
}
