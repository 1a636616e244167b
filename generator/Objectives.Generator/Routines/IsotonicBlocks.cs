using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// The blocks, numbered from 0, on which the nearest vector in ascending order is constant: neighbours that are out of order are pooled.
/// Source: M. Best and N. Chakravarti, Active set algorithms for isotonic regression, Mathematical Programming 47 (1990).
/// </summary>
internal sealed class IsotonicBlocks() : IntegerRoutine("isotonicBlocks", "n -> n")
{
    public override int Indexes => 0;

    protected override void Evaluate(Dual[][] arguments, int[][] lengths, int[] result)
    {
        int n = result.Length, blocks = 0;
        var sums = new DoubleDouble[n];
        int[] counts = new int[n];
        for (int i = 0; i < n; i++)
        {
            (sums[blocks], counts[blocks]) = (arguments[0][i].Value, 1);
            for (blocks++; blocks > 1 && sums[blocks - 2] * counts[blocks - 1] > sums[blocks - 1] * counts[blocks - 2]; blocks--)
                (sums[blocks - 2], counts[blocks - 2]) = (sums[blocks - 2] + sums[blocks - 1], counts[blocks - 2] + counts[blocks - 1]);
        }
        for (int block = 0, i = 0; block < blocks; block++)
            for (int end = i + counts[block]; i < end; i++)
                result[i] = block;
    }
}
