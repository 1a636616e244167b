using System;
using System.Collections.Generic;

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
            Baselines = [ProcessByHand(x, y, points, features)],
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
            Baselines = [LassoByHand(s, size)],
            Bars = Bar.OfDerivatives(6),
            Peer = ["linalg.py", "lasso", $"{size}"],
        };
    }

    /// <summary>With α = K⁻¹y, the derivative by K is (K⁻¹ − ααᵀ)/2.</summary>
    private static Baseline ProcessByHand(double[] x, double[] y, int n, int d)
    {
        double[] factor = new double[n * n], kernel = new double[n * n], inverse = new double[n * n], z = new double[n], slopes = new double[d];
        return new("scalar loop", theta => Pass(theta, []), Pass);

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
                    factor[i * n + j] = kernel[i * n + j] + (i == j ? noise : 0);
                }
            }
            Factorise(factor, n);
            for (int i = 0; i < n; i++)
            {
                z[i] = y[i];
                for (int k = 0; k < i; k++)
                    z[i] -= factor[i * n + k] * z[k];
                z[i] /= factor[i * n + i];
                value += z[i] * z[i] / 2 + Math.Log(factor[i * n + i]);
            }
            if (gradient.Length == 0)
                return value;
            for (int i = n - 1; i >= 0; i--)
            {
                for (int k = i + 1; k < n; k++)
                    z[i] -= factor[k * n + i] * z[k];
                z[i] /= factor[i * n + i];
            }
            Invert(factor, inverse, n);
            gradient.AsSpan().Clear();
            for (int i = 0; i < n; i++)
            {
                for (int j = 0; j <= i; j++)
                {
                    double ofKernel = (inverse[i * n + j] - z[i] * z[j]) * (i == j ? 0.5 : 1);
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

    private static Baseline LassoByHand(double[] s, int d)
    {
        double[] factor = new double[d * d], inverse = new double[d * d];
        return new("scalar loop", theta => Pass(theta, []), Pass);

        double Pass(double[] theta, double[] gradient)
        {
            double value = 0;
            for (int i = 0; i < d; i++)
            {
                for (int j = 0; j < d; j++)
                {
                    factor[i * d + j] = (theta[i * d + j] + theta[j * d + i]) / 2;
                    value += s[i * d + j] * factor[i * d + j] + Lambda * Math.Abs(theta[i * d + j]);
                }
            }
            Factorise(factor, d);
            for (int i = 0; i < d; i++)
                value -= 2 * Math.Log(factor[i * d + i]);
            if (gradient.Length == 0)
                return value;
            Invert(factor, inverse, d);
            for (int i = 0; i < d; i++)
            {
                for (int j = 0; j < d; j++)
                    gradient[i * d + j] = (s[i * d + j] + s[j * d + i]) / 2 - inverse[Math.Max(i, j) * d + Math.Min(i, j)] + Lambda * Math.Sign(theta[i * d + j]);
            }
            return value;
        }
    }

    /// <summary>The Cholesky factor, in place of the lower triangle.</summary>
    private static void Factorise(double[] a, int n)
    {
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = a[i * n + j];
                for (int k = 0; k < j; k++)
                    sum -= a[i * n + k] * a[j * n + k];
                a[i * n + j] = i == j ? Math.Sqrt(sum) : sum / a[j * n + j];
            }
        }
    }

    /// <summary>The lower triangle of (LLᵀ)⁻¹: L⁻¹, then its product with its transpose.</summary>
    private static void Invert(double[] factor, double[] inverse, int n)
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
    }

    private static double Square(double t) => t * t;
}
