using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Objectives.Generator.Frontend;
using Objectives.Generator.Tests.Frontend;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Diagnostics;

/// <summary>Code as it is while being typed: the front end reports and returns, whatever it is given.</summary>
public class RobustnessTests
{
    private const string Source = """
        [Objective]
        public partial class Case
        {
            [Size] int d, k = 3;
            [Size] int two => 2 * d + k;
            [Parameter("d")] Vector w;
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample] double y;
            [Sample] int label;
            [Data("k")] int[] groups;
            [Hyperparameter] double lambda = 1e-2;
            double Link(double z, double s = 1) => z > 0 ? z * s : Slope * z;
            static double Slope => 0.5;
            [Loss(Reduction.Sum)]
            double Fit()
            {
                double r = y - Dot(w, x);
                Func<double, double> f = z => Link(z) + r;
                if (r > 1) { r *= 2; return f(r); } else r -= W[label, 0];
                var p = Rows(W).Softmax() * x;
                return r + LogSumExp(k, i => p[i] + w[groups[i]], where: i => i != label) + Sum(w[1..^1]) + Derivative(t => f(t), y);
            }
            [Regularizer] double Ridge() => lambda / 2 * (SquaredNorm(w) + Sum(Gradient(v => Sum(v * v), w)) + Trace(W * W.T));
        }
        """;

    /// <summary>Tokens left out, doubled or exchanged, by a fixed seed.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Damaged_code_never_throws(int seed)
    {
        var random = new Random(seed);
        string[] tokens = [.. CSharpSyntaxTree.ParseText(Source, GeneratorHarness.ParseOptions).GetRoot().DescendantTokens().Select(t => t.ToFullString())];
        for (int variant = 0; variant < 60; variant++)
        {
            var damaged = new List<string>(tokens);
            for (int damage = random.Next(1, 4); damage > 0; damage--)
            {
                int at = random.Next(damaged.Count);
                switch (random.Next(3))
                {
                    case 0:
                        damaged.RemoveAt(at);
                        break;
                    case 1:
                        damaged.Insert(at, damaged[at]);
                        break;
                    default:
                        damaged[at] = tokens[random.Next(tokens.Length)];
                        break;
                }
            }
            string source = string.Concat(damaged);
            var compilation = GeneratorHarness.Compile(source);
            foreach (var type in compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>().Where(t => t.TypeKind is TypeKind.Class or TypeKind.Struct))
            {
                var error = Record.Exception(() => DeclarationReader.Read(type, compilation, default));
                Assert.True(error is null, $"{error}\n{source}");
            }
        }
    }

    /// <summary>The second field is being typed: it has no name yet.</summary>
    [Fact]
    public void A_field_without_a_name_is_the_compilers_error()
    {
        var compilation = GeneratorHarness.Compile(Source.Replace("lambda = 1e-2;", "lambda = 1e-2, 0.5;", StringComparison.Ordinal));
        Assert.Empty(GeneratorHarness.Run(compilation).Diagnostics);
        Assert.Contains(compilation.GetDiagnostics(), d => d.Id == "CS1001");
    }

    [Fact]
    public void Two_fields_of_one_name_are_the_compilers_error()
    {
        var compilation = GeneratorHarness.Compile(Source.Replace("[Sample] double y;", "[Sample] double y; [Sample] double y;", StringComparison.Ordinal));
        Assert.DoesNotContain(Host.Run(compilation).All, d => d.Id == "OBJ9999");
        Assert.Contains(compilation.GetDiagnostics(), d => d.Id == "CS0102");
    }

    [Fact]
    public void Two_terms_of_one_name_are_the_compilers_error()
    {
        const string Term = "[Loss] double Fit() => Square(a - y);";
        var compilation = GeneratorHarness.Compile($"[Objective] public partial class Twice {{ [Parameter] double a; [Sample] double y; {Term} {Term} }}");
        Assert.DoesNotContain(Host.Run(compilation).All, d => d.Id.StartsWith("OBJ", StringComparison.Ordinal));
        Assert.Contains(compilation.GetDiagnostics(), d => d.Id == "CS0111");
    }

    [Fact]
    public void The_undamaged_code_is_right() => Declaration.Model(Source);
}
