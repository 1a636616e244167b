using System;
using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// Linear algebra where the matrix is nearly singular. A backward stable method loses what the condition number κ costs and no more: relative
/// to the largest element, values and derivatives agree with the oracle up to 32·κ·ε.
/// </summary>
public class ConditionTests
{
    [Theory]
    [InlineData("SquaredNorm(Solve(A, b))", 1e4)]
    [InlineData("SquaredNorm(Solve(A, b))", 1e8)]
    [InlineData("SquaredNorm(Solve(A.T, b))", 1e8)]
    [InlineData("SquaredNorm(Inverse(A))", 1e4)]
    [InlineData("SquaredNorm(Inverse(A))", 1e8)]
    [InlineData("LogDet(A)", 1e8)]
    [InlineData("Determinant(A)", 1e8)]
    [InlineData("Sum(Log(Diagonal(Cholesky(A))))", 1e8)]
    [InlineData("SquaredNorm(SolveTriangular(Cholesky(A), b))", 1e8)]
    [InlineData("Sum(Log(Eigenvalues(A)))", 1e8)]
    [InlineData("Trace(MatrixSqrt(A))", 1e8)]
    [InlineData("NuclearNorm(A)", 1e8)]
    [InlineData("SpectralNorm(A)", 1e8)]
    [InlineData("Sum(Log(SingularValues(A)))", 1e8)]
    [InlineData("Trace(MatrixLog(A))", 1e8)]
    [InlineData("SquaredNorm(MatrixLog(A))", 1e8)]
    [InlineData("SquaredNorm(MatrixExp(A))", 1e8)]
    public void Loses_what_the_condition_costs(string expression, double condition)
    {
        var subject = new Case("Condition" + Math.Abs(StringComparer.Ordinal.GetHashCode(expression)), "", $$"""
            [Parameter(4, 4)] Matrix A;
            [Data(4)] Vector b;
            [Loss] double Loss() => {{expression}};
            """);
        var compiled = Compiled.Of(subject);
        var bound = new Bound(subject, compiled.Type, 0, 0);
        // H·diag(1 … 1/κ)·H with the reflection H = I − ½·11ᵀ.
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++)
                bound.Theta[(4 * i) + j] = Enumerable.Range(0, 4).Sum(k => ((i == k ? 1 : 0) - 0.5) * Math.Pow(condition, -k / 3.0) * ((j == k ? 1 : 0) - 0.5));
        var oracle = new Oracle(compiled.Program, bound, []);
        var actual = Evaluation.Full(bound);
        double tolerance = 32 * condition * Math.ScaleB(1, -53);
        Close([oracle.Value], [actual.Value], tolerance, "value");
        Close(oracle.Gradient[0], actual.Gradient, tolerance, "gradient");
        Close(oracle.Product[0], actual.Product, tolerance, "product");
    }

    private static void Close(double[] expected, double[] actual, double tolerance, string what)
    {
        double scale = expected.Max(Math.Abs), error = expected.Zip(actual, (e, a) => Math.Abs(e - a)).Max();
        Assert.True(scale > 0 && error <= tolerance * scale, $"{what}: off by {error / scale:E2} of {scale:E2}, not {tolerance:E2}");
    }
}
