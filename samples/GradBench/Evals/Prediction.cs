using System;

namespace GradBench.Evals;

/// <summary>What an objective predicts at parameters.</summary>
internal delegate void Prediction(ReadOnlySpan<double> theta, Span<double> outputs);
