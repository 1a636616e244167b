using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Tests.Emitted;

namespace Objectives.Fuzz.Checks;

/// <summary>Everything that one declaration computes, against everything else that says what it is.</summary>
internal sealed class Comparison(Trial trial, Type type, ObjectiveModel model, Program program)
{
    /// <summary>How often the oracle computes with errors, to learn what rounding may cost.</summary>
    private const int Roundings = 2;

    /// <summary>Adjoints and tangents are the same up to the constants of derivative rules, which are doubles.</summary>
    private const double ForwardTolerance = 1e-14;

    private readonly Case _subject = trial.Declaration.ToCase()!;

    /// <param name="mixed">The class in 32 bits, if it is to be compared.</param>
    public void Run(Type? mixed)
    {
        (int Samples, int Configuration)[] bindings = model.HasSamples ? [(7, 0), (9, 1), (1, 5)] : [(0, 0), (0, 1)];
        foreach (var (samples, configuration) in bindings)
            Everything(new(_subject, type, samples, configuration));
        if (_subject.Smallest == 0)
            Everything(new(_subject, type, model.HasSamples ? 5 : 0, 6, empty: true), isEmpty: true);
        if (model.HasSamples)
            Unsampled();
        if (model.HasSamples)
            Threads(new(_subject, type, 300, 2));
        if (mixed is not null)
            new Further(trial, type, model, program, new(_subject, type, model.HasSamples ? 5 : 0, 3)).Run();
        if (mixed is not null)
            Mixed(mixed, new(_subject, type, model.HasSamples ? 9 : 0, 2, isSingle: true));
    }

    private void Everything(Bound bound, bool isEmpty = false)
    {
        Emitted(bound, isEmpty && trial.Declaration.Features.Contains("Sum of vectors"));
        Forward(bound);
    }

    /// <summary>Without samples nothing is bound.</summary>
    private void Unsampled()
    {
        trial.Count("refused without samples", 0);
        try
        {
            _ = new Bound(_subject, type, 0, 0);
            trial.Fail("bound without samples", "n = 0: the constructor takes it");
        }
        catch (TargetInvocationException e) when (e.InnerException is ArgumentException { ParamName: not null })
        {
        }
    }

    /// <summary>In 32 bits, on numbers that are floats: off by what rounding costs there, and no more.</summary>
    private void Mixed(Type mixed, Bound bound)
    {
        var problem = SingleBound.Of(mixed, bound);
        float[] theta = Array.ConvertAll(bound.Theta, v => (float)v), direction = Array.ConvertAll(bound.Direction, v => (float)v), gradient = new float[theta.Length], product = new float[theta.Length];
        float value = problem.ValueAndGradient(theta, gradient, direction, product);
        if (!value.Equals(problem.Value(theta)))
            trial.Fail("other bits", "Value and ValueAndGradient differ in 32 bits");
        int[] rows = [.. Enumerable.Range(0, bound.Samples)];
        // Larger errors than in 64 bits: what a float rounds to a step or a kink is near one.
        double size = Math.ScaleB(1, -20);
        var oracles = Enumerable.Range(0, Roundings + 1).Select(k => new Oracle(program, bound, rows, RoundingCost.Errors(k, size))).ToArray();
        Close("value", [value], o => [o.Value]);
        Close("gradient", gradient, o => [.. o.Gradient.SelectMany(b => b)]);
        Close("product", product, o => [.. o.Product.SelectMany(b => b)]);

        void Close(string what, float[] actual, Func<Oracle, double[]> part)
        {
            double[] expected = part(oracles[0]), computed = Array.ConvertAll(actual, v => (double)v);
            double unit = Math.ScaleB(1, -24), scale = RoundingCost.Distance(expected, new double[expected.Length]);
            double cost = RoundingCost.Allowance * unit * scale + RoundingCost.Of([.. oracles.Select(part)], unit, size), error = RoundingCost.Distance(computed, expected);
            // Where it is near a kink or what is left of large numbers, 24 bits say nothing; a float has no numbers beyond 3e38.
            if (!(cost < 1e-2 * scale) || scale is > 1e30 or < 1e-20)
            {
                trial.Skipped++;
                return;
            }
            if (!(error <= cost) && RoundingCost.IsAtStep(expected, s => [.. Enumerable.Range(Roundings + 1, RoundingCost.SecondThoughts).Select(k => part(new(program, bound, rows, new(k, s))))], size))
            {
                trial.Skipped++;
                return;
            }
            trial.Count("32 bits: " + what, error / scale);
            if (!(error <= cost))
                trial.Fail("other value in 32 bits", FormattableString.Invariant($"n = {bound.Samples}: {what} off by {error / scale:E2} of its norm, where rounding may cost {cost / scale:E2}"));
        }
    }

    /// <param name="bound">The problem.</param>
    /// <param name="isShapeless">Whether sums of no vectors are in it: in the user's own code these show no length, while the declaration says which it is.</param>
    private void Emitted(Bound bound, bool isShapeless)
    {
        var agreement = new Agreement(program, bound, Roundings);
        agreement.Check();
        trial.Comparisons += agreement.Comparisons;
        trial.Skipped += agreement.Skipped;
        foreach (var (kind, error) in agreement.LargestOf)
            trial.Note(kind, error);
        foreach (string failure in agreement.Failures)
            trial.Fail(failure.Contains("bits", StringComparison.Ordinal) ? "other bits" : "other value", failure);
        if (isShapeless || !agreement.IsWellConditioned || Precision() is not { } tolerance)
            return;
        double value = bound.Problem.Value(bound.Theta), reference = ((IReferenceObjective<double>)bound.Problem).ReferenceValue(bound.Theta);
        double error2 = value.Equals(reference) ? 0 : Math.Abs(value - reference) / Math.Max(1, Math.Abs(value));
        trial.Count(tolerance < 1e-6 ? "reference" : "reference by differences", error2);
        if (!(error2 <= tolerance))
            trial.Fail("other than the user's code", FormattableString.Invariant($"n = {bound.Samples}: Value is {value:R}, ReferenceValue {reference:R}"));
    }

    /// <summary>How far the user's own code may be off; null where its differences would step over kinks.</summary>
    private double? Precision()
    {
        var features = trial.Declaration.Features.ToHashSet();
        return !features.Overlaps(Differentiated) ? 1e-9 : features.Overlaps(Kinked) ? null : 1e-3;
    }

    /// <summary>Problems that the user's own code solves to a looser tolerance.</summary>
    private static readonly string[] Inner = ["Root", "FixedPoint", "ArgMin", "ArgMax", "MinOver", "MaxOver", "MinOver a set", "MinOver of a vector", "ArgMin of a vector", "FixedPoint of a vector"];

    private static readonly string[] Differentiated = ["inner derivative", "Laplacian", "Divergence", "Jacobian", "Hessian", "Gradient of two", "ParameterGradient", .. Inner];

    private static readonly HashSet<string> Kinked =
    [
        "Abs", "Max", "Min", "Clamp", "Relu", "LeakyRelu", "Elu", "HardSigmoid", "SoftThreshold", "HardThreshold", "SmoothStep", "Sign", "Floor", "Ceiling", "Round", "Mod", "Norm1", "NormInf", "Norm",
        "Sort", "SortDescending", "CumMax", "Quantile", "TopK", "?:", "where", "if and return", "if and assign", "switch", "guarded", "projection", "ArgMax", "Segment", "Max of a matrix",
        "Min of a matrix", "Norm of a matrix", "Max(n, i => e)", "Min(n, i => e)", "loop: sum with if", "loop: largest", "loop: break", "loop: recurrence with if", "control", "comparison",
        "Rows", "Columns", "Hypot", "LinearAssignment", "OptimalTransport", "Concat", "Kron", "Gelu", "Laplacian", "Hessian",
    ];

    /// <summary>Along the direction: the value's tangent is what the gradient says, and the gradient's is the product.</summary>
    private void Forward(Bound bound)
    {
        int[] rows = [.. Enumerable.Range(0, bound.Samples)];
        var blocks = bound.Problem.Layout.Blocks;
        var directions = new Inputs();
        foreach (var block in blocks)
            directions.Set(LeafRole.Parameter, block.Name, bound.Problem.Layout.Block(bound.Direction, block.Name).ToArray());
        var main = Outputs.Main(program);
        var forward = Interpreter.EvaluateForward(main, Oracle.InputsOf(bound, rows), directions);
        DoubleDouble sum = DoubleDouble.Zero;
        double size = 0, error = 0, scale = 0;
        foreach (var block in blocks)
        {
            string gradient = Outputs.Of(Outputs.Gradient, block.Name), product = Outputs.Of(Outputs.Product, block.Name);
            var leaf = main.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == block.Name);
            DoubleDouble[] g = InOrder(main, gradient, forward.Values(gradient), leaf, block), v = [.. bound.Problem.Layout.Block(bound.Direction, block.Name).ToArray().Select(x => new DoubleDouble(x))];
            DoubleDouble[] expected = InOrder(main, product, forward.Values(product), leaf, block), tangent = InOrder(main, gradient, forward.Tangents(gradient), leaf, block);
            for (int i = 0; i < g.Length; i++)
            {
                sum += g[i] * v[i];
                size += Math.Abs((g[i] * v[i]).ToDouble());
                error = Math.Max(error, Math.Abs((expected[i] - tangent[i]).ToDouble()));
                scale = Math.Max(scale, Math.Abs(expected[i].ToDouble()));
            }
        }
        double gap = Math.Abs((forward.Tangents(Outputs.Value)[0] - sum).ToDouble());
        double first = size > 0 ? gap / size : 0, second = error > 0 ? error / Math.Max(scale, error) : 0;
        // What cancels is as exact as its parts, which are of the order of the value.
        double parts = Math.Max(1, Math.Abs(bound.Problem.Value(bound.Theta)));
        first *= size / Math.Max(size, parts);
        second *= Math.Max(scale, error) / Math.Max(scale, parts);
        if (!double.IsFinite(first) || !double.IsFinite(second))
        {
            // Nothing is said of numbers that are not there.
            trial.Skipped++;
            return;
        }
        if ((first > ForwardTolerance || second > ForwardTolerance) && Explains(bound, rows, gap, error))
        {
            trial.Skipped++;
            return;
        }
        trial.Count("gradient against forward mode", first);
        trial.Count("product against forward mode", second);
        if (first > ForwardTolerance || second > ForwardTolerance)
            trial.Fail("other than forward mode", FormattableString.Invariant($"n = {bound.Samples}: gradient off by {first:E2}, product by {second:E2}"));
    }

    /// <summary>Whether parts cancel so that rounding them, as constants are, costs as much: of the slope along the direction, and of the product.</summary>
    private bool Explains(Bound bound, int[] rows, double slope, double product)
    {
        double[][] slopes = new double[RoundingCost.SecondThoughts + 1][], products = new double[RoundingCost.SecondThoughts + 1][];
        for (int k = 0; k < slopes.Length; k++)
        {
            var oracle = new Oracle(program, bound, rows, RoundingCost.Errors(k));
            slopes[k] = [oracle.Gradient.SelectMany(b => b).Zip(bound.Direction, (g, v) => g * v).Sum()];
            products[k] = [.. oracle.Product.SelectMany(b => b)];
        }
        return slope <= RoundingCost.Of(slopes) && product <= RoundingCost.Of(products);
    }

    /// <summary>Row-major over the block's axes; the node may lack some of them.</summary>
    private static DoubleDouble[] InOrder(Program main, string output, ReadOnlySpan<DoubleDouble> elements, Leaf leaf, ParameterBlock block)
    {
        int[] own = main.Axes.Of(main.AxesOf(main.Find(output)!.Value)), shape = block.Shape.ToArray();
        var result = new DoubleDouble[block.Length];
        for (int i = 0; i < result.Length; i++)
        {
            var index = new int[shape.Length];
            for (int a = shape.Length - 1, rest = i; a >= 0; rest /= shape[a--])
                index[a] = rest % shape[a];
            result[i] = elements[own.Aggregate(0, (at, axis) => at * shape[Array.IndexOf(leaf.Axes, axis)] + index[Array.IndexOf(leaf.Axes, axis)])];
        }
        return result;
    }

    /// <summary>One thread and three give the same bits.</summary>
    private void Threads(Bound bound)
    {
        var threads = type.GetProperty("MaxDegreeOfParallelism")!;
        long[] Bits(int count)
        {
            threads.SetValue(bound.Problem, count);
            return [.. Evaluation.Full(bound).Bits(), .. Evaluation.Over(bound, 5..^3).Bits()];
        }

        trial.Count("threads", 0);
        if (!Bits(1).SequenceEqual(Bits(3)))
            trial.Fail("other bits", "three threads give other bits than one");
    }
}
