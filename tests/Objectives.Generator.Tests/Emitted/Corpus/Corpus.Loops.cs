namespace Objectives.Generator.Tests.Emitted;

/// <summary>Loops: what becomes a sum, an array, a recurrence, and what is written out.</summary>
internal static partial class Corpus
{
    private static Case[] Loops =>
    [
        new("LoopSum", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Loss] double Loss()
            {
                double z = 0, largest = w[0];
                for (int j = 0; j < w.Length; j++)
                {
                    z += w[j] * x[j];
                    if (j > 0)
                        z -= w[j - 1] / 10;
                    largest = Max(largest, w[j] * x[j]);
                }
                return Square(z - y) + largest;
            }
            """),
        new("LoopTriangle", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                double s = 1;
                for (int i = 0; i < d; i++)
                    for (int j = 0; j <= i; j++)
                        s += A[i, j] * x[i] * x[j];
                for (int i = d - 1; i >= 0; i -= 2)
                    s += Square(x[i] - A[i, i]);
                return Log(1 + s * s);
            }
            """),
        new("LoopArray", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Loss()
            {
                var z = new double[d];
                var total = new double[d, 2];
                for (int j = 0; j < d; j++)
                {
                    z[j] = Tanh(w[j]) * x[j];
                    total[j, 1] = z[j] + 1;
                }
                for (int j = 1; j < d; j++)
                    z[j] -= w[0];
                Vector v = z;
                return SquaredNorm(v) + Sum(d, j => total[j, 1] * total[j, 0] + total[j, 1]);
            }
            """),
        new("LoopScatter", "d; k; m", """
            [Parameter("d")] Vector w;
            [Data("m")] int[] groups;
            [Sample("m")] Vector x;
            [Size] int d, k, m;
            [Loss] double Loss()
            {
                var sums = new double[d];
                for (int e = 0; e < m; e++)
                    sums[groups[e]] += x[e] * w[groups[e]];
                double s = 0;
                for (int j = 0; j < d; j++)
                    s += Square(sums[j] - 0.5);
                return s;
            }
            """) { Ranges = "groups 0 d-1" },
        new("LoopRecurrence", "d", """
            [Parameter] double a, b, c;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Variance()
            {
                double h = Exp(c), loss = 0;
                for (int t = 0; t < d; t++)
                {
                    loss += Log(h) + x[t] * x[t] / h;
                    h = 0.1 + Sigmoid(a) * h + Sigmoid(b) * x[t] * x[t];
                }
                return loss + h;
            }
            """),
        new("LoopOnce", "d; m", """
            [Parameter("d")] Vector w;
            [Parameter] double a;
            [Data("m", "d")] Matrix X;
            [Size] int m;
            [Loss] double Series()
            {
                double h = 0.5, loss = 0, before = 1;
                for (int t = 0; t < m; t++)
                {
                    double u = Dot(w, X[t]);
                    h = Tanh(a * h + u) + before / 4;
                    before = u;
                    loss += Square(h - u);
                }
                return loss * h;
            }
            """),
        new("LoopNetwork", "t; d; h", """
            [Parameter("h", "d")] Matrix U;
            [Parameter("h", "h")] Matrix W;
            [Parameter("h")] Vector b;
            [Sample("t", "d")] Matrix x;
            [Sample] double y;
            [Size] int t, h;
            [Loss] double Recurrent()
            {
                var s = Vector.From(h, i => 0.0);
                for (int k = 0; k < t; k++)
                    s = Tanh(U * x[k] + W * s + b);
                return Square(Sum(s) - y);
            }
            """) { Largest = 5 },
        new("LoopFilter", "t; h", """
            [Parameter("h", "h")] Matrix W;
            [Parameter("h")] Vector b;
            [Data("t")] Vector u;
            [Size] int t, h;
            [Regularizer] double Energy()
            {
                Vector s = b;
                double e = 0;
                for (int k = 0; k < t; k++)
                {
                    s = Sin(W * s + u[k]);
                    e += Dot(s, b);
                }
                return e + SquaredNorm(s);
            }
            """),
        new("LoopCholesky", "d", """
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Gaussian()
            {
                var S = A * A.T + 2 * Identity(d);
                var L = new double[d, d];
                double logdet = 0;
                for (int i = 0; i < d; i++)
                    for (int j = 0; j <= i; j++)
                    {
                        double s = S[i, j];
                        for (int k = 0; k < j; k++)
                            s -= L[i, k] * L[j, k];
                        L[i, j] = i == j ? Sqrt(s) : s / L[j, j];
                        if (i == j)
                            logdet += Log(L[i, i]);
                    }
                var z = new double[d];
                for (int i = 0; i < d; i++)
                {
                    double s = x[i];
                    for (int k = 0; k < i; k++)
                        s -= L[i, k] * z[k];
                    z[i] = s / L[i, i];
                }
                return logdet + SquaredNorm(z) / 2;
            }
            """) { Largest = 4 },
        new("LoopChain", "d", """
            [Parameter("d")] Vector w;
            [Data("d")] int[] parent;
            [Sample] double y;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Chain()
            {
                var angle = new double[d];
                double s = 0;
                for (int j = 0; j < d; j++)
                {
                    angle[j] = w[j] * x[j] + (parent[j] < j ? angle[parent[j]] : 0.3);
                    s += Cos(angle[j]);
                }
                return Square(s - y);
            }
            """) { Ranges = "parent 0 d-1" },
        new("LoopWarp", "n1; m1", """
            [Parameter(2)] Vector w;
            [Sample("n1")] Vector a;
            [Sample("m1")] Vector b;
            [Size] int n1, m1;
            [Loss] double SoftWarping()
            {
                double g = 1 + w[0] * w[0], scale = w[1];
                var r = new double[n1 + 1, m1 + 1];
                for (int j = 1; j <= m1; j++)
                    r[0, j] = 10;
                for (int i = 1; i <= n1; i++)
                {
                    r[i, 0] = 10;
                    for (int j = 1; j <= m1; j++)
                        r[i, j] = Square(scale * a[i - 1] - b[j - 1]) - g * LogAddExp(LogAddExp(-r[i - 1, j] / g, -r[i, j - 1] / g), -r[i - 1, j - 1] / g);
                }
                return r[n1, m1];
            }
            """) { Largest = 4 },
        new("LoopEnds", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Size] int d;
            [Loss] double Break()
            {
                double s = 0;
                int seen = 0;
                for (int j = 0; j < d; j++)
                {
                    if (x[j] < -1.5)
                        continue;
                    seen++;
                    s += w[j] * x[j];
                    if (x[j] > 1)
                        break;
                }
                return Square(s - y) * seen;
            }
            [Loss] double Return()
            {
                for (int j = 0; j < d; j++)
                    if (x[j] > 1)
                        return Square(w[j] * y);
                return SquaredNorm(w);
            }
            [Loss] double While()
            {
                int j = 0;
                double s = 1;
                while (j < d && s < 3)
                {
                    s += Square(w[j]) + 0.5;
                    j++;
                }
                return s * j;
            }
            """),
        new("LoopWrittenOut", "d", """
            [Parameter(8)] Vector w;
            [Sample(8)] Vector x;
            [Loss] double Butterfly()
            {
                var v = (w * x).ToArray();
                for (int half = 1; half < 8; half *= 2)
                    for (int i = 0; i < 8; i += 2 * half)
                        for (int j = i; j < i + half; j++)
                        {
                            double a = v[j], b = v[j + half];
                            v[j] = a + b;
                            v[j + half] = a - b;
                        }
                return Norm1(v) + v[3] * v[4];
            }
            [Loss] double RungeKutta()
            {
                double u = w[0], h = 0.1;
                for (int step = 0; step < 3; step++)
                {
                    double k1 = F(u), k2 = F(u + h / 2 * k1), k3 = F(u + h / 2 * k2), k4 = F(u + h * k3);
                    u += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
                }
                return Square(u - x[0]);
            }
            double F(double u) => w[1] * u * (1 - u);
            """),
        new("LoopForeach", "d; m", """
            [Parameter("d")] Vector w;
            [Data("m")] int[] chosen;
            [Sample("m", "d")] Matrix x;
            [Loss] double Loss()
            {
                double s = 0, t = 1;
                foreach (double u in w)
                    s += u * u;
                foreach (int k in chosen)
                    t *= 1 + w[k] / 4;
                foreach (var row in x)
                    s += Sin(Dot(row, w));
                return s * t;
            }
            """) { Ranges = "chosen 0 d-1" },
        new("Switches", "", """
            [Parameter] double a, b;
            [Sample] int kind;
            [Sample] double y;
            [Loss] double Loss()
            {
                double z = kind switch { 0 => a * y, 1 or 2 => b - y, > 3 and < 6 when y > 0 => a * b, _ => a + b * y };
                switch (kind)
                {
                    case 0:
                        z += 1;
                        break;
                    case 3:
                    case 4:
                        return z;
                    default:
                        z = Square(z);
                        break;
                }
                return y is > -1 and < 1 ? z * z : z;
            }
            """) { Ranges = "kind 0 6" },
        new("LoopEarlyEnds", "d; turns=12*d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Size] int d;
            [Size] int turns => 12 * d;
            // Each ends after a few of its turns, at another one for each sample; what is left of them is the last one.
            [Loss] double Returns()
            {
                double square = 2 + Square(Dot(w, x)), root = 1 + Abs(y);
                for (int i = 0; i < turns; i++)
                {
                    double next = (root + square / root) / 2;
                    if (Abs(next - root) < 1e-2)
                        return next * y;
                    root = next;
                }
                return root;
            }
            [Loss] double Breaks()
            {
                double s = Dot(w, x), t = 0, last = 0;
                Vector v = w;
                for (int i = 0; i < turns; i++)
                {
                    t += 1 + 0.1 * Sin(s);
                    if (t > 4 + y)
                        break;
                    s = 0.5 * s + t;
                    v = Sin(v) + x;
                    last = Square(s);
                }
                return Square(last - y) + s * t + SquaredNorm(v);
            }
            [Loss] double Settles()
            {
                double c = Tanh(Dot(w, x)) / 4, z = y, before = 0;
                for (int i = 0; i < turns; i++)
                {
                    before = z;
                    z = Cos(c * z) / 4 + c;
                }
                return Square(z) + y * before;
            }
            """) { Largest = 3 },
        new("LoopEndsOnBothWays", "d; turns=12*d", """
            [Parameter] double a, b;
            [Sample] double y;
            [Data("d")] Vector u;
            [Size] int d;
            [Size] int turns => 12 * d;
            // It ends after some of its turns; of those after that one, the way back passes adjoints on as they are, or adds nothing to them.
            [Loss] double Lands()
            {
                double height = 1.5 + Square(y) / 4, speed = a;
                for (int i = 0; i < turns; i++)
                {
                    double before = height;
                    height += 0.3 * speed;
                    if (height < 1)
                        return Square(height - b * before * u[0]);
                    speed -= 0.5 / Square(height) + 0.1 * Exp(b) * speed;
                }
                return height * speed;
            }
            """) { Largest = 3 },
        new("LoopSubsets", "d", """
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Size] int d;
            [Loss] double Products()
            {
                // e_k of the elementary symmetric polynomials, one element after the other.
                var e = new double[4];
                e[0] = 1;
                for (int j = 0; j < d; j++)
                    for (int k = 3; k >= 1; k--)
                        e[k] = e[k] + w[j] * x[j] * e[k - 1];
                return e[1] + Square(e[2]) + e[3];
            }
            """),
        // A conservation law: what flows between neighbours lies on the faces between cells, one fewer than these.
        new("LoopOverFaces", "d", """
            [Size] int d;
            [Parameter("d")] Vector u0;
            [Parameter] double k;
            [Data("d")] Vector target;
            [Loss(Once = true)] double Misfit()
            {
                Vector u = u0;
                for (int t = 0; t < 5; t++)
                {
                    Vector flux = Vector.From(d - 1, i => Tanh(u[i + 1] - u[i] + 0.1 * Square(u[i])));
                    u = Vector.From(d, i => u[i] + 0.1 * Exp(k) * ((i < d - 1 ? flux[i] : 0) - (i > 0 ? flux[i - 1] : 0)));
                }
                return SquaredDistance(u, target);
            }
            """) { Smallest = 2 },
        // The same for each sample, and what flows at the ends is what flows beside them.
        new("LoopOverClampedFaces", "d", """
            [Size] int d;
            [Parameter("d")] Vector k;
            [Sample("d")] Vector u0;
            [Sample] double y;
            [Loss] double Misfit()
            {
                Vector u = u0;
                for (int t = 0; t < 5; t++)
                {
                    Vector flux = Vector.From(d - 1, i => Tanh(k[i] * (u[i + 1] - u[i])));
                    u = Vector.From(d, i => u[i] + 0.1 * (flux[Math.Min(i, d - 2)] - flux[Math.Max(i - 1, 0)]) + 0.01 * k[i] * flux[d - 2 - Math.Min(i, d - 2)]);
                }
                return Square(Sum(d, i => (i + 1) * u[i]) - y);
            }
            """) { Smallest = 2 },
    ];
}
