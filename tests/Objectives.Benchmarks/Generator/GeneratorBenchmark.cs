using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Emit;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Prove;
using Objectives.Generator.Simplify;
using Objectives.Testing;

namespace Objectives.Benchmarks;

/// <summary>How long the generator keeps a person waiting: at the first build, at an edit elsewhere, and at an edit of one objective.</summary>
internal sealed class GeneratorBenchmark(bool published)
{
    private const double EditBar = 400, CompileBar = 5, ProofBar = 10, WorstProofBar = 50;

    private readonly ObjectiveProject project = new(published);
    private INamedTypeSymbol[] types = [];
    private object? sink;

    /// <summary>Measures and prints; false where an objective of the project does not compile.</summary>
    public bool Run(TextWriter writer, Effort effort)
    {
        writer.WriteLine(FormattableString.Invariant($"{project.Names.Count} objectives, one a file, {project.Different} different; {effort.Repetitions} repetitions"));
        var cold = GeneratorHarness.NewDriver().RunGenerators(project.After(edits: 0));
        writer.WriteLine(FormattableString.Invariant($"  cold first run        {Elapsed(cold):0} ms"));
        var problem = cold.GetRunResult().Diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
        if (problem is not null)
        {
            writer.WriteLine(problem.ToString());
            return false;
        }
        UnrelatedEdits(writer, cold, effort.Repetitions);
        EachObjective(writer, effort);
        return true;
    }

    /// <summary>Edits of a file that no objective reads: each declaration is read again, and nothing is computed from what was read.</summary>
    private void UnrelatedEdits(TextWriter writer, GeneratorDriver driver, int repetitions)
    {
        var times = new List<double>();
        int recomputed = 0;
        for (int edit = 1; edit <= repetitions; edit++)
        {
            driver = driver.RunGenerators(project.After(edit));
            times.Add(Elapsed(driver));
            var steps = driver.GetRunResult().Results.Single().TrackedSteps;
            recomputed += steps[ObjectiveGenerator.Compile].Concat(steps[ObjectiveGenerator.Emit]).SelectMany(s => s.Outputs).Count(o => o.Reason != IncrementalStepRunReason.Cached);
        }
        writer.WriteLine(FormattableString.Invariant(
            $"  unrelated edit        median {Median(times):0} ms, minimum {times.Min():0}, worst {times.Max():0}; {recomputed} steps computed again behind reading; {Against(Median(times), EditBar)}"));
    }

    /// <summary>Reading, proof, and all the rest of each objective, warm.</summary>
    private void EachObjective(TextWriter writer, Effort effort)
    {
        int edits = 0;
        // Each round reads a compilation in which nothing has been bound, as an edit leaves it.
        void NewCompilation()
        {
            var compilation = project.After(++edits);
            types = [.. project.Names.Select(name => compilation.GetTypeByMetadataName(name)!)];
        }
        NewCompilation();
        var candidates = new List<Candidate> { new("", "new compilation", NewCompilation) };
        for (int i = 0; i < project.Names.Count; i++)
        {
            int place = i;
            string name = project.Names[i];
            var model = Read(types[i]);
            var rewritten = model with { Program = Rewriter.Run(model.Program, []) };
            var differentiated = Outputs.Main(Objective.Differentiate(rewritten));
            candidates.Add(new(name, "parse", () => sink = Reading.Read(types[place], Compilation(types[place]), default)));
            candidates.Add(new(name, "all but parse", () => sink = Compiler.Compile(model)));
            candidates.Add(new(name, "proof", () => sink = Proof.Run(rewritten, differentiated)));
        }
        Rounds.Run(candidates, effort, Environment.ProcessorCount);
        var parse = Medians(candidates, "parse");
        var proof = Medians(candidates, "proof");
        var compile = Medians(candidates, "all but parse").Zip(proof, (all, part) => (all.Name, Time: all.Time - part.Time)).ToList();
        writer.WriteLine("  per objective, warm      median   90th      worst");
        Write(writer, "parse", parse, "");
        Write(writer, "compile without proof", compile, Against(Median(compile.Select(c => c.Time)), CompileBar));
        Write(writer, "proof", proof, $"{Against(Median(proof.Select(c => c.Time)), ProofBar)}; worst {Against(proof.Max(c => c.Time), WorstProofBar)}");
    }

    private static ObjectiveModel Read(INamedTypeSymbol type) => Reading.Read(type, Compilation(type), default).Model
        ?? throw new InvalidOperationException($"'{type}' of the project cannot be read; its test says why.");

    private static Compilation Compilation(INamedTypeSymbol type) => ((ISourceAssemblySymbol)type.ContainingAssembly).Compilation;

    private static double Elapsed(GeneratorDriver driver) => driver.GetTimingInfo().GeneratorTimes.Single().ElapsedTime.TotalMilliseconds;

    private static List<(string Name, double Time)> Medians(IEnumerable<Candidate> candidates, string work) =>
        [.. candidates.Where(c => c.Work == work).Select(c => (c.Method, c.Median))];

    private static double Median(IEnumerable<double> times) => Quantile(times, 0.5);

    private static double Quantile(IEnumerable<double> times, double share)
    {
        double[] sorted = [.. times.Order()];
        return sorted[(int)(share * (sorted.Length - 1))];
    }

    private static void Write(TextWriter writer, string work, List<(string Name, double Time)> times, string verdict)
    {
        var (worst, longest) = times.MaxBy(t => t.Time);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"    {work,-22}{Median(times.Select(t => t.Time)),6:0.00} ms {Quantile(times.Select(t => t.Time), 0.9),6:0.00} {longest,6:0.00} ({worst}){(verdict == "" ? "" : "; " + verdict)}"));
    }

    private static string Against(double time, double bar) =>
        FormattableString.Invariant($"{time / bar:0.00} of the bar of {bar} ms, {(time <= bar ? "met" : "missed")}");
}
