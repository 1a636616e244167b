using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Compares every member of a bound problem with the oracle, and members with each other to the bit; collects what differs.</summary>
/// <param name="program">The differentiated program.</param>
/// <param name="bound">The problem.</param>
/// <param name="roundings">
/// How often the oracle computes with errors, too. What the results then move by, at most, is what rounding may cost: see <see cref="Rounding"/>.
/// </param>
internal sealed class Agreement(Program program, Bound bound, int roundings = 0)
{
    /// <summary>‖computed − oracle‖₂ may be this part of ‖oracle‖₂, block by block; a number is a block of one.</summary>
    private const double Tolerance = 1e-12;

    /// <summary>Where rounding may cost this part of a result, nothing is compared: a branch or a kink is near, or everything cancels.</summary>
    private const double Hopeless = 1e-6;

    private readonly List<string> _failures = [];
    private readonly ITwiceDifferentiable<double> _problem = bound.Problem;

    /// <summary>The largest relative error of a block.</summary>
    public double Largest { get; private set; }

    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Whether the value was compared wherever it was computed.</summary>
    public bool IsWellConditioned { get; private set; } = true;

    /// <summary>The largest relative error of each kind of result, where rounding may cost no more than the tolerance.</summary>
    public Dictionary<string, double> LargestOf { get; } = new(StringComparer.Ordinal);

    /// <summary>How many arrays were compared.</summary>
    public int Comparisons { get; private set; }

    /// <summary>How many were not, since they are too ill-conditioned.</summary>
    public int Skipped { get; private set; }

    public void Check()
    {
        var full = Evaluation.Full(bound);
        Compare("", full, [.. Enumerable.Range(0, bound.Samples)]);
        if (bound.Sampled is null)
            return;
        Same("range of all samples", full, Evaluation.Over(bound, ..));
        Same("list of all samples", full, Evaluation.Over(bound, [.. Enumerable.Range(0, bound.Samples)]));
        if (bound.Samples > 2)
            Compare("range 1..^1: ", Evaluation.Over(bound, 1..^1), [.. Enumerable.Range(1, bound.Samples - 2)]);
        int[] list = List();
        Compare("list: ", Evaluation.Over(bound, list), list);
    }

    /// <summary>The user's own methods give the value too.</summary>
    public void CheckReference(double tolerance)
    {
        double value = _problem.Value(bound.Theta), reference = ((IReferenceObjective<double>)_problem).ReferenceValue(bound.Theta);
        if (!(Math.Abs(value - reference) <= tolerance * Math.Max(1, Math.Abs(value))) && !value.Equals(reference))
            Fail($"Value is {Text(value)}, ReferenceValue {Text(reference)}");
    }

    /// <summary>Samples in no order, some of them twice; some more than a chunk in the large configuration.</summary>
    private int[] List()
    {
        var random = new Random(bound.Samples);
        return [.. Enumerable.Range(0, bound.Samples > 1000 ? 1030 : Math.Min(bound.Samples, 11)).Select(_ => random.Next(bound.Samples))];
    }

    private void Compare(string what, Evaluation actual, int[] rows)
    {
        var oracles = Enumerable.Range(0, roundings + 1).Select(k => new Oracle(program, bound, rows, RoundingCost.Errors(k))).ToArray();
        Dictionary<double, Oracle[]> others = [];
        Oracle[] Others(double size)
        {
            if (!others.TryGetValue(size, out var found))
                others[size] = found = [.. Enumerable.Range(roundings + 1, RoundingCost.SecondThoughts).Select(k => new Oracle(program, bound, rows, RoundingCost.Errors(k, size)))];
            return found;
        }
        void Compare(string kind, string name, ReadOnlySpan<double> actual, Func<Oracle, double[]> part) =>
            this.Compare(kind, what + name, actual, [.. oracles.Select(part)], roundings > 0 ? size => [.. Others(size).Select(part)] : null);
        Compare("value", "Value", [actual.Value], o => [o.Value]);
        foreach (var (text, value) in actual.Values)
            if (BitConverter.DoubleToInt64Bits(value) != BitConverter.DoubleToInt64Bits(actual.Value))
                Fail($"{what}{text} gives the value {Text(value)}, Value {Text(actual.Value)}");
        if (!actual.Product.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(actual.ProductAlone.Select(BitConverter.DoubleToInt64Bits)))
            Fail($"{what}HessianVectorProduct and the product with the value differ");
        var blocks = _problem.Layout.Blocks;
        for (int k = 0; k < blocks.Count; k++)
        {
            int block = k;
            Compare("gradient", $"gradient of {blocks[k].Name}", _problem.Layout.Block(actual.Gradient, blocks[k].Name), o => o.Gradient[block]);
            Compare("gradient", $"gradient of {blocks[k].Name} with the product", _problem.Layout.Block(actual.GradientWithProduct, blocks[k].Name), o => o.Gradient[block]);
            Compare("product", $"product of {blocks[k].Name}", _problem.Layout.Block(actual.Product, blocks[k].Name), o => o.Product[block]);
        }
        var terms = ((ITermObjective<double>)_problem).TermNames;
        for (int k = 0; k < terms.Count; k++)
        {
            string term = terms[k];
            Compare("term", $"term {term}", [actual.Terms[k]], o => [o.Term(term)]);
        }
        if (bound.Sampled is not null)
            Compare("losses", "losses of the samples", actual.Losses, o => o.Samples);
    }

    /// <param name="kind">What it is, of a few.</param>
    /// <param name="what">What it is, in full.</param>
    /// <param name="actual">The result.</param>
    /// <param name="oracles">What it is by the oracle: exactly, then with errors.</param>
    /// <param name="others">The same with other errors of a size, for second thoughts.</param>
    private void Compare(string kind, string what, ReadOnlySpan<double> actual, double[][] oracles, Func<double, double[][]>? others)
    {
        double[] expected = oracles[0];
        double error = 0, scale = 0;
        bool special = false;
        for (int i = 0; i < expected.Length; i++)
        {
            if (!double.IsFinite(expected[i]) || !double.IsFinite(actual[i]))
            {
                special |= !actual[i].Equals(expected[i]);
                continue;
            }
            error += (actual[i] - expected[i]) * (actual[i] - expected[i]);
            scale += expected[i] * expected[i];
        }
        double cost = RoundingCost.Of(oracles);
        if (roundings > 0 && !(cost <= Hopeless * Math.Sqrt(scale)) && cost > 0)
        {
            Skip(kind);
            return;
        }
        // What cancels to nothing, exactly, leaves what rounding leaves of its parts: where declarations are random, of order one or of the value's.
        double whole = _problem.Value(bound.Theta), left = roundings > 0 ? 64 * RoundingCost.Unit * Math.Max(1, double.IsFinite(whole) ? Math.Abs(whole) : 1) : 0;
        bool isWrong = special || !(Math.Sqrt(error) <= Tolerance * Math.Sqrt(scale) + cost + left);
        if (isWrong && others is not null)
        {
            if (RoundingCost.IsAtStep(expected, others))
                Skip(kind);
            else
                Compare(kind, what, actual, [.. oracles, .. others(RoundingCost.Size)], null);
            return;
        }
        Comparisons++;
        if (scale > 0)
        {
            Largest = Math.Max(Largest, Math.Sqrt(error / scale));
            if (cost <= Tolerance * Math.Sqrt(scale))
                LargestOf[kind] = Math.Max(LargestOf.GetValueOrDefault(kind), Math.Sqrt(error / scale));
        }
        if (isWrong)
            Report(what, actual, expected);
    }

    private void Skip(string kind)
    {
        Skipped++;
        IsWellConditioned &= kind != "value";
    }

    private void Same(string what, Evaluation full, Evaluation other)
    {
        if (!full.Bits().SequenceEqual(other.Bits()))
            Fail(what + ": other bits than the full pass");
    }

    private void Report(string what, ReadOnlySpan<double> actual, ReadOnlySpan<double> expected)
    {
        int worst = 0;
        for (int i = 0; i < expected.Length; i++)
            if (!(Math.Abs(actual[i] - expected[i]) <= Math.Abs(actual[worst] - expected[worst])))
                worst = i;
        Fail(string.Create(CultureInfo.InvariantCulture, $"{what}: [{worst} of {expected.Length}] is {actual[worst]:R}, not {expected[worst]:R}"));
    }

    private void Fail(string message) => _failures.Add(
        $"n = {bound.Samples}, {string.Join(", ", bound.Sizes.Select(s => FormattableString.Invariant($"{s.Key} = {s.Value}")))}: {message}");

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
