namespace Objectives.Generator.Tests.Emitted;

/// <summary>Ways to write loops: counters, ends, returns.</summary>
internal static partial class Corpus
{
    private static Case[] LoopForms =>
    [
        new("LoopScatterSamePlace", "d; m", """
            [Size] int d, m;
            [Parameter("d")] Vector w;
            [Parameter] double b;
            [Sample] int label;
            [Loss] double Loss()
            {
                var z = new double[d];
                for (int t = 0; t < m; t++)
                {
                    z[0] += b;
                    z[label] -= w[label];
                }
                return SquaredDistance(z, w);
            }
            """) { Ranges = "label 0 d-1" },
        new("LoopDepth4", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 0;
                for (int i = d - 1; i >= 0; i--)
                    for (int j = i; j < d; j += 2)
                        for (int k = j; k > i - 1; k -= 1)
                        {
                            s += x[k] / 2;
                            for (int l = 0; l < k - i; l++)
                                s += A[i, j] * x[k] + A[l, k] * x[l];
                        }
                return s * s;
            }
            """) { Largest = 3 },
        new("LoopWhileTwo", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                int i = 0, j = d - 1;
                double s = 0;
                while (i < j)
                {
                    s += w[i] * x[j];
                    i++;
                    j--;
                }
                return s * s + i + j;
            }
            """),
        new("LoopDoWhile", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                int i = 0;
                double s = 0.5;
                do
                {
                    s = Tanh(s + w[i] * x[i]);
                    i++;
                } while (i < d);
                return s * i;
            }
            """),
        new("LoopDoWhileBreak", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                int i = 0;
                double s = 0.5;
                do
                {
                    s += Square(w[i] * x[i]);
                    i++;
                } while (i < d && s < 1);
                return s * i;
            }
            """),
        new("LoopDoWhileUnset", "d", """
            [Parameter("d")] Vector w;
            [Sample] double y;
            [Size] int d;
            [Loss] double Loss()
            {
                double step, s = 2 + w[0] * w[0];
                int k = 0;
                do
                {
                    step = (s * s - 2) / (2 * s);
                    s -= step;
                    k++;
                } while (Abs(step) > 0.05 && k < 8);
                return s * w[0] + y * s;
            }
            """),
        new("LoopBranchCounter", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                int i = 0;
                double s = 0.5;
                while (i < d)
                {
                    s += w[i] * x[i];
                    if (x[i] > 0) i += 2; else i++;
                }
                return s * s;
            }
            """),
        new("LoopBranchCounter2", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                int i = 0, skipped = 0;
                double s = 0.5;
                while (i < d)
                {
                    if (x[i] > 0)
                    {
                        s += w[i];
                        i++;
                        skipped++;
                        continue;
                    }
                    s += w[i] * x[i];
                    i++;
                }
                return s * s + skipped;
            }
            """),
        new("LoopShrinkingBound", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 1;
                int m = d;
                for (int i = 0; i < m; i++)
                {
                    s += w[i] * x[i];
                    if (x[i] > 0) m--;
                }
                return s * s + m;
            }
            """),
        new("LoopCounterChanged", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 1;
                for (int i = 0; i < d; i++)
                {
                    s += w[i] * x[i];
                    if (x[i] > 0) i++;
                }
                return s * s;
            }
            """),
        new("LoopTwoPointer", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 1;
                int lo = 0, hi = d - 1;
                while (lo < hi)
                {
                    if (w[lo] * x[hi] > 0) lo++; else hi--;
                    s = s * 0.7 + w[lo] * x[hi];
                }
                return s * s + lo;
            }
            """),
        new("LoopBreakNested", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 0;
                int count = 0;
                for (int i = 0; i < d; i++)
                {
                    for (int j = 0; j < d; j++)
                    {
                        if (A[i, j] * x[j] > 0.7)
                            break;
                        if (x[j] < -1)
                            continue;
                        s += A[i, j] * x[i];
                        count++;
                    }
                    if (count > 4)
                        break;
                    s *= 0.9;
                }
                return s * s + count;
            }
            """),
        new("LoopReturnNested", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 0;
                for (int i = 0; i < d; i++)
                {
                    for (int j = 0; j <= i; j++)
                    {
                        s = 0.5 * s + A[i, j] * x[j];
                        if (s > 0.5)
                            return s * A[i, i];
                    }
                }
                return s * s;
            }
            """),
        new("LoopReturnVector", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            Vector First()
            {
                Vector r = x;
                for (int i = 0; i < d; i++)
                {
                    r = Tanh(A * r);
                    if (r[0] > 0.1)
                        return r * A[i];
                }
                return r;
            }
            [Loss] double Loss() => SquaredNorm(First());
            """),
        new("LoopReturnTuple", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            (int, Vector, double) Find()
            {
                for (int i = 0; i < d; i++)
                    if (x[i] > 0.3)
                        return (i, w * x[i], 1);
                return (0, w, x[0]);
            }
            [Loss] double Loss()
            {
                var (i, v, u) = Find();
                return w[i] * Sum(v) + u;
            }
            """),
        new("LoopIntReturn", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            int First()
            {
                for (int i = 0; i < d; i++)
                    if (x[i] > 0.5)
                        return i;
                return d - 1;
            }
            bool Has()
            {
                for (int i = 0; i < d; i++)
                    if (x[i] > 0.9)
                        return true;
                return false;
            }
            [Loss] double Loss() => Square(w[First()]) + (Has() ? w[0] : 0);
            """),
        new("LoopTwoCounters", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 0;
                for (int i = 0, j = d - 1; i < j; i++, j--)
                    s += w[i] * x[j];
                return s * s;
            }
            """),
        new("LoopDataLength", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] int len;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 0;
                for (int t = 0; t < len; t++)
                    s = s * 0.9 + w[t] * x[t];
                int k = len;
                while (k > 0)
                {
                    k--;
                    s += x[k] * w[k];
                }
                return s * s;
            }
            """) { Ranges = "len 0 d" },
        new("LoopFound", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                bool found = false;
                int i;
                double s = 0;
                for (i = 0; i < d && !found; i++)
                {
                    s += w[i];
                    found = x[i] * w[i] > 0.3;
                }
                int j = 0;
                while (!found && j < d)
                {
                    s -= w[j] * x[j];
                    if (s > 1) found = true;
                    j++;
                }
                return s * s + i + 2 * j + (found ? 1 : 0);
            }
            """),
        new("LoopForeachEnds", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            double First()
            {
                foreach (double u in x)
                {
                    if (u < 0) continue;
                    if (u > 1.5) break;
                    if (u > 0.5) return u * w[0];
                }
                return w[d - 1];
            }
            [Loss] double Loss() => Square(First());
            """),
        new("LoopLocalFunction", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var v = new double[d];
                double At(int i) => i < 0 ? 1 : v[i];
                for (int i = 0; i < d; i++)
                    v[i] = At(i - 1) * w[i] + x[i];
                return At(d - 1) + At(-1) * At(0);
            }
            """),
        new("LoopLambdaLoop", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                Func<double, double> f = u =>
                {
                    double r = u;
                    for (int i = 0; i < d; i++)
                        r = Sin(r) + w[i];
                    return r;
                };
                return f(x[0]) + Sum(d, j => { double c = 1; for (int k = 0; k <= j; k++) c *= x[k] * w[j] + 1; return c; });
            }
            """),
        new("LoopAllLoop", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 0.1;
                for (int j = 0; j < d; j++)
                    s = s * 0.3 + w[j] * x[j];
                var all = All(() => { double r = 0; for (int j = 0; j < d; j++) r = Tanh(r + w[j] * x[j]); return r; });
                return s * Mean(all) + LogSumExp(all);
            }
            """),
        new("LoopCapturedLater", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double a = 1;
                Func<double, double> f = u => a * u;
                for (int i = 0; i < d; i++)
                    a = a * 0.5 + w[i];
                return f(x[0]) + 1;
            }
            """),
        // Parts of a fixed length and as many as a size, given back to the array that they were cut from; once of each sample, once of none.
        new("LoopSlices", "t; h; gates=3*h", """
            [Size] int t, h;
            [Size] int gates => 3 * h;
            [Parameter(6, 3)] Matrix W;
            [Parameter("gates", "h")] Matrix U;
            [Parameter(3)] Vector b;
            [Parameter("h")] Vector c;
            [Sample("t")] Vector x;
            [Data("t")] Vector z;
            [Loss] double Gated()
            {
                Vector s = b;
                for (int k = 0; k < t; k++)
                {
                    Vector a = W * s + x[k];
                    s = Tanh(a[..3]) * Sigmoid(a[3..6]) + a[1..4] / 8;
                }
                return SquaredNorm(s);
            }
            [Loss] double Wide()
            {
                Vector s = c;
                for (int k = 0; k < t; k++)
                {
                    Vector a = U * s + x[k] * c[0];
                    s = Tanh(a[..h]) * Sigmoid(a[h..(2 * h)]) + Sin(a[(2 * h)..(3 * h)]);
                }
                return Dot(s, c);
            }
            [Regularizer] double OfNoSample()
            {
                Vector s = c;
                for (int k = 0; k < t; k++)
                {
                    Vector a = U * s + z[k];
                    s = Tanh(a[..h]) * Sigmoid(a[h..(2 * h)]) - a[(2 * h)..(3 * h)] / 4;
                }
                return SquaredNorm(s) / 2;
            }
            """) { Largest = 4 },
    ];
}
