using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Evaluations reuse memory: nothing is read before it is written, and nothing is written outside of what was set aside.</summary>
public class MemoryTests
{
    public static TheoryData<string> Cases => Corpus.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_memory_held_before_does_not_matter(string name)
    {
        foreach (var bound in Compiled.Of(name).Bindings().Where(b => b.Samples <= 9))
        {
            long[] expected = [.. Evaluation.Full(bound).Bits()];
            var memory = new Memory(bound.Problem);
            memory.Poison();
            Assert.Equal(expected, Evaluation.Full(bound, memory.Poison).Bits());
            Assert.True(memory.IsWhole);
        }
    }

    [Fact]
    public void What_is_filled_is_seen()
    {
        var bound = Compiled.Of("RidgeLogistic").Bindings().First();
        bound.Problem.Value(bound.Theta);
        var memory = new Memory(bound.Problem);
        memory.Poison();
        Assert.True(memory.IsWhole);
        // Memory that was set aside since has not been filled.
        double[] gradient = new double[bound.Theta.Length];
        bound.Problem.ValueAndGradient(bound.Theta, gradient, bound.Direction, new double[bound.Theta.Length]);
        Assert.False(memory.IsWhole);
    }

    /// <summary>A product of matrices at each turn of a loop keeps its result, not the products that are summed.</summary>
    [Fact]
    public void Products_of_turns_keep_no_array_over_all_axes()
    {
        string[] sizes = [.. Compiled.Of("ProductsOfTurns").Run.Sources["Corpus.ProductsOfTurns.Wide.g.cs"].Split('\n').Where(line => line.Contains("new(Shared:"))];
        Assert.Equal(3, sizes.Length);
        Assert.All(sizes, size => Assert.Contains("data.d * data.n", size));
        Assert.All(sizes, size => Assert.DoesNotMatch(@"data\.d \* data\.d \* data\.n|data\.d \* data\.n \* data\.n", size));
    }

    /// <summary>No loop runs over all turns for the value that the last one left.</summary>
    [Fact]
    public void What_a_loop_leaves_is_read_where_its_last_turn_is()
    {
        string source = Compiled.Of("ProductsOfTurns").Run.Sources["Corpus.ProductsOfTurns.Wide.g.cs"];
        Assert.Contains("((0 < turns) ? turns - 1 : 0)", source);
        Assert.DoesNotMatch(@"\+= \(\(i_turns\d* == turns - 1\)", source);
    }
}
