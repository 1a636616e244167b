using System;

namespace Objectives.Benchmarks;

/// <summary>Cholesky's factorisation in plain scalar loops.</summary>
/// <param name="n">The matrix's size.</param>
internal sealed class ScalarCholesky(int n) : IFactorisation
{
    private readonly double[] factor = new double[n * n], inverse = new double[n * n];

    public double LogDeterminant
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < n; i++)
                sum += 2 * Math.Log(factor[i * n + i]);
            return sum;
        }
    }

    public void Factorise(double[] matrix)
    {
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i * n + j];
                for (int k = 0; k < j; k++)
                    sum -= factor[i * n + k] * factor[j * n + k];
                factor[i * n + j] = i == j ? Math.Sqrt(sum) : sum / factor[j * n + j];
            }
        }
    }

    public void Solve(Span<double> b)
    {
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < i; k++)
                b[i] -= factor[i * n + k] * b[k];
            b[i] /= factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
                b[i] -= factor[k * n + i] * b[k];
            b[i] /= factor[i * n + i];
        }
    }

    /// <summary>(LLᵀ)⁻¹: L⁻¹, then its product with its transpose, in place.</summary>
    public ReadOnlySpan<double> Inverse()
    {
        for (int j = 0; j < n; j++)
        {
            for (int i = j; i < n; i++)
            {
                double sum = i == j ? 1 : 0;
                for (int k = j; k < i; k++)
                    sum -= factor[i * n + k] * inverse[k * n + j];
                inverse[i * n + j] = sum / factor[i * n + i];
            }
        }
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = 0;
                for (int k = i; k < n; k++)
                    sum += inverse[k * n + i] * inverse[k * n + j];
                inverse[i * n + j] = sum;
            }
        }
        return inverse;
    }
}
