using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Xunit;
using static Objectives.Generator.Tests.Emitted.Evaluation;
using static Objectives.Generator.Tests.Emitted.FurtherOutputs;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// The Hessian, its diagonal and the products mixed with the hyperparameters: what is emitted against the products of the interpreter along unit
/// directions, which know nothing of seed axes, and the mixed ones against each other and against forward mode.
/// </summary>
public class HessianTests
{
    private const double Tolerance = 1e-12;

    private delegate void Numbers(ReadOnlySpan<double> theta, Span<double> numbers);

    private delegate void NumbersOver(ReadOnlySpan<double> theta, Span<double> numbers, ReadOnlySpan<int> samples);

    private delegate void Products(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product);

    /// <summary>A sixth of the declarations of the corpus: a Hessian costs the oracle a product for each parameter.</summary>
    public static TheoryData<string> Cases => [.. Corpus.All.Where(c => c.Seed % 6 == 0).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_Hessian_agrees_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        // A few samples, and an empty axis if there may be one.
        foreach (var bound in compiled.Bindings().Where((b, k) => k is 0 or 6))
        {
            int p = bound.Problem.ParameterCount;
            double[] dense = Unwritten(p * p), diagonal = Unwritten(p);
            Memory.Reuse(bound.Problem, () => Member<Numbers>(bound, "DenseHessian")(bound.Theta, dense));
            Memory.Reuse(bound.Problem, () => Member<Numbers>(bound, "HessianDiagonal")(bound.Theta, diagonal));
            double[] expected = Hessian(compiled, bound, [.. Enumerable.Range(0, bound.Samples)]);
            Close(expected, dense, "the Hessian");
            Close(Diagonal(expected), diagonal, "its diagonal", expected);
            bool isStated = compiled.Model.StatedDerivatives.Count > 0;
            for (int i = 0; i < p && !isStated; i++)
                for (int j = 0; j < i; j++)
                    Assert.Equal(dense[(i * p) + j], dense[(j * p) + i]);
        }
    }

    /// <summary>Over more samples than a tile has, and over a list with some of them twice: products along unit directions, emitted both.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_Hessian_is_that_of_the_products(string name)
    {
        var compiled = Compiled.Of(name);
        foreach (var bound in compiled.Bindings().Where(b => b.Samples == 300))
        {
            int p = bound.Problem.ParameterCount;
            double[] dense = Unwritten(p * p), diagonal = Unwritten(p), product = new double[p], expected = new double[p * p];
            int[] list = [.. Enumerable.Range(0, 301).Select(i => i * 7 % bound.Samples)];
            foreach (bool isList in new[] { false, true })
            {
                for (int k = 0; k < p; k++)
                {
                    double[] unit = new double[p];
                    unit[k] = 1;
                    if (isList)
                        Member<ProductsOver>(bound, "HessianVectorProduct")(bound.Theta, unit, product, list);
                    else
                        bound.Problem.HessianVectorProduct(bound.Theta, unit, product);
                    for (int j = 0; j < p; j++)
                        expected[(j * p) + k] = product[j];
                }
                if (isList)
                {
                    Memory.Reuse(bound.Problem, () => Member<NumbersOver>(bound, "DenseHessian")(bound.Theta, dense, list));
                    Memory.Reuse(bound.Problem, () => Member<NumbersOver>(bound, "HessianDiagonal")(bound.Theta, diagonal, list));
                }
                else
                {
                    Memory.Reuse(bound.Problem, () => Member<Numbers>(bound, "DenseHessian")(bound.Theta, dense));
                    Memory.Reuse(bound.Problem, () => Member<Numbers>(bound, "HessianDiagonal")(bound.Theta, diagonal));
                }
                Close(expected, dense, "the Hessian");
                Close(Diagonal(expected), diagonal, "its diagonal", expected);
            }
        }
    }

    private delegate void ProductsOver(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product, ReadOnlySpan<int> samples);

    /// <summary>Along a direction of the hyperparameters the gradient moves as forward mode has it; the other product is the transpose.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Mixed_products_agree_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        if (compiled.Type.GetMethod("MixedVectorProduct", [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is null)
            return;
        var program = compiled.Program.Select(compiled.Program.Outputs.Where(o => Outputs.KindOf(o.Name) == Outputs.Gradient));
        foreach (var bound in compiled.Bindings().Where((b, k) => k is 0 or 6))
        {
            int p = bound.Problem.ParameterCount, h = (int)compiled.Type.GetProperty("HyperparameterCount")!.GetValue(bound.Problem)!;
            var random = new Random(11);
            double[] direction = [.. Enumerable.Range(0, h).Select(_ => (2 * random.NextDouble()) - 1)], product = Unwritten(p), transposed = Unwritten(h);
            Memory.Reuse(bound.Problem, () => Member<Products>(bound, "MixedVectorProduct")(bound.Theta, direction, product));
            Memory.Reuse(bound.Problem, () => Member<Products>(bound, "HyperparameterVectorProduct")(bound.Theta, bound.Direction, transposed));

            var tangents = new Inputs();
            int first = 0;
            foreach (var field in compiled.Model.Fields.Where(f => f is { Role: FieldRole.Hyperparameter, ElementType: ElementType.Real }))
            {
                int length = bound.Data.First(d => d.Name == field.Name).Numbers.Length;
                tangents.Set(LeafRole.Hyperparameter, field.Name, direction[first..(first + length)]);
                first += length;
            }
            Assert.Equal(h, first);
            var forward = Interpreter.EvaluateForward(program, Oracle.InputsOf(bound, [.. Enumerable.Range(0, bound.Samples)]), tangents);
            double[] expected = new double[p];
            foreach (var block in bound.Problem.Layout.Blocks)
            {
                string output = Outputs.Of(Outputs.Gradient, block.Name);
                InOrder(program, program.Find(output)!.Value, forward.Tangents(output), Leaf(program, LeafRole.Parameter, block.Name).Axes, block.Shape.ToArray()).CopyTo(expected, block.Offset);
            }
            Close(expected, product, "the mixed product");
            double left = Dot(bound.Direction, product), right = Dot(transposed, direction);
            double size = bound.Direction.Zip(product, (a, b) => Math.Abs(a * b)).Sum() + transposed.Zip(direction, (a, b) => Math.Abs(a * b)).Sum();
            if (compiled.Model.StatedDerivatives.Count == 0)
                Assert.True(left.Equals(right) || Math.Abs(left - right) <= Tolerance * size, $"v·Mu = {left}, u·Mᵀv = {right}");
        }
    }

    /// <summary>Column by column, from the interpreter's products.</summary>
    private static double[] Hessian(Compiled compiled, Bound bound, int[] rows)
    {
        var program = compiled.Program.Select(compiled.Program.Outputs.Where(o => Outputs.KindOf(o.Name) == Outputs.Product));
        int p = bound.Problem.ParameterCount;
        var hessian = new double[p * p];
        for (int k = 0; k < p; k++)
        {
            double[] unit = new double[p];
            unit[k] = 1;
            var inputs = Oracle.InputsOf(bound, rows);
            foreach (var block in bound.Problem.Layout.Blocks)
                inputs.Set(LeafRole.Direction, block.Name, unit[block.Offset..(block.Offset + block.Length)]);
            var values = Interpreter.Evaluate(program, inputs);
            foreach (var block in bound.Problem.Layout.Blocks)
            {
                double[] column = Elements(program, values, Outputs.Of(Outputs.Product, block.Name), Leaf(program, LeafRole.Parameter, block.Name).Axes, block.Shape.ToArray(), rows.Length);
                for (int j = 0; j < column.Length; j++)
                    hessian[((block.Offset + j) * p) + k] = column[j];
            }
        }
        return hessian;
    }

    private static double[] Diagonal(double[] matrix)
    {
        int p = (int)Math.Sqrt(matrix.Length);
        return [.. Enumerable.Range(0, p).Select(k => matrix[(k * p) + k])];
    }

    private static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();

    /// <param name="expected">The oracle's.</param>
    /// <param name="actual">The emitted.</param>
    /// <param name="what">What it is.</param>
    /// <param name="whole">What it is a part of, whose norm errors are measured by.</param>
    private static void Close(double[] expected, double[] actual, string what, double[]? whole = null)
    {
        Assert.Equal(expected.Length, actual.Length);
        double error = 0, scale = 0;
        foreach (double x in (whole ?? expected).Where(double.IsFinite))
            scale += x * x;
        for (int i = 0; i < expected.Length; i++)
        {
            if (!double.IsFinite(expected[i]) || !double.IsFinite(actual[i]))
                Assert.True(expected[i].Equals(actual[i]), $"{what}: [{i}] is {actual[i]}, not {expected[i]}");
            else
                error += (actual[i] - expected[i]) * (actual[i] - expected[i]);
        }
        Assert.True(Math.Sqrt(error) <= Tolerance * Math.Sqrt(scale), $"{what}: off by {Math.Sqrt(error / scale):E2} of its norm, {Math.Sqrt(scale):E2}");
    }
}
