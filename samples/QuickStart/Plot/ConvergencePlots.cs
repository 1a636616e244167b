using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Objectives.Solvers;

namespace QuickStart;

/// <summary>Curves of the fits: how gradient and value approach their limits.</summary>
internal static class ConvergencePlots
{
    /// <summary>Writes the plots to a folder, made if need be, and says where they are.</summary>
    public static void Write(string folder, IReadOnlyList<Outcome> outcomes, TextWriter log)
    {
        Directory.CreateDirectory(folder);
        log.WriteLine();
        Save("gradient.svg", new LogChart("Gradient along the fits", "iteration", "‖∇f(θ)‖∞"), p => p.GradientNorm);
        Save("value.svg", new LogChart("Distance to the minimum along the fits", "iteration", "f(θ) − lowest f"), null);

        void Save(string name, LogChart chart, Func<SolverProgress, double>? height)
        {
            foreach (Outcome outcome in outcomes)
            {
                double lowest = outcome.Path.Min(p => p.Value);
                Func<SolverProgress, double> y = height ?? (p => p.Value - lowest);
                chart.Add(outcome.Experiment.Name, outcome.Path.Select(p => ((double)p.Iteration, y(p))));
            }
            string file = Path.Combine(folder, name);
            File.WriteAllText(file, chart.ToSvg(), new UTF8Encoding(false));
            log.WriteLine($"wrote {file}");
        }
    }
}
