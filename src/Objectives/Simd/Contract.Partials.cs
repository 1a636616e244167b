namespace Objectives.Simd;

/// <summary>The ends of reductions that loops over lanes have collected.</summary>
public static unsafe partial class Contract
{
    /// <summary>The sum of all that was added: the bits of <see cref="Sum(ref double, int)"/> of the same values.</summary>
    public static double Sum(ref Partials<double> partials) => Sum(ref Partials<double>.At(ref partials, 0), (int)Partials<double>.Count);

    /// <inheritdoc cref="Sum(ref Partials{double})"/>
    public static float Sum(ref Partials<float> partials) => Sum(ref Partials<float>.At(ref partials, 0), (int)Partials<float>.Count);

    /// <summary>The largest of all values; NaN if there is one; −∞ of none.</summary>
    public static double Max(ref Partials<double> partials) => Max(ref Partials<double>.At(ref partials, 0), (int)Partials<double>.Count);

    /// <inheritdoc cref="Max(ref Partials{double})"/>
    public static float Max(ref Partials<float> partials) => Max(ref Partials<float>.At(ref partials, 0), (int)Partials<float>.Count);

    /// <summary>The smallest of all values; NaN if there is one; +∞ of none.</summary>
    public static double Min(ref Partials<double> partials) => Min(ref Partials<double>.At(ref partials, 0), (int)Partials<double>.Count);

    /// <inheritdoc cref="Min(ref Partials{double})"/>
    public static float Min(ref Partials<float> partials) => Min(ref Partials<float>.At(ref partials, 0), (int)Partials<float>.Count);
}
