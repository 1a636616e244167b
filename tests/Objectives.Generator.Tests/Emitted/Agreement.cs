using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Compares every member of a bound problem with the oracle, and members with each other to the bit; collects what differs.</summary>
internal sealed class Agreement(Compiled compiled, Bound bound)
{
    /// <summary>‖computed − oracle‖₂ may be this part of ‖oracle‖₂, block by block; a number is a block of one.</summary>
    private const double Tolerance = 1e-12;

    private readonly List<string> _failures = [];
    private readonly ITwiceDifferentiable<double> _problem = bound.Problem;

    /// <summary>The largest relative error of a block.</summary>
    public double Largest { get; private set; }

    public IReadOnlyList<string> Failures => _failures;

    public void Check()
    {
        var full = Evaluation.Full(bound);
        Compare("", full, new(compiled.Program, bound, [.. Enumerable.Range(0, bound.Samples)]));
        if (bound.Sampled is null)
            return;
        Same("range of all samples", full, Evaluation.Over(bound, ..));
        Same("list of all samples", full, Evaluation.Over(bound, [.. Enumerable.Range(0, bound.Samples)]));
        if (bound.Samples > 2)
            Compare("range 1..^1: ", Evaluation.Over(bound, 1..^1), new(compiled.Program, bound, [.. Enumerable.Range(1, bound.Samples - 2)]));
        int[] list = List();
        Compare("list: ", Evaluation.Over(bound, list), new(compiled.Program, bound, list));
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

    private void Compare(string what, Evaluation actual, Oracle expected)
    {
        Compare(what + "Value", [actual.Value], [expected.Value]);
        foreach (var (text, value) in actual.Values)
            if (BitConverter.DoubleToInt64Bits(value) != BitConverter.DoubleToInt64Bits(actual.Value))
                Fail($"{what}{text} gives the value {Text(value)}, Value {Text(actual.Value)}");
        if (!actual.Product.Select(BitConverter.DoubleToInt64Bits).SequenceEqual(actual.ProductAlone.Select(BitConverter.DoubleToInt64Bits)))
            Fail($"{what}HessianVectorProduct and the product with the value differ");
        var blocks = _problem.Layout.Blocks;
        for (int k = 0; k < blocks.Count; k++)
        {
            Compare($"{what}gradient of {blocks[k].Name}", _problem.Layout.Block(actual.Gradient, blocks[k].Name), expected.Gradient[k]);
            Compare($"{what}gradient of {blocks[k].Name} with the product", _problem.Layout.Block(actual.GradientWithProduct, blocks[k].Name), expected.Gradient[k]);
            Compare($"{what}product of {blocks[k].Name}", _problem.Layout.Block(actual.Product, blocks[k].Name), expected.Product[k]);
        }
        var terms = ((ITermObjective<double>)_problem).TermNames;
        for (int k = 0; k < terms.Count; k++)
            Compare($"{what}term {terms[k]}", [actual.Terms[k]], [expected.Term(terms[k])]);
        if (bound.Sampled is not null)
            Compare(what + "losses of the samples", actual.Losses, expected.Samples);
    }

    private void Compare(string what, ReadOnlySpan<double> actual, ReadOnlySpan<double> expected)
    {
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
        if (scale > 0)
            Largest = Math.Max(Largest, Math.Sqrt(error / scale));
        if (special || !(Math.Sqrt(error) <= Tolerance * Math.Sqrt(scale)))
            Report(what, actual, expected);
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
