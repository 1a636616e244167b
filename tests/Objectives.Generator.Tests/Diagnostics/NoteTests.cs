using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Notes stand at the expression that they are about, and nowhere else.</summary>
public class NoteTests
{
    private const string Fields = """
        [Parameter("d")] Vector w;
        [Parameter] double b;
        [Sample("d")] Vector x;
        [Sample] double y;
        [Sample] int label;
        [Hyperparameter] double lambda = 0.5;
        [Regularizer] double All() => b + Sum(w);

        """;

    private static string Source(string body) =>
        Declaration.Class(Fields + (body.Contains("double L()", StringComparison.Ordinal) ? body : "[Loss] double L() => " + body + ";"));

    /// <summary>Without those on ranges of numbers, which have tests of their own.</summary>
    private static string[] Notes(string body) => [.. Host.Notes(Source(body)).Where(n => !n.StartsWith("OBJ3", StringComparison.Ordinal))];

    private static string Message(string body) =>
        Host.Analyze(GeneratorHarness.Compile(Source(body))).Single(d => !d.Id.StartsWith("OBJ3", StringComparison.Ordinal)).GetMessage(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("y + Log(1 + Exp(b))", "Log(1 + Exp(b))")]
    [InlineData("Exp(b) - 1 + y", "Exp(b) - 1")]
    [InlineData("Math.Log(1 + b)", "Math.Log(1 + b)")]
    [InlineData("[Loss] double L() { double e = Exp(b); double s = 1 + e; return y * Log(s); }", "Log(s)")]
    [InlineData("y * F(b); double F(double t) => Sqrt(t * t + y * y)", "Sqrt(t * t + y * y)")]
    [InlineData("Sum(w.Length, i => Log(1 + Exp(w[i] * y)))", "Log(1 + Exp(w[i] * y))")]
    [InlineData("Log(Sum(Exp(w)))", "Log(Sum(Exp(w)))")]
    [InlineData("Sum(Log(1 + Exp(w)) * y)", "Log(1 + Exp(w))")]
    public void Rewrites(string body, string place) => Assert.Equal(["OBJ4001: " + place], Notes(body));

    [Theory]
    [InlineData("Softplus(b) * y")]
    [InlineData("Log1p(b) + Expm1(b)")]
    [InlineData("LogSumExp(w) - y")]
    [InlineData("Log(2 + Exp(b))")]
    [InlineData("Exp(b) - 2")]
    [InlineData("Huber(b - y); double Huber(double r) => Abs(r) <= 1 ? r * r / 2 : Abs(r) - 0.5")]
    [InlineData("b * y / 2 + 1 / 2.0 + 4 / 2 * b")]
    [InlineData("Round(y) * b + Floor(lambda) * b")]
    [InlineData("Relu(b) + Max(b, y) + (y > 0 ? b : -b)")]
    [InlineData("Mean(w.Length, i => w[i] * y)")]
    [InlineData("Mean(w) * y")]
    [InlineData("b * StopGradient(b) * y")]
    [InlineData("[Loss] double L() => b * y; [Metric] double Hits() => b > y ? 1 : 0;")]
    public void Nothing_to_note(string body) => Assert.Empty(Notes(body));

    [Fact]
    public void A_rewrite_says_what_became_of_the_formula() =>
        Assert.Equal("'Log(1 + Exp(b))' is computed in an equal form that keeps its digits: log(1 + exp x) = softplus x", Message("y * Log(1 + Exp(b))"));

    [Fact]
    public void A_rewrite_in_a_helper_is_noted_once() => Assert.Equal(["OBJ4001: Log(1 + Exp(t))"],
        Notes("[Loss] double L() => y * F(b); [Loss] double M() => F(b); double F(double t) => Log(1 + Exp(t));"));

    [Fact]
    public void Each_rule_is_noted() => Assert.Equal(["OBJ4001: Exp(y * b) - 1", "OBJ4001: Log(1 + Exp(b))"],
        Notes("[Loss] double L() { double p = Exp(y * b) - 1; return p * Log(1 + Exp(b)); }"));

    [Theory]
    [InlineData("b * y - 1 / 2 * SquaredNorm(w)", "1 / 2")]
    [InlineData("b * y + 7 / 3", "7 / 3")]
    [InlineData("b * y * (1 + 1 / 3)", "1 / 3")]
    [InlineData("b * y + Pow(y, 1 / 3)", "1 / 3")]
    [InlineData("b * y + w.Length / 2 * b", "w.Length / 2")]
    [InlineData("b * y * (w.Length / 2 + 1)", "w.Length / 2")]
    [InlineData("F(b) * y; static double F(double t) => t + 1 / 4 * t", "1 / 4")]
    [InlineData("b * y + Half * b; const double Half = 1 / 2", "1 / 2")]
    [InlineData("rate * b * y; [Hyperparameter] double rate = 1 / 10", "1 / 10")]
    public void Quotients_of_integers(string body, string place) => Assert.Equal(["OBJ4002: " + place], Notes(body));

    [Theory]
    [InlineData("b * y * (double)(w.Length / 2)")]
    [InlineData("b * y + w[w.Length / 2]")]
    [InlineData("b * y + Sum(w.Length, i => w[i / 2] * b)")]
    public void Quotients_that_stay_integers_are_not_noted(string body) => Assert.Empty(Notes(body));

    [Fact]
    public void A_quotient_says_what_it_is_and_how_to_mend_it() =>
        Assert.Equal("'7 / 3' divides integers and drops the remainder before the value becomes real: it is 2; write '7.0 / 3'", Message("b * y + 7 / 3"));

    [Theory]
    [InlineData("[Parameter] double c;")]
    [InlineData("[Parameter] double c; [Metric] double M() => c * y;")]
    [InlineData("[Parameter] double c; [Loss] double M() => b * StopGradient(c) * y;")]
    [InlineData("[Parameter(\"d\")] Vector c; [Loss] double M() => c.Length * b * y;")]
    public void Idle_parameters(string members) => Assert.Equal(["OBJ4003: c"], Notes("[Loss] double L() => b * y; " + members));

    [Theory]
    [InlineData("Round(b) * y", "Round(b)")]
    [InlineData("y * Floor(b * y) + Ceiling(y)", "Floor(b * y)")]
    [InlineData("Sign(b - y)", "Sign(b - y)")]
    [InlineData("Math.Round(b * y) + b", "Math.Round(b * y)")]
    [InlineData("b * (b > y ? 1 : 0)", "b > y ? 1 : 0")]
    [InlineData("Sum(Sign(w)) * y", "Sign(w)")]
    public void Steps(string body, string place) => Assert.Equal(["OBJ4004: " + place], Notes(body));

    [Fact]
    public void A_step_is_noted_once() => Assert.Equal(["OBJ4004: Round(b)"], Notes("Round(b) * y + Round(2 * b)"));

    [Fact]
    public void Means_under_a_condition() => Assert.Equal(["OBJ4005: Mean(w.Length, i => w[i], where: i => i != label)"],
        Notes("y * Mean(w.Length, i => w[i], where: i => i != label)"));

    [Theory]
    [InlineData("[Loss] double L() => y;", "L")]
    [InlineData("[Loss] double L() => b * y; [Metric] double Base() => Square(y);", "Base")]
    [InlineData("[Loss] double L() => b * y; [Regularizer] double R() => lambda;", "R")]
    public void Terms_without_parameters(string body, string place) => Assert.Equal(["OBJ4006: " + place], Notes(body));

    [Fact]
    public void Wrong_declarations_get_no_notes() => Assert.Equal(["OBJ2008: (int)b"], Notes("(int)b + Log(1 + Exp(b))"));

    [Fact]
    public void Generated_code_gets_no_notes() => Assert.Empty(Host.Run("// <auto-generated/>\n" + Source("y * Log(1 + Exp(b))")).Texts);

    [Fact]
    public void The_generator_has_no_notes() => Assert.Empty(Host.Run(GeneratorHarness.Compile(Source("y * Log(1 + Exp(b))")), Host.Properties("false"), runsAnalyzers: false).Texts);
}
