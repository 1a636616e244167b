using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

/// <summary>How to try an objective: problems with random data, and numbers that are known from elsewhere.</summary>
public abstract class Example
{
    /// <summary>The declared class.</summary>
    public abstract Type Objective { get; }

    /// <summary>The objective bound to random data.</summary>
    /// <param name="random">Where the data come from.</param>
    /// <param name="samples">The number of samples; what has none ignores it.</param>
    public abstract ITwiceDifferentiable<double> Bind(RandomData random, int samples);

    /// <summary>What is known about the objective's values and derivatives; each says in a comment from where.</summary>
    public abstract IEnumerable<Check> Checks();

    /// <summary>Where derivatives are compared with differences.</summary>
    /// <param name="random">Where the numbers come from.</param>
    /// <param name="count">The length of θ.</param>
    public virtual double[] Point(RandomData random, int count)
    {
        ArgumentNullException.ThrowIfNull(random);
        return random.Normals(count, 0.5);
    }

    /// <summary>What the comparison with differences and with the reference accepts.</summary>
    public virtual GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-10 };

    /// <summary>The same where derivatives occur inside the objective: in the reference they are extrapolated differences.</summary>
    protected static GradientCheckOptions Nested { get; } = new() { ReferenceTolerance = 1e-6 };

    /// <summary>The number of samples with which evaluations are timed; fewer where every sample meets every other.</summary>
    public virtual int TimedSamples => 2048;
}

/// <summary>How to try the objective <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The declared class.</typeparam>
public abstract class Example<T> : Example
    where T : ITwiceDifferentiable<double>
{
    /// <inheritdoc/>
    public sealed override Type Objective => typeof(T);

    /// <inheritdoc/>
    public sealed override ITwiceDifferentiable<double> Bind(RandomData random, int samples) => Problem(random, samples);

    /// <inheritdoc cref="Bind"/>
    protected abstract T Problem(RandomData random, int samples);
}
