using System;
using System.Collections.Generic;
using MathNet.Numerics.LinearAlgebra.Double;

namespace Objectives.Benchmarks;

/// <summary>A network with one hidden layer of hyperbolic tangents: six products of matrices for value and gradient, fourteen with the Hessian.</summary>
internal static class Mlp
{
    private const int Samples = 10_000, Features = 64, Hidden = 128, Classes = 10, Second = Hidden * Features + Hidden;

    public static IEnumerable<Workload> Workloads()
    {
        const double n = Samples, first = 2.0 * Features * Hidden, second = 2.0 * Hidden * Classes, elementary = Limit.Elementary * (Hidden + Classes);
        double[] x = Numbers.Centred(0, Samples * Features);
        int[] label = Numbers.Integers(1, Samples, Classes);
        yield return new($"tanh network {Features}-{Hidden}-{Classes}, n = {Samples}",
            threads => new TanhNetwork(x: DataArray.From(x, Samples, Features), label: label, h: Hidden, k: Classes) { MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, Second + Classes * Hidden + Classes))
        {
            // The first layer needs no derivative by x: one product forward and one back, twice that with tangents; the second has three, then nine.
            Limit = Limit.Operations(
                value: n * (first + second + elementary),
                gradient: n * (2 * first + 3 * second + elementary),
                product: n * (4 * first + 9 * second + elementary)),
            Baselines = [ByHand<ScalarRows>("scalar loop", x, label), ByHand<TensorPrimitivesRows>("TensorPrimitives", x, label), ByMathNet(x, label)],
            Data = Bytes.Of(x, label),
            Bars = [.. Bar.HalfOfPeak, .. Bar.OfDerivatives(3), Bar.Scaling],
            Peer = ["mlp.py", $"{Samples}", $"{Features}", $"{Hidden}", $"{Classes}"],
        };
    }

    private static Baseline ByHand<TRows>(string method, double[] x, int[] label)
        where TRows : struct, IRowArithmetic
    {
        double[] hidden = new double[Hidden], back = new double[Hidden], z = new double[Classes];
        return new(method, theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            gradient.AsSpan().Clear();
            ReadOnlySpan<double> w1 = theta.AsSpan(0, Hidden * Features), b1 = theta.AsSpan(Hidden * Features, Hidden);
            ReadOnlySpan<double> w2 = theta.AsSpan(Second, Classes * Hidden), b2 = theta.AsSpan(Second + Classes * Hidden);
            double sum = 0;
            for (int i = 0; i < Samples; i++)
            {
                ReadOnlySpan<double> row = x.AsSpan(i * Features, Features);
                for (int h = 0; h < Hidden; h++)
                    hidden[h] = Math.Tanh(TRows.Dot(w1.Slice(h * Features, Features), row) + b1[h]);
                for (int c = 0; c < Classes; c++)
                    z[c] = TRows.Dot(w2.Slice(c * Hidden, Hidden), hidden) + b2[c];
                sum += Softmax.CrossEntropy(z, label[i]);
                if (gradient.Length == 0)
                    continue;
                back.AsSpan().Clear();
                for (int c = 0; c < Classes; c++)
                {
                    double slope = z[c] / Samples;
                    TRows.AddScaled(slope, hidden, gradient.AsSpan(Second + c * Hidden, Hidden));
                    TRows.AddScaled(slope, w2.Slice(c * Hidden, Hidden), back);
                    gradient[Second + Classes * Hidden + c] += slope;
                }
                for (int h = 0; h < Hidden; h++)
                {
                    double slope = back[h] * (1 - hidden[h] * hidden[h]);
                    TRows.AddScaled(slope, row, gradient.AsSpan(h * Features, Features));
                    gradient[Hidden * Features + h] += slope;
                }
            }
            return sum / Samples;
        }
    }

    private static Baseline ByMathNet(double[] x, int[] label)
    {
        DenseMatrix columns = MathNetMatrix.Transposed(x, Features), hidden = MathNetMatrix.Transposed(Samples, Hidden), scores = MathNetMatrix.Transposed(Samples, Classes);
        DenseMatrix w1 = MathNetMatrix.Transposed(Hidden, Features), ofW1 = MathNetMatrix.Transposed(Hidden, Features);
        DenseMatrix w2 = MathNetMatrix.Transposed(Classes, Hidden), ofW2 = MathNetMatrix.Transposed(Classes, Hidden), back = MathNetMatrix.Transposed(Samples, Hidden);
        return new(MathNetMatrix.Name, theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            ReadOnlySpan<double> b1 = theta.AsSpan(Hidden * Features, Hidden);
            MathNetMatrix.Read(w1, theta);
            MathNetMatrix.Read(w2, theta.AsSpan(Second));
            w1.TransposeThisAndMultiply(columns, hidden);
            for (int i = 0; i < hidden.Values.Length; i++)
                hidden.Values[i] = Math.Tanh(hidden.Values[i] + b1[i % Hidden]);
            w2.TransposeThisAndMultiply(hidden, scores);
            double sum = Softmax.CrossEntropy(scores.Values, theta.AsSpan(Second + Classes * Hidden), label);
            if (gradient.Length == 0)
                return sum;
            hidden.TransposeAndMultiply(scores, ofW2);
            w2.Multiply(scores, back);
            for (int i = 0; i < hidden.Values.Length; i++)
                back.Values[i] *= 1 - hidden.Values[i] * hidden.Values[i];
            columns.TransposeAndMultiply(back, ofW1);
            MathNetMatrix.Write(ofW1, gradient);
            MathNetMatrix.AddColumns(back, gradient.AsSpan(Hidden * Features, Hidden));
            MathNetMatrix.Write(ofW2, gradient.AsSpan(Second));
            MathNetMatrix.AddColumns(scores, gradient.AsSpan(Second + Classes * Hidden));
            return sum;
        }
    }
}
