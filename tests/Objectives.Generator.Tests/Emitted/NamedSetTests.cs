using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Emit;
using Objectives.Generator.Frontend.Model;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Evaluations over some of the samples of named sets agree with the interpreter over the same samples.</summary>
public class NamedSetTests
{
    private delegate double OverOne(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product, SampleSelection samples, SampleSelection first);

    private delegate double OverTwo(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product, SampleSelection samples, SampleSelection first, SampleSelection second);

    private delegate double ValueOverOne(ReadOnlySpan<double> theta, SampleSelection samples, SampleSelection first);

    public static TheoryData<string> Cases => [.. Corpus.All.Where(c => c.Members.Contains("Set = \"", StringComparison.Ordinal)).Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Chosen_samples_agree_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(name);
        var sets = compiled.Model.Sets.ToList();
        Assert.Equal(sets, SetSelections.Of(compiled.Model));
        var program = Outputs.Main(compiled.Program);
        foreach (var bound in compiled.Bindings().Where(b => b.Samples is > 2 and <= 9))
        {
            int[] rows = [.. Enumerable.Range(1, bound.Samples - 1)];
            foreach (bool isList in new[] { false, true })
            {
                var chosen = sets.ToDictionary(s => s, s => bound.Sizes[FieldModel.CountOf(s)] is var n && isList ? new[] { n - 1, 0, n - 1 } : [.. Enumerable.Range(n / 2, n - (n / 2))]);
                double[] gradient = Evaluation.Unwritten(bound.Theta.Length), product = Evaluation.Unwritten(bound.Theta.Length);
                double value = Evaluate(bound, [.. sets.Select(s => chosen[s])], isList, gradient, product);

                var inputs = Oracle.InputsOf(bound, rows);
                foreach (string set in sets)
                {
                    int count = bound.Sizes[FieldModel.CountOf(set)];
                    inputs.Size(FieldModel.CountOf(set), chosen[set].Length);
                    foreach (var field in bound.Data.Where(f => compiled.Model.Fields.First(m => m.Name == f.Name).Set == set))
                        inputs.Set(field.Role, field.Name, [.. chosen[set].SelectMany(i => field.Numbers.Skip(i * (field.Numbers.Length / count)).Take(field.Numbers.Length / count))]);
                }
                var values = Interpreter.Evaluate(program, inputs);
                Assert.Equal(values.Values(Outputs.Value)[0].ToDouble(), value, 1e-11 * (1 + Math.Abs(value)));
                foreach (var block in bound.Problem.Layout.Blocks)
                    foreach (var (kind, actual) in new[] { (Outputs.Gradient, gradient), (Outputs.Product, product) })
                    {
                        double[] expected = FurtherOutputs.Elements(program, values, Outputs.Of(kind, block.Name), FurtherOutputs.Leaf(program, LeafRole.Parameter, block.Name).Axes, block.Shape.ToArray(), rows.Length);
                        double size = 1 + expected.Max(Math.Abs);
                        for (int i = 0; i < expected.Length; i++)
                            Assert.Equal(expected[i], actual[block.Offset + i], 1e-11 * size);
                    }
            }
        }
    }

    private static double Evaluate(Bound bound, IReadOnlyList<int[]> chosen, bool isList, double[] gradient, double[] product)
    {
        Range unnamed = 1..;
        if (chosen.Count == 2)
            return isList ? Evaluation.Member<OverTwo>(bound, "ValueAndGradient")(bound.Theta, gradient, bound.Direction, product, unnamed, chosen[0], chosen[1])
                : Evaluation.Member<OverTwo>(bound, "ValueAndGradient")(bound.Theta, gradient, bound.Direction, product, unnamed, chosen[0][0].., chosen[1][0]..);
        Assert.Single(chosen);
        return isList ? Evaluation.Member<OverOne>(bound, "ValueAndGradient")(bound.Theta, gradient, bound.Direction, product, unnamed, chosen[0])
            : Evaluation.Member<OverOne>(bound, "ValueAndGradient")(bound.Theta, gradient, bound.Direction, product, unnamed, chosen[0][0]..);
    }

    [Fact]
    public void What_is_not_there_is_refused()
    {
        var bound = Compiled.Of("NamedLossOnly").Bindings().First();
        var value = Evaluation.Member<ValueOverOne>(bound, "Value");
        int count = bound.Sizes["edgeSamples"];
        Assert.Equal("edgeSamples", Assert.Throws<ArgumentException>(() => value(bound.Theta, default, 0..(count + 1))).ParamName);
        Assert.Equal("edgeSamples", Assert.Throws<ArgumentException>(() => value(bound.Theta, default, 0..0)).ParamName);
        Assert.Equal("edgeSamples", Assert.Throws<ArgumentException>(() => value(bound.Theta, default, new[] { count })).ParamName);
        Assert.Equal("edgeSamples", Assert.Throws<ArgumentException>(() => value(bound.Theta, default, Array.Empty<int>())).ParamName);
        Assert.Equal("samples", Assert.Throws<ArgumentException>(() => value(bound.Theta, new[] { -1 }, default)).ParamName);
        Assert.Equal(bound.Problem.Value(bound.Theta), value(bound.Theta, default, default));
        Assert.Equal(bound.Problem.Value(bound.Theta), value(bound.Theta, default, ..));
    }
}
