using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace QuickStart;

/// <summary>The tables that the program prints.</summary>
internal static class Report
{
    public static void Write(TextWriter writer, IReadOnlyList<Outcome> outcomes)
    {
        writer.WriteLine("Derivatives, as the largest relative differences: order 1 and 2 from GradientCheck, and value and gradient from a loop written by hand.");
        Table.Write(writer, ["objective", "sizes", "parameters", "order 1", "order 2", "loop", "check"], outcomes.Select(o => new[]
        {
            o.Experiment.Name, o.Experiment.Sizes, Text($"{o.Experiment.Objective.ParameterCount}"),
            Text($"{o.Check.Order1Error:0.0e-00}"), Text($"{o.Check.Order2Error:0.0e-00}"), Text($"{o.LoopDifference:0.0e-00}"), o.Check.Passed ? "passed" : "FAILED",
        }));

        writer.WriteLine();
        writer.WriteLine("Fits by L-BFGS.");
        Table.Write(writer, ["objective", "iterations", "evaluations", "minimum", "‖gradient‖∞", "quality", "stopped by"], outcomes.Select(o => new[]
        {
            o.Experiment.Name, Text($"{o.Fit.Iterations}"), Text($"{o.Fit.Evaluations}"), Text($"{o.Fit.Value:0.00000000000000e-00}"),
            Text($"{o.Fit.GradientNorm:0.0e-00}"), Quality(o), o.Fit.Reason.ToString(),
        }));

        writer.WriteLine();
        writer.WriteLine("One evaluation of value and gradient, one thread.");
        Table.Write(writer, ["objective", "generated, µs", "loop, µs", "loop ÷ generated"], outcomes.Select(o => new[]
        {
            o.Experiment.Name, Text($"{o.Time.TotalMicroseconds:0.0}"), Text($"{o.LoopTime.TotalMicroseconds:0.0}"), Text($"{o.LoopTime / o.Time:0.0}"),
        }));

        writer.WriteLine();
        writer.WriteLine("What the generator wrote.");
        foreach (Outcome outcome in outcomes)
            writer.WriteLine($"  {outcome.Experiment.Name}: {GeneratedFile.Of(outcome.Experiment.Objective.GetType())}");
    }

    private static string Quality(Outcome outcome)
    {
        (string name, double value) = outcome.Experiment.Loop.Quality(outcome.Fit.Theta);
        return Text($"{name} {value:0.0000}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
