using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Tests.Emitted;
using static Objectives.Generator.Tests.Emitted.FurtherOutputs;

namespace Objectives.Fuzz.Checks;

/// <summary>
/// The members beside value, gradient and product: gradients of samples, of hyperparameters, of data, derivatives of terms, the Hessian, mixed
/// products, residuals and curvatures.
/// </summary>
internal sealed partial class Further(Trial trial, Type type, ObjectiveModel model, Program joint, Bound bound)
{
    /// <summary>Without what a part of its own is compared with.</summary>
    private readonly Program program = Only(joint, o => !Matrices.IsCurved(o) && Outputs.KindOf(o.Name) is not (Outputs.Hessian or Outputs.Diagonal or Outputs.Proximal));

    /// <summary>How often the oracle computes with errors.</summary>
    private const int Roundings = 2;

    /// <summary>Where rounding may cost this part of a result, nothing is compared.</summary>
    private const double Hopeless = 1e-6;

    private delegate void Numbers(ReadOnlySpan<double> theta, Span<double> numbers);

    private delegate void NumbersOver(ReadOnlySpan<double> theta, Span<double> numbers, ReadOnlySpan<int> samples);

    private readonly double _parts = bound.Problem.Value(bound.Theta) is var value && double.IsFinite(value) ? Math.Max(1, Math.Abs(value)) : 1;

    public void Run()
    {
        int[] all = [.. Enumerable.Range(0, bound.Samples)], list = bound.Samples > 0 ? [.. new[] { 3, 0, 3, 2 }.Select(i => i % bound.Samples)] : [];
        SampleGradients(all, null);
        if (list.Length > 0)
            SampleGradients(list, list);
        OfHyperparameters(all);
        OfData(all);
        OfTerms(all);
        OfHessian(all);
        OfPairs(all);
        OfCurvatures(all, null);
        if (list.Length > 0)
            OfCurvatures(list, list);
    }

    private static Program Only(Program joint, Func<Output, bool> isMeant) => joint.Select(joint.Outputs.Where(isMeant));

    private void SampleGradients(int[] rows, int[]? list)
    {
        if (!program.Outputs.Any(o => Outputs.KindOf(o.Name) == Outputs.SampleGradient))
            return;
        double[] actual = Evaluation.Unwritten(rows.Length * bound.Theta.Length);
        if (list is null)
            type.GetMethod("PerSampleGradients", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Numbers>(bound.Problem)(bound.Theta, actual);
        else
            type.GetMethod("PerSampleGradients", [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(ReadOnlySpan<int>)])!.CreateDelegate<NumbersOver>(bound.Problem)(bound.Theta, actual, list);
        Compare("gradients of samples", actual, Oracles(rows, 0).Select(values => Columns(rows.Length, bound.Problem.Layout.Blocks.Select(b =>
            Elements(program, values, Outputs.Of(Outputs.SampleGradient, b.Name), Leaf(program, LeafRole.Parameter, b.Name).Axes, b.Shape.ToArray(), rows.Length)))));
    }

    private void OfHyperparameters(int[] rows)
    {
        var outputs = program.Outputs.Where(o => Outputs.KindOf(o.Name) == Outputs.HyperparameterGradient).ToList();
        if (type.GetMethod("HyperparameterGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is not { } member)
            return;
        double[][] expected = [.. Oracles(rows, 0).Select(values => outputs.SelectMany(o =>
        {
            int[] axes = Leaf(program, LeafRole.Hyperparameter, Outputs.NameOf(o.Name)).Axes;
            return Elements(program, values, o.Name, axes, [.. axes.Select(a => LengthOf(program, a, bound))], bound.Samples);
        }).ToArray())];
        double[] actual = Evaluation.Unwritten(expected[0].Length);
        member.CreateDelegate<Numbers>(bound.Problem)(bound.Theta, actual);
        Compare("gradient of hyperparameters", actual, expected);
    }

    private void OfData(int[] rows)
    {
        foreach (var data in bound.Data.Where(f => program.Find(Outputs.Of(Outputs.DataGradient, f.Name)) is not null))
        {
            var leaf = Leaf(program, data.Role, data.Name);
            double[][] expected = [.. Oracles(rows, 0).Select(values => Elements(program, values, Outputs.Of(Outputs.DataGradient, data.Name), leaf.Axes,
                [.. leaf.Axes.Select(a => program.Axes[a].IsSamples ? rows.Length : LengthOf(program, a, bound))], rows.Length))];
            double[] actual = Evaluation.Unwritten(expected[0].Length);
            ByField.Gradient(bound.Problem, type, bound.Theta, actual, data.Name, bound.Sampled is null ? [] : rows);
            Compare("gradient of data", actual, expected);
        }
    }

    private void OfTerms(int[] rows)
    {
        double[] Flat(Interpreter values, string kind) => Blocks(program, values, kind, rows);
        var names = ((ITermObjective<double>)bound.Problem).TermNames;
        for (int t = 0; t < names.Count; t++)
        {
            var (first, second) = Outputs.DerivativesOf(model, model.Terms[t]);
            double[] gradient = Evaluation.Unwritten(bound.Theta.Length), product = Evaluation.Unwritten(bound.Theta.Length);
            double value = ByTerm.Gradient(bound.Problem, type.GetNestedType("Term")!, bound.Theta, gradient, t);
            ByTerm.Product(bound.Problem, type.GetNestedType("Term")!, bound.Theta, bound.Direction, product, t);
            var oracles = Oracles(rows, t).ToList();
            string name = names[t];
            Compare("value of a term", [value], oracles.Select(values => new[] { values.Values("term " + name)[0].ToDouble() }));
            Compare("gradient of a term", gradient, oracles.Select(values => Flat(values, first)));
            Compare("product of a term", product, oracles.Select(values => Flat(values, second)));
        }
    }

    /// <summary>The exact numbers, then those with errors.</summary>
    private Interpreter[] Oracles(int[] rows, int term)
    {
        if (!_oracles.TryGetValue((rows, term), out var oracles))
            _oracles[(rows, term)] = oracles = [.. Oracles(program, rows, term)];
        return oracles;
    }

    private readonly Dictionary<(int[] Rows, int Term), Interpreter[]> _oracles = [];

    private IEnumerable<Interpreter> Oracles(Program some, int[] rows, int term = 0) => Enumerable.Range(0, 1 + Roundings).Select(k =>
        Interpreter.Evaluate(some, Oracle.InputsOf(bound, rows).Set(LeafRole.Term, "term", term), RoundingCost.Errors(k)));

    private bool? _isAtStep;

    /// <summary>Whether a step of a term is near: see <see cref="Agreement"/>.</summary>
    private bool IsAtStep()
    {
        var values = Only(program, o => o.Name.StartsWith("term ", StringComparison.Ordinal));
        double[] Terms(Rounding? rounding)
        {
            var found = Interpreter.Evaluate(values, Oracle.InputsOf(bound, [.. Enumerable.Range(0, bound.Samples)]).Set(LeafRole.Term, "term", 0), rounding);
            return [.. values.Outputs.Select(o => found.Values(o.Name)[0].ToDouble())];
        }
        return RoundingCost.IsAtStep(Terms(null), size => [.. Enumerable.Range(Roundings + 1, RoundingCost.SecondThoughts).Select(k => Terms(new(k, size)))]);
    }

    /// <param name="kind">What it is.</param>
    /// <param name="actual">The numbers.</param>
    /// <param name="oracles">What they are, exactly and with errors.</param>
    /// <param name="size">The size of the numbers that these are differences of.</param>
    private void Compare(string kind, double[] actual, IEnumerable<double[]> oracles, double size = 0)
    {
        double[][] all = [.. oracles];
        double[] expected = all[0];
        // What is not finite is so in both; the rest is compared as a whole.
        double[] finite = [.. expected.Select(x => double.IsFinite(x) ? x : 0)], computed = [.. actual.Select((x, i) => double.IsFinite(expected[i]) ? x : x.Equals(expected[i]) ? 0 : double.NaN)];
        double scale = RoundingCost.Distance(finite, new double[finite.Length]), error = RoundingCost.Distance(computed, finite);
        double cost = RoundingCost.Of(all);
        if (!(cost <= Hopeless * scale) && cost > 0)
        {
            trial.Skipped++;
            return;
        }
        trial.Count(kind, scale > 0 && cost <= 1e-12 * scale ? error / scale : 0);
        if (error <= 1e-12 * scale + cost + 64 * RoundingCost.Unit * Math.Max(size, _parts))
            return;
        if (_isAtStep ??= IsAtStep())
            trial.Skipped++;
        else
            trial.Fail("other " + kind, FormattableString.Invariant($"n = {bound.Samples}: {kind} off by {error:E2} of {scale:E2}"));
    }
}
