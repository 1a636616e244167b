using System;
using Objectives.Runtime;

namespace Objectives;

public static partial class Functions
{
    /// <summary>The x of A·x = b, by Gaussian elimination with partial pivoting; infinite or NaN where A is singular.</summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <param name="b">The right-hand side, of length n.</param>
    /// <returns>A vector of length n.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the shapes do not fit.</exception>
    public static Vector Solve(Matrix a, Vector b)
    {
        RequireFit(a, b.Length, nameof(Solve), Shape.Of(b));
        return WithFactors(a, nameof(Solve), (factors, rows, n, _) => Solved(x => Dense.Solve(factors, n, n, rows, b.ToArray(), x), n));
    }

    /// <summary>The X of A·X = B, column by column.</summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <param name="b">The right-hand sides, of shape [n, m].</param>
    /// <returns>A matrix of shape [n, m].</returns>
    /// <exception cref="ArgumentException">The matrix is not square, or the shapes do not fit.</exception>
    public static Matrix Solve(Matrix a, Matrix b)
    {
        RequireFit(a, b.RowCount, nameof(Solve), Shape.Of(b));
        return WithFactors(a, nameof(Solve), (factors, rows, n, _) => ByColumns(b, (column, x) => Dense.Solve(factors, n, n, rows, column, x)));
    }

    /// <summary>A⁻¹; infinite or NaN where A is singular.</summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Matrix Inverse(Matrix a) => Solve(a, Identity(a.RowCount));

    /// <summary>det A. Its derivative is det A·A⁻ᵀ, NaN where A is singular.</summary>
    /// <param name="a">A square matrix, of shape [n, n]; the determinant of an empty one is 1.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static double Determinant(Matrix a) => WithFactors(a, nameof(Determinant), (factors, _, n, sign) =>
    {
        double product = sign;
        for (int i = 0; i < n; i++)
            product *= factors[(i * n) + i];
        return product;
    });

    /// <summary>log |det A|; −∞ where A is singular. Its derivative is A⁻ᵀ.</summary>
    /// <param name="a">A square matrix, of shape [n, n]; 0 for an empty one.</param>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static double LogDet(Matrix a) => WithFactors(a, nameof(LogDet), (factors, _, n, _) =>
    {
        double sum = 0;
        for (int i = 0; i < n; i++)
            sum += Math.Log(Math.Abs(factors[(i * n) + i]));
        return sum;
    });

    /// <summary>
    /// The lower L of a symmetric positive definite A = L·Lᵀ. Of any other matrix it is that of ½(A + Aᵀ); NaN where that is not positive definite.
    /// </summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <returns>A lower triangular matrix of shape [n, n].</returns>
    /// <exception cref="ArgumentException">The matrix is not square.</exception>
    public static Matrix Cholesky(Matrix a)
    {
        Shape.RequireSquare(a, nameof(Cholesky));
        int n = a.RowCount;
        double[] lower = new double[n * n];
        Dense.Cholesky(RowMajor(0.5 * (a + a.T)), n, lower);
        return Matrix.From(n, n, (i, j) => lower[(i * n) + j]);
    }

    /// <summary>The x of A·x = b for a triangular A, of which only the triangle is read.</summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <param name="b">The right-hand side, of length n.</param>
    /// <param name="upper">Whether the upper triangle counts; else the lower one.</param>
    /// <exception cref="ArgumentException">The matrix is not square, or the shapes do not fit.</exception>
    public static Vector SolveTriangular(Matrix a, Vector b, bool upper = false)
    {
        RequireFit(a, b.Length, nameof(SolveTriangular), Shape.Of(b));
        var solve = Triangle(a, upper);
        return Solved(x => solve(b.ToArray(), x), b.Length);
    }

    /// <summary>The X of A·X = B for a triangular A, column by column.</summary>
    /// <param name="a">A square matrix, of shape [n, n].</param>
    /// <param name="b">The right-hand sides, of shape [n, m].</param>
    /// <param name="upper">Whether the upper triangle counts; else the lower one.</param>
    /// <exception cref="ArgumentException">The matrix is not square, or the shapes do not fit.</exception>
    public static Matrix SolveTriangular(Matrix a, Matrix b, bool upper = false)
    {
        RequireFit(a, b.RowCount, nameof(SolveTriangular), Shape.Of(b));
        return ByColumns(b, Triangle(a, upper));
    }

    private delegate void ColumnSolver(double[] right, Span<double> solution);

    private delegate void Solution(Span<double> solution);

    private static ColumnSolver Triangle(Matrix a, bool upper)
    {
        int n = a.RowCount;
        double[] lower = RowMajor(upper ? a.T : a);
        return upper ? (b, x) => Dense.SolveLowerTransposed(lower, n, b, x) : (b, x) => Dense.SolveLower(lower, n, b, x);
    }

    private static Vector Solved(Solution solve, int n)
    {
        double[] x = new double[n];
        solve(x);
        return x;
    }

    private static Matrix ByColumns(Matrix b, ColumnSolver solve)
    {
        var columns = new Vector[b.ColumnCount];
        for (int j = 0; j < columns.Length; j++)
        {
            double[] right = b.Column(j).ToArray();
            columns[j] = Solved(x => solve(right, x), right.Length);
        }
        return Matrix.From(b.RowCount, b.ColumnCount, (i, j) => columns[j][i]);
    }

    private static TResult WithFactors<TResult>(Matrix a, string function, Func<double[], int[], int, int, TResult> use)
    {
        Shape.RequireSquare(a, function);
        int n = a.RowCount;
        double[] factors = RowMajor(a);
        int[] rows = new int[n];
        int sign = Dense.Factor(factors, n, rows);
        return use(factors, rows, n, sign);
    }

    private static double[] RowMajor(Matrix a)
    {
        double[] elements = new double[a.RowCount * a.ColumnCount];
        for (int i = 0; i < elements.Length; i++)
            elements[i] = a[i / a.ColumnCount, i % a.ColumnCount];
        return elements;
    }

    private static void RequireFit(Matrix a, int rows, string function, string shape)
    {
        Shape.RequireSquare(a, function);
        if (rows != a.RowCount)
            throw Shape.Mismatch(function, Shape.Of(a), shape, "the right-hand side needs as many rows as the matrix");
    }
}
