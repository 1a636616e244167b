namespace Objectives.Solvers;

/// <summary>
/// The order in which an epoch visits the samples: a uniform permutation that depends on seed, epoch and number of samples
/// alone, so that three numbers are its whole state.
/// </summary>
/// <remarks>
/// Durstenfeld's shuffle (<em>CACM</em> 7, 1964, algorithm 235) of 0, 1, …, n − 1 by the stream of <see cref="SplitMix64"/>
/// that has the epoch's number.
/// </remarks>
internal static class SampleOrder
{
    /// <summary>Fills an array with the order of one epoch.</summary>
    public static void Fill(int[] order, ulong seed, int epoch)
    {
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        SplitMix64 random = SplitMix64.Stream(seed, (ulong)epoch);
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = random.Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
