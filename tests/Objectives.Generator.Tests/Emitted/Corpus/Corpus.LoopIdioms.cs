namespace Objectives.Generator.Tests.Emitted;

/// <summary>Loops that are left from inside, and expressions that assign.</summary>
internal static partial class Corpus
{
    private static Case[] LoopIdioms =>
    [
        new("LoopForever", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = 0;
                double s = 0.5;
                for (;;)
                {
                    if (i >= d)
                        break;
                    s = Tanh(s + w[i] * x[i]);
                    i++;
                }
                return s * i;
            }
            """),
        new("LoopForeverTwoTests", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = 0;
                double s = 0.5;
                while (true)
                {
                    if (i == d || s > 1.5) { break; }
                    if (!(s > -1.5)) break;
                    s += w[i] * x[i];
                    i++;
                }
                return s * s + i;
            }
            """),
        new("LoopForeverEnds", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = 0;
                double s = 0.25, p = 1;
                while (true)
                {
                    p *= 0.9;
                    s += p * w[i] * x[i];
                    i++;
                    if (i >= d)
                        break;
                }
                return s * s * p + i;
            }
            """),
        new("LoopForeverEndsInside", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = 0;
                double s = 0.25;
                while (true)
                {
                    double p = w[i] * x[i];
                    s += p;
                    i++;
                    if (i >= d)
                    {
                        s *= s;
                        break;
                    }
                }
                return s * s + i;
            }
            """),
        new("LoopForeverMiddle", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = -1;
                double s = 0.25;
                for (; ; )
                {
                    s = Sin(s + 0.5);
                    i++;
                    if (s > 5 || i >= d)
                    {
                        s *= 2;
                        break;
                    }
                    s += w[i] * x[i];
                    if (x[i] > 1)
                        continue;
                    s *= 0.75;
                }
                return s * s + i;
            }
            """),
        new("LoopForeverReturns", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = d;
                double s = 0.25;
                while (true)
                {
                    if (--i < 0)
                        return s * s;
                    s = Cos(s) + w[i] * x[i];
                    if (s > 2)
                        return s + i;
                }
            }
            """),
        new("LoopCondition", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = 0;
                double s = 0.25;
                while (i++ < d)
                    s += w[i - 1] * x[i - 1];
                return s * s + i;
            }
            """) { Smallest = 0 },
        new("LoopConditionDown", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int k = d, last = 0;
                double s = 0.25;
                while (--k >= 0)
                {
                    s = Tanh(s + w[k] * x[k]);
                    last = k;
                }
                return s * (k + 2) + last;
            }
            """),
        new("LoopConditionEnds", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = 0, j = 0, asked = 0;
                double s = 0.25;
                while (s < 1 && i++ < d && ++asked < 50)
                {
                    s += Square(w[i - 1] * x[i - 1]) + 0.1;
                    if (s > 0.9)
                        break;
                    j += i;
                }
                int more = 0;
                while (j-- > 0 && more++ < 6 && j < 4)
                    s *= 1.01;
                return s * s + i + j + asked;
            }
            """),
        new("LoopConditionAtEnd", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = 0, k = d;
                double s = 0.25;
                do
                {
                    s += w[i] * x[i];
                }
                while (++i < d);
                do
                {
                    s = Sin(s) + 0.1 * i;
                }
                while (k-- > 1);
                return s * s + i + k;
            }
            """),
        new("LoopWrites", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                int i = 0, k = 0, t = 0;
                var a = new double[d];
                var c = new double[d + 1];
                while (i < d)
                    a[i++] = w[k] * x[k++];
                i = 0;
                c[i++] = 0.5;
                for (int m = 0; m < d; m++)
                {
                    double u = a[t++], v = c[i - 1];
                    c[i++] = u * v + Sin(v);
                }
                return SquaredNorm(c) + i + t;
            }
            """),
        new("CountingSort", "d; k", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int k;
            [Data("d")] int[] label;
            [Data("k")] int[] first;
            [Loss] double Loss()
            {
                var start = (int[])first.Clone();
                var place = new int[d];
                var sorted = new double[d];
                for (int i = 0; i < d; i++)
                    sorted[place[i] = start[label[i]]++] = w[i] * x[i];
                double s = 0.5;
                for (int i = 0; i < d; i++)
                    s = Tanh(s + sorted[i]) + 0.1 * place[i];
                return s;
            }
            """) { Ranges = "label 0 k-1; first 0 0", Largest = 5 },
        new("AssignmentsInOrder", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            static double F(int i, int j, double t) { double s = 1; return (s += i) * t + (j *= 2) - s; }
            [Loss] double Loss()
            {
                int i = 0, j = 3;
                double s, t, u = x[0];
                s = t = w[0];
                double r = (u = s * 2) * u + u++ * t-- + -t;
                int n = i++ + i++ * 2 + (i += j--) * ++j + i;
                r += n > 3 && i++ > 0 || j++ > 0 ? s : u;
                r += (x[0] > 0 ? t = u * w[0] : (u += w[0])) * t * u;
                r *= x[0] > 0.5 && (s += u) > 0 || (t *= 2) > 0 ? Sum(3, m => m * s + t) * s++ : (i = 7) + F(i++, i, u = t);
                r += F(j: i--, t: s, i: i--) * (s = 0.5 + x[0]);
                var v = new double[4];
                int p = 1;
                v[p++] += v[p] = p++ * s;
                v[p - 1] -= v[0] = w[0];
                (v[--p], p) = (p * t, 5);
                if (p-- == 5 && (u = p) < s)
                    r += u;
                switch (p++ % 3) { case 1: r += p; break; default: r -= p; break; }
                return r + i + j + p + u + Dot(v, [1, 2, 3, 4.0]) * t;
            }
            """),
    ];
}
