using System;

namespace Objectives.Runtime;

internal static partial class Dense
{
    private const double Epsilon = 1.0 / (1L << 52);
    private const int MostIterations = 60;

    /// <summary>
    /// The eigenvalues of a symmetric matrix, ascending, and its orthonormal eigenvectors, one a row of <paramref name="vectors"/>, each with its
    /// largest component positive (of several as large, the first). All NaN where an element is not finite. By Householder's reflections to
    /// tridiagonal form and implicit QL. Source: H. Bowdler et al., The QR and QL algorithms for symmetric matrices, Numer. Math. 11 (1968);
    /// R. Martin, C. Reinsch, J. Wilkinson, Householder's tridiagonalization of a symmetric matrix, ibid.
    /// </summary>
    public static void Eigen(ReadOnlySpan<double> a, int n, Span<double> values, Span<double> vectors)
    {
        if (n == 0)
            return;
        foreach (double element in a)
            if (!double.IsFinite(element))
            {
                values[..n].Fill(double.NaN);
                vectors.Fill(double.NaN);
                return;
            }
        double[] beside = new double[n];
        // By powers of two, so that squares neither overflow nor vanish.
        double scale = Scale(a);
        for (int i = 0; i < n * n; i++)
            vectors[i] = a[i] * scale;
        Tridiagonalize(vectors, n, values, beside);
        if (!Iterate(vectors, n, values, beside))
        {
            values[..n].Fill(double.NaN);
            vectors.Fill(double.NaN);
            return;
        }
        Order(values, vectors, n);
        for (int i = 0; i < n; i++)
        {
            values[i] /= scale;
            var vector = vectors.Slice(i * n, n);
            int largest = 0;
            for (int k = 1; k < n; k++)
                if (Math.Abs(vector[k]) > Math.Abs(vector[largest]))
                    largest = k;
            if (vector[largest] < 0)
                for (int k = 0; k < n; k++)
                    vector[k] = -vector[k];
        }
    }

    private static double Scale(ReadOnlySpan<double> a)
    {
        double largest = 0;
        foreach (double element in a)
            largest = Math.Max(largest, Math.Abs(element));
        return largest == 0 ? 1 : Math.ScaleB(1, -Math.Clamp(Math.ILogB(largest), -1000, 1000));
    }

    /// <summary>QᵀAQ = T: its diagonal, what stands beside it (from 1 on), and Qᵀ in place of A.</summary>
    private static void Tridiagonalize(Span<double> v, int n, Span<double> d, Span<double> e)
    {
        Span<double> Row(Span<double> all, int j) => all.Slice(j * n, n);
        for (int j = 0; j < n; j++)
            d[j] = v[(j * n) + n - 1];
        for (int i = n - 1; i > 0; i--)
        {
            var u = d[..i];
            double scale = 0, h = 0;
            foreach (double element in u)
                scale += Math.Abs(element);
            if (scale == 0)
            {
                e[i] = d[i - 1];
                for (int j = 0; j < i; j++)
                {
                    d[j] = v[(j * n) + i - 1];
                    v[(j * n) + i] = v[(i * n) + j] = 0;
                }
                d[i] = 0;
                continue;
            }
            for (int k = 0; k < i; k++)
                u[k] /= scale;
            h = Dot(u, u);
            double f = u[i - 1], g = f > 0 ? -Math.Sqrt(h) : Math.Sqrt(h);
            e[i] = scale * g;
            h -= f * g;
            u[i - 1] = f - g;
            var p = e[..i];
            p.Clear();
            // p = A·u / h, from the lower triangle; u is kept for Q.
            for (int j = 0; j < i; j++)
            {
                var column = Row(v, j)[(j + 1)..i];
                v[(i * n) + j] = u[j];
                p[j] += (v[(j * n) + j] * u[j]) + Dot(column, u[(j + 1)..]);
                AddMultiple(p[(j + 1)..], u[j], column);
            }
            for (int j = 0; j < i; j++)
                p[j] /= h;
            AddMultiple(p, -Dot(p, u) / (h + h), u);
            // A −= p·uᵀ + u·pᵀ
            for (int j = 0; j < i; j++)
            {
                AddMultiple(Row(v, j)[j..i], -u[j], p[j..]);
                AddMultiple(Row(v, j)[j..i], -p[j], u[j..]);
            }
            for (int j = 0; j < i; j++)
            {
                d[j] = v[(j * n) + i - 1];
                v[(j * n) + i] = 0;
            }
            d[i] = h;
        }
        for (int i = 0; i < n - 1; i++)
        {
            v[(i * n) + n - 1] = v[(i * n) + i];
            v[(i * n) + i] = 1;
            var u = Row(v, i + 1)[..(i + 1)];
            if (d[i + 1] != 0)
                for (int j = 0; j <= i; j++)
                {
                    var column = Row(v, j)[..(i + 1)];
                    AddMultiple(column, -Dot(u, column) / d[i + 1], u);
                }
            u.Clear();
        }
        for (int j = 0; j < n; j++)
        {
            d[j] = v[(j * n) + n - 1];
            v[(j * n) + n - 1] = 0;
        }
        v[(n * n) - 1] = 1;
    }

    /// <summary>Implicit QL steps until nothing stands beside the diagonal; the rows of <paramref name="v"/> turn along.</summary>
    private static bool Iterate(Span<double> v, int n, Span<double> d, Span<double> e)
    {
        for (int i = 1; i < n; i++)
            e[i - 1] = e[i];
        e[n - 1] = 0;
        double shifted = 0, size = 0;
        for (int l = 0; l < n; l++)
        {
            size = Math.Max(size, Math.Abs(d[l]) + Math.Abs(e[l]));
            int m = l;
            while (m < n - 1 && Math.Abs(e[m]) > Epsilon * size)
                m++;
            for (int iteration = 0; m > l && Math.Abs(e[l]) > Epsilon * size; iteration++)
            {
                if (iteration == MostIterations)
                    return false;
                double g = d[l], p = (d[l + 1] - g) / (2 * e[l]), r = double.Hypot(p, 1);
                r = p < 0 ? -r : r;
                d[l] = e[l] / (p + r);
                d[l + 1] = e[l] * (p + r);
                double next = d[l + 1], h = g - d[l], ahead = e[l + 1];
                for (int i = l + 2; i < n; i++)
                    d[i] -= h;
                shifted += h;
                p = d[m];
                double c = 1, c2 = 1, c3 = 1, s = 0, s2 = 0;
                for (int i = m - 1; i >= l; i--)
                {
                    (c3, c2, s2) = (c2, c, s);
                    g = c * e[i];
                    h = c * p;
                    r = double.Hypot(p, e[i]);
                    e[i + 1] = s * r;
                    s = e[i] / r;
                    c = p / r;
                    p = (c * d[i]) - (s * g);
                    d[i + 1] = h + (s * ((c * g) + (s * d[i])));
                    Turn(v.Slice(i * n, n), v.Slice((i + 1) * n, n), c, s);
                }
                p = -s * s2 * c3 * ahead * e[l] / next;
                e[l] = s * p;
                d[l] = c * p;
            }
            d[l] += shifted;
            e[l] = 0;
        }
        return true;
    }

    /// <summary>(a, b) becomes (c·a − s·b, s·a + c·b).</summary>
    private static void Turn(Span<double> a, Span<double> b, double c, double s)
    {
        b = b[..a.Length];
        for (int k = 0; k < a.Length; k++)
            (a[k], b[k]) = ((c * a[k]) - (s * b[k]), (s * a[k]) + (c * b[k]));
    }

    private static void Order(Span<double> values, Span<double> vectors, int n)
    {
        for (int i = 0; i < n - 1; i++)
        {
            int least = i;
            for (int j = i + 1; j < n; j++)
                if (values[j] < values[least])
                    least = j;
            if (least == i)
                continue;
            (values[i], values[least]) = (values[least], values[i]);
            Swap(vectors.Slice(i * n, n), vectors.Slice(least * n, n));
        }
    }
}
