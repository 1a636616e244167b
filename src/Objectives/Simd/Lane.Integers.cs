namespace Objectives.Simd;

/// <summary>Integers of 32 bits, as C# computes them; where C# throws, since a divisor is 0, the result is 0.</summary>
public static partial class Lane
{
    /// <summary>x / y, rounded towards 0; 0 where y is 0.</summary>
    public static int Quotient(int x, int y) => y == 0 ? 0 : y == -1 ? unchecked(-x) : x / y;

    /// <summary>x % y, with the sign of x; 0 where y is 0.</summary>
    public static int Remainder(int x, int y) => y is 0 or -1 ? 0 : x % y;

    /// <summary>x &lt;&lt; y.</summary>
    public static int ShiftLeft(int x, int y) => x << y;

    /// <summary>x &gt;&gt; y.</summary>
    public static int ShiftRight(int x, int y) => x >> y;

    /// <summary>x &amp; y.</summary>
    public static int BitAnd(int x, int y) => x & y;

    /// <summary>x | y.</summary>
    public static int BitOr(int x, int y) => x | y;

    /// <summary>x ^ y.</summary>
    public static int BitXor(int x, int y) => x ^ y;
}
