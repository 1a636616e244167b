using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Benchmarks;

/// <summary>Runs candidates in turn, one repetition each a round, so that a change of the machine's pace meets all alike.</summary>
internal static class Rounds
{
    /// <summary>Goes round until every candidate has enough accepted repetitions.</summary>
    /// <param name="candidates">What to time.</param>
    /// <param name="repetitions">How many accepted repetitions each needs.</param>
    /// <exception cref="InvalidOperationException">The machine is too busy: too many repetitions were interrupted.</exception>
    public static void Run(IReadOnlyList<Candidate> candidates, int repetitions)
    {
        for (int warmUp = 0; warmUp < 3; warmUp++)
        {
            foreach (Candidate candidate in candidates)
                candidate.Run();
        }
        for (int round = 0; candidates.Any(c => c.Accepted < repetitions); round++)
        {
            if (round == 10 * repetitions)
                throw new InvalidOperationException(FormattableString.Invariant(
                    $"After {round} rounds '{candidates.MinBy(c => c.Accepted)!.Method}' has {candidates.Min(c => c.Accepted)} of {repetitions} uninterrupted repetitions. Free a processor and run again."));
            foreach (Candidate candidate in candidates)
                candidate.Add(Repetition.Of(candidate.Run));
        }
    }
}
