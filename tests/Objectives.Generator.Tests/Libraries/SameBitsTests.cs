using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Tests.Emitted;
using Objectives.Testing;
using Xunit;

namespace Objectives.Generator.Tests.Libraries;

/// <summary>A function called from its library's image gives the bits that it gives from source, and its library builds without complaint.</summary>
public class SameBitsTests
{
    public static TheoryData<string> Cases => FunctionCases.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_library_gives_the_bits_of_its_source(string name)
    {
        var subject = FunctionCases.Find(name);
        var compiled = Compiled.Of(subject);
        var (type, _) = Library.Load(subject with { Beside = "" }, Library.Of(subject.Beside));
        foreach (int configuration in new[] { 0, 1, 2 })
            foreach (int samples in new[] { 1, 9, 300 })
            {
                var source = new Bound(subject, compiled.Type, samples, configuration);
                var library = new Bound(subject, type, samples, configuration);
                Assert.Equal(Evaluation.Full(source).Bits(), Evaluation.Full(library).Bits());
                int[] list = [.. Enumerable.Range(0, samples).Reverse().Append(0)];
                Assert.Equal(Evaluation.Over(source, list).Bits(), Evaluation.Over(library, list).Bits());
            }
    }

    /// <summary>Read as a function, or as a helper of the objective: the same numbers, up to the order in which they are added.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void A_function_gives_what_a_helper_gives(string name)
    {
        var subject = FunctionCases.Find(name);
        var helper = Compiled.Of(subject with { Name = name + "Helper", Beside = subject.Beside.Replace("[Differentiable]", "", StringComparison.Ordinal) });
        foreach (int samples in new[] { 1, 9, 300 })
        {
            var expected = Evaluation.Full(new(subject, helper.Type, samples, 1));
            var actual = Evaluation.Full(new(subject, Compiled.Of(subject).Type, samples, 1));
            Near([expected.Value], [actual.Value]);
            Near(expected.Gradient, actual.Gradient);
            Near(expected.Product, actual.Product);
            Near(expected.Losses, actual.Losses);
        }

        static void Near(double[] expected, double[] actual) => Assert.True(
            Math.Sqrt(expected.Zip(actual, (e, a) => (e - a) * (e - a)).Sum()) <= 1e-13 * Math.Sqrt(expected.Sum(e => e * e)), $"[{string.Join(", ", expected.Take(9))}] is [{string.Join(", ", actual.Take(9))}]");
    }

    /// <summary>The same cases against the oracle, since source and library might be wrong alike.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void The_source_agrees_with_the_oracle(string name)
    {
        var compiled = Compiled.Of(FunctionCases.Find(name));
        Assert.Empty(compiled.Complaints);
        Assert.Empty(compiled.Bindings().Where(b => b.Samples <= 9).SelectMany(bound =>
        {
            var agreement = new Agreement(compiled.Program, bound);
            agreement.Check();
            agreement.CheckReference(1e-6);
            return agreement.Failures;
        }));
    }

    /// <summary>A library that calls another one: its programs need no third.</summary>
    [Fact]
    public void A_library_may_call_a_library()
    {
        const string Inner = "public static class Inner { [Differentiable] public static double Bump(Vector v, double s) => Exp(-s * SquaredNorm(v)); }";
        const string Outer = "public static class Outer { [Differentiable] public static double Bumps(Matrix A, double s) => Sum(A.RowCount, i => Inner.Bump(A[i], s)) + Derivative(t => Inner.Bump(A[0], t), s); }";
        var subject = new Case("LibraryOfLibrary", "d; k", """
            [Size] int k;
            [Parameter("k", "d")] Matrix A;
            [Parameter] double s;
            [Sample("d")] Vector x;
            [Loss] double L() => Outer.Bumps(A, s) * Inner.Bump(x * A[0], s);
            """) { Beside = Inner + Outer };
        var inner = Library.Of(Inner);
        var (type, _) = Library.Load(subject with { Beside = "" }, inner, Library.Of(Outer, inner));
        Assert.Equal(Evaluation.Full(new(subject, Compiled.Of(subject).Type, 9, 1)).Bits(), Evaluation.Full(new(subject, type, 9, 1)).Bits());
    }

    /// <summary>Editors reference the projects of a solution as they are typed, not as images: the generated files are the same.</summary>
    [Fact]
    public void A_project_is_read_like_its_image()
    {
        var subject = FunctionCases.Find("Softmax");
        var library = Library.Of(subject.Beside);
        var (_, run) = Library.Load(subject with { Beside = "" }, library);
        var typed = GeneratorHarness.Run(GeneratorHarness.Compile((subject with { Beside = "" }).Source).AddReferences(library.Run.Output.ToMetadataReference()));
        Assert.Empty(typed.Diagnostics);
        Assert.Equal(run.Sources, typed.Sources);
    }

    /// <summary>What is stated about derivatives in a library is stated by the objectives that call it.</summary>
    [Fact]
    public void Statements_reach_the_header()
    {
        var subject = FunctionCases.Find("Stated");
        var (_, run) = Library.Load(subject with { Name = "LibraryHeader", Beside = "" }, Library.Of(subject.Beside));
        Assert.Contains(run.Sources.Values, s => s.Contains("L: Held: StopGradient(Sigmoid(z)): held at its value", StringComparison.Ordinal));
        Assert.Contains(run.Sources.Values, s => s.Contains("L: Rounded: Quantize(z, 0.25): the derivative is 1", StringComparison.Ordinal));
    }

    /// <summary>Gradients by hand are proved where they are written; the file says how.</summary>
    [Fact]
    public void Proofs_stand_above_the_program() => Assert.Matches(
        @"// Directly = automatic gradient of Direct to \S+ at 4 points\n\[assembly: global::Objectives.DifferentiableProgram\(""M:Losses.Direct\(",
        Library.Of(FunctionCases.Find("Stated").Beside).Run.Sources["assembly-programs.g.cs"]);

    /// <summary>The text is the same wherever its method stands.</summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Texts_are_written_alike(string name)
    {
        var subject = FunctionCases.Find(name);
        Assert.Equal(Library.Of(subject.Beside).Run.Sources["assembly-programs.g.cs"], Library.Of("\n// Elsewhere.\n" + subject.Beside).Run.Sources["assembly-programs.g.cs"]);
    }
}
