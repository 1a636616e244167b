using System;
using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// Functions of eigenvalues where some are equal, nearly equal or zero. By Daleckii and Krein's theorem the Hessian-vector product of Σ h(λ) at
/// Q·diag(λ)·Qᵀ in the direction E is Q(D∘QᵀEQ)Qᵀ, where D has the divided differences of h′; each is given in a form without cancellation.
/// </summary>
public class SpectrumTests
{
    private static readonly Case Sums = new("SpectralSums", "d", """
        [Parameter("d", "d")] Matrix A;
        [Size] int d;
        [Loss] double OfSquares() => Sum(Square(Eigenvalues(A)));
        [Loss] double OfExponentials() => Sum(Exp(Eigenvalues(A)));
        [Loss] double OfLogarithms() => Sum(Log(Eigenvalues(A)));
        [Loss] double OfEntropies() => Sum(Entropy(Eigenvalues(A)));
        [Loss] double OfRoots() => Trace(MatrixSqrt(A));
        """);

    private static readonly Func<double, double, double>[] DividedDifferences =
    [
        (_, _) => 2,
        (a, b) => a == b ? Math.Exp(a) : Math.Exp((a + b) / 2) * Math.Sinh((a - b) / 2) / ((a - b) / 2),
        (a, b) => -1 / (a * b),
        (a, b) => a == b ? -1 / a : -LogOfRatio(a, b) / (a - b),
        // (1/(2√a) − 1/(2√b)) / (a − b)
        (a, b) => -1 / (2 * Math.Sqrt(a) * Math.Sqrt(b) * (Math.Sqrt(a) + Math.Sqrt(b))),
    ];

    private static double LogOfRatio(double a, double b) => Math.Abs(a - b) < 1e-3 * b ? Series((a - b) / b) : Math.Log(a / b);

    /// <summary>log(1 + u) for a small u.</summary>
    private static double Series(double u) => u * (1 - u * (1 / 2.0 - u * (1 / 3.0 - u * (1 / 4.0 - u * (1 / 5.0 - u / 6)))));

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(0.1, 0.1, 0.8)]
    [InlineData(1e-8, 1e-8, 1e-8)]
    [InlineData(1, 1 + 1e-9, 2)]
    [InlineData(1, 1 + 1e-6, 1 + 1e-4)]
    [InlineData(1e-4, 1.0001e-4, 3)]
    [InlineData(1e-8, 2e-8, 1)]
    public void Products_are_exact_where_eigenvalues_meet(double first, double second, double third)
    {
        double[] values = [first, second, third];
        foreach (double[,] q in new[] { Turned(0, 0), Turned(0.3, -1.1) })
            for (int term = 0; term < DividedDifferences.Length; term++)
            {
                var problem = (ITwiceDifferentiable<double>)Activator.CreateInstance(Compiled.Of(Only(term)).Type, [])!;
                double[,] direction = { { 0.3, -1, 0.5 }, { 0.2, 0.7, 1.1 }, { -0.4, 0.6, -0.2 } };
                double[] theta = Flat(Rotated(q, (i, j) => i == j ? values[i] : 0)), gradient = new double[9], product = new double[9];
                problem.ValueAndGradient(theta, gradient, Flat(direction), product);
                double[,] inside = new double[3, 3];
                for (int i = 0; i < 3; i++)
                    for (int j = 0; j < 3; j++)
                        for (int k = 0; k < 3; k++)
                            for (int l = 0; l < 3; l++)
                                inside[i, j] += q[k, i] * 0.5 * (direction[k, l] + direction[l, k]) * q[l, j];
                double[] expected = Flat(Rotated(q, (i, j) => DividedDifferences[term](values[i], values[j]) * inside[i, j]));
                double scale = expected.Max(Math.Abs), off = expected.Zip(product, (e, p) => Math.Abs(e - p)).Max();
                // The rounding of the matrix moves small eigenvalues of a turned one: by ε‖A‖.
                double tolerance = q[0, 1] == 0 ? 1e-10 : 1e-10 + 1e-15 * values.Max() / values.Min();
                Assert.True(off <= tolerance * scale, $"{Only(term).Name}: off by {off / scale:E2}");
            }
    }

    [Fact]
    public void Norms_are_flat_where_singular_values_vanish()
    {
        var subject = new Case("SpectralNorms", "", """
            [Parameter(2, 3)] Matrix A;
            [Loss] double Nuclear() => NuclearNorm(A);
            [Loss] double Spectral() => SpectralNorm(A);
            """);
        var problem = (ITwiceDifferentiable<double>)Activator.CreateInstance(Compiled.Of(subject).Type, [])!;
        double[] gradient = new double[6], product = new double[6], direction = [1, 2, 3, 4, 5, 6];
        Assert.Equal(0, problem.ValueAndGradient(new double[6], gradient, direction, product));
        Assert.All(gradient.Concat(product), g => Assert.Equal(0, g));

        // Rank one: 2·u·vᵀ with u = e₁, v = e₂. Both norms are 2, both gradients u·vᵀ.
        Assert.Equal(4, problem.ValueAndGradient([0, 2, 0, 0, 0, 0], gradient, direction, product), 14);
        Assert.Equal([0, 2, 0, 0, 0, 0], gradient.Select(g => Math.Round(g, 13)));
        // The direction beside the pair turns u and v: (E − u·uᵀE·v·vᵀ …) / σ for the pairs of the value and a zero, nothing between zeros.
        Assert.Equal([1, 0, 3, 0, 5, 0], product.Select(p => Math.Round(p, 12)));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1e-8)]
    public void Largest_singular_values_share_their_derivative(double scale)
    {
        var subject = new Case("SpectralTie", "", """
            [Parameter(2, 2)] Matrix A;
            [Loss] double Spectral() => SpectralNorm(A);
            """);
        var problem = (ITwiceDifferentiable<double>)Activator.CreateInstance(Compiled.Of(subject).Type, [])!;
        double[] gradient = new double[4];
        Assert.Equal(1, problem.ValueAndGradient([scale, 0, 0, scale], gradient) / scale, 12);
        Assert.Equal([0.5, 0, 0, 0.5], gradient.Select(g => Math.Round(g, 12)));
    }

    private static Case Only(int term)
    {
        string[] lines = Sums.Members.Split('\n');
        return Sums with { Name = "SpectralSum" + term, Sizes = "", Members = "[Parameter(3, 3)] Matrix A;\n" + lines[2 + term] };
    }

    private static double[,] Turned(double a, double b)
    {
        double[,] x = { { Math.Cos(a), -Math.Sin(a), 0 }, { Math.Sin(a), Math.Cos(a), 0 }, { 0, 0, 1 } };
        double[,] y = { { 1, 0, 0 }, { 0, Math.Cos(b), -Math.Sin(b) }, { 0, Math.Sin(b), Math.Cos(b) } };
        var product = new double[3, 3];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
                for (int k = 0; k < 3; k++)
                    product[i, j] += x[i, k] * y[k, j];
        return product;
    }

    /// <summary>QXQᵀ.</summary>
    private static double[,] Rotated(double[,] q, Func<int, int, double> x)
    {
        var result = new double[3, 3];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++)
                for (int k = 0; k < 3; k++)
                    for (int l = 0; l < 3; l++)
                        result[i, j] += q[i, k] * x(k, l) * q[j, l];
        return result;
    }

    private static double[] Flat(double[,] a) => [.. a.Cast<double>()];
}
