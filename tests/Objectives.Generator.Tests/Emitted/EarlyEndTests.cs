using System;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Loops that end early, or go on with the last turn: what they compute is compared with the others of the corpus, here is that they do.</summary>
public class EarlyEndTests
{
    [Fact]
    public void After_a_steady_turn_comes_the_last_one()
    {
        string kernels = string.Concat(Compiled.Of("LoopEarlyEnds").Run.Sources.Values.Where(t => t.Contains("IKernel<", StringComparison.Ordinal)));
        Assert.Contains("Contract.IsSteady(", kernels, StringComparison.Ordinal);
        Assert.Contains("Contract.CopyTurn(", kernels, StringComparison.Ordinal);
        Assert.Contains(" = (12 * d) - 2;", kernels, StringComparison.Ordinal);
    }

    /// <summary>What only the next turn would have read is left as it is: there is none.</summary>
    [Theory]
    [InlineData("DeepEquilibrium")]
    [InlineData("Boltzmann")]
    [InlineData("LoopEarlyEnds")]
    public void What_is_left_for_all_turns_is_read_after_them(string name)
    {
        int count = 0;
        foreach (string kernel in Compiled.Of(name).Run.Sources.Values.SelectMany(t => t.Split("internal readonly struct")))
            foreach (Match repeat in Regex.Matches(kernel, @"Contract\.Repeat\(ref (?:Unsafe\.Add\(ref )?(\w+)"))
            {
                string after = Regex.Replace(kernel[(repeat.Index + repeat.Length)..], @"Contract\.(Repeat|CopyTurn)\(.*|^\s*//.*|^\s*ref .*;", "", RegexOptions.Multiline);
                Assert.Matches($@"\b{repeat.Groups[1].Value}\b", after);
                count++;
            }
        Assert.NotEqual(0, count);
    }
}
