using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// The corpus in 32 bits. The numbers bound are floats, so that the oracle in 106 bits sees the same problem; what differs is rounding:
/// ‖computed − oracle‖₂ ≤ 2e-5·max(‖oracle‖₂, 1), where the parts of the corpus's values are of order one; more where a case says so.
/// </summary>
public class SingleTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var subject in Corpus.All)
                all.Add(subject.Name, "Mixed");
            // The text of both is the same but for the type of the sums.
            foreach (string name in new[] { "RidgeLogistic", "SoftmaxRegression", "TanhNetwork", "Embeddings", "WeightedMean", "Reductions" })
                all.Add(name, "Single");
            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Agrees_with_the_oracle(string name, string precision)
    {
        var subject = Corpus.Find(name);
        var compiled = Compiled.Of(name);
        var single = Compiled.Of(subject with { Name = subject.Name + precision, Precision = precision });
        Assert.True(single.Complaints.Count == 0, string.Join("\n", single.Complaints.Take(3)));
        int[] counts = compiled.Model.HasSamples ? [7, 1, 300, 1041] : [0, 0];
        for (int configuration = 0; configuration < counts.Length; configuration++)
        {
            var bound = new Bound(subject, compiled.Type, Math.Min(counts[configuration], subject.MostSamples), configuration, isSingle: true);
            var problem = SingleBound.Of(single.Type, bound);
            float[] theta = Floats(bound.Theta), direction = Floats(bound.Direction), gradient = new float[theta.Length], with = new float[theta.Length], product = new float[theta.Length];
            int[] rows = [.. Enumerable.Range(0, bound.Samples)];
            var oracle = new Oracle(compiled.Program, bound, rows);
            float value = problem.ValueAndGradient(theta, gradient);
            Assert.Equal(value, problem.Value(theta));
            Assert.Equal(value, problem.ValueAndGradient(theta, with, direction, product));
            Assert.Equal(gradient, with);
            Close([oracle.Value], [value], "value", subject.SingleTolerance);
            Close([.. oracle.Gradient.SelectMany(b => b)], gradient, "gradient", subject.SingleTolerance);
            Close([.. oracle.Product.SelectMany(b => b)], product, "product", subject.SingleTolerance);
            // The user's own code may differentiate numerically: quadratic in the samples and worse.
            if (bound.Samples <= 9)
            {
                float reference = ((IReferenceObjective<float>)problem).ReferenceValue(theta);
                Assert.True(Math.Abs(reference - value) <= Math.Max(subject.SingleTolerance, subject.ReferenceTolerance) * Math.Max(1, Math.Abs(value)) || reference.Equals(value), $"{value} and {reference}");
            }
            if (problem is not ISampledObjective<float> sampled)
                continue;
            float[] losses = new float[bound.Samples], over = new float[theta.Length];
            sampled.PerSampleValues(theta, losses);
            Close(oracle.Samples, losses, "losses", subject.SingleTolerance);
            Assert.Equal(value, sampled.ValueAndGradient(theta, over, ..));
            Assert.Equal(gradient, over);
            Assert.Equal(value, sampled.ValueAndGradient(theta, over, rows));
            Assert.Equal(gradient, over);
        }
    }

    private static float[] Floats(double[] values) => Array.ConvertAll(values, v => (float)v);

    private static void Close(double[] expected, float[] actual, string what, double tolerance)
    {
        double error = 0, scale = 1;
        for (int i = 0; i < expected.Length; i++)
        {
            if (!double.IsFinite((float)expected[i]) || !float.IsFinite(actual[i]))
                Assert.True(((float)expected[i]).Equals(actual[i]), $"{what}: [{i}] is {actual[i]}, not {expected[i]}");
            else
            {
                error += (actual[i] - expected[i]) * (actual[i] - expected[i]);
                scale += expected[i] * expected[i];
            }
        }
        Assert.True(Math.Sqrt(error) <= tolerance * Math.Sqrt(scale), $"{what}: off by {Math.Sqrt(error / scale):E2}");
    }
}
