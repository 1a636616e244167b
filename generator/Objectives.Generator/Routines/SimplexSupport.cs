using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// 1 for the elements that are positive in the nearest point of the probability simplex, and for NaN; 0 for the others.
/// Source: J. Duchi, S. Shalev-Shwartz, Y. Singer and T. Chandra, Efficient projections onto the ℓ₁-ball, ICML 2008.
/// </summary>
internal sealed class SimplexSupport() : IntegerRoutine("simplexSupport", "n -> n")
{
    protected override void Evaluate(Dual[][] arguments, int[][] lengths, int[] result)
    {
        int[] order = ArgSort.Of([.. System.Array.ConvertAll(arguments[0], v => -v)]);
        var sum = -DoubleDouble.One;
        for (int k = 0; k < order.Length; k++)
        {
            var v = arguments[0][order[k]].Value;
            sum += v;
            // From the first element that is not positive on, none is.
            result[order[k]] = v.IsNaN || v * (k + 1) > sum ? 1 : 0;
        }
    }
}
