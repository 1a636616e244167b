namespace Objectives.Generator.Tests.Emitted;

/// <summary>What C# has several ways to write: bounds of loops, tables, literals, functions of <c>System.Math</c>; and parts that several branches share.</summary>
internal static partial class Corpus
{
    private static Case[] Notation =>
    [
        new("PairsWithinCutoff", "n", """
            [Size] int n;
            [Parameter("n", 2)] Matrix r;
            [Data("n", 2)] Matrix lattice;
            [Hyperparameter] double box = 3, cutoff = 1.4;
            // Each pair once: the places past the end read the first point twice, whose distance is 0.
            [Loss] double Energy()
            {
                double e = 0;
                for (int i = 0; i < n - 1; i++)
                    for (int j = i + 1; j < n; j++)
                    {
                        double d2 = 0;
                        for (int c = 0; c < 2; c++)
                        {
                            double d = r[i, c] + lattice[i, c] - r[j, c] - lattice[j, c];
                            d -= box * Math.Round(d / box);
                            d2 += d * d;
                        }
                        if (d2 > cutoff * cutoff)
                            continue;
                        double s = 1 / d2, t = s / (1 + s);
                        e += t * t - t;
                    }
                return e;
            }
            """) { Smallest = 2, ReferenceTolerance = 1e-7, SingleTolerance = 1e-2 },
        new("SharedByBranches", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] int kind;
            // The pole at 0 is shared by branches that are not taken there.
            [Loss] double Loss()
            {
                double z = Dot(w, x), a = y * z, q = Log(Square(y)) * z, l = a * a;
                if (y > 0)
                    l += q * z;
                if (y > 1)
                    l -= q * a;
                return l + kind switch { 0 => z, 1 when y < 0 => q, 2 => -q * (y == 0 ? 0 : 1), _ => a };
            }
            """) { Ranges = "y -2 3; kind 0 3" },
        new("PaddedPairs", "d", """
            [Size] int d;
            [Parameter] double a, b;
            [Sample("d")] Vector x;
            [Sample("d")] bool[] valid;
            // What pads the lists has an infinite score, which no pair that counts reads.
            [Loss] double Loss()
            {
                double loss = a * a;
                for (int i = 0; i < d; i++)
                {
                    double score = a * (valid[i] ? Log(Square(x[i])) : 1 / (x[i] - x[i])) + b;
                    for (int j = 0; j < d; j++)
                        if (valid[i] && valid[j])
                            loss += Softplus(score * x[j]);
                }
                return loss;
            }
            """),
        new("LocalTrendFilter", "t", """
            [Parameter] double level, slope, noise;
            [Data("t")] Vector y;
            [Loss] double Loss()
            {
                Matrix F = new double[,] { { 1, 1 }, { 0, 1 } };
                Matrix Q = DiagonalMatrix([Exp(level), Exp(slope)]), P = 4 * Identity(2);
                Vector m = [0, 0];
                double loss = 0;
                foreach (double seen in y)
                {
                    m = F * m;
                    P = F * P * F.T + Q;
                    double v = seen - m[0], s = P[0, 0] + Exp(noise);
                    loss += 0.5 * (Math.Log(2 * Math.PI * s) + v * v / s);
                    m += P.Column(0) / s * v;
                    P -= Outer(P.Column(0) / s, P[0]);
                }
                return loss;
            }
            """),
        new("BoundsByQuotients", "d; k", """
            [Size] int d, k;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Groups()
            {
                int size = d / k;
                double loss = 0;
                for (int g = 0; g < k; g++)
                {
                    double mean = 0;
                    for (int i = 0; i < size; i++)
                        mean += w[g * size + i] * x[i];
                    loss += Square(mean) + Sum(size, i => Sin(w[g * size + i] - mean));
                }
                return loss;
            }
            [Regularizer] double Mirrored()
            {
                Vector front = Vector.From(d / 2, i => w[i] * i), first = w[..(d / 2)];
                double s = 0;
                for (int i = 0; i < d / 2; i++)
                    s += w[i] * w[d - 1 - i];
                return Dot(front, first) + s * s + Sum(d / 2, i => w[2 * i]);
            }
            """),
        new("BoundsByMinima", "t", """
            [Size] int t;
            [Hyperparameter] int p = 2;
            [Parameter("t")] Vector w;
            [Data("t")] Vector y;
            [Loss] double Lags()
            {
                var e = new double[t];
                double loss = 0;
                for (int i = 0; i < t; i++)
                {
                    double forecast = 0;
                    for (int j = 1; j <= p && j <= i; j++)
                        forecast += w[j] * y[i - j];
                    for (int j = 1; j <= Math.Min(p, i); j++)
                        forecast += Sin(w[i - j]) * e[i - j];
                    e[i] = y[i] - forecast;
                    loss += Square(e[i]);
                }
                return loss;
            }
            [Regularizer] double Counts() => Sum(t, i => LogSumExp(t - i, j => w[i + j] * y[j]) + Max(i + 1, j => w[j] * y[i])
                + Mean(i + 1, j => Exp(w[j]), where: j => j % 2 == 0) + Product(i / 2, j => Cos(w[j] + y[i])) + Sum(Math.Min(p, i), j => w[i - j - 1] * y[j])
                + (AllTrue(i, j => y[j] < 1) && AnyTrue(t - i, j => y[i + j] > 0) ? CountTrue(i, j => y[j] > 0) * w[i] : 0));
            """) { Smallest = 3, Largest = 7 },
        new("Tables", "d", """
            static readonly double[] Nodes = [-2.02, -0.95, 0, 0.95, 2.02];
            static readonly double[] Weights = { 0.0199, 0.393, 0.945, 0.393, 0.0199 };
            static readonly double Root = Math.Sqrt(2), Total = 1.77;
            static readonly Vector Powers = new double[] { 1, 2, 3 };
            static readonly int[] Order = [2, 0, 1];
            [Parameter("d")] Vector w;
            [Parameter] double scale;
            [Sample("d")] Vector x;
            [Loss] double Quadrature()
            {
                double total = 0, z = Dot(w, x);
                for (int q = 0; q < Nodes.Length; q++)
                    total += Weights[q] * Sigmoid(Root * scale * Nodes[q] - z);
                return -Log(total / Total);
            }
            [Regularizer] double Literals()
            {
                double[] levels = [0.1, 0.5, scale];
                int[] next = [1, 2, 0];
                bool[] on = [true, false, true];
                double[,] G = { { 1, Constants.Tableau[1, 0] }, { 3, scale } };
                G[0, 0] = scale * scale;
                double s = 0;
                for (int i = 0; i < levels.Length; i++)
                    if (on[i])
                        s += levels[i] * levels[next[i]] * Powers[Order[i]];
                Matrix F = new double[,] { { 1, scale, 0 }, { 0, 1, 2 } };
                return s * s + Trace(G * (F * F.T));
            }
            """) { Beside = "static class Constants { public static readonly double[,] Tableau = { { 0, 0 }, { 2.0 / 3, 0 } }; }" },
        new("FunctionsOfMath", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] int k;
            [Loss] double Angles()
            {
                double z = Dot(w, x);
                var (s, c) = Math.SinCos(z);
                return s * c + Math.Log(2 + z * z, 3 + y * y) + Math.CopySign(z, y) * z + Math.ScaleB(z, k) + Square(Math.IEEERemainder(z * y, 2));
            }
            [Loss] double Rounded()
            {
                double z = Dot(w, x), a = 3 * y;
                return z * (Math.Truncate(a) + Math.Round(a, 1) + Math.Round(a, MidpointRounding.AwayFromZero) + Math.Round(a, 1, MidpointRounding.ToZero) + Math.Round(a, MidpointRounding.ToPositiveInfinity))
                    + z * z * (a % 2) + Mod(a, 2) * z + HardThreshold(z, 0.1);
            }
            [Loss] double Extremes()
            {
                double z = Dot(w, x);
                var (q, r) = Math.DivRem(k, 3);
                return Math.MaxMagnitude(z, y) + Math.MinMagnitude(z, y * y) * z + double.Lerp(z, y, z) + double.Exp10(z / 4) + double.DegreesToRadians(z)
                    + (double.IsInfinity(y) || double.IsPositiveInfinity(z) || double.IsNegativeInfinity(z) ? 0 : z) + w[Math.Clamp(k, 0, 0)] * Math.Sign(k) + z * q + z * z * r;
            }
            [Regularizer] double Elementwise() => Sum(Mod(w, 0.7)) + SquaredNorm(HardThreshold(w, 0.2)) + Sum(Mod(2, 1.5 + w * w));
            """) { Ranges = "k -4 4" },
    ];
}
