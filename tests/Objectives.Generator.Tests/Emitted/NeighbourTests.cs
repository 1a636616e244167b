using System;
using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>
/// What differences of neighbours give back goes to neighbours: in loops, too, it costs as much as the differences. That it is right is compared with the
/// others of the corpus.
/// </summary>
public class NeighbourTests
{
    /// <summary>No array has an element for each pair of places.</summary>
    [Theory]
    [InlineData("LoopOverFaces")]
    [InlineData("LoopOverClampedFaces")]
    public void Adjoints_of_shifted_arrays_are_no_matrices(string name)
    {
        string[] sizes = [.. Kernels(name).SelectMany(t => t.Split('\n')).Where(l => l.Contains("new(Shared:", StringComparison.Ordinal))];
        Assert.NotEmpty(sizes);
        Assert.All(sizes, size => Assert.DoesNotContain("d * d", size, StringComparison.Ordinal));
    }

    /// <summary>Where they are matrices, loops over what is added to a place take the turns that add something.</summary>
    [Fact]
    public void Sums_over_choices_of_a_place_take_the_turns_of_that_place()
    {
        string kernels = string.Concat(Kernels("BilevelTotalVariation"));
        Assert.Matches(@"for \(int (\w+) = Math\.Max\((\w+) - 1, 0\); \1 < Math\.Min\(\2 \+ 1, d - 1\); \1\+\+\)", kernels);
    }

    private static string[] Kernels(string name) => [.. Compiled.Of(name).Run.Sources.Values.Where(t => t.Contains("IKernel<", StringComparison.Ordinal) && !t.Contains("DenseHessian", StringComparison.Ordinal))];
}
