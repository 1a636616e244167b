using System;
using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// Functions of spectra where eigenvalues are equal, zero or about to cross: divided differences have limits there, which the emitted code and the oracle
/// agree on, and a smooth function of the matrix has the derivatives that its closed form has.
/// </summary>
public class CoincidenceTests
{
    private const double Tolerance = 1e-10;

    private static readonly double[][] Spectra = [[2, 2, 2], [2, 2, 0.5], [3, 1 + 1e-13, 1], [1, 0.5, 0.25]];

    private static readonly double[][] Singular = [[2, 0, 0], [0, 0, 0], [2, 2, 0]];

    /// <summary>The closed form is taken from the function, so that the loss and all its derivatives are zero, whatever the eigenvalues.</summary>
    [Theory]
    [InlineData("Sum(Square(Eigenvalues(A)))", "SquaredNorm(A)", true)]
    [InlineData("Sum(Eigenvalues(A) * Square(Eigenvalues(A)))", "Trace(A * A * A)", true)]
    [InlineData("Sum(Square(SingularValues(A)))", "SquaredNorm(A)", false)]
    [InlineData("Sum(Log(Eigenvalues(A)))", "LogDet(A)", false)]
    [InlineData("Trace(MatrixLog(A))", "LogDet(A)", false)]
    [InlineData("SquaredNorm(MatrixSqrt(A))", "Trace(A)", false)]
    [InlineData("Trace(MatrixSqrt(A))", "Sum(Sqrt(Eigenvalues(A)))", false)]
    [InlineData("Trace(MatrixExp(A))", "Sum(Exp(Eigenvalues(A)))", true)]
    public void Derivatives_are_those_of_the_closed_form(string function, string closed, bool isSmoothAtZero)
    {
        var subject = new Case("Coincidence" + Math.Abs(StringComparer.Ordinal.GetHashCode(function)), "", $$"""
            [Parameter(3, 3)] Matrix P;
            [Loss] double Function()
            {
                Matrix A = (P + P.T) / 2;
                return {{function}} - ({{closed}});
            }
            """);
        var compiled = Compiled.Of(subject);
        foreach (double[] spectrum in isSmoothAtZero ? [.. Spectra, .. Singular] : Spectra)
        {
            var bound = new Bound(subject, compiled.Type, 0, 0);
            // H·diag(λ)·H with the reflection H = I − ⅔·11ᵀ.
            for (int i = 0; i < 3; i++)
                for (int j = 0; j < 3; j++)
                    bound.Theta[(3 * i) + j] = Enumerable.Range(0, 3).Sum(k => ((i == k ? 1 : 0) - 2 / 3.0) * spectrum[k] * ((j == k ? 1 : 0) - 2 / 3.0));
            var oracle = new Oracle(compiled.Program, bound, []);
            var actual = Evaluation.Full(bound);
            string at = string.Join(", ", spectrum);
            Zero([actual.Value], $"value at {at}");
            Zero(actual.Gradient, $"gradient at {at}");
            Zero(actual.Product, $"product at {at}");
            Zero(oracle.Gradient[0], $"gradient of the oracle at {at}");
            Zero(oracle.Product[0], $"product of the oracle at {at}");
        }
    }

    private static void Zero(double[] values, string what) =>
        Assert.True(values.All(v => Math.Abs(v) <= Tolerance), $"{what}: {string.Join(", ", values)}");
}
