using System;
using System.Collections.Generic;

namespace Objectives.Tests.Verification;

/// <summary>Variations of <see cref="LogCosh"/>, with one mistake each if not said otherwise.</summary>
internal static class Mistakes
{
    /// <summary>One entry of the gradient, wherever it is returned, through a function of the whole gradient.</summary>
    internal class GradientEntry(int index, Func<double[], double> wrong) : LogCosh
    {
        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<int> samples)
        {
            double value = base.ValueAndGradient(theta, gradient, samples);
            gradient[index] = wrong(gradient.ToArray());
            return value;
        }
    }

    /// <summary>Two entries of the gradient change places.</summary>
    internal class Swapped(int first, int second) : LogCosh
    {
        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<int> samples)
        {
            double value = base.ValueAndGradient(theta, gradient, samples);
            (gradient[first], gradient[second]) = (gradient[second], gradient[first]);
            return value;
        }
    }

    /// <summary>The product, through a function that changes it in place; the gradient is right.</summary>
    internal class ChangedProduct(Action<double[], double[]> change) : LogCosh
    {
        public override void HessianVectorProduct(ReadOnlySpan<double> theta, ReadOnlySpan<double> direction, Span<double> product)
        {
            base.HessianVectorProduct(theta, direction, product);
            double[] changed = product.ToArray();
            change(changed, direction.ToArray());
            changed.CopyTo(product);
        }
    }

    /// <summary>
    /// No mistake: a linear term moves the minimum to the test point, and the fused gradient adds the samples in reverse. At
    /// the minimum nothing but rounding is left of either gradient.
    /// </summary>
    internal class AtMinimum : LogCosh
    {
        private readonly double[] slope = new double[7];

        public AtMinimum()
        {
            double[] gradient = new double[7];
            ValueAndGradient(Point, gradient);
            slope = gradient;
        }

        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<int> samples)
        {
            double value = base.ValueAndGradient(theta, gradient, samples);
            for (int j = 0; j < 7; j++)
            {
                value -= slope[j] * theta[j];
                gradient[j] -= slope[j];
            }
            return value;
        }

        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product)
        {
            int[] samples = new int[SampleCount];
            for (int i = 0; i < samples.Length; i++)
                samples[i] = samples.Length - 1 - i;
            HessianVectorProduct(theta, direction, product);
            ValueAndGradient(theta, gradient, samples);
            return Value(theta);
        }

        public override double ReferenceValue(ReadOnlySpan<double> theta)
        {
            double value = base.ReferenceValue(theta);
            for (int j = 0; j < 7; j++)
                value -= slope[j] * theta[j];
            return value;
        }
    }

    internal class LastBitOfValue : LogCosh
    {
        public override double Value(ReadOnlySpan<double> theta) => Math.BitIncrement(base.Value(theta));
    }

    internal class LastBitOfFusedValue : LogCosh
    {
        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product) =>
            Math.BitDecrement(base.ValueAndGradient(theta, gradient, direction, product));
    }

    internal class LastBitOfFusedProduct(int index) : LogCosh
    {
        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product)
        {
            double value = base.ValueAndGradient(theta, gradient, direction, product);
            product[index] = Math.BitIncrement(product[index]);
            return value;
        }
    }

    internal class FusedGradient(int index) : LogCosh
    {
        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<double> direction, Span<double> product)
        {
            double value = base.ValueAndGradient(theta, gradient, direction, product);
            gradient[index] *= 1 + 1e-6;
            return value;
        }
    }

    /// <summary>The gradient is added to what an earlier call left behind.</summary>
    internal class Remembers : LogCosh
    {
        private double last;

        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<int> samples)
        {
            double value = base.ValueAndGradient(theta, gradient, samples);
            gradient[4] += last;
            last = gradient[4] * 1e-15;
            return value;
        }
    }

    internal class LeavesOut(int index) : LogCosh
    {
        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<int> samples)
        {
            double kept = gradient[index], value = base.ValueAndGradient(theta, gradient, samples);
            gradient[index] = kept;
            return value;
        }
    }

    internal class Reference(double error) : LogCosh
    {
        public override double ReferenceValue(ReadOnlySpan<double> theta) => base.ReferenceValue(theta) * (1 + error);
    }

    internal class UnwrittenTerm : LogCosh
    {
        public override void TermValues(ReadOnlySpan<double> theta, Span<double> values) => values[0] = 1;
    }

    internal class SampleCounter : LogCosh
    {
        private int calls;

        public override void PerSampleValues(ReadOnlySpan<double> theta, Span<double> values)
        {
            base.PerSampleValues(theta, values);
            values[11] += calls++;
        }
    }

    /// <summary>Ranges lose their last sample.</summary>
    internal class ShortRange : LogCosh
    {
        public override double Value(ReadOnlySpan<double> theta, Range samples) => base.Value(theta, samples.Start..(samples.End.Value - 1));
    }

    /// <summary>The gradient of a list is normalised by all samples, as a full pass would be.</summary>
    internal class ListNormaliser : LogCosh
    {
        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, ReadOnlySpan<int> samples)
        {
            double value = base.ValueAndGradient(theta, gradient, samples);
            gradient[6] *= (double)samples.Length / SampleCount;
            return value;
        }

        public override double ValueAndGradient(ReadOnlySpan<double> theta, Span<double> gradient, Range samples)
        {
            (int start, int length) = samples.GetOffsetAndLength(SampleCount);
            double value = ValueAndGradient(theta, gradient, Ascending(start, length));
            gradient[6] /= (double)length / SampleCount;
            return value;
        }

        private static int[] Ascending(int start, int length)
        {
            var list = new List<int>();
            for (int i = start; i < start + length; i++)
                list.Add(i);
            return [.. list];
        }
    }

    /// <summary>Lists are read as if they were sorted runs: from their first index on.</summary>
    internal class ReadsRuns : LogCosh
    {
        public override double Value(ReadOnlySpan<double> theta, ReadOnlySpan<int> samples)
        {
            int[] run = new int[samples.Length];
            for (int i = 0; i < run.Length; i++)
                run[i] = (samples[0] + i) % SampleCount == samples[i] ? samples[i] : samples[0];
            return base.Value(theta, run);
        }
    }
}
