using System;

namespace Objectives.Generator.Algebra;

/// <summary>An evaluation was given up: it would take longer than it may.</summary>
/// <param name="message">What there is too much of.</param>
internal sealed class TooMuchWorkException(string message) : Exception(message);
