using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Outputs of the joint program as the members beside value, gradient and product give them: row-major, samples first.</summary>
internal static class FurtherOutputs
{
    public static Leaf Leaf(Program program, LeafRole role, string name) => program.Leaves.First(l => l.Role == role && l.Name == name);

    public static IEnumerable<int> Inner(Program program, string output) => program.Axes.Of(program.AxesOf(program.Find(output)!.Value)).Where(a => !program.Axes[a].IsSamples);

    public static int LengthOf(Program program, int axis, Bound bound) =>
        (int)program.Axes[axis].Size.Evaluate(n => bound.Sizes.TryGetValue(n, out int length) ? length : (long)bound.Data.First(f => f.Name == n).Numbers[0]);

    /// <summary>Blocks with a row a sample each, side by side.</summary>
    public static double[] Columns(int samples, IEnumerable<double[]> blocks)
    {
        var all = blocks.ToList();
        return [.. Enumerable.Range(0, samples).SelectMany(i => all.SelectMany(b => b.Skip(i * (b.Length / samples)).Take(b.Length / samples)))];
    }

    /// <summary>An output's elements over the axes in this order, with the samples first where they are meant and not named.</summary>
    public static double[] Elements(Program program, Interpreter values, string output, int[] axes, int[] lengths, int samples, bool perSample = false)
    {
        int node = program.Find(output)!.Value;
        int sampleAxis = Enumerable.Range(0, program.Axes.Count).Where(a => program.Axes[a].IsSamples).DefaultIfEmpty(-1).First();
        if ((perSample || Outputs.KindOf(output) is Outputs.SampleGradient or Outputs.Prediction) && !axes.Contains(sampleAxis))
            (axes, lengths) = ([sampleAxis, .. axes], [samples, .. lengths]);
        return InOrder(program, node, values.Values(node), axes, lengths);
    }

    /// <summary>A node's elements, or their derivatives, over the axes in this order; it may lack some of them, and is then the same along them.</summary>
    public static double[] InOrder(Program program, int node, ReadOnlySpan<DoubleDouble> elements, int[] axes, int[] lengths)
    {
        int[] own = program.Axes.Of(program.AxesOf(node));
        var result = new double[lengths.Aggregate(1, (product, length) => product * length)];
        var index = new int[lengths.Length];
        for (int i = 0; i < result.Length; i++)
        {
            for (int a = lengths.Length - 1, rest = i; a >= 0; rest /= lengths[a--])
                index[a] = rest % lengths[a];
            result[i] = elements[own.Aggregate(0, (at, axis) => at * lengths[Array.IndexOf(axes, axis)] + index[Array.IndexOf(axes, axis)])].ToDouble();
        }
        return result;
    }
}
