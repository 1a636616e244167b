using System;
using System.Globalization;

namespace Objectives.Generator.Algebra;

/// <summary>
/// A number of about 106 bits: the unevaluated sum of two doubles, the second at most half a unit in the last place of the first
/// (T. J. Dekker 1971; error bounds by Joldes, Muller and Popescu 2017). The proof and constant folding compute in it, so it must
/// give the same bits on every host: it uses only + − × ÷ √ and comparisons of the hardware, never a host's library functions.
/// </summary>
/// <remarks>
/// Where <see cref="Hi"/> is zero, infinite or NaN, the low part is zero: error-free transforms of infinities would make it NaN.
/// </remarks>
internal readonly partial struct DoubleDouble : IEquatable<DoubleDouble>, IComparable<DoubleDouble>
{
    public static readonly DoubleDouble Zero = new(0.0);
    public static readonly DoubleDouble One = new(1.0);
    public static readonly DoubleDouble NaN = new(double.NaN);
    public static readonly DoubleDouble PositiveInfinity = new(double.PositiveInfinity);
    public static readonly DoubleDouble NegativeInfinity = new(double.NegativeInfinity);
    public static readonly DoubleDouble Pi = new(3.141592653589793, 1.2246467991473532e-16);

    public DoubleDouble(double value)
    {
        Hi = value;
        Lo = 0;
    }

    private DoubleDouble(double hi, double lo)
    {
        Hi = hi;
        Lo = lo;
    }

    /// <summary>The number rounded to a double.</summary>
    public double Hi { get; }

    /// <summary>What <see cref="Hi"/> lacks.</summary>
    public double Lo { get; }

    public bool IsZero => Hi == 0;
    public bool IsNaN => double.IsNaN(Hi);
    public bool IsInfinity => double.IsInfinity(Hi);

    // The difference of a finite number with itself is zero; of an infinity or NaN it is NaN.
    public bool IsFinite => Hi - Hi == 0;
    public bool IsNegative => BitConverter.DoubleToInt64Bits(Hi) < 0;

    public double ToDouble() => Hi;

    /// <summary>The sum of any two doubles, exact unless it overflows.</summary>
    public static DoubleDouble Sum(double a, double b) => TwoSum(a, b);

    /// <summary>The integer, exactly.</summary>
    public static DoubleDouble FromInt64(long value)
    {
        // Each half fits a double without rounding.
        double high = (value >> 32) * 4294967296.0, low = value & 0xFFFFFFFFL;
        return TwoSum(high, low);
    }

    public static implicit operator DoubleDouble(double value) => new(value);

    public static bool operator ==(DoubleDouble a, DoubleDouble b) => a.Hi == b.Hi && a.Lo == b.Lo;
    public static bool operator !=(DoubleDouble a, DoubleDouble b) => !(a == b);
    public static bool operator <(DoubleDouble a, DoubleDouble b) => a.Hi < b.Hi || (a.Hi == b.Hi && a.Lo < b.Lo);
    public static bool operator >(DoubleDouble a, DoubleDouble b) => b < a;
    public static bool operator <=(DoubleDouble a, DoubleDouble b) => a.Hi < b.Hi || (a.Hi == b.Hi && a.Lo <= b.Lo);
    public static bool operator >=(DoubleDouble a, DoubleDouble b) => b <= a;

    /// <summary>The smaller; NaN if either is; −0 is smaller than 0.</summary>
    public static DoubleDouble Min(DoubleDouble a, DoubleDouble b) =>
        a.IsNaN ? a : b.IsNaN ? b : a < b || (a == b && a.IsNegative) ? a : b;

    /// <summary>The larger; NaN if either is; 0 is larger than −0.</summary>
    public static DoubleDouble Max(DoubleDouble a, DoubleDouble b) =>
        a.IsNaN ? a : b.IsNaN ? b : b < a || (a == b && b.IsNegative) ? a : b;

    public bool Equals(DoubleDouble other) => Hi.Equals(other.Hi) && Lo.Equals(other.Lo);

    public override bool Equals(object? obj) => obj is DoubleDouble other && Equals(other);

    public override int GetHashCode() => unchecked(Hi.GetHashCode() * 397 + Lo.GetHashCode());

    public int CompareTo(DoubleDouble other) => this < other ? -1 : this > other ? 1 : this == other ? 0 : Hi.CompareTo(other.Hi);

    public override string ToString() =>
        Lo == 0 ? Hi.ToString("R", CultureInfo.InvariantCulture) : string.Format(CultureInfo.InvariantCulture, "{0:R} + {1:R}", Hi, Lo);
}
