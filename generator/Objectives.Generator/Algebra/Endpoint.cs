using System;

namespace Objectives.Generator.Algebra;

/// <summary>An end of an <see cref="Interval"/>.</summary>
/// <param name="Value">Where it is.</param>
/// <param name="IsOpen">Whether the number itself is left out: it is approached, but not reached.</param>
internal readonly record struct Endpoint(double Value, bool IsOpen)
{
    public static Endpoint operator -(Endpoint x) => new(-x.Value, x.IsOpen);

    /// <summary>The lower of two low ends, or with the signs turned the higher of two high ones.</summary>
    public static Endpoint Lower(Endpoint x, Endpoint y) => x.Value < y.Value || (x.Value == y.Value && !x.IsOpen) ? x : y;

    /// <summary>The higher of two high ends.</summary>
    public static Endpoint Higher(Endpoint x, Endpoint y) => -Lower(-x, -y);

    /// <summary>The end that leaves more out; <paramref name="side"/> is 1 for upper ends, −1 for lower ones.</summary>
    public static Endpoint Inner(Endpoint x, Endpoint y, int side) => x.Value == y.Value ? new(x.Value, x.IsOpen || y.IsOpen) : x.Value * side < y.Value * side ? x : y;

    /// <summary>The end of a product; a zero that is reached makes it zero whatever the other factor is, an infinite one too.</summary>
    public static Endpoint Product(Endpoint x, Endpoint y, bool isUpper) => x.Value == 0 || y.Value == 0
        ? new(0, !((x.Value == 0 && !x.IsOpen) || (y.Value == 0 && !y.IsOpen)))
        : new(Rounded(new DoubleDouble(x.Value) * new DoubleDouble(y.Value), isUpper), x.IsOpen || y.IsOpen);

    /// <summary>The end of a quotient by a number that is not zero.</summary>
    public static Endpoint Quotient(Endpoint x, Endpoint y, bool isUpper) => double.IsInfinity(y.Value)
        ? new(0, !(x.Value == 0 && !x.IsOpen))
        : new(Rounded(new DoubleDouble(x.Value) / new DoubleDouble(y.Value), isUpper), x.IsOpen || y.IsOpen);

    /// <summary>The nearest double that is not inside.</summary>
    public static double Rounded(DoubleDouble value, bool isUpper) =>
        value.Lo == 0 || value.Lo > 0 != isUpper ? value.Hi : isUpper ? Above(value.Hi) : -Above(-value.Hi);

    /// <summary>The next greater double; of the greatest one, infinity.</summary>
    private static double Above(double x)
    {
        if (x == 0)
            return double.Epsilon;
        long bits = BitConverter.DoubleToInt64Bits(x);
        return BitConverter.Int64BitsToDouble(x > 0 ? bits + 1 : bits - 1);
    }
}
