using System;
using System.Linq;
using Objectives.Runtime;
using Xunit;

namespace Objectives.Fuzz.Mutations;

/// <summary>What is excluded has no influence.</summary>
public class ExcludedTests
{
    private const int N = 5;

    public static TheoryData<string> Decomposed => [.. Excluded.Decomposed, .. Excluded.Factored];

    /// <summary>Beside its decomposition, neither the numbers nor the strides of a matrix change a result; beside its factors, not even how many rows it has.</summary>
    [Theory]
    [MemberData(nameof(Decomposed))]
    public void A_matrix_beside_its_decomposition_gives_its_rows_alone(string name)
    {
        var random = new Random(3);
        double[] a = new double[N * N], eigen = new double[(N + 1) * N], factors = new double[N * (N + 1)], right = [.. Enumerable.Range(0, N).Select(_ => random.NextDouble())];
        for (int i = 0; i < N; i++)
            for (int j = 0; j <= i; j++)
                a[(i * N) + j] = a[(j * N) + i] = random.NextDouble() + (i == j ? N : 0);
        Routines.Eigen(Strided.Of(ref a[0], N, N, N, 1), Strided.Of(ref eigen[0], N + 1, N, N, 1));
        Routines.Factor(Strided.Of(ref a[0], N, N, N, 1), Strided.Of(ref factors[0], N, N + 1, N + 1, 1));
        double[] nothing = [.. Enumerable.Repeat(double.NaN, a.Length)];
        double[] expected = Run(ref a[0], N, N, N, 1), other = Run(ref nothing[0], Excluded.Factored.Contains(name) ? 2 : N, N + 3, 2, 7);
        Assert.Equal(expected, other);
        Assert.Contains(expected, x => x != 0);
        Assert.DoesNotContain(expected, double.IsNaN);

        double[] Run(ref double start, int rows, int columns, int rowStride, int columnStride)
        {
            double[] result = new double[N * N];
            var matrix = Strided.Of(ref start, rows, columns, rowStride, columnStride);
            Strided<double> ofEigen = Strided.Of(ref eigen[0], N + 1, N, N, 1), ofFactors = Strided.Of(ref factors[0], N, N + 1, N + 1, 1);
            Strided<double> side = Strided.Of(ref right[0], N, 1), vector = Strided.Of(ref result[0], N, 1), square = Strided.Of(ref result[0], N, N, N, 1);
            switch (name)
            {
                case nameof(Routines.Eigenvalues):
                    Routines.Eigenvalues(matrix, ofEigen, vector);
                    break;
                case nameof(Routines.Eigenvectors):
                    Routines.Eigenvectors(matrix, ofEigen, square);
                    break;
                case nameof(Routines.SpectralMatrix):
                    Routines.SpectralMatrix(matrix, ofEigen, side, square);
                    break;
                case nameof(Routines.LogDeterminant):
                    Routines.LogDeterminant(matrix, ofFactors, Strided.Of(ref result[0]));
                    break;
                case nameof(Routines.Determinant):
                    Routines.Determinant(matrix, ofFactors, Strided.Of(ref result[0]));
                    break;
                case nameof(Routines.SolveFactored):
                    Routines.SolveFactored(matrix, ofFactors, side, vector);
                    break;
                case nameof(Routines.SolveTransposed):
                    Routines.SolveTransposed(matrix, ofFactors, side, vector);
                    break;
                default:
                    Assert.Fail($"{name} is excluded without a test");
                    break;
            }
            return result;
        }
    }

    /// <summary>How far rows of a sum are apart does not matter where it has one.</summary>
    [Fact]
    public void One_row_of_outer_products_has_no_stride()
    {
        double[] a = [1, 2, 3], b = [4, 5, 6, 7, 8, 9], sum = [10, 20], other = [10, 20];
        Simd.Contract.AddOuter(ref a[0], 1, ref b[0], 2, 3, 3, ref sum[0], 2);
        Simd.Contract.AddOuter(ref a[0], 1, ref b[0], 2, 3, 3, ref other[0], 1000);
        Assert.Equal([42, 70], sum);
        Assert.Equal(sum, other);
    }

    /// <summary>The strides of A·Aᵀ may be swapped.</summary>
    [Theory]
    [InlineData(5, 3)]
    [InlineData(19, 11)]
    [InlineData(40, 33)]
    public void A_matrix_times_its_transpose_is_symmetric(int rows, int columns)
    {
        var random = new Random(rows);
        double[] a = [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextDouble() - 0.5)], product = new double[rows * rows], transposed = new double[rows * rows];
        Simd.Contract.MatrixProduct(ref a[0], columns, 1, ref a[0], 1, columns, ref product[0], rows, 1, rows, columns, rows);
        Simd.Contract.MatrixProduct(ref a[0], columns, 1, ref a[0], 1, columns, ref transposed[0], 1, rows, rows, columns, rows);
        Assert.Equal(product, transposed);
        Assert.Contains(product, x => x != 0);
    }
}
