namespace Objectives.Generator.Tests.Emitted;

/// <summary>What loops carry: arrays written in place, matrices, integers, conditions.</summary>
internal static partial class Corpus
{
    private static Case[] LoopStates =>
    [
        // A tuple is carried item by item, by whatever name an item is called, and an array in it is written in place.
        new("TupleStates", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Parameter] double a;
            [Sample("d")] Vector x;
            [Sample] double y;
            static (Vector hidden, (double c, int n)) Step((Vector, (double Level, int Count)) s, double u) =>
                (Tanh(s.Item1 * 0.5 + u), (s.Item2.Level * u + s.Item1[0], s.Item2.Count + (u > 0 ? 1 : 0)));
            [Loss] double Loss()
            {
                (Vector h, (double c, int n) tail) s = (w, (0, 0));
                (double[] past, double fixedLevel) memory = (new double[d], y);
                double p = a, q = 1, r = y;
                for (int i = 0; i < memory.past.Length; i++)
                {
                    s = Step(s, x[i] * a);
                    s.tail.c *= 1.5;
                    s.tail.n += 1;
                    memory.past[i] = s.tail.c + p + memory.fixedLevel;
                    (p, (q, r)) = (q * x[i], (r - p * y, Tanh(q)));
                }
                return Dot(s.h, x) + s.tail.c * s.tail.n + SquaredNorm(memory.past) + p + q * r;
            }
            """),
        // Methods of .NET that write a whole array.
        new("ArrayMethods", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                double[] best = new double[d], next = new double[d];
                int[] count = new int[d];
                for (int t = 0; t < 3; t++)
                {
                    Array.Fill(next, double.NegativeInfinity);
                    for (int j = 0; j < d; j++)
                        for (int i = 0; i <= j; i++)
                            next[j] = LogAddExp(next[j], best[i] + w[i] * x[j]);
                    Array.Copy(next, best, best.Length);
                    Array.Fill(count, t);
                    count[0]++;
                }
                Array.Sort(next);
                Array.Reverse(next);
                double s = 0;
                for (int j = 0; j < d; j++)
                    s += next[j] * (j + count[j]) + best[j];
                Array.Clear(best);
                return s + Sum(best);
            }
            """) { Largest = 8 },
        // The border of the table is infinite at any temperature: its tangent along the temperature is infinite too, and has no weight.
        new("SoftAlignment", "n; m", """
            [Size] int n, m;
            [Parameter("n")] Vector center;
            [Parameter] double heat;
            [Sample("m")] Vector series;
            double SoftMinimum(double a, double b, double c)
            {
                double t = Exp(heat);
                return -t * LogSumExp([-a / t, -b / t, -c / t]);
            }
            [Loss] double Distance()
            {
                var cost = new double[n + 1, m + 1];
                for (int i = 0; i <= n; i++)
                    for (int j = 0; j <= m; j++)
                        cost[i, j] = i == 0 && j == 0 ? 0 : double.PositiveInfinity;
                for (int i = 1; i <= n; i++)
                    for (int j = 1; j <= m; j++)
                        cost[i, j] = Square(center[i - 1] - series[j - 1]) + SoftMinimum(cost[i - 1, j], cost[i, j - 1], cost[i - 1, j - 1]);
                return cost[n, m];
            }
            """) { Smallest = 2, Largest = 5, MostSamples = 100 },
        // Its own length bounds a loop that writes an array.
        new("SortInPlace", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                double[] a = (w * x).ToArray();
                for (int i = 1; i < a.Length; i++)
                    for (int j = i; j > 0 && a[j - 1] > a[j]; j--)
                        (a[j - 1], a[j]) = (a[j], a[j - 1]);
                double s = 0;
                for (int i = 0; i < a.Length - 1; i++)
                    s += Square(a[i + 1] - a[i]) * (i + 1);
                return s;
            }
            """) { Largest = 8 },
        // The sum beside the recurrence has its bits in a kernel that runs adjoints backwards, too.
        new("SumBesideAdjoints", "k", """
            [Size] int k;
            [Parameter] double a;
            [Sample] double y;
            [Sample("k")] Vector x;
            [Loss] double Loss()
            {
                double s = Median(x) + Sum(k, i => y + 0.1 * i * i) * a, sum = 0;
                for (int t = 0; t < k; t++)
                {
                    sum += s;
                    s = 0.5 * s + s;
                }
                return sum + s;
            }
            """) { Largest = 8 },
        // Of one element the loop has no turn, and what it would read at the second is not there.
        new("LoopFromTheSecond", "d; k", """
            [Size] int d, k;
            [Parameter("k", "d")] Matrix W;
            [Sample] double y;
            double[] Path()
            {
                var z = new double[d];
                z[0] = y;
                for (int t = 1; t < d; t++)
                    z[t] = W[k - 1, t] * W[0, d - 1 - t];
                return z;
            }
            [Loss] double Loss() => Square(Sum(Exp(Path())) - Sum(W));
            """),
        new("LoopWritePlaces", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = new double[d + 1];
                var r = new double[d];
                var t = new double[2 * d];
                for (int i = 0; i < d; i++)
                {
                    v[i + 1] = v[i] + w[i] * x[i];
                    r[d - 1 - i] = v[i] * v[i + 1];
                    t[2 * i] = r[d - 1 - i] * 2;
                    t[2 * i + 1] = t[2 * i] + 1;
                }
                double s = 0;
                for (int i = 0; i < 2 * d; i++)
                    s += t[i] * (i + 1);
                for (int i = 0; i < d; i++)
                    s += r[i] * (i + 1) + Square(v[i + 1]);
                return s;
            }
            """),
        new("LoopWriteIndex", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Data("d")] int[] p;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = new double[d];
                for (int i = 0; i < d; i++)
                    v[p[i]] = w[i] * x[i] + v[i];
                double s = 0;
                for (int i = 0; i < d; i++)
                    s += v[i] * (i + 1);
                return s * s;
            }
            """) { Ranges = "p 0 d-1" },
        new("LoopReadIndex", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Data("d")] int[] p;
            [Size] int d;
            [Loss] double Loss()
            {
                Vector v = x;
                double s = 0;
                for (int i = 0; i < d; i++)
                {
                    s += Square(v[p[i]] - w[i]);
                    v = Tanh(w * v[p[i]] + 0.5 * v);
                }
                return s;
            }
            """) { Ranges = "p 0 d-1" },
        new("LoopReadComputed", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Data("d")] int[] p;
            [Size] int d;
            [Loss] double Loss()
            {
                Vector v = x;
                double s = 0;
                for (int i = 0; i < d; i++)
                {
                    int k = p[i] < 0 ? p[i] + d : p[i];
                    s += Square(v[k] - w[i]);
                    v = Sin(v + v[k] * w[k]);
                }
                return s;
            }
            """) { Ranges = "p 0 d-1" },
        new("LoopWriteTwice", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = new double[d];
                for (int i = 0; i < d; i++)
                {
                    v[i] = w[i];
                    v[i] = v[i] * x[i] + 1;
                    v[0] = v[i] + v[0];
                    v[d - 1] += v[0];
                }
                double s = 0;
                for (int i = 0; i < d; i++)
                    s += v[i] * (i + 1);
                return s * s;
            }
            """),
        new("LoopSwapAB", "d", """
            [Parameter] double p, q;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double a = p, b = q;
                for (int i = 0; i < d; i++)
                {
                    (a, b) = (b, a + b * x[i]);
                }
                return a * a + b;
            }
            """),
        new("LoopSwapV", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = w.ToArray();
                for (int i = 0; i < d / 2; i++)
                {
                    int j = d - 1 - i;
                    (v[i], v[j]) = (v[j], v[i]);
                }
                double s = 0;
                for (int i = 0; i < d; i++)
                    s += v[i] * x[i];
                return s * s;
            }
            """),
        new("LoopSwapV2", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = w.ToArray();
                for (int i = 0; i + 1 < d; i++)
                    (v[i], v[i + 1]) = (v[i + 1], v[i] * x[i]);
                double s = 0;
                for (int i = 0; i < d; i++)
                    s += v[i] * x[i];
                return s * s;
            }
            """),
        new("LoopPrevRow", "d; m", """
            [Parameter("d")] Vector w;
            [Sample("m")] Vector x;
            [Size] int d, m;
            [Loss] double Loss()
            {
                var prev = new double[d];
                for (int j = 0; j < d; j++)
                    prev[j] = j;
                for (int i = 0; i < m; i++)
                {
                    var row = new double[d];
                    row[0] = i + w[0];
                    for (int j = 1; j < d; j++)
                        row[j] = row[j - 1] * 0.5 + prev[j - 1] * w[j] + prev[j] * x[i];
                    prev = row;
                }
                return Square(prev[d - 1]) + prev[0];
            }
            """) { Largest = 5 },
        new("LoopSwappedRows", "d; m", """
            [Parameter("d")] Vector w;
            [Sample("m")] Vector x;
            [Size] int d, m;
            [Loss] double Loss()
            {
                var prev = new double[d];
                var row = new double[d];
                for (int i = 0; i < m; i++)
                {
                    for (int j = 0; j < d; j++)
                        row[j] = j > 0 ? prev[j - 1] * w[j] + x[i] + row[j] * 0.25 : 0.5 + w[j];
                    (prev, row) = (row, prev);
                }
                return Square(prev[d - 1]) + prev[0];
            }
            """) { Largest = 5 },
        new("LoopEditDistance", "n1; m1", """
            [Parameter(3)] Vector c;
            [Sample("n1")] Vector a;
            [Sample("m1")] Vector b;
            [Size] int n1, m1;
            [Loss] double Loss()
            {
                var D = new double[n1 + 1, m1 + 1];
                for (int i = 1; i <= n1; i++)
                    D[i, 0] = D[i - 1, 0] + Exp(c[0]);
                for (int j = 1; j <= m1; j++)
                    D[0, j] = D[0, j - 1] + Exp(c[1]);
                for (int i = 1; i <= n1; i++)
                    for (int j = 1; j <= m1; j++)
                        D[i, j] = Math.Min(Math.Min(D[i - 1, j] + Exp(c[0]), D[i, j - 1] + Exp(c[1])), D[i - 1, j - 1] + Square(c[2] * a[i - 1] - b[j - 1]));
                return D[n1, m1];
            }
            """) { Largest = 4 },
        new("LoopIntState", "d; k", """
            [Parameter("k")] Vector w;
            [Data("k", 2)] int[,] t;
            [Sample("d")] int[] x;
            [Sample] int first;
            [Size] int d, k;
            [Loss] double Loss()
            {
                int state = first;
                double s = 0;
                for (int i = 0; i < d; i++)
                {
                    s += w[state] * (i + 1);
                    state = t[state, x[i] % 2];
                }
                return s * s + w[state];
            }
            """) { Ranges = "t 0 k-1; first 0 k-1" },
        new("LoopBoolState", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                bool on = false;
                var seen = new bool[d];
                var ids = new int[d];
                double s = 0;
                for (int i = 0; i < d; i++)
                {
                    if (x[i] > 0.5) on = !on;
                    seen[i] = on;
                    ids[i] = i > 0 ? ids[i - 1] + (on ? 1 : 0) : 0;
                    s += on ? w[i] * x[i] : 1;
                }
                for (int i = 0; i < d; i++)
                    if (seen[i]) s += w[i] * ids[i];
                return s * s;
            }
            """),
        new("LoopArgMaxLoop", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                int best = 0;
                double top = double.NegativeInfinity;
                for (int i = 0; i < d; i++)
                    if (w[i] * x[i] > top)
                    {
                        top = w[i] * x[i];
                        best = i;
                    }
                return Square(w[best] - 1) + top;
            }
            """),
        new("LoopHelper", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            double Horner(Vector c, double z)
            {
                double r = 0;
                for (int i = c.Length - 1; i >= 0; i--)
                    r = r * z + c[i];
                return r;
            }
            [Loss] double Loss() => Sum(d, j => Horner(w, x[j]) * Horner(x, w[j]));
            """),
        new("LoopSubsetSums", "d", """
            [Parameter] double a;
            [Data("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var f = new double[1 << d];
                f[0] = a;
                for (int m = 1; m < 1 << d; m++)
                {
                    double best = 0;
                    for (int j = 0; j < d; j++)
                        if ((m & (1 << j)) != 0)
                            best += Tanh(f[m ^ (1 << j)] + x[j]);
                    f[m] = best;
                }
                return f[(1 << d) - 1] + f[0];
            }
            """) { Largest = 3 },
        new("LoopSubsetMax", "d", """
            [Parameter("d")] Vector a;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var f = new double[1 << d];
                f[0] = 1;
                for (int m = 1; m < 1 << d; m++)
                {
                    double best = double.NegativeInfinity;
                    for (int j = 0; j < d; j++)
                        if ((m >> j & 1) == 1)
                            best = Math.Max(best, f[m - (1 << j)] + a[j] * x[j] * (m + 1));
                    f[m] = best;
                }
                return f[(1 << d) - 1];
            }
            """) { Largest = 4 },
        new("LoopMatState", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Hyperparameter] int steps = 3;
            [Size] int d;
            [Loss] double Loss()
            {
                var M = Identity(d);
                Vector v = x;
                for (int k = 0; k < steps; k++)
                {
                    M = A * M / 2;
                    v = Normalize(A * v + x);
                }
                for (int k = 0; k < d; k++)
                    M = M * A;
                return Trace(M) + SquaredNorm(M * v);
            }
            """) { Largest = 4 },
        new("LoopKalman", "t", """
            [Parameter(2, 2)] Matrix F;
            [Parameter(2)] Vector m0;
            [Parameter] double lq, lr;
            [Sample("t")] Vector y;
            [Size] int t;
            [Loss] double Loss()
            {
                Vector m = m0;
                Matrix P = Identity(2);
                double ll = 0;
                for (int k = 0; k < t; k++)
                {
                    m = F * m;
                    P = F * P * F.T + Exp(lq) * Identity(2);
                    double s = P[0, 0] + Exp(lr), e = y[k] - m[0];
                    Vector K = P.Column(0) / s;
                    m = m + K * e;
                    P = P - Outer(K, P[0]);
                    ll += Log(s) + e * e / s;
                }
                return ll + Trace(P);
            }
            """) { Largest = 4 },
        new("LoopViterbi", "t; k", """
            [Parameter("k", "k")] Matrix T;
            [Parameter("k", 3)] Matrix E;
            [Sample("t")] int[] o;
            [Size] int t, k;
            [Loss] double Hmm()
            {
                var alpha = Vector.From(k, j => E[j, o[0]]);
                for (int s = 1; s < t; s++)
                {
                    var before = alpha;
                    alpha = Vector.From(k, j => LogSumExp(k, i => before[i] + T[i, j]) + E[j, o[s]]);
                }
                return -LogSumExp(alpha);
            }
            [Loss] double Vit()
            {
                var alpha = new double[k];
                for (int j = 0; j < k; j++)
                    alpha[j] = E[j, o[0]];
                for (int s = 1; s < t; s++)
                {
                    var next = new double[k];
                    for (int j = 0; j < k; j++)
                    {
                        double best = double.NegativeInfinity;
                        for (int i = 0; i < k; i++)
                            best = Math.Max(best, alpha[i] + T[i, j]);
                        next[j] = best + E[j, o[s]];
                    }
                    alpha = next;
                }
                double r = alpha[0];
                for (int j = 1; j < k; j++)
                    r = Math.Max(r, alpha[j]);
                return r;
            }
            """) { Ranges = "o 0 2", Largest = 4 },
        new("LoopNewton", "", """
            [Parameter] double a, b;
            [Sample] double y;
            [Loss] double Loss()
            {
                double c = Exp(a) + 1, z = 1;
                for (int k = 0; k < 20; k++)
                {
                    double f = z * z * z + c * z - y, g = 3 * z * z + c;
                    if (Abs(f) < 1e-12)
                        break;
                    z -= f / g;
                }
                return Square(z - b);
            }
            """),
        new("LoopPrefix", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var p = new double[d + 1];
                var c = new double[d + 1];
                c[0] = 1;
                double ema = 0;
                for (int i = 0; i < d; i++)
                {
                    p[i + 1] = p[i] + w[i];
                    c[i + 1] = c[i] * (1 + w[i] * x[i]);
                    ema = 0.9 * ema + 0.1 * p[i + 1];
                }
                double s = ema;
                for (int i = 0; i <= d; i++)
                    for (int j = 0; j < i; j++)
                        s += Square(p[i] - p[j]) * c[j];
                return s;
            }
            """),
        new("LoopUnrolled", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] int steps = 2;
            [Size] int d;
            [Loss] double Loss()
            {
                Vector v = w;
                for (int k = 0; k < steps; k++)
                    v = v - 0.1 * Gradient(u => Square(Tanh(Dot(u, x)) - y), v);
                return Square(Dot(v, x) - y);
            }
            """) { Largest = 5 },
        new("LoopDerivLoop", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Size] int d;
            double F(double u)
            {
                double r = u;
                for (int i = 0; i < d; i++)
                    r = Sin(r * w[i]) + x[i];
                return r;
            }
            [Loss] double Loss() => Square(Derivative(F, y) - 1) + SquaredNorm(Gradient(v => { double r = 0.1; for (int i = 0; i < d; i++) r = Tanh(r + v[i] * x[i]); return r; }, w));
            """) { Largest = 5 },
        new("LoopInnerGradLoop", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] int steps = 3;
            [Size] int d;
            double Inner(Vector u)
            {
                double r = 0.1;
                for (int i = 0; i < d; i++)
                    r = Tanh(r + u[i] * x[i]);
                return Square(r - y);
            }
            [Loss] double Loss()
            {
                Vector v = w;
                for (int k = 0; k < steps; k++)
                    v = v - 0.1 * Gradient(Inner, v);
                return Inner(v);
            }
            """) { Largest = 4 },
        new("LoopInnerGradOfLoop", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Hyperparameter] int steps = 3;
            [Size] int d;
            double Inner(Vector u)
            {
                double r = 0.1;
                for (int i = 0; i < d; i++)
                    r = Tanh(r + u[i] * x[i]);
                return r;
            }
            [Loss] double Loss()
            {
                Vector v = w;
                for (int k = 0; k < steps; k++)
                    v = v - 0.1 * Gradient(Inner, v);
                return Inner(v);
            }
            """) { Largest = 4 },
        new("LoopEarlyHistory", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = (w * x).ToArray();
                double s = 0;
                for (int i = 0; i < d; i++)
                {
                    s += v[d - 1] * v[i];
                    v[i] = v[i] * 2 + (i + 1 < d ? v[i + 1] : 0);
                    s += v[i] * (i > 0 ? v[i - 1] : 1) + v[0];
                }
                return s;
            }
            """),
        new("LoopCondWrite", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = (w * x).ToArray();
                double s = 0;
                for (int i = 0; i < d; i++)
                {
                    if (x[i] < 0) continue;
                    v[i] = Sin(v[i]) + (i > 0 ? v[i - 1] : 0);
                    if (v[i] > 1.2) break;
                }
                for (int i = 0; i < d; i++)
                    s += v[i] * (i + 1);
                return s * s;
            }
            """),
        new("LoopKnapsack", "d; c", """
            [Parameter("d")] Vector w;
            [Data("d")] int[] wt;
            [Sample] double y;
            [Size] int d, c;
            [Loss] double Loss()
            {
                var f = new double[c + 1];
                for (int i = 0; i < d; i++)
                    for (int k = c; k >= 1; k--)
                        if (k >= wt[i])
                            f[k] = Math.Max(f[k], f[k - wt[i]] + w[i]);
                return Square(f[c] - y);
            }
            """) { Ranges = "wt 1 c", Largest = 5 },
        new("LoopSeidel", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            [Hyperparameter] int sweeps = 3;
            [Loss] double Loss()
            {
                var v = new double[d];
                for (int k = 0; k < sweeps; k++)
                    for (int i = 0; i < d; i++)
                    {
                        double s = x[i];
                        for (int j = 0; j < d; j++)
                            if (j != i)
                                s -= A[i, j] * v[j];
                        v[i] = s / (3 + A[i, i]);
                    }
                return SquaredNorm((Vector)v);
            }
            """) { Largest = 4 },
        new("LoopCompact", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var kept = new double[d];
                int count = 0;
                for (int i = 0; i < d; i++)
                    if (x[i] > 0)
                    {
                        kept[count] = w[i] * x[i];
                        count++;
                    }
                double s = 0;
                for (int i = 0; i < count; i++)
                    s = 0.5 * s + kept[i];
                return s * s + count;
            }
            """),
        new("LoopUnionFind", "d", """
            [Parameter("d")] Vector w;
            [Data("d")] int[] p;
            [Sample] int start;
            [Size] int d;
            [Loss] double Loss()
            {
                int r = start % d;
                for (int k = 0; k < d && p[r] != r; k++)
                    r = p[r];
                return Square(w[r]) + w[0];
            }
            """) { Ranges = "p 0 d-1", Largest = 5 },
        new("LoopBisect", "", """
            [Parameter] double a;
            [Sample] double y;
            [Loss] double Loss()
            {
                double lo = -3, hi = 3;
                for (int k = 0; k < 30; k++)
                {
                    double mid = (lo + hi) / 2;
                    if (mid + a * a * mid * mid * mid < y)
                        lo = mid;
                    else
                        hi = mid;
                }
                return Square(lo - a) + y * a;
            }
            """),
        new("LoopWriteConstLoop", "d", """
            [Parameter("d")] Vector w;
            [Data("d")] int[] p;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = (w * x).ToArray();
                for (int k = 0; k < 3; k++)
                    v[p[k % d]] += v[p[(k + 1) % d]] * 0.5;
                double s = 0;
                for (int i = 0; i < d; i++)
                    s += v[i] * (i + 1);
                return s * s;
            }
            """) { Ranges = "p 0 d-1" },
        new("LoopAnti", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var D = new double[d, d];
                for (int i = d - 1; i >= 0; i--)
                    for (int j = 0; j < d; j++)
                        D[i, j] = w[i] * x[j] + (i + 1 < d && j + 1 < d ? 0.5 * D[i + 1, j + 1] : 0) + (j > 0 ? Sin(D[i, j - 1]) : 0);
                double s = 0;
                for (int i = 0; i < d; i++)
                    s += D[i, d - 1 - i];
                return s * s;
            }
            """) { Largest = 5 },
        new("LoopHeat", "d; m", """
            [Parameter("d")] Vector u0;
            [Parameter] double k;
            [Sample] double y;
            [Size] int d, m;
            [Loss] double Loss()
            {
                var u = u0.ToArray();
                for (int t = 0; t < m; t++)
                {
                    var next = (double[])u.Clone();
                    for (int i = 1; i < d - 1; i++)
                        next[i] = u[i] + k * (u[i - 1] - 2 * u[i] + u[i + 1]);
                    u = next;
                }
                return Square(u[d / 2] - y);
            }
            """) { Smallest = 2, Largest = 5 },
        new("SortedInPlace", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Sorted()
            {
                var v = (w * x).ToArray();
                for (int i = 0; i < d; i++)
                    for (int j = 0; j < d - 1 - i; j++)
                        if (v[j] > v[j + 1])
                        {
                            double t = v[j];
                            v[j] = v[j + 1];
                            v[j + 1] = t;
                        }
                double s = 0;
                for (int j = 0; j < d; j++)
                    s += j * v[j];
                return s * s;
            }
            """) { Largest = 4 },
        new("IntervalProgram", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Chain()
            {
                var D = new double[d, d];
                for (int length = 1; length < d; length++)
                    for (int i = 0; i + length < d; i++)
                    {
                        int j = i + length;
                        double best = 0;
                        for (int m = i; m < j; m++)
                            best = Max(best, D[i, m] + D[m + 1, j] + w[m] * x[j]);
                        D[i, j] = best;
                    }
                return D[0, d - 1];
            }
            """) { Largest = 4 },
        new("PivotedElimination", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Solve()
            {
                var M = (A + 3 * Identity(d)).ToArray();
                var b = x.ToArray();
                for (int k = 0; k < d; k++)
                {
                    int p = k;
                    for (int i = k + 1; i < d; i++)
                        if (Abs(M[i, k]) > Abs(M[p, k]))
                            p = i;
                    for (int j = 0; j < d; j++)
                    {
                        double t = M[k, j];
                        M[k, j] = M[p, j];
                        M[p, j] = t;
                    }
                    double u = b[k];
                    b[k] = b[p];
                    b[p] = u;
                    for (int i = k + 1; i < d; i++)
                    {
                        double f = M[i, k] / M[k, k];
                        for (int j = k; j < d; j++)
                            M[i, j] -= f * M[k, j];
                        b[i] -= f * b[k];
                    }
                }
                return b[d - 1] / M[d - 1, d - 1];
            }
            """) { Largest = 3 },
        // Sums over elements that one loop over the samples collects beside adjoints, and another one reads.
        new("SumsAcrossLoops", "d; k", """
            [Size] int d;
            [Parameter] double a;
            [Sample("d")] Vector x;
            [Data("d")] int[] group;
            [Data("k")] Vector c;
            [Loss] double Scores() { Vector s = Sin(CumSum(x) * a + Max(c)); return Dot(SegmentSoftmax(s, group, d), s); }
            """) { Ranges = "group 0 d-1" },
        new("SumsAcrossSolutions", "d; k", """
            [Parameter] double a;
            [Sample("d")] Vector x;
            [Data("k")] Vector c;
            [Loss] double Solutions() => Sum(Sin(Solve(DiagonalMatrix(Exp(x)) + Outer(CumSum(x), x * a), x + Max(c))));
            """) { Ranges = "x 0.1 1; a 0 1", SingleTolerance = 1e-4 },
        // Products of matrices that a turn computes: with a shared one, with one of each turn, and with each other.
        new("ProductsOfTurns", "n; d; turns", """
            [Size] int n, d, turns;
            [Parameter("d", "d")] Matrix W;
            [Parameter("turns", "d", "d")] Tensor3 V;
            [Data("n", "d")] Matrix X;
            [Regularizer] double Spread()
            {
                Matrix h = X;
                for (int t = 0; t < turns; t++)
                    h = Tanh(h * W + Transpose(V[t] * Transpose(h)) - 0.1 * (h * Transpose(h) * h));
                return SquaredNorm(h);
            }
            """) { Smallest = 0, Largest = 9 },
    ];
}
