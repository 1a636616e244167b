using System;

namespace Objectives.Solvers;

/// <summary>Something to do before a step of a mini-batch solver.</summary>
/// <param name="step">The step, the first of which is 0.</param>
/// <param name="theta">The parameters before the step.</param>
/// <param name="samples">The samples of its batch.</param>
public delegate void MiniBatchAction(long step, ReadOnlySpan<double> theta, ReadOnlySpan<int> samples);
