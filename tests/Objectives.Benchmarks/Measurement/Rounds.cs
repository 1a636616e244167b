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
    /// <param name="effort">How many accepted repetitions each needs, and how long they may take.</param>
    /// <param name="threads">On how many threads a candidate works at most.</param>
    public static void Run(IReadOnlyList<Candidate> candidates, Effort effort, int threads)
    {
        int repetitions = effort.Repetitions;
        bool IsSpent(Candidate candidate) => candidate.Spent >= effort.Longest;

        foreach (Candidate candidate in candidates)
            candidate.WarmUp(threads);
        for (int round = 0; round < Patience * repetitions && candidates.Any(c => c.Accepted < repetitions && !IsSpent(c)); round++)
        {
            foreach (Candidate candidate in candidates.Where(c => !IsSpent(c)))
                candidate.Measure();
        }
        foreach (Candidate candidate in candidates.Where(c => c.Accepted < (IsSpent(c) ? 1 : repetitions)))
            candidate.TakeAll();
    }
}
