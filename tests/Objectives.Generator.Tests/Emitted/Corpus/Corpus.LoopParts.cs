namespace Objectives.Generator.Tests.Emitted;

/// <summary>Arrays of which a loop writes one row, column or element: dynamic programs, products, counts and elimination written by hand.</summary>
internal static partial class Corpus
{
    private static Case[] LoopParts =>
    [
        // The likelihood of a hidden Markov model: a row of the table a step, from the row before.
        new("PartForwardAlgorithm", "t; k", """
            [Size] int t, k;
            [Parameter("k", "k")] Matrix A;
            [Parameter("k")] Vector mean, prior;
            [Sample("t")] Vector x;
            [Loss] double Loss()
            {
                var table = new double[t, k];
                for (int s = 0; s < k; s++)
                    table[0, s] = LogSoftmax(prior)[s] - 0.5 * Square(x[0] - mean[s]);
                for (int i = 1; i < t; i++)
                    for (int s = 0; s < k; s++)
                    {
                        double sum = table[i - 1, 0] + A[0, s];
                        for (int r = 1; r < k; r++)
                            sum = LogAddExp(sum, table[i - 1, r] + A[r, s]);
                        table[i, s] = sum - 0.5 * Square(x[i] - mean[s]);
                    }
                double total = table[t - 1, 0];
                for (int s = 1; s < k; s++)
                    total = LogAddExp(total, table[t - 1, s]);
                return -total;
            }
            """) { Smallest = 1, Largest = 5 },
        new("PartMatrixProduct", "d; k; m", """
            [Size] int d, k, m;
            [Parameter("d", "k")] Matrix A;
            [Parameter("k", "m")] Matrix B;
            [Sample("m")] Vector x;
            [Loss] double Loss()
            {
                var C = new double[d, m];
                for (int i = 0; i < d; i++)
                    for (int j = 0; j < m; j++)
                        for (int l = 0; l < k; l++)
                            C[i, j] += A[i, l] * B[l, j];
                double s = 0;
                for (int i = 0; i < d; i++)
                {
                    double y = 0;
                    for (int j = 0; j < m; j++)
                        y += C[i, j] * x[j];
                    s += Sin(y);
                }
                return s;
            }
            """),
        // One element of a vector, one column and one row of a matrix; a row is read that is surely another one, and one that may be the same.
        new("PartPlaces", "d; m", """
            [Size] int d, m;
            [Parameter("d", "m")] Matrix W;
            [Sample("m")] Vector x;
            [Sample] int p;
            [Loss] double Loss()
            {
                var v = new double[3];
                var M = new double[d + 2, m];
                for (int j = 0; j < m; j++)
                {
                    v[1] = 0.5 * v[1] * x[j] + 1 + v[0];
                    M[1, j] = x[j] + v[1];
                }
                for (int i = 0; i < d; i++)
                {
                    for (int j = 1; j < m; j++)
                    {
                        M[i + 2, j] = W[i, j] + 0.5 * M[i + 1, j - 1] + 0.25 * M[i + 2, j - 1];
                        if (x[j] > 0)
                            M[i + 2, j] *= x[j];
                        v[2] += M[p, j] * x[j];
                    }
                    v[0] += M[i + 2, m - 1];
                }
                double s = v[0] * v[0] + v[1] + v[2];
                for (int i = 0; i < d + 2; i++)
                    s += (i + 1) * M[i, m - 1] * M[i, 0];
                return s;
            }
            """) { Ranges = "p 0 d+1", Smallest = 2, Largest = 8 },
        // What seemed to be one row is not: another one is written under a condition, and the array is replaced.
        new("PartIsWhole", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                var M = new double[2, d];
                var v = new double[2];
                for (int j = 0; j < d; j++)
                {
                    M[0, j] = w[j];
                    if (x[j] > 0)
                        M[1, j] = x[j] * M[0, j];
                    v[0] += w[j] * x[j];
                    if (v[0] > 1)
                        v = new double[2] { 0.5 * v[0], v[1] + w[j] };
                }
                double s = v[0] * v[1] + v[0];
                for (int j = 0; j < d; j++)
                    s += M[0, j] * M[0, j] + M[1, j];
                return s;
            }
            """),
        new("PartCounts", "d; k", """
            [Size] int d, k;
            [Parameter("k")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                var counts = new int[k];
                var seen = new bool[k];
                for (int c = 0; c < k; c++)
                    for (int j = 0; j < d; j++)
                    {
                        if (x[j] > 0.5 * c)
                            counts[c]++;
                        seen[c] = seen[c] || x[j] > 1;
                    }
                double s = 0;
                for (int c = 0; c < k; c++)
                    s += w[c] * w[c] * counts[c] + (seen[c] ? w[c] : 0);
                return s;
            }
            """),
        // Elimination in place: each step rewrites the rows below its own.
        new("PartElimination", "d", """
            [Size] int d;
            [Parameter("d", "d")] Matrix A;
            [Sample("d")] Vector x;
            [Loss] double Loss()
            {
                var L = new double[d, d];
                for (int i = 0; i < d; i++)
                    for (int j = 0; j <= i; j++)
                    {
                        double s = A[i, j] * A[j, i] + (i == j ? 3 * d : 0);
                        for (int l = 0; l < j; l++)
                            s -= L[i, l] * L[j, l];
                        L[i, j] = i == j ? Sqrt(s) : s / L[j, j];
                    }
                double sum = 0;
                for (int i = 0; i < d; i++)
                    sum += Log(L[i, i]) * x[i] + (i > 0 ? L[i, 0] * x[0] : 0);
                return sum;
            }
            """) { Largest = 6 },
    ];
}
