using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>Runs candidates in turn, one repetition each a round, so that a change of the machine's pace meets all alike.</summary>
internal static class Rounds
{
    /// <summary>How many rounds a candidate gets for each repetition that it needs.</summary>
    private const int Patience = 2;

    /// <summary>
    /// Goes round until every candidate has enough uninterrupted repetitions. Those that have not after twice as many rounds were not left
    /// alone: the processor time of all their repetitions is taken. What takes long has as many as fit into a few seconds, one at least.
    /// </summary>
    /// <param name="candidates">What to time.</param>
    /// <param name="repetitions">How many accepted repetitions each needs.</param>
    public static void Run(IReadOnlyList<Candidate> candidates, int repetitions)
    {
        foreach (Candidate candidate in candidates)
            candidate.WarmUp();
        for (int round = 0; round < Patience * repetitions && candidates.Any(c => c.Accepted < repetitions && !c.IsSpent); round++)
        {
            foreach (Candidate candidate in candidates.Where(c => !c.IsSpent))
                candidate.Measure();
        }
        foreach (Candidate candidate in candidates.Where(c => c.Accepted < (c.IsSpent ? 1 : repetitions)))
            candidate.TakeAll();
    }
}
