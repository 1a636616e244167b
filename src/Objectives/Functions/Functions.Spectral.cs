using System;
using Objectives.Runtime;

namespace Objectives;

public static partial class Functions
{
    /// <summary>
    /// The eigenvalues of a symmetric matrix, ascending, and its orthonormal eigenvectors as columns, each with its largest component positive.
    /// Of any other matrix they are those of ½(A + Aᵀ). Derivatives of functions of the eigenvalues are exact where some are equal; those of
    /// the vectors of such a group are the smallest possible.
    /// </summary>
    /// <param name="a">A square matrix, of shape [n, n], with finite elements.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static (Vector Values, Matrix Vectors) SymmetricEigen(Matrix a)
    {
        Shape.RequireSquare(a, nameof(SymmetricEigen));
        int n = a.RowCount;
        double[] values = new double[n], vectors = new double[n * n];
        Dense.Eigen(RowMajor(0.5 * (a + a.T)), n, values, vectors);
        return (values, Matrix.From(n, n, (i, m) => vectors[(m * n) + i]));
    }

    /// <summary>The eigenvalues of a symmetric matrix, ascending; of any other, those of ½(A + Aᵀ).</summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Vector Eigenvalues(Matrix a) => SymmetricEigen(a).Values;

    /// <summary>
    /// The singular values, descending: as many as the matrix has rows or columns, whichever are fewer. The derivative of one that is 0 is 0.
    /// </summary>
    /// <param name="a">A matrix of shape [m, n].</param>
    public static Vector SingularValues(Matrix a)
    {
        Vector all = Eigenvalues(Doubled(a));
        return Vector.From(Math.Min(a.RowCount, a.ColumnCount), k => Nonnegligible(all[^(k + 1)], all));
    }

    /// <summary>The sum of the singular values. The derivative of one that is 0 is 0.</summary>
    /// <param name="a">A matrix of shape [m, n].</param>
    public static double NuclearNorm(Matrix a) => Sum(SingularValues(a));

    /// <summary>The largest singular value; 0 with derivative 0 at 0. Several that are as large share its derivative.</summary>
    /// <param name="a">A matrix of shape [m, n].</param>
    public static double SpectralNorm(Matrix a) => a.RowCount == 0 || a.ColumnCount == 0 ? 0 : SingularValues(a)[0];

    /// <summary>
    /// The symmetric positive semidefinite B with B·B = A for such an A; of any other matrix that of ½(A + Aᵀ), NaN where an eigenvalue is negative.
    /// Its derivative is infinite or NaN where A is singular.
    /// </summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Matrix MatrixSqrt(Matrix a) => OfEigenvalues(a, (value, all) => Math.Sqrt(value < 0 ? Nonnegligible(value, all) : value));

    /// <summary>The symmetric B with exp(B) = A for a symmetric positive definite A; of any other matrix that of ½(A + Aᵀ), NaN where an eigenvalue is negative.</summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Matrix MatrixLog(Matrix a) => OfEigenvalues(a, (value, _) => Math.Log(value));

    /// <summary>exp(A) = Σ Aᵏ/k!, of any square matrix.</summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Matrix MatrixExp(Matrix a)
    {
        Shape.RequireSquare(a, nameof(MatrixExp));
        int n = a.RowCount;
        double[] result = new double[n * n];
        Dense.Exponential(RowMajor(a), n, result);
        return Matrix.From(n, n, (i, j) => result[(i * n) + j]);
    }

    /// <summary>[[0, A], [Aᵀ, 0]]: its eigenvalues are the singular values of A, their negatives, and zeros.</summary>
    private static Matrix Doubled(Matrix a)
    {
        int m = a.RowCount, size = m + a.ColumnCount;
        return Matrix.From(size, size, (i, j) => i < m && j >= m ? a[i, j - m] : i >= m && j < m ? a[j, i - m] : 0);
    }

    private static double Nonnegligible(double value, Vector all) => Math.Abs(value) <= Dense.NegligibleEigenvalue * NormInf(all) ? 0 : value;

    private static Matrix OfEigenvalues(Matrix a, Func<double, Vector, double> f)
    {
        var (values, vectors) = SymmetricEigen(a);
        return vectors * DiagonalMatrix(Vector.From(values.Length, k => f(values[k], values))) * vectors.T;
    }
}
