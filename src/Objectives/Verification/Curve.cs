using System;

namespace Objectives.Verification;

/// <summary>Evaluates functions of one variable at t, all at once.</summary>
internal delegate void Curve(double t, Span<double> values);
