using System;
using System.Globalization;
using System.Linq;

namespace Objectives.Zoo;

/// <summary>A number, or several, known from a derivation, a closed form or an independent computation, beside what the objective says.</summary>
/// <param name="What">What is compared, such as <c>∇f at equal logits</c>.</param>
/// <param name="Expected">The known numbers.</param>
/// <param name="Actual">The objective's numbers, as many.</param>
/// <param name="Tolerance">The largest <see cref="Error"/> that passes.</param>
public sealed record Check(string What, double[] Expected, double[] Actual, double Tolerance = Check.Rounding)
{
    /// <summary>What rounding may do to a short computation.</summary>
    public const double Rounding = 1e-12;

    /// <summary>Compares one number.</summary>
    /// <param name="what">What is compared.</param>
    /// <param name="expected">The known number.</param>
    /// <param name="actual">The objective's number.</param>
    /// <param name="tolerance">The largest <see cref="Error"/> that passes.</param>
    public Check(string what, double expected, double actual, double tolerance = Rounding)
        : this(what, [expected], [actual], tolerance)
    {
    }

    /// <summary>The largest difference, relative to the known number where that is larger than 1; infinite where a number is missing or not finite.</summary>
    public double Error => Expected.Length == Actual.Length ? Expected.Zip(Actual, Difference).Max() : double.PositiveInfinity;

    /// <summary>Whether the numbers agree.</summary>
    public bool Passed => Error <= Tolerance;

    /// <summary>Such as <c>∇f at equal logits: -0.667 → -0.667</c>.</summary>
    public override string ToString() => $"{What}: {Text(Expected)} → {Text(Actual)}";

    private static double Difference(double expected, double actual)
    {
        double error = Math.Abs(expected - actual) / Math.Max(1, Math.Abs(expected));
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    private static string Text(double[] numbers)
    {
        string text = string.Join(", ", numbers.Select(x => x.ToString("G7", CultureInfo.InvariantCulture)));
        return numbers.Length == 1 ? text : $"({text})";
    }
}
