using System;
using System.Collections.Generic;

namespace Objectives.Benchmarks;

/// <summary>A recurrent network over sequences.</summary>
internal static class Recurrent
{
    private const int Batch = 256, Steps = 32, Inputs = 32, Hidden = 64, Gates = 4 * Hidden;

    private const int Recurrence = Gates * Inputs, Bias = Recurrence + Gates * Hidden, Readout = Bias + Gates;

    public static IEnumerable<Workload> Workloads()
    {
        double[] x = Numbers.Centred(0, Batch * Steps * Inputs, 2), y = Numbers.Centred(1, Batch);
        const double gates = 2.0 * Batch * Steps * Gates, elementary = Limit.Elementary * 5 * Batch * Steps * Hidden;
        yield return new($"LSTM, {Inputs} inputs, {Hidden} hidden, {Steps} steps, n = {Batch}",
            threads => new LongShortTermMemory(x: DataArray.From(x, Batch, Steps, Inputs), y: y, h: Hidden) { MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, Readout + Hidden, 0.5))
        {
            // W x needs no derivative by x, U h needs both; with tangents twice and thrice as many.
            Limit = Limit.Operations(
                value: gates * (Inputs + Hidden) + elementary,
                gradient: gates * (2 * Inputs + 3 * Hidden) + elementary,
                product: gates * (4 * Inputs + 9 * Hidden) + elementary),
            Data = Bytes.Of(x, y),
            Baselines = [ByHand<ScalarRows>("scalar loop", x, y), ByHand<TensorPrimitivesRows>("TensorPrimitives", x, y)],
            Bars = [.. Bar.OfDerivatives(4), Bar.Scaling],
            Peer = ["lstm.py", $"{Batch}", $"{Steps}", $"{Inputs}", $"{Hidden}"],
        };
    }

    private static Baseline ByHand<TRows>(string method, double[] x, double[] y)
        where TRows : struct, IRowArithmetic
    {
        // Place k has what is known before step k.
        double[] hidden = new double[(Steps + 1) * Hidden], cell = new double[(Steps + 1) * Hidden], active = new double[Steps * Gates];
        double[] ofHidden = new double[Hidden], ofCell = new double[Hidden], slopes = new double[Gates];
        return new(method, theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            gradient.AsSpan().Clear();
            double sum = 0;
            for (int i = 0; i < Batch; i++)
            {
                for (int k = 0; k < Steps; k++)
                    Forward(theta, x.AsSpan((i * Steps + k) * Inputs, Inputs), k);
                ReadOnlySpan<double> last = hidden.AsSpan(Steps * Hidden, Hidden);
                double residual = TRows.Dot(theta.AsSpan(Readout), last) - y[i], slope = 2 * residual / Batch;
                sum += residual * residual;
                if (gradient.Length == 0)
                    continue;
                TRows.AddScaled(slope, last, gradient.AsSpan(Readout));
                ofHidden.AsSpan().Clear();
                ofCell.AsSpan().Clear();
                TRows.AddScaled(slope, theta.AsSpan(Readout), ofHidden);
                for (int k = Steps - 1; k >= 0; k--)
                    Backward(theta, gradient, x.AsSpan((i * Steps + k) * Inputs, Inputs), k);
            }
            return sum / Batch;
        }

        void Forward(double[] theta, ReadOnlySpan<double> input, int k)
        {
            Span<double> a = active.AsSpan(k * Gates, Gates);
            ReadOnlySpan<double> before = hidden.AsSpan(k * Hidden, Hidden);
            for (int g = 0; g < Gates; g++)
            {
                double z = TRows.Dot(theta.AsSpan(g * Inputs, Inputs), input) + TRows.Dot(theta.AsSpan(Recurrence + g * Hidden, Hidden), before) + theta[Bias + g];
                a[g] = g / Hidden == 2 ? Math.Tanh(z) : 1 / (1 + Math.Exp(-z));
            }
            for (int h = 0; h < Hidden; h++)
            {
                double next = a[Hidden + h] * cell[k * Hidden + h] + a[h] * a[2 * Hidden + h];
                cell[(k + 1) * Hidden + h] = next;
                hidden[(k + 1) * Hidden + h] = a[3 * Hidden + h] * Math.Tanh(next);
            }
        }

        void Backward(double[] theta, double[] gradient, ReadOnlySpan<double> input, int k)
        {
            ReadOnlySpan<double> a = active.AsSpan(k * Gates, Gates), before = hidden.AsSpan(k * Hidden, Hidden);
            for (int h = 0; h < Hidden; h++)
            {
                double enter = a[h], forget = a[Hidden + h], change = a[2 * Hidden + h], leave = a[3 * Hidden + h], tanh = Math.Tanh(cell[(k + 1) * Hidden + h]);
                double ofNext = ofCell[h] + ofHidden[h] * leave * (1 - tanh * tanh);
                slopes[h] = ofNext * change * enter * (1 - enter);
                slopes[Hidden + h] = ofNext * cell[k * Hidden + h] * forget * (1 - forget);
                slopes[2 * Hidden + h] = ofNext * enter * (1 - change * change);
                slopes[3 * Hidden + h] = ofHidden[h] * tanh * leave * (1 - leave);
                ofCell[h] = ofNext * forget;
            }
            ofHidden.AsSpan().Clear();
            for (int g = 0; g < Gates; g++)
            {
                TRows.AddScaled(slopes[g], input, gradient.AsSpan(g * Inputs, Inputs));
                TRows.AddScaled(slopes[g], before, gradient.AsSpan(Recurrence + g * Hidden, Hidden));
                TRows.AddScaled(slopes[g], theta.AsSpan(Recurrence + g * Hidden, Hidden), ofHidden);
                gradient[Bias + g] += slopes[g];
            }
        }
    }
}
