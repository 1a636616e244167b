using System;
using System.Collections.Generic;
using System.Linq;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Objectives.Benchmarks;

/// <summary>Objectives of one matrix that is factorised.</summary>
internal static class Linalg
{
    private const double Lambda = 0.1;

    public static IEnumerable<Workload> Workloads() => [Process(200, 4), Lasso(100)];

    private static Workload Process(int points, int features)
    {
        double[] x = Numbers.Centred(0, points * features, 4), y = Numbers.Centred(1, points);
        double n = points, cubes = n * n * n, kernel = n * n / 2 * (3 * features + Limit.Elementary);
        return new($"marginal likelihood of a Gaussian process, n = {points}, d = {features}",
            threads => new GaussianProcess(x: DataArray.From(x, points, features), y: y) { MaxDegreeOfParallelism = threads },
            Numbers.Centred(Numbers.Parameters, features + 2))
        {
            // The Cholesky factor; the inverse; the inverse around the kernel's tangent.
            Limit = Limit.Operations(value: cubes / 3 + kernel, gradient: cubes + kernel, product: 5 * cubes + kernel),
            Data = Bytes.Of(x, y),
            Baselines = [.. Factorisations(points).Select(f => ProcessBy(f.Method, f.Factorisation, x, y, points, features))],
            Bars = Bar.OfDerivatives(6),
            Peer = ["linalg.py", "process", $"{points}", $"{features}"],
        };
    }

    private static Workload Lasso(int size)
    {
        double[] rows = Numbers.Centred(0, 2 * size * size), s = new double[size * size], theta = Numbers.Centred(Numbers.Parameters, size * size);
        for (int i = 0; i < size; i++)
        {
            theta[i * size + i] += 8;
            for (int j = 0; j < size; j++)
            {
                for (int r = 0; r < 2 * size; r++)
                    s[i * size + j] += rows[r * size + i] * rows[r * size + j] / (2 * size);
            }
        }
        double cubes = (double)size * size * size;
        return new($"graphical lasso, d = {size}",
            threads => new GraphicalLasso(S: DataArray.From(s, size, size)) { Lambda = Lambda, MaxDegreeOfParallelism = threads }, theta)
        {
            Limit = Limit.Operations(value: cubes / 3, gradient: cubes, product: 5 * cubes),
            Data = Bytes.Of(s),
            Baselines = [.. Factorisations(size).Select(f => LassoBy(f.Method, f.Factorisation, s, size))],
            Bars = Bar.OfDerivatives(6),
            Peer = ["linalg.py", "lasso", $"{size}"],
        };
    }

    /// <summary>How matrices are factorised: by loops, and by Math.NET Numerics in both ways that it has.</summary>
    private static IEnumerable<(string Method, IFactorisation Factorisation)> Factorisations(int size) =>
    [
        ("scalar loop", new ScalarCholesky(size)),
        ($"{MathNetMatrix.Name}, Cholesky", new MathNetFactorisation<Cholesky<double>>(size, a => a.Cholesky(), c => c.DeterminantLn)),
        ($"{MathNetMatrix.Name}, LU", new MathNetFactorisation<LU<double>>(size, a => a.LU(), f => f.U.Diagonal().PointwiseAbs().PointwiseLog().Sum())),
    ];

    /// <summary>With α = K⁻¹y, the derivative by K is (K⁻¹ − ααᵀ)/2.</summary>
    private static Baseline ProcessBy(string method, IFactorisation factorisation, double[] x, double[] y, int n, int d)
    {
        double[] kernel = new double[n * n], noisy = new double[n * n], alpha = new double[n];
        return new(method, theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            double noise = Math.Exp(theta[d + 1]), value = n * Math.Log(2 * Math.PI) / 2;
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    double exponent = theta[0];
                    for (int a = 0; a < d; a++)
                        exponent -= Square(Math.Exp(theta[1 + a]) * (x[i * d + a] - x[j * d + a])) / 2;
                    kernel[i * n + j] = Math.Exp(exponent);
                    noisy[i * n + j] = noisy[j * n + i] = kernel[i * n + j] + (i == j ? noise : 0);
                }
            }
            factorisation.Factorise(noisy);
            y.CopyTo(alpha, 0);
            factorisation.Solve(alpha);
            for (int i = 0; i < n; i++)
                value += y[i] * alpha[i] / 2;
            value += factorisation.LogDeterminant / 2;
            if (gradient.Length == 0)
                return value;
            ReadOnlySpan<double> inverse = factorisation.Inverse();
            gradient.AsSpan().Clear();
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    double ofKernel = (inverse[i * n + j] - alpha[i] * alpha[j]) * (i == j ? 0.5 : 1);
                    gradient[0] += ofKernel * kernel[i * n + j];
                    for (int a = 0; a < d; a++)
                        gradient[1 + a] -= ofKernel * kernel[i * n + j] * Square(Math.Exp(theta[1 + a]) * (x[i * d + a] - x[j * d + a]));
                    if (i == j)
                        gradient[d + 1] += ofKernel * noise;
                }
            }
            return value;
        }
    }

    private static Baseline LassoBy(string method, IFactorisation factorisation, double[] s, int d)
    {
        double[] precision = new double[d * d];
        return new(method, theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            double value = 0;
            for (int i = 0; i < d; i++)
            {
                for (int j = 0; j < d; j++)
                {
                    precision[i * d + j] = (theta[i * d + j] + theta[j * d + i]) / 2;
                    value += s[i * d + j] * precision[i * d + j] + Lambda * Math.Abs(theta[i * d + j]);
                }
            }
            factorisation.Factorise(precision);
            value -= factorisation.LogDeterminant;
            if (gradient.Length == 0)
                return value;
            ReadOnlySpan<double> inverse = factorisation.Inverse();
            for (int i = 0; i < d; i++)
            {
                for (int j = 0; j < d; j++)
                    gradient[i * d + j] = (s[i * d + j] + s[j * d + i]) / 2 - inverse[Math.Max(i, j) * d + Math.Min(i, j)] + Lambda * Math.Sign(theta[i * d + j]);
            }
            return value;
        }
    }

    private static double Square(double t) => t * t;
}
