using System;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Objectives.Benchmarks;

/// <summary>A factorisation by Math.NET Numerics, of which each kind has its own names for the same things.</summary>
/// <param name="n">The matrix's size.</param>
/// <param name="factorise">The factorisation.</param>
/// <param name="logDeterminant">The logarithm of the determinant.</param>
internal sealed class MathNetFactorisation<T>(int n, Func<Matrix<double>, T> factorise, Func<T, double> logDeterminant) : IFactorisation
    where T : class, ISolver<double>
{
    private readonly DenseMatrix inverse = new(n), identity = DenseMatrix.CreateIdentity(n);
    private readonly DenseVector solution = new(n);
    private T? factors;

    private T Factors => factors ?? throw new InvalidOperationException("Nothing is factorised yet.");

    public double LogDeterminant => logDeterminant(Factors);

    public void Factorise(double[] matrix) => factors = factorise(MathNetMatrix.Transposed(matrix, n));

    public void Solve(Span<double> b)
    {
        Factors.Solve(new DenseVector(b.ToArray()), solution);
        solution.Values.CopyTo(b);
    }

    public ReadOnlySpan<double> Inverse()
    {
        Factors.Solve(identity, inverse);
        return inverse.Values;
    }
}
