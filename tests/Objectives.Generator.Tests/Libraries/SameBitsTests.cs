using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Tests.Emitted;
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
            var agreement = new Agreement(compiled, bound);
            agreement.Check();
            agreement.CheckReference(1e-6);
            return agreement.Failures;
        }));
    }
}
