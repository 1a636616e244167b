using System;
using System.Linq;
using Objectives.Runtime;

namespace Objectives;

/// <summary>Nearest points of sets.</summary>
public static partial class Functions
{
    /// <summary>The nearest vector in ascending order, in squared distance: neighbours that are out of order get their mean.</summary>
    /// <remarks>Source: M. Best and N. Chakravarti, Active set algorithms for isotonic regression, Mathematical Programming 47 (1990).</remarks>
    /// <param name="v">The vector.</param>
    public static Vector Isotonic(Vector v)
    {
        int[] blocks = IsotonicBlocks(v);
        var means = SegmentMean(v, blocks, v.Length);
        return Vector.From(v.Length, i => means[blocks[i]]);
    }

    /// <summary>The number, from 0, of the block that each element of <see cref="Isotonic"/> is in: within one all are equal. It has no derivative.</summary>
    /// <param name="v">The vector.</param>
    public static int[] IsotonicBlocks(Vector v)
    {
        int[] blocks = [.. Enumerable.Range(0, v.Length)];
        double MeanOf(int block) => Mean(v.Length, i => v[i], where: i => blocks[i] == block);
        for (int last = 0, i = 0; i < v.Length; i++)
        {
            blocks[i] = last++;
            for (; last > 1 && MeanOf(last - 2) > MeanOf(last - 1); last--)
                for (int k = 0; k <= i; k++)
                    blocks[k] = Math.Min(blocks[k], last - 2);
        }
        return blocks;
    }

    /// <summary>The nearest vector of elements that are not negative and whose sum is 1: max(v − τ, 0). Its derivative is that with the same elements positive.</summary>
    /// <remarks>Source: J. Duchi, S. Shalev-Shwartz, Y. Singer and T. Chandra, Efficient projections onto the ℓ₁-ball, ICML 2008.</remarks>
    /// <param name="v">The vector.</param>
    public static Vector ProjectSimplex(Vector v)
    {
        var sorted = SortDescending(v);
        double sum = -1, shift = double.NaN;
        for (int k = 0; k < sorted.Length; k++)
        {
            sum += sorted[k];
            if (!(sorted[k] * (k + 1) <= sum))
                shift = sum / (k + 1);
        }
        return Vector.From(v.Length, i => v[i] <= shift ? 0 : v[i] - shift);
    }

    /// <summary>v if its Euclidean norm is at most r, else v·r/‖v‖.</summary>
    /// <param name="v">The vector.</param>
    /// <param name="r">The radius.</param>
    public static Vector ProjectBall(Vector v, double r) => r < Norm(v) ? v * (r / Norm(v)) : v;
}
