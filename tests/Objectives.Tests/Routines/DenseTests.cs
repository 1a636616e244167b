using System;
using System.Linq;
using Objectives.Runtime;
using Xunit;

namespace Objectives.Tests.Routines;

using Routines = global::Objectives.Runtime.Routines;

/// <summary>
/// Factorisations and solutions of every size are backward stable: element by element the residual is at most a small multiple of n·ε of what was added
/// up to get there (N. Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., theorems 8.5, 9.3 and 10.3). Residuals are computed in twice
/// the precision.
/// </summary>
public sealed class DenseTests
{
    private const double Epsilon = 1.1102230246251565e-16;

    /// <summary>Around the blocks: 24 and 48 columns, 32 rows, and where blocks begin.</summary>
    public static TheoryData<int> Sizes => [1, 2, 5, 23, 24, 25, 33, 47, 48, 49, 64, 65, 97, 130, 200];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Cholesky_is_backward_stable(int n)
    {
        double[] a = Positive(n);
        foreach (bool isByColumns in new[] { false, true })
        {
            // Only the lower part is read.
            double[] given = [.. a], l = new double[n * n];
            for (int i = 0; i < n; i++)
                for (int j = i + 1; j < n; j++)
                    given[isByColumns ? (j * n) + i : (i * n) + j] = double.NaN;
            Routines.Cholesky(Strided.Of(ref given[0], n, n, isByColumns ? 1 : n, isByColumns ? n : 1), Strided.Of(ref l[0], n, n, n, 1));
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                    if (j > i)
                        Assert.Equal(0, l[(i * n) + j]);
                    else
                        Small(n, a[(i * n) + j], j + 1, k => (l[(i * n) + k], l[(j * n) + k]));
        }
    }

    [Fact]
    public void Cholesky_of_an_indefinite_matrix_is_not_a_number_from_its_pivot_on()
    {
        const int N = 100;
        double[] a = Positive(N), l = new double[N * N];
        a[(70 * N) + 70] = -1;
        Routines.Cholesky(Strided.Of(ref a[0], N, N, N, 1), Strided.Of(ref l[0], N, N, N, 1));
        Assert.All(Enumerable.Range(0, N), i => Assert.Equal(i >= 70, double.IsNaN(l[(i * N) + i])));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Solutions_with_a_triangle_are_backward_stable(int n)
    {
        double[] a = Positive(n), l = new double[n * n];
        Routines.Cholesky(Strided.Of(ref a[0], n, n, n, 1), Strided.Of(ref l[0], n, n, n, 1));
        foreach (int sides in new[] { 1, 3, 4, 9, 30 })
            foreach (bool isTransposed in new[] { false, true })
                foreach (bool isByColumns in new[] { false, true })
                {
                    double[] b = Random(sides * n, sides), x = new double[sides * n];
                    var (side, place) = isByColumns ? (1, sides) : (n, 1);
                    Strided<double> matrix = Strided.Of(ref l[0], n, n, n, 1), right = Strided.Of(ref b[0], sides, n, side, place), result = Strided.Of(ref x[0], sides, n, side, place);
                    if (isTransposed)
                        Routines.SolveLowerTransposed(matrix, right, result);
                    else
                        Routines.SolveLower(matrix, right, result);
                    for (int s = 0; s < sides; s++)
                        for (int i = 0; i < n; i++)
                            Small(n, b[(s * side) + (i * place)], n, k => (isTransposed ? l[(k * n) + i] : l[(i * n) + k], x[(s * side) + (k * place)]));
                }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Solutions_by_elimination_are_backward_stable(int n)
    {
        double[] a = Random(n * n, n), factors = new double[n * (n + 1)];
        Routines.Factor(Strided.Of(ref a[0], n, n, n, 1), Strided.Of(ref factors[0], n, n + 1, n + 1, 1));
        double Lower(int i, int k) => i == k ? 1 : i > k ? factors[(i * (n + 1)) + k] : 0;
        double Upper(int k, int j) => k <= j ? factors[(k * (n + 1)) + j] : 0;
        int[] rows = [.. Enumerable.Range(0, n).Select(i => (int)factors[(i * (n + 1)) + n])];
        Assert.Equal(Enumerable.Range(0, n), rows.Order());
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
            {
                Assert.True(Math.Abs(Lower(i, j)) <= 1);
                Small(n, a[(rows[i] * n) + j], n, k => (Lower(i, k), Upper(k, j)));
            }
        double[] absolute = new double[n * n];   // Pᵀ·|L|·|U|
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++)
                absolute[(rows[i] * n) + j] = Enumerable.Range(0, n).Sum(k => Math.Abs(Lower(i, k) * Upper(k, j)));
        foreach (int sides in new[] { 1, 4, 30 })
            foreach (bool isTransposed in new[] { false, true })
                foreach (bool isByColumns in new[] { false, true })
                {
                    double[] b = Random(sides * n, sides), x = new double[sides * n];
                    var (side, place) = isByColumns ? (1, sides) : (n, 1);
                    Strided<double> matrix = Strided.Of(ref a[0], n, n, n, 1), lu = Strided.Of(ref factors[0], n, n + 1, n + 1, 1);
                    Strided<double> right = Strided.Of(ref b[0], sides, n, side, place), result = Strided.Of(ref x[0], sides, n, side, place);
                    if (isTransposed)
                        Routines.SolveTransposed(matrix, lu, right, result);
                    else
                        Routines.SolveFactored(matrix, lu, right, result);
                    for (int s = 0; s < sides; s++)
                        for (int i = 0; i < n; i++)
                        {
                            double scale = Enumerable.Range(0, n).Sum(k => (isTransposed ? absolute[(k * n) + i] : absolute[(i * n) + k]) * Math.Abs(x[(s * side) + (k * place)]));
                            double residual = Residual(b[(s * side) + (i * place)], n, k => (isTransposed ? a[(k * n) + i] : a[(i * n) + k], x[(s * side) + (k * place)])).Value;
                            Assert.True(Math.Abs(residual) <= 4 * (n + 2) * Epsilon * scale, $"row {i} of side {s}: {residual:E2} of {scale:E2}");
                        }
                }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Congruences_undo_each_other(int n)
    {
        double[] a = Positive(n), l = new double[n * n], b = Random(n * n, n), inside = new double[n * n], back = new double[n * n];
        Routines.Cholesky(Strided.Of(ref a[0], n, n, n, 1), Strided.Of(ref l[0], n, n, n, 1));
        for (int i = 0; i < n; i++)
            for (int j = i + 1; j < n; j++)
                b[(i * n) + j] = double.NaN;   // only the lower part is read
        foreach (bool isTransposed in new[] { false, true })
        {
            Strided<double> matrix = Strided.Of(ref a[0], n, n, n, 1), factor = Strided.Of(ref l[0], n, n, n, 1), middle = Strided.Of(ref b[0], n, n, n, 1);
            var result = Strided.Of(ref inside[0], n, n, n, 1);
            if (isTransposed)
                Routines.CongruenceTransposed(matrix, factor, middle, result);
            else
                Routines.Congruence(matrix, factor, middle, result);
            double M(int i, int k) => isTransposed ? l[(k * n) + i] : l[(i * n) + k];
            // B = M·X·Mᵀ, in two steps of which each is exact enough.
            double[] left = new double[n * n], scale = new double[n * n];
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++)
                {
                    Assert.Equal(inside[(j * n) + i], inside[(i * n) + j]);
                    left[(i * n) + j] = -Residual(0, n, k => (M(i, k), inside[(k * n) + j])).Value;
                    scale[(i * n) + j] = Enumerable.Range(0, n).Sum(k => Math.Abs(M(i, k) * inside[(k * n) + j]));
                }
            for (int i = 0; i < n; i++)
                for (int j = 0; j <= i; j++)
                {
                    double residual = Residual(b[(i * n) + j], n, k => (left[(i * n) + k], M(j, k))).Value;
                    double bound = Enumerable.Range(0, n).Sum(k => scale[(i * n) + k] * Math.Abs(M(j, k)));
                    Assert.True(Math.Abs(residual) <= 8 * (n + 2) * Epsilon * bound, $"{i}, {j}: {residual:E2} of {bound:E2}");
                }
        }
    }

    [Fact]
    public void Floats_are_solved_as_doubles_and_rounded()
    {
        const int N = 70, Sides = 6;
        double[] a = Positive(N), l = new double[N * N], b = Random(N * Sides, 1), x = new double[N * Sides];
        float[] a4 = [.. a.Select(v => (float)v)], l4 = new float[N * N], b4 = [.. b.Select(v => (float)v)], x4 = new float[N * Sides];
        for (int i = 0; i < a.Length; i++)
            a[i] = a4[i];
        for (int i = 0; i < b.Length; i++)
            b[i] = b4[i];
        Routines.Cholesky(Strided.Of(ref a[0], N, N, N, 1), Strided.Of(ref l[0], N, N, N, 1));
        Routines.Cholesky(Strided.Of(ref a4[0], N, N, N, 1), Strided.Of(ref l4[0], N, N, 1, N));
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++)
            {
                Assert.Equal((float)l[(i * N) + j], l4[(j * N) + i]);
                l[(i * N) + j] = l4[(j * N) + i];
            }
        Routines.SolveLower(Strided.Of(ref l[0], N, N, N, 1), Strided.Of(ref b[0], Sides, N, 1, Sides), Strided.Of(ref x[0], Sides, N, 1, Sides));
        Routines.SolveLower(Strided.Of(ref l4[0], N, N, 1, N), Strided.Of(ref b4[0], Sides, N, 1, Sides), Strided.Of(ref x4[0], Sides, N, 1, Sides));
        Assert.Equal(x.Select(v => (float)v), x4);
    }

    /// <summary>The value is the sum of the products up to a small multiple of n·ε of their absolute sum.</summary>
    private static void Small(int n, double value, int count, Func<int, (double, double)> product)
    {
        var (residual, scale) = Residual(value, count, product);
        Assert.True(Math.Abs(residual) <= 2 * (n + 2) * Epsilon * scale, $"{residual:E2} of {scale:E2}");
    }

    /// <summary>value − Σ of products, in twice the precision, and Σ of their absolute values. Source: T. Ogita, S. Rump, S. Oishi, Accurate sum and dot product, algorithm 5.3.</summary>
    private static (double Value, double Scale) Residual(double value, int count, Func<int, (double, double)> product)
    {
        double sum = value, error = 0, scale = 0;
        for (int k = 0; k < count; k++)
        {
            var (u, v) = product(k);
            double p = -u * v, next = sum + p, part = next - sum;
            error += Math.FusedMultiplyAdd(-u, v, -p) + (sum - (next - part) + (p - part));
            sum = next;
            scale += Math.Abs(p);
        }
        return (sum + error, scale);
    }

    private static double[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];
    }

    /// <summary>M·Mᵀ + I/100: positive definite, and not too well conditioned.</summary>
    private static double[] Positive(int n)
    {
        double[] m = Random(n * n, n), a = new double[n * n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++)
                a[(i * n) + j] = a[(j * n) + i] = Enumerable.Range(0, n).Sum(k => m[(i * n) + k] * m[(j * n) + k]) + (i == j ? 0.01 : 0);
        return a;
    }
}
