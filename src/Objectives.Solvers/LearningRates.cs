using System;

namespace Objectives.Solvers;

/// <summary>Learning rates as functions of the step, which is 0 for the first.</summary>
public static class LearningRates
{
    /// <summary>η(t) = rate.</summary>
    /// <param name="rate">The rate; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is negative or not a number.</exception>
    public static Func<long, double> Constant(double rate)
    {
        OptionRange.NonNegative(rate, nameof(rate));
        return _ => rate;
    }

    /// <summary>
    /// η(t) = initial / (1 + t / halving): the sum of all rates diverges and that of their squares does not, as convergence on
    /// noisy gradients asks (Robbins and Monro, <em>Ann. Math. Statist.</em> 22, 1951).
    /// </summary>
    /// <param name="initial">The first rate; zero or more.</param>
    /// <param name="halving">The step at which half of it is left; positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Func<long, double> InverseTime(double initial, double halving)
    {
        OptionRange.NonNegative(initial, nameof(initial));
        OptionRange.Positive(halving, nameof(halving));
        return step => initial / (1 + step / halving);
    }

    /// <summary>
    /// η(t) = final + ½(initial − final)(1 + cos(π·t/steps)), then final (Loshchilov and Hutter, <em>SGDR</em>, ICLR 2017,
    /// equation 5, without restarts).
    /// </summary>
    /// <param name="initial">The first rate; zero or more.</param>
    /// <param name="steps">After how many steps the last rate is reached; positive.</param>
    /// <param name="final">The last rate; zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of range.</exception>
    public static Func<long, double> Cosine(double initial, long steps, double final = 0)
    {
        OptionRange.NonNegative(initial, nameof(initial));
        OptionRange.NonNegative(final, nameof(final));
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return step => step >= steps ? final : final + (initial - final) * (1 + Math.Cos(Math.PI * step / steps)) / 2;
    }

    /// <summary>η(t) = (t + 1)/steps · then(0) for the first steps, then then(t − steps).</summary>
    /// <param name="steps">How many steps the rate rises in equal parts; positive.</param>
    /// <param name="then">The rates after that.</param>
    /// <exception cref="ArgumentNullException"><paramref name="then"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="steps"/> is less than 1.</exception>
    public static Func<long, double> Warmup(long steps, Func<long, double> then)
    {
        ArgumentNullException.ThrowIfNull(then);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        return step => step < steps ? (step + 1.0) / steps * then(0) : then(step - steps);
    }
}
