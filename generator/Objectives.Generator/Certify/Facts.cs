using System.Collections.Generic;

namespace Objectives.Generator.Certify;

/// <summary>What is known of an objective whatever the data are.</summary>
/// <param name="Bend">How it bends as a function of all parameters together.</param>
/// <param name="IsSmooth">Whether it is continuously differentiable.</param>
/// <param name="Conditions">Hyperparameters of which it would have to be known that they are not negative, to know more.</param>
/// <param name="Conditional">What would then be known.</param>
internal sealed record Facts(Bend Bend, bool IsSmooth, IReadOnlyList<string> Conditions, Bend Conditional);
