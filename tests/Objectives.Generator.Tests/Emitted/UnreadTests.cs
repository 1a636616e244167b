using System;
using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>What a kernel does not need, it does not touch.</summary>
public class UnreadTests
{
    /// <summary>∂(c(w) − w·x)/∂x is −w: the rows have the shape of x, whose numbers nobody reads.</summary>
    [Fact]
    public void Rows_of_a_gradient_do_not_load_the_data_that_they_are_of()
    {
        string kernel = Compiled.Of("MeanDirection").Run.Sources.Single(s => s.Key.EndsWith(".DataGradient.Wide.g.cs", StringComparison.Ordinal)).Value;
        Assert.Contains("work.Keep(", kernel, StringComparison.Ordinal);
        Assert.DoesNotContain("LoadRows", kernel, StringComparison.Ordinal);
    }

    /// <summary>Differences have each a place of their own; rows by index may meet.</summary>
    [Fact]
    public void A_scatter_adds_only_where_places_may_meet()
    {
        Assert.Contains("Unsafe.Add(ref sum_sign, j_) = ", Kernels("TrendFiltering"), StringComparison.Ordinal);
        Assert.DoesNotContain("Unsafe.Add(ref sum_sign, j_) += ", Kernels("TrendFiltering"), StringComparison.Ordinal);
        Assert.Matches(@"Unsafe\.Add\(ref \w+, [^;]*\) \+= ", Kernels("DataIndices"));
    }

    /// <summary>What a turn of a running sum gives to the turn before, no other turn gives it.</summary>
    [Fact]
    public void A_turn_stores_in_the_place_before()
    {
        string kernels = Kernels("Entmax");
        Assert.Matches(@"if \(1 <= (\w+)\)\n +V\.StoreUnsafe\(\w+, ref \w+, \(nuint\)\(\(\1 - 1\) \* T\) \+ i\);", kernels);
        Assert.DoesNotMatch(@"StoreUnsafe\(.*, ref \w+, \(nuint\)\(Math\.Max\(", kernels);
    }

    private static string Kernels(string name) => string.Concat(Compiled.Of(name).Run.Sources.Values.Where(t => t.Contains("IKernel<", StringComparison.Ordinal)));
}
