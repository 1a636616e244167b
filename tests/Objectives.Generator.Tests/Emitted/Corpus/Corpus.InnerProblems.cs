namespace Objectives.Generator.Tests.Emitted;

/// <summary>Minima, roots and fixed points of inner functions: one for all samples, and one a sample.</summary>
internal static partial class Corpus
{
    private static Case[] InnerProblems =>
    [
        // The unknown is read at places that are computed, so that its curvature is added up at places.
        new("PairedInside", "n", """
            [Size] int n;
            [Parameter] double theta;
            [Data("n")] Vector y;
            [Loss] double Fit()
            {
                Vector u = ArgMin(v =>
                {
                    double s = SquaredNorm(v);
                    for (int i = 0; i < n; i++)
                        s += Square(v[2 * i] - y[i] * theta) + Exp(theta) * Hypot(v[2 * i + 1] - v[2 * i], 0.5);
                    return s;
                }, Vector.From(2 * n, q => y[q / 2]), iterations: 20);
                return SquaredNorm(u) + u[0];
            }
            """) { Largest = 4 },
        new("RootPerSample", "", """
            [Parameter] double a, b;
            [Sample] double y;
            [Loss] double Fit() => Square(Root(s => s * s * s + Exp(a) * s - y - b, -9, 9) - 0.3);
            """),
        new("RootOfAll", "", """
            [Parameter] double a, b;
            [Sample] double y;
            double Level() => Root(s => Mean(Tanh(s - All(y))) - 0.2 * Tanh(a), -9, 9, iterations: 24);
            [Loss] double Fit() => Square(Level() - b) * y;
            """) { MostSamples = 100 },
        new("Kepler", "", """
            [Parameter] double e, m;
            [Sample] double y;
            [Loss] double Fit() => Square(FixedPoint(s => m + y + 0.4 * Sigmoid(e) * Sin(s), 0) - 0.3);
            """),
        new("RidgeInside", "d; m", """
            [Size] int d;
            [Size] int m;
            [Parameter("m", "d")] Matrix A;
            [Parameter] double lambda;
            [Sample("m")] Vector y;
            [Loss] double Fit()
            {
                Vector w = ArgMin(v => SquaredNorm(A * v - y) + Exp(lambda) * SquaredNorm(v), Vector.From(d, i => 0), iterations: 12);
                return SquaredNorm(w) + Sum(w);
            }
            """) { Largest = 6, MostSamples = 300 },
        new("LogisticInside", "d; m", """
            [Size] int d;
            [Size] int m;
            [Parameter("m", "d")] Matrix A;
            [Parameter] double lambda;
            [Sample] double y;
            [Loss] double Fit() => Square(Sum(ArgMin(v => Sum(Softplus(A * v)) + Exp(lambda) * SquaredNorm(v - 1), Vector.From(d, i => 0), iterations: 20)) - y);
            """) { Largest = 6 },
        new("SpectralInside", "d", """
            [Size] int d;
            [Parameter] double a;
            [Parameter("d")] Vector w;
            [Sample] double y;
            [Loss] double Fit()
            {
                Matrix B = Matrix.From(d, d, (i, j) => a + 0.3 * i * j), L = MatrixLog(B.T * B + Identity(d));
                return Square(Sum(ArgMin(v => Sum(L * v) + SquaredNorm(v - w), Vector.From(d, i => 0), iterations: 20)) - y);
            }
            """) { Largest = 6, MostSamples = 100 },
        new("ScalarLeast", "", """
            [Parameter] double a, b;
            [Sample] double y;
            [Loss] double Fit() => MinOver(s => Square(s - y * b) + Exp(a * s), 0, iterations: 20) + Square(ArgMax(s => -Softplus(-s * y) - Exp(a) * s * s, 0, iterations: 20));
            """),
        new("Bounded", "k", """
            [Size] int k;
            [Parameter("k")] Vector c;
            [Parameter] double a;
            [Sample] double y;
            double Inner(Vector x) => 0.5 * SquaredNorm(x - 2 * c) + 0.1 * Square(Sum(x)) * Exp(a);
            [Loss] double InBox() => Dot(c, ArgMin(Inner, 0 * c, over: Box(-0.3 - a * a, 0.4 + 0.1 * Sin(a)), iterations: 20)) * y;
            [Loss] double Positive() => SquaredNorm(ArgMin(Inner, 0 * c + 0.1, over: NonNegative, iterations: 20)) * y;
            [Loss] double InBall() => Dot(c, ArgMin(Inner, 0 * c, over: Ball(0.5 + 0.1 * Cos(a)), iterations: 20)) * y;
            [Loss] double Least() => MinOver(Inner, 0 * c, over: Ball(0.5 + 0.1 * Cos(a)), iterations: 20) * y;
            """) { Largest = 5, MostSamples = 100 },
        new("ProblemsInside", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Fit()
            {
                double total = 0;
                for (int i = 0; i < 2; i++)
                    total += Square(Root(s => s * s * s + s - Dot(w, x) - i - ArgMin(u => Square(u - 0.5 * s) + Exp(-u), 0, iterations: 10), -9, 9, iterations: 24));
                return total;
            }
            """) { Ranges = "x -0.6 0.6", MostSamples = 50 },
    ];
}
