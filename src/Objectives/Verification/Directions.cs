using System;
using System.Collections.Generic;

namespace Objectives.Verification;

/// <summary>The random directions that derivatives are tried along: over all parameters, and over each block by itself.</summary>
internal static class Directions
{
    private const int MostBlocks = 16;

    public static IEnumerable<(string Where, double[] Direction)> Of(Subject subject)
    {
        if (subject.Count == 0)
            yield break;
        for (int k = 1; k <= subject.Options.Directions; k++)
            yield return (FormattableString.Invariant($"random direction {k}"), subject.Direction());

        IReadOnlyList<ParameterBlock> blocks = subject.Problem.Layout.Blocks;
        if (blocks.Count is 1 or > MostBlocks)
            yield break;
        foreach (ParameterBlock block in blocks)
        {
            if (block.Length > 0)
                yield return ($"a random direction in {block.Name}", subject.Direction(block.Offset, block.Length));
        }
    }
}
