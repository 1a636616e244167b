using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Tests.Documentation;
using Objectives.Generator.Tests.Emitted;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>What numbers a formula cannot take: said where it is certain, and nowhere else.</summary>
public class RangeNoteTests
{
    private const string Fields = """
        [Size] int h = 3;
        [Parameter("d")] Vector w;
        [Parameter("h", "d")] Matrix W;
        [Parameter] double b, c;
        [Parameter(Domain = Domain.Positive)] double sigma;
        [Parameter(Domain = Domain.OpenUnitInterval)] double level;
        [Sample("d")] Vector x;
        [Sample] double y;
        [Sample] int label;
        [Sample(Domain = Domain.Counts)] int events;
        [Sample(Domain = Domain.Positive)] double time;
        [Hyperparameter] double lambda = 0.5;
        [Regularizer] double Every() => b + c + sigma + level + Sum(w) + Sum(W);
        [Metric] double Read() => Sum(x) + y + label + events + time;

        """;

    private static string Source(string body, string precision = "Double") => $"[Objective(Precision = Precision.{precision})]\npublic partial class Case\n{{\n{Fields}"
        + (body.Contains("double L()", StringComparison.Ordinal) ? body : "[Loss] double L() => " + body + ";") + "\n}\n";

    private static string[] Notes(string source, params string[] switched)
    {
        var compilation = GeneratorHarness.Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var on = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(switched.Select(id => KeyValuePair.Create(id, ReportDiagnostic.Info))));
        return [.. Host.Analyze(on).Where(d => d.Id.StartsWith("OBJ3", StringComparison.Ordinal))
            .OrderBy(d => d.Location.SourceSpan.Start).Select(d => $"{d.Id}: {GeneratorRun.TextAt(d)}")];
    }

    [Theory]
    [InlineData("Log(Dot(w, x)) * y", "OBJ3002: Log(Dot(w, x))")]
    [InlineData("Sqrt(b)", "OBJ3002: Sqrt(b)")]
    [InlineData("Acos(Dot(w, x))", "OBJ3002: Acos(Dot(w, x))")]
    [InlineData("Atanh(2 * Tanh(b))", "OBJ3002: Atanh(2 * Tanh(b))")]
    [InlineData("Log1p(b * y)", "OBJ3002: Log1p(b * y)")]
    [InlineData("Pow(b, 1.5)", "OBJ3002: Pow(b, 1.5)")]
    [InlineData("Xlogy(events, b)", "OBJ3002: Xlogy(events, b)")]
    [InlineData("Sum(Log(w))", "OBJ3002: Log(w)")]
    [InlineData("Sum(h, k => Log(Dot(W[k], x)))", "OBJ3002: Log(Dot(W[k], x))")]
    [InlineData("Log(F(b)); double F(double t) => 2 * t - y", "OBJ3002: Log(F(b))")]
    [InlineData("[Loss] double L() { double e = 1 - b; return y * Math.Log(e + c); }", "OBJ3002: Math.Log(e + c)")]
    [InlineData("y > 0 ? Log(b) : c", "OBJ3002: Log(b)")]
    [InlineData("Log(StopGradient(b)) * c", "OBJ3002: Log(StopGradient(b))")]
    [InlineData("Log(1 - level * 2)", "OBJ3002: Log(1 - level * 2)")]
    [InlineData("Log(b - sigma)", "OBJ3002: Log(b - sigma)")]
    [InlineData("y / b", "OBJ3003: y / b")]
    [InlineData("Square((y - c) / b)", "OBJ3003: (y - c) / b")]
    [InlineData("1 / SquaredNorm(w)", "OBJ3003: 1 / SquaredNorm(w)")]
    [InlineData("y / (3 + Dot(w, x))", "OBJ3003: y / (3 + Dot(w, x))")]
    [InlineData("Reciprocal(b)", "OBJ3003: Reciprocal(b)")]
    [InlineData("b / events", "OBJ3003: b / events")]
    [InlineData("Log(b * b)", "OBJ3004: Log(b * b)")]
    [InlineData("Log(Relu(b))", "OBJ3004: Log(Relu(b))")]
    [InlineData("Log(events) * b", "OBJ3004: Log(events)")]
    [InlineData("b * Log(Norm(w))", "OBJ3004: Log(Norm(w))")]
    [InlineData("Sqrt(Dot(w, w))", "OBJ3005: Sqrt(Dot(w, w))")]
    [InlineData("Sqrt(b * b + Square(c))", "")]
    [InlineData("Sqrt(SquaredDistance(w, x))", "OBJ3005: Sqrt(SquaredDistance(w, x))")]
    [InlineData("Cbrt(b)", "OBJ3005: Cbrt(b)")]
    [InlineData("Pow(Abs(b), 0.5)", "OBJ3005: Pow(Abs(b), 0.5)")]
    [InlineData("Log(1 - Softsign(b))", "OBJ3007: Log(1 - Softsign(b))")]
    [InlineData("Atanh(Softsign(b))", "OBJ3007: Atanh(Softsign(b))")]
    [InlineData("y / (2 - Erf(b) - 1 * Tanh(c))", "OBJ3007: y / (2 - Erf(b) - 1 * Tanh(c))")]
    [InlineData("b * (Mean(x * x) - Square(Mean(x)))", "OBJ3007: Mean(x * x) - Square(Mean(x))")]
    public void Noted(string body, string expected) => Assert.Equal(expected.Length == 0 ? [] : [expected], Notes(Source(body)));

    [Theory]
    [InlineData("Log(y) * b")]
    [InlineData("Log(Sum(x)) * b")]
    [InlineData("b / y + c / lambda")]
    [InlineData("Log(1 + b * b) + Log(Exp(b) + 1) + Log(Softplus(c))")]
    [InlineData("Log(sigma) + y / sigma + Sqrt(sigma)")]
    [InlineData("Log(time) * b + b / time")]
    [InlineData("Log(level) + Log(1 - level)")]
    [InlineData("b > 0 ? Log(b) : 0")]
    [InlineData("b > y ? Log(b - y) : c > b + 1 ? 1 / (c - b) : 0")]
    [InlineData("b != 0 ? y / b : 0")]
    [InlineData("!(b <= 0) && y > 1 ? Sqrt(b) / b : 0")]
    [InlineData("Dot(w, x) > 0 ? Log(Dot(w, x)) : Log(1 - Dot(w, x))")]
    [InlineData("[Loss] double L() { if (b <= 0) return 0; double r = y / b; return Log(b) + r; }")]
    [InlineData("Log(Max(b, 1e-9)) + Log(Clamp(b, 0.1, 0.9))")]
    [InlineData("b / (1 + Abs(b)) + Log(1 + Abs(b)) + 1 / (2 + Sin(b))")]
    [InlineData("-LogSoftmax(W * x)[label] - Log(Softmax(W * x)[label])")]
    [InlineData("Log(Sum(Exp(w))) + LogSumExp(h, k => Dot(W[k], x), where: k => k != label)")]
    [InlineData("Norm(w) + Normalize(w)[0] + Cosine(w, x)")]
    [InlineData("Log(Variance(w) + 1e-6) + StandardDeviation(w)")]
    [InlineData("Log(Sigmoid(b)) + Log(1 - Sigmoid(b)) + Log(NormalCdf(b)) + Log(1 - NormalCdf(c)) + Log(1 - Tanh(c))")]
    [InlineData("Entropy(Sigmoid(b)) + Xlogy(Sigmoid(b), Sigmoid(c))")]
    [InlineData("Pow(b, 3) + Pow(b, 12) + Pow(sigma, -1.5) + Pow(y, lambda) * b")]
    [InlineData("b / (b * b + c * c + 1) + Acos(Tanh(b) * 0.9)")]
    [InlineData("Sum(w.Length, i => w[i] > 0 ? w[i] * Log(w[i]) : 0)")]
    [InlineData("Abs(b - y) + Max(b, c)")]
    [InlineData("Exp(Dot(w, x)) - y")]
    [InlineData("Sum(SymmetricEigen(Outer(w, w)).Values) / h")]
    [InlineData("Product(h, k => Sigmoid(W[k, 0]))")]
    public void Quiet(string body) => Assert.Empty(Notes(Source(body)));

    [Fact]
    public void Messages_name_the_argument_its_domain_and_the_remedy() => Assert.Equal(
        "'Log(Dot(w, x))' is NaN where 'Dot(w, x)' is outside (0, ∞), and it may be anything in (−∞, ∞): 'Exp', 'Softplus' and 'Square' keep it positive, 'Max(x, 1e-12)' away from zero",
        Host.Analyze(GeneratorHarness.Compile(Source("Log(Dot(w, x))"))).Single(d => d.Id == "OBJ3002").GetMessage(CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("Exp(Dot(w, x))", "OBJ3006: Exp(Dot(w, x))")]
    [InlineData("Cosh(b)", "OBJ3006: Cosh(b)")]
    [InlineData("Exp(-b * b)", "")]
    [InlineData("Exp(Min(b, 80)) + Softplus(c) + Sigmoid(b)", "")]
    [InlineData("Log(1 + Exp(b)) + LogSumExp(w)", "")]
    [InlineData("Exp(y) * b", "")]
    public void Exponentials_that_overflow_32_bits(string body, string expected)
    {
        Assert.Equal(expected.Length == 0 ? [] : [expected], Notes(Source(body, "Single")));
        Assert.Equal(expected.Length == 0 ? [] : [expected], Notes(Source(body, "Mixed")));
        Assert.Empty(Notes(Source(body)));
    }

    [Theory]
    [InlineData("Abs(y - b)", "OBJ3008: Abs(y - b)")]
    [InlineData("Max(b, c)", "OBJ3008: Max(b, c)")]
    [InlineData("Max(Dot(w, x), 0)", "OBJ3008: Max(Dot(w, x), 0)")]
    [InlineData("Abs(Exp(b) + 1) + Max(Exp(b), -1) + Abs(y) * b", "")]
    public void Kinks_are_noted_once_they_are_switched_on(string body, string expected)
    {
        Assert.Empty(Notes(Source(body)));
        Assert.Equal(expected.Length == 0 ? [] : [expected], Notes(Source(body), "OBJ3008"));
    }

    [Theory]
    [InlineData("[Sample] double t; [Loss] double L() => b * y;", "t")]
    [InlineData("[Sample(\"d\")] Vector t; [Loss] double L() => b * t.Length;", "t")]
    [InlineData("[Sample] double t; [Loss] double L() => b * y + t * 0;", "t")]
    [InlineData("[Sample(Set = \"other\")] double t; [Loss] double L() => b * y;", "t")]
    public void Idle_samples(string body, string place) => Assert.Equal(["OBJ3009: " + place], Notes(Source(body)));

    [Theory]
    [InlineData("[Sample] double t; [Loss] double L() => b * y; [Metric] double M() => t;")]
    [InlineData("[Sample] double t; [Loss] double L() => b * Mean(All(t));")]
    [InlineData("[Sample] int t; [Loss] double L() => w[t];")]
    [InlineData("[Sample] int t; [State(5)] Vector u; [Loss] double L() => b * y + Sum(u); [Update(nameof(u), Row = nameof(t))] double Next() => b * y;")]
    public void Samples_that_are_read(string body) => Assert.Empty(Notes(Source(body)));

    [Fact]
    public void They_are_suppressed_like_notes()
    {
        Assert.Empty(Notes(Source("[Loss]\n#pragma warning disable OBJ3002\ndouble L() => Log(b);\n#pragma warning restore OBJ3002\n")));
        Assert.Empty(Notes(Source("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Objectives.Mathematics\", \"OBJ3002\")] [Loss] double L() => Log(b);")));
    }

    [Theory]
    [InlineData("[Hyperparameter(Domain = Domain.Positive)] double s;", "does not have 0, which the hyperparameter is until it is set")]
    [InlineData("[Hyperparameter(Domain = Domain.UnitInterval)] double s = 2;", "does not have its initial value 2")]
    [InlineData("[Sample(Domain = Domain.Binary)] bool s;", "the field has none")]
    [InlineData("[Sample(Domain = Domain.OpenUnitInterval)] int s;", "has no integer")]
    [InlineData("[Parameter(Domain = Domain.Signs)] double s;", "between which no derivative leads")]
    [InlineData("[Data(Domain = (Domain)99)] double s;", "is no member of 'Domain'")]
    public void Domains_that_a_field_cannot_have(string member, string why)
    {
        var diagnostic = Host.Analyze(GeneratorHarness.Compile(Source(member + " [Loss] double L() => b;"))).Single(d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("OBJ1068", diagnostic.Id);
        Assert.Contains(why, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>
    /// Every note on the published objectives, in the golden suite and in the catalogue. Each is true: the number named is one that
    /// parameters have, and the gradient there is infinite or NaN.
    /// </summary>
    private static readonly string[] True =
    [
        // S = AAᵀ is zero at A = 0, as no density matrix is.
        "OBJ3003 VonNeumannEntropy: Eigenvalues(S) / Trace(S)",
        // log ‖w‖ and log I are infinite at w = 0, where their difference has a limit.
        "OBJ3004 MeanDirection: Log(concentration)",
        "OBJ3004 MeanDirection: LogBesselI(order, concentration)",
        // The norm of a gradient that is zero where a and W are.
        "OBJ3005 SurrogateSharpness: Sqrt(ofA + ofW)",
    ];

    [Fact]
    public void Published_objectives_get_true_notes_only()
    {
        var golden = Corpus.Golden.SelectMany(c => On(GeneratorHarness.Compile(c.Source)));
        string zoo = Path.Combine(Readme.Root, "src", "Objectives.Zoo");
        var files = Directory.GetFiles(zoo, "*.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(zoo, f)).Where(f => !f.StartsWith("obj", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        var catalogue = On(GeneratorHarness.Compile([.. files.Select(f => File.ReadAllText(Path.Combine(zoo, f)))]));
        Assert.Equal(True, golden.Concat(catalogue).Order(StringComparer.Ordinal));

        static IEnumerable<string> On(Compilation compilation) => Host.Analyze(compilation).Where(d => d.Id.StartsWith("OBJ3", StringComparison.Ordinal))
            .Select(d => $"{d.Id} {ClassAt(d)}: {GeneratorRun.TextAt(d)}");
    }

    private static string ClassAt(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.GetRoot().FindNode(diagnostic.Location.SourceSpan)
        .AncestorsAndSelf().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ClassDeclarationSyntax>().First().Identifier.ValueText;
}
