using System;
using System.Collections.Generic;

namespace Objectives;

/// <summary>Declares random numbers: dropout masks, augmentations, reparameterised samples, random projections.</summary>
/// <remarks>
/// <para>
/// The field is a <c>double</c> (no axes), a <see cref="Vector"/> (one axis), a <see cref="Matrix"/> (two), a <see cref="Tensor3"/> or a <see cref="Tensor4"/>. Its numbers are a function of the
/// problem's properties <c>int Seed</c> and <c>long Step</c>, of the field, of the sample's own index in the data and of the element: evaluating never
/// advances them, so that value, gradient and Hessian-vector product see one function, and the same draws come with any number of threads and in any batch.
/// A training loop sets <c>Step</c>. The generator is Philox 4×32 with ten rounds (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", 2011).
/// </para>
/// <para>
/// The last arguments of the constructor, all optional, bind numbers of one's own instead: an array with the samples in front, without them for
/// <see cref="Draw.Evaluation"/>, a <c>double?</c> for a single number. <c>Seed</c> and <c>Step</c> then say nothing. Noise defines no size.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Sample("d")] Vector x;
/// [Hyperparameter] double keep = 0.8;
/// [Noise(Distribution.Bernoulli, "d", Probability = nameof(keep))] Vector mask;
/// [Loss] double Dropout() => Square(Dot(w, mask * x) / keep - y);
/// </code>
/// <code>
/// for (problem.Step = 0; problem.Step &lt; 1000; problem.Step++)
///     theta = Descend(theta, problem.ValueAndGradient(theta, gradient, samples: batch));
/// </code>
/// </example>
/// <param name="distribution">What the elements are drawn from.</param>
/// <param name="axes">One entry an axis: the name of a size, or a constant length.</param>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class NoiseAttribute(Distribution distribution, params object[] axes) : Attribute
{
    /// <summary>What the elements are drawn from.</summary>
    public Distribution Distribution { get; } = distribution;

    /// <summary>The axes in order: each the name of a size (<see cref="string"/>) or a constant length (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Axes { get; } = axes;

    /// <summary>The name of the <c>double</c> hyperparameter with the probability of 1 of a <see cref="Distribution.Bernoulli"/> field; 0 and 1 are exact.</summary>
    public string? Probability { get; set; }

    /// <summary>Whether there is a draw for each sample or for each evaluation.</summary>
    public Draw Per { get; set; }
}
