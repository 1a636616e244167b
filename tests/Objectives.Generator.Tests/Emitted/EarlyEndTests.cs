using System;
using System.Linq;
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
}
