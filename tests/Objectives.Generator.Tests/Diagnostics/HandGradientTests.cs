using System;
using System.Linq;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Gradients by hand are compared with automatic ones when they are compiled.</summary>
public class HandGradientTests
{
    private static GeneratorRun Run(string members) => GeneratorHarness.Run(Declaration.Class("""
        [Parameter("d")] Vector w;
        [Sample("d")] Vector x;
        [Loss] double Fit() => Sum(F(w * x, w[0]));

        """ + members));

    private static string Header(GeneratorRun run) => run.Sources["Case.g.cs"];

    [Fact]
    public void A_right_one_is_proved()
    {
        var run = Run("Vector F(Vector v, double s) => s * Exp(v);\n[Gradient(nameof(F))] (Vector, double) G(Vector v, double s, Vector c) => (c * F(v, s), Dot(c, Exp(v)));");
        Assert.Empty(run.Diagnostics);
        Assert.Contains("G = automatic gradient of F to ", Header(run), StringComparison.Ordinal);
        Assert.Contains("gradient = differences to ", Header(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(c * F(v, s), 2 * Dot(c, Exp(v)))", "'s'")]
    [InlineData("(c * Exp(v), Dot(c, Exp(v)))", "'v'")]
    [InlineData("(c * F(v, s) + 1e-9, Dot(c, Exp(v)))", "'v'")]
    [InlineData("(c * F(v, s) / (v[0] - v[0]), Dot(c, Exp(v)))", "'v'")]
    public void A_wrong_one_is_an_error_at_the_method(string gradient, string part)
    {
        var run = Run($"Vector F(Vector v, double s) => s * Exp(v);\n[Gradient(nameof(F))] (Vector, double) Wrong(Vector v, double s, Vector c) => {gradient};");
        var error = Assert.Single(run.Diagnostics);
        Assert.Equal("OBJ3011", error.Id);
        Assert.Contains(part, error.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("Wrong", error.Location.SourceTree!.ToString().Substring(error.Location.SourceSpan.Start, error.Location.SourceSpan.Length));
    }

    [Fact]
    public void A_surrogate_is_compared_with_nothing_and_named()
    {
        var run = Run("Vector F(Vector v, double s) => s * Sign(v);\n[Gradient(nameof(F), Surrogate = true)] (Vector, double) G(Vector v, double s, Vector c) => (c / (1 + v * v), 0);");
        Assert.Empty(run.Diagnostics.Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Contains("Fit: F(w * x, w[0]): the derivative is the surrogate G", Header(run), StringComparison.Ordinal);
        Assert.Contains("IStatedDerivatives", Header(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Vector F(Vector v, double s) => v;\n[Gradient(nameof(F))] Vector G(Vector v, double s, Vector c) => c;", "OBJ1150")]
    [InlineData("Vector F(Vector v, double s) => v;\n[Gradient(\"H\")] (Vector, double) G(Vector v, double s, Vector c) => (c, 0);", "OBJ1150")]
    [InlineData("Vector F(Vector v, double s) => v;\n[Gradient(nameof(F), Surrogate = true)] (Vector, double) G(Vector v, double s, Vector c) => (c * c, 0);", "OBJ1150")]
    [InlineData("Vector F(Vector v, double s) => v * w;\n[Gradient(nameof(F))] (Vector, double) G(Vector v, double s, Vector c) => (c * w, 0);", "OBJ3010")]
    public void What_cannot_be_one_is_an_error(string members, string id) => Assert.Equal([id], Run(members).Diagnostics.Select(d => d.Id).Distinct());
}
