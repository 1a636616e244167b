using System;
using System.Runtime.CompilerServices;

namespace Objectives;

/// <summary>What <see cref="GradientCheck"/> tries, and which differences it accepts.</summary>
public sealed record GradientCheckOptions
{
    /// <summary>Chooses the random directions and permutations; the same seed gives the same check.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many random directions over all parameters are tried, at least 1. Each block gets one more of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int Directions { get; init => field = value >= 1 ? value : throw Refused(value, "at least 1"); } = 4;

    /// <summary>Each single parameter is tried too if there are no more of them than this.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 0.</exception>
    public int MaxCoordinates { get; init => field = value >= 0 ? value : throw Refused(value, "zero or more"); } = 64;

    /// <summary>How far gradients and Hessian-vector products may be from the differences, relative to their size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double DerivativeTolerance { get; init => field = NonNegative(value); } = 1e-7;

    /// <summary>
    /// How far what is equal in exact arithmetic may be apart by rounding, relative to its size: the two sides of
    /// u·Hv = v·Hu and H(au + bv) = aHu + bHv, and the gradients of the two overloads.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double RoundingTolerance { get; init => field = NonNegative(value); } = 1e-9;

    /// <summary>How far a batch in another order, or given in another way, may be from the same samples, relative to the value.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double BatchTolerance { get; init => field = NonNegative(value); } = 1e-12;

    /// <summary>
    /// How far <see cref="IReferenceObjective{T}.ReferenceValue"/> may be from the value, relative to its size. Where no
    /// derivative or inner problem occurs inside the declaration, 1e-10 will do; those are extrapolated differences in the
    /// reference, which the default leaves room for.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative or not a number.</exception>
    public double ReferenceTolerance { get; init => field = NonNegative(value); } = 1e-6;

    /// <summary>
    /// Whether the value must not depend on the order of the samples. Set it to <see langword="false"/> for a declaration
    /// that reads <c>SampleIndex</c> or relates neighbouring samples.
    /// </summary>
    public bool OrderIndependent { get; init; } = true;

    private static double NonNegative(double value, [CallerMemberName] string name = "") =>
        value >= 0 ? value : throw Refused(value, "zero or more", name);

    private static ArgumentOutOfRangeException Refused(double value, string domain, [CallerMemberName] string name = "") =>
        new(name, value, FormattableString.Invariant($"{name} is {value}; it must be {domain}."));
}
