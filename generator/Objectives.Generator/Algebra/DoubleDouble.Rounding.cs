using System;

namespace Objectives.Generator.Algebra;

/// <summary>Rounding to integers.</summary>
internal readonly partial struct DoubleDouble
{
    public static DoubleDouble Floor(DoubleDouble x)
    {
        double high = Math.Floor(x.Hi);
        return high == x.Hi && x.Lo != 0 ? TwoSum(high, Math.Floor(x.Lo)) : new(high);
    }

    public static DoubleDouble Ceiling(DoubleDouble x) => -Floor(-x);

    /// <summary>The nearest integer; halves go to the even one.</summary>
    public static DoubleDouble Round(DoubleDouble x)
    {
        double high = Math.Round(x.Hi, MidpointRounding.ToEven);
        if (high == x.Hi && x.Lo != 0)
        {
            // The low part decides; if it ends in a half, the sum is to be even, whatever the high part is.
            double low = Math.Round(x.Lo, MidpointRounding.ToEven);
            if (Math.Abs(x.Lo - Math.Truncate(x.Lo)) == 0.5 && Math.IEEERemainder(high, 2) != 0)
                low = low == Math.Floor(x.Lo) ? low + 1 : low - 1;
            return TwoSum(high, low);
        }
        // A half in the high part is a tie only if nothing follows it.
        return x.Lo != 0 && Math.Abs(x.Hi - Math.Truncate(x.Hi)) == 0.5 ? new(x.Lo > 0 ? Math.Ceiling(x.Hi) : Math.Floor(x.Hi)) : new(high);
    }

    /// <summary>−1, 0 or 1; NaN of NaN, and a zero keeps its sign.</summary>
    public static DoubleDouble Sign(DoubleDouble x) => x.Hi > 0 ? One : x.Hi < 0 ? -One : new(x.Hi);

    private static bool IsInteger(DoubleDouble x) => x.IsFinite && Floor(x) == x;

    private static bool IsOddInteger(DoubleDouble x) => IsInteger(x) && !IsInteger(x.ScaleBy(-1));
}
