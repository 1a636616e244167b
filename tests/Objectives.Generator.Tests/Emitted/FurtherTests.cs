using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Xunit;
using static Objectives.Generator.Tests.Emitted.FurtherOutputs;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// The members beside value, gradient and product: what is emitted against the interpreter, and what is interpreted against forward mode,
/// which knows nothing of adjoints or context axes.
/// </summary>
public class FurtherTests
{
    private const double Tolerance = 1e-12;

    private delegate void Rows(ReadOnlySpan<double> theta, Span<double> rows);

    private delegate void RowsOver(ReadOnlySpan<double> theta, Span<double> rows, ReadOnlySpan<int> samples);

    private delegate double OfBlock(ReadOnlySpan<double> theta, Span<double> gradient, string block);

    public static TheoryData<string> Cases => Corpus.Names;

    private static readonly int[] Batch = [3, 0, 3, 2];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sample_gradients_agree_with_the_oracle(string name) => Compare(name, Outputs.SampleGradient, "PerSampleGradients", b => b.Problem.ParameterCount, (program, bound, values, rows) =>
        Columns(rows.Length, bound.Problem.Layout.Blocks.Select(b =>
            Elements(program, values, Outputs.Of(Outputs.SampleGradient, b.Name), Leaf(program, LeafRole.Parameter, b.Name).Axes, b.Shape.ToArray(), rows.Length))));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Predictions_agree_with_the_oracle(string name) => Compare(name, Outputs.Prediction, "Predict", b => (int)b.Problem.GetType().GetProperty("OutputCount")!.GetValue(b.Problem)!,
        (program, bound, values, rows) => Columns(rows.Length,
            [Elements(program, values, Outputs.Prediction, [.. Inner(program, Outputs.Prediction)], [.. Inner(program, Outputs.Prediction).Select(a => LengthOf(program, a, bound))], rows.Length)]));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Term_derivatives_agree_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        foreach (var bound in compiled.Bindings().Where(b => b.Samples <= 9))
        {
            var layout = bound.Problem.Layout;
            var term = compiled.Type.GetNestedType("Term")!;
            int[] rows = [.. Enumerable.Range(0, bound.Samples)];
            for (int t = 0; t < compiled.Model.Terms.Count; t++)
            {
                var values = Interpreter.Evaluate(compiled.Program, Oracle.InputsOf(bound, rows).Set(LeafRole.Term, "term", t));
                double[] gradient = new double[bound.Theta.Length], product = new double[bound.Theta.Length];
                double value = 0;
                Memory.Reuse(bound.Problem, () => value = ByTerm.Gradient(bound.Problem, term, bound.Theta, gradient, t));
                Memory.Reuse(bound.Problem, () => ByTerm.Product(bound.Problem, term, bound.Theta, bound.Direction, product, t));
                Close(values.Values(compiled.Model.Terms[t].OutputName)[0].ToDouble(), value, "value");
                Close(value, ByTerm.Value(bound.Problem, term, bound.Theta, t), "value alone");
                // A term alone may vanish by cancellation (softmax over one class, the norm of one number): then it is as exact as its parts, which are of order one.
                foreach (var block in layout.Blocks)
                {
                    int[] axes = Leaf(compiled.Program, LeafRole.Parameter, block.Name).Axes;
                    var (first, second) = Outputs.DerivativesOf(compiled.Model, compiled.Model.Terms[t]);
                    Close(Elements(compiled.Program, values, Outputs.Of(first, block.Name), axes, block.Shape.ToArray(), rows.Length), layout.Block(gradient, block.Name), block.Name, 1);
                    Close(Elements(compiled.Program, values, Outputs.Of(second, block.Name), axes, block.Shape.ToArray(), rows.Length), layout.Block(product, block.Name), block.Name, 1);
                }
            }
        }
    }

    /// <summary>Over more samples than a tile has: losses, residuals and regularizers together are the objective.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Term_derivatives_sum_to_those_of_the_objective(string name)
    {
        var compiled = Compiled.Of(name);
        foreach (var bound in compiled.Bindings().Where(b => b.Samples == 300))
        {
            var term = compiled.Type.GetNestedType("Term")!;
            double[] gradient = new double[bound.Theta.Length], product = new double[bound.Theta.Length], some = new double[bound.Theta.Length], sums = new double[bound.Theta.Length], products = new double[bound.Theta.Length];
            bound.Problem.ValueAndGradient(bound.Theta, gradient, bound.Direction, product);
            for (int t = 0; t < compiled.Model.Terms.Count; t++)
                if (compiled.Model.Terms[t].IsInValue)
                {
                    ByTerm.Gradient(bound.Problem, term, bound.Theta, some, t);
                    sums = [.. sums.Zip(some, (a, b) => a + b)];
                    ByTerm.Product(bound.Problem, term, bound.Theta, bound.Direction, some, t);
                    products = [.. products.Zip(some, (a, b) => a + b)];
                }
            Close(gradient, sums, "gradients of the terms", compiled.Model.Terms.Count);
            Close(product, products, "products of the terms", compiled.Model.Terms.Count);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradients_of_one_block_are_parts_of_the_whole(string name)
    {
        var compiled = Compiled.Of(name);
        var bound = compiled.Bindings().First();
        double[] whole = new double[bound.Theta.Length];
        double value = bound.Problem.ValueAndGradient(bound.Theta, whole);
        var member = compiled.Type.GetMethod("ValueAndGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(string)])!.CreateDelegate<OfBlock>(bound.Problem);
        foreach (var block in bound.Problem.Layout.Blocks)
        {
            double[] part = new double[block.Length];
            Assert.Equal(value, member(bound.Theta, part, block.Name));
            Assert.Equal(bound.Problem.Layout.Block(whole, block.Name).ToArray(), part);
        }
        Assert.Throws<ArgumentException>(() => member(bound.Theta, new double[whole.Length], "no such block"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Hyperparameter_gradients_agree_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        if (compiled.Type.GetMethod("HyperparameterGradient", [typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is not { } member)
            return;
        foreach (var bound in compiled.Bindings())
        {
            var values = Values(compiled, bound, [.. Enumerable.Range(0, bound.Samples)]);
            double[] expected = [.. compiled.Program.Outputs.Where(o => Outputs.KindOf(o.Name) == Outputs.HyperparameterGradient).SelectMany(o =>
            {
                int[] axes = Leaf(compiled.Program, LeafRole.Hyperparameter, Outputs.NameOf(o.Name)).Axes;
                return Elements(compiled.Program, values, o.Name, axes, [.. axes.Select(a => LengthOf(compiled.Program, a, bound))], bound.Samples);
            })];
            double[] actual = [.. expected.Select(_ => 1e99)];
            Memory.Reuse(bound.Problem, () => member.CreateDelegate<Rows>(bound.Problem)(bound.Theta, actual));
            Close(expected, actual, "hyperparameters");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Data_gradients_agree_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        foreach (var bound in compiled.Bindings())
            foreach (var field in bound.Data.Where(f => compiled.Program.Find(Outputs.Of(Outputs.DataGradient, f.Name)) is not null))
            {
                int[] rows = bound.Samples <= 9 || !field.IsSampled ? [.. Enumerable.Range(0, bound.Samples)] : [.. Enumerable.Range(0, 300).Select(i => i * 7 % bound.Samples)];
                var leaf = Leaf(compiled.Program, field.Role, field.Name);
                double[] expected = Elements(compiled.Program, Values(compiled, bound, rows), Outputs.Of(Outputs.DataGradient, field.Name), leaf.Axes,
                    [.. leaf.Axes.Select(a => compiled.Program.Axes[a].IsSamples ? rows.Length : LengthOf(compiled.Program, a, bound))], rows.Length);
                double[] actual = [.. expected.Select(_ => 1e99)];
                Memory.Reuse(bound.Problem, () => ByField.Gradient(bound.Problem, compiled.Type, bound.Theta, actual, field.Name, bound.Sampled is null ? [] : rows));
                // More samples than a tile, named and not.
                if (bound.Sampled is not null && field.IsSampled && bound.Samples == 300)
                {
                    double[] all = new double[actual.Length], listed = new double[actual.Length];
                    ByField.Gradient(bound.Problem, compiled.Type, bound.Theta, all, field.Name, []);
                    ByField.Gradient(bound.Problem, compiled.Type, bound.Theta, listed, field.Name, [.. Enumerable.Range(0, bound.Samples)]);
                    Assert.Equal(listed, all);
                }
                // ∂f/∂sᵢ = (ℓᵢ − f)/Σs is a difference: it is as exact as its parts.
                Close(expected, actual, field.Name, IsWeight(compiled, field) ? Math.Abs(bound.Problem.Value(bound.Theta)) : 0);
            }
    }

    /// <summary>Over all samples, then over a list with one of them twice: rows of the states that no sample of it names stay.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Updates_agree_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        var program = compiled.Program;
        if (compiled.Type.GetMethod("UpdateState", [typeof(ReadOnlySpan<double>)]) is not { } member)
            return;
        foreach (var bound in compiled.Bindings().Where(b => b.Samples <= 300))
        {
            Check(bound, [.. Enumerable.Range(0, bound.Samples)], () => member.CreateDelegate<Update>(bound.Problem)(bound.Theta));
            int[] list = [.. Batch.Select(i => i % bound.Samples)];
            Check(bound, list, () => compiled.Type.GetMethod("UpdateState", [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<int>)])!.CreateDelegate<UpdateOver>(bound.Problem)(bound.Theta, list));
        }

        void Check(Bound bound, int[] rows, Action update)
        {
            var values = Values(compiled, bound, rows);
            var expected = new Dictionary<string, double[]>();
            foreach (var state in bound.Data.Where(f => f.Role == LeafRole.State))
            {
                var leaf = Leaf(program, LeafRole.State, state.Name);
                int[] lengths = [.. leaf.Axes.Select(a => program.Axes[a].IsSamples ? bound.Samples : LengthOf(program, a, bound))];
                var model = compiled.Model.Fields.First(f => f.Name == state.Name);
                expected[state.Name] = (double[])state.Numbers.Clone();
                if (model.CopyOf.Length > 0)
                    expected[state.Name] = bound.Problem.Layout.Block(bound.Theta, model.CopyOf).ToArray();
                else if (program.Find(Outputs.Of(Outputs.Update, state.Name)) is not null)
                    expected[state.Name] = Elements(program, values, Outputs.Of(Outputs.Update, state.Name), leaf.Axes, lengths, rows.Length);
                else if (program.Find(Outputs.Of(Outputs.UpdateRow, state.Name)) is not null)
                {
                    string row = compiled.Model.Updates.First(u => u.State == state.Name).Row;
                    int length = lengths.Skip(1).Aggregate(1, (product, l) => product * l);
                    double[] next = Elements(program, values, Outputs.Of(Outputs.UpdateRow, state.Name), [.. leaf.Axes.Skip(1)], lengths[1..], rows.Length, perSample: true);
                    for (int i = 0; i < rows.Length; i++)
                        Array.Copy(next, i * length, expected[state.Name], length * (row.Length == 0 ? rows[i] : (int)bound.Data.First(f => f.Name == row).Numbers[rows[i]]), length);
                }
            }
            update();
            for (int k = 0; k < bound.Data.Count; k++)
                if (expected.TryGetValue(bound.Data[k].Name, out double[]? numbers))
                {
                    object actual = Bound.PropertyOf(compiled.Type, bound.Data[k].Name).GetValue(bound.Problem)!;
                    Close(numbers, actual is double number ? [number] : ((DataArray<double>)actual).ToArray(), bound.Data[k].Name);
                    bound.Data[k] = bound.Data[k] with { Numbers = actual is double single ? [single] : ((DataArray<double>)actual).ToArray() };
                }
        }
    }

    private delegate void Update(ReadOnlySpan<double> theta);

    private delegate void UpdateOver(ReadOnlySpan<double> theta, ReadOnlySpan<int> samples);

    /// <summary>Along a random direction of θ, of each data field and of each hyperparameter: ⟨gradient, v⟩ is the tangent of the value.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Derivatives_are_those_of_forward_mode(string name)
    {
        var compiled = Compiled.Of(name);
        var program = compiled.Program;
        foreach (var bound in compiled.Bindings().Where(b => b.Samples <= 9))
        {
            int[] rows = [.. Enumerable.Range(0, bound.Samples)];
            var inputs = Oracle.InputsOf(bound, rows).Set(LeafRole.Term, "term", 0);
            var random = new Random(7);
            foreach (var field in bound.Data.Where(f => program.Find(Outputs.Of(Outputs.DataGradient, f.Name)) is not null || program.Find(Outputs.Of(Outputs.HyperparameterGradient, f.Name)) is not null))
            {
                double[] direction = [.. field.Numbers.Select(_ => 2 * random.NextDouble() - 1)];
                var forward = Interpreter.EvaluateForward(program.Select(program.Outputs.Where(o => o.Name == Outputs.Value)), inputs, new Inputs().Set(field.Role, field.Name, direction).Set(LeafRole.Batch, field.Name, direction));
                string output = Outputs.Of(field.Role == LeafRole.Hyperparameter ? Outputs.HyperparameterGradient : Outputs.DataGradient, field.Name);
                var leaf = Leaf(program, field.Role, field.Name);
                double[] gradient = Elements(program, Values(compiled, bound, rows), output, leaf.Axes,
                    [.. leaf.Axes.Select(a => program.Axes[a].IsSamples ? rows.Length : LengthOf(program, a, bound))], rows.Length);
                Close(Tangent(forward, Outputs.Value)[0], gradient.Zip(direction, (g, v) => g * v).Sum(), output, gradient.Zip(direction, (g, v) => Math.Abs(g * v)).Sum() + (IsWeight(compiled, field) ? Math.Abs(bound.Problem.Value(bound.Theta)) : 0));
            }
            if (program.Find(Outputs.Samples) is null)
                continue;
            var tangents = new Inputs();
            foreach (var block in bound.Problem.Layout.Blocks)
                tangents.Set(LeafRole.Parameter, block.Name, bound.Problem.Layout.Block(bound.Direction, block.Name).ToArray());
            var along = Interpreter.EvaluateForward(program.Select(program.Outputs.Where(o => o.Name == Outputs.Samples)), inputs, tangents);
            double[] losses = Tangent(along, Outputs.Samples), sums = new double[rows.Length], sizes = new double[rows.Length];
            var values = Values(compiled, bound, rows);
            foreach (var block in bound.Problem.Layout.Blocks)
            {
                double[] gradient = Elements(program, values, Outputs.Of(Outputs.SampleGradient, block.Name), Leaf(program, LeafRole.Parameter, block.Name).Axes, block.Shape.ToArray(), rows.Length, perSample: true);
                var direction = bound.Problem.Layout.Block(bound.Direction, block.Name);
                for (int i = 0; i < gradient.Length; i++)
                {
                    sums[i / block.Length] += gradient[i] * direction[i % block.Length];
                    sizes[i / block.Length] += Math.Abs(gradient[i] * direction[i % block.Length]);
                }
            }
            for (int i = 0; i < rows.Length; i++)
                Close(losses[losses.Length == 1 ? 0 : i], sums[i], $"the loss of sample {i}", sizes[i]);
        }
    }

    private static bool IsWeight(Compiled compiled, BoundField field) => compiled.Model.Fields.First(f => f.Name == field.Name).IsWeight;

    private static double[] Tangent(Interpreter forward, string output) => forward.Tangents(output).ToArray().Select(d => d.ToDouble()).ToArray();

    private static Interpreter Values(Compiled compiled, Bound bound, int[] rows) =>
        Interpreter.Evaluate(compiled.Program, Oracle.InputsOf(bound, rows).Set(LeafRole.Term, "term", 0));

    /// <summary>A member that gives a row a sample, over all samples and over a list of them.</summary>
    private static void Compare(string name, string kind, string member, Func<Bound, int> columns, Func<Program, Bound, Interpreter, int[], double[]> expected)
    {
        var compiled = Compiled.Of(name);
        if (!compiled.Program.Outputs.Any(o => Outputs.KindOf(o.Name) == kind))
            return;
        foreach (var bound in compiled.Bindings().Where(b => b.Samples <= 300))
        {
            int[] rows = [.. Enumerable.Range(0, bound.Samples)];
            double[] actual = [.. Enumerable.Repeat(1e99, rows.Length * columns(bound))];
            Memory.Reuse(bound.Problem, () => compiled.Type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Rows>(bound.Problem)(bound.Theta, actual));
            Close(expected(compiled.Program, bound, Values(compiled, bound, rows), rows), actual, member);
            int[] list = [.. Batch.Select(i => i % bound.Samples)];
            actual = [.. Enumerable.Repeat(1e99, list.Length * columns(bound))];
            Memory.Reuse(bound.Problem, () => compiled.Type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(ReadOnlySpan<int>)])!.CreateDelegate<RowsOver>(bound.Problem)(bound.Theta, actual, list));
            Close(expected(compiled.Program, bound, Values(compiled, bound, list), list), actual, member + " over a list");
        }
    }

    private static void Close(ReadOnlySpan<double> expected, ReadOnlySpan<double> actual, string what, double size = 0)
    {
        Assert.Equal(expected.Length, actual.Length);
        double error = 0, scale = size * size;
        for (int i = 0; i < expected.Length; i++)
        {
            if (!double.IsFinite(expected[i]) || !double.IsFinite(actual[i]))
            {
                Assert.True(expected[i].Equals(actual[i]), $"{what}: [{i}] is {actual[i]}, not {expected[i]}");
                continue;
            }
            error += (actual[i] - expected[i]) * (actual[i] - expected[i]);
            scale += expected[i] * expected[i];
        }
        Assert.True(Math.Sqrt(error) <= Tolerance * Math.Sqrt(scale), $"{what}: off by {Math.Sqrt(error / scale):E2} of its norm");
    }

    private static void Close(double expected, double actual, string what, double scale = 0) =>
        Assert.True(expected.Equals(actual) || Math.Abs(expected - actual) <= Tolerance * Math.Max(scale, Math.Abs(expected)), $"{what}: {actual}, not {expected}");
}
