using System;
using System.Runtime.CompilerServices;

namespace Objectives.Solvers;

/// <summary>Refuses options outside their range, by the name of the property that is set.</summary>
internal static class OptionRange
{
    public static int AtLeast(int value, int least, [CallerMemberName] string name = "") => value >= least
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; it must be at least {least}."));

    public static double NonNegative(double value, [CallerMemberName] string name = "") => value >= 0
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; it must be zero or more."));

    public static double Positive(double value, [CallerMemberName] string name = "") => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; it must be positive and finite."));

    public static double BelowOne(double value, [CallerMemberName] string name = "") => value >= 0 && value < 1
        ? value
        : throw new ArgumentOutOfRangeException(name, value, FormattableString.Invariant($"{name} is {value}; it must be at least 0 and below 1."));
}
