using System;
using System.Collections.Generic;
using System.Numerics.Tensors;

namespace Objectives.Benchmarks;

/// <summary>Losses of scores one by one, as boosting needs them: the scores are the parameters, and each has its own derivative.</summary>
internal static class Pointwise
{
    private const int Scores = 4_000_000, Block = 1024;

    private const double Delta = 0.25, Nu = 4;

    /// <summary>The loss of one score and its derivative by the score.</summary>
    private delegate (double Loss, double Slope) ScoreLoss(double z, double y);

    /// <summary>The losses of a block of scores, summed; two arrays may be overwritten.</summary>
    private delegate double BlockLoss(ReadOnlySpan<double> z, ReadOnlySpan<double> y, Span<double> t, Span<double> u);

    public static IEnumerable<Workload> Workloads()
    {
        double[] centres = Numbers.Centred(0, Scores, 4), signs = Numbers.Signs(1, Scores);
        yield return Of("Huber", threads => new HuberScores(y: centres) { Delta = Delta, MaxDegreeOfParallelism = threads }, centres, Huber, Huber);
        yield return Of("logistic", threads => new LogisticScores(y: signs) { MaxDegreeOfParallelism = threads }, signs, Logistic, Logistic);
        yield return Of("Student-t", threads => new StudentScores(y: centres) { Nu = Nu, MaxDegreeOfParallelism = threads }, centres, Student, Student);
    }

    private static Workload Of(string name, Func<int, ITwiceDifferentiable<double>> bind, double[] y, ScoreLoss loss, BlockLoss block)
    {
        const double bytes = Scores * (double)sizeof(double);
        double[] z = Numbers.Centred(Numbers.Parameters, Scores, 4), both = [.. z, .. y];
        return new($"{name} loss, {Scores} scores", bind, z)
        {
            // Scores and labels are read, the gradient is written; the direction is read, the product written.
            Limit = new(threads => Probe.Read(threads, both), 2 * bytes, 3 * bytes, 5 * bytes),
            Data = Bytes.Of(y),
            Baselines =
            [
                new("scalar loop", theta => Value(theta, y, loss), (theta, gradient) => ValueAndGradient(theta, y, gradient, loss)),
                new("TensorPrimitives", theta => Value(theta, y, block)),
            ],
            Bars = Bar.OfDerivatives(2),
            Peer = ["pointwise.py", name, $"{Scores}"],
        };
    }

    private static double Value(double[] z, double[] y, ScoreLoss loss)
    {
        double sum = 0;
        for (int i = 0; i < z.Length; i++)
            sum += loss(z[i], y[i]).Loss;
        return sum / z.Length;
    }

    private static double ValueAndGradient(double[] z, double[] y, double[] gradient, ScoreLoss loss)
    {
        double sum = 0;
        for (int i = 0; i < z.Length; i++)
        {
            var (value, slope) = loss(z[i], y[i]);
            sum += value;
            gradient[i] = slope / z.Length;
        }
        return sum / z.Length;
    }

    private static double Value(double[] z, double[] y, BlockLoss loss)
    {
        Span<double> t = stackalloc double[Block], u = stackalloc double[Block];
        double sum = 0;
        for (int i = 0; i < z.Length; i += Block)
        {
            int length = Math.Min(Block, z.Length - i);
            sum += loss(z.AsSpan(i, length), y.AsSpan(i, length), t[..length], u[..length]);
        }
        return sum / z.Length;
    }

    private static (double, double) Huber(double z, double y)
    {
        double r = z - y, size = Math.Abs(r);
        return size <= Delta ? (r * r / 2, r) : (Delta * (size - Delta / 2), Delta * Math.Sign(r));
    }

    /// <summary>With m = min(|r|, δ), the loss is m·(|r| − m/2).</summary>
    private static double Huber(ReadOnlySpan<double> z, ReadOnlySpan<double> y, Span<double> t, Span<double> u)
    {
        TensorPrimitives.Subtract(z, y, t);
        TensorPrimitives.Abs(t, t);
        TensorPrimitives.Min(t, Delta, u);
        return TensorPrimitives.Dot(t, u) - TensorPrimitives.SumOfSquares(u) / 2;
    }

    private static (double, double) Logistic(double z, double y)
    {
        double margin = -y * z, e = Math.Exp(-Math.Abs(margin));
        return (Math.Max(margin, 0) + Math.Log(1 + e), -y * (margin >= 0 ? 1 : e) / (1 + e));
    }

    private static double Logistic(ReadOnlySpan<double> z, ReadOnlySpan<double> y, Span<double> t, Span<double> u)
    {
        TensorPrimitives.Multiply(z, y, t);
        TensorPrimitives.Negate(t, t);
        TensorPrimitives.Max(t, 0, u);
        double sum = TensorPrimitives.Sum(u);
        TensorPrimitives.Abs(t, t);
        TensorPrimitives.Negate(t, t);
        TensorPrimitives.Exp(t, t);
        TensorPrimitives.Add(t, 1, t);
        TensorPrimitives.Log(t, t);
        return sum + TensorPrimitives.Sum(t);
    }

    private static (double, double) Student(double z, double y)
    {
        double r = z - y;
        return ((Nu + 1) / 2 * Math.Log(1 + r * r / Nu), (Nu + 1) * r / (Nu + r * r));
    }

    private static double Student(ReadOnlySpan<double> z, ReadOnlySpan<double> y, Span<double> t, Span<double> u)
    {
        TensorPrimitives.Subtract(z, y, t);
        TensorPrimitives.Multiply(t, t, t);
        TensorPrimitives.Divide(t, Nu, t);
        TensorPrimitives.Add(t, 1, t);
        TensorPrimitives.Log(t, t);
        return (Nu + 1) / 2 * TensorPrimitives.Sum(t);
    }
}
