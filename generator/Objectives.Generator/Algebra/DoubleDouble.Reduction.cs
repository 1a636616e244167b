using System;
using System.Numerics;

namespace Objectives.Generator.Algebra;

/// <summary>Angles modulo π/2: by parts of π/2 where that is exact enough, by integer arithmetic everywhere else.</summary>
internal readonly partial struct DoubleDouble
{
    /// <summary>The angle minus the nearest multiple of π/2, with that multiple modulo 4.</summary>
    private static DoubleDouble ReduceHalfPi(DoubleDouble x, out int quadrant)
    {
        quadrant = 0;
        double magnitude = Math.Abs(x.Hi);
        if (magnitude < 0.785)
            return x;
        if (magnitude < 1048576)
        {
            // Parts of 33 bits: exact products with a k of 20 bits.
            double k = Math.Round(x.Hi * 0.6366197723675814);
            quadrant = (int)k & 3;
            var r = x - new DoubleDouble(k * 1.5707963267341256) - new DoubleDouble(k * 6.077100506303966e-11)
                - new DoubleDouble(k) * new DoubleDouble(2.0222662487959506e-21, 1.0085854035872483e-37);
            // Close to a multiple the low parts cancel too.
            if (Math.Abs(r.Hi) > 1.0 / 64)
                return r;
        }
        return ReduceExactly(x, out quadrant);
    }

    /// <summary>The same for any finite angle: the number is an integer times a power of two, and so, to as many bits, is π/2.</summary>
    private static DoubleDouble ReduceExactly(DoubleDouble x, out int quadrant)
    {
        int bits = Math.Max(0, Exponent(x.Hi)) + 320;
        var angle = FixedPoint(x.Hi, bits) + (x.Lo == 0 ? BigInteger.Zero : FixedPoint(x.Lo, bits));
        var halfPi = HalfPiBits.Value >> (HalfPiBits.Fraction - bits);
        var k = BigInteger.Divide(2 * angle + (angle.Sign < 0 ? -halfPi : halfPi), 2 * halfPi);
        quadrant = (int)(((k % 4) + 4) % 4);
        return FromFixedPoint(angle - k * halfPi, bits);
    }

    /// <summary>⌊x·2ᵇⁱᵗˢ⌋.</summary>
    private static BigInteger FixedPoint(double x, int bits)
    {
        int e = Exponent(x) - 52;
        var significand = new BigInteger((long)ScaleBy(x, -e));
        return e + bits >= 0 ? significand << (e + bits) : significand >> -(e + bits);
    }

    private static DoubleDouble FromFixedPoint(BigInteger value, int bits)
    {
        if (value.IsZero)
            return Zero;
        // The leading 113 to 120 bits, in three parts that doubles hold exactly.
        const long mask = (1L << 40) - 1;
        var magnitude = BigInteger.Abs(value);
        int shift = Math.Max(0, 8 * magnitude.ToByteArray().Length - 120);
        magnitude >>= shift;
        double high = (long)(magnitude >> 80), middle = (long)((magnitude >> 40) & mask), low = (long)(magnitude & mask);
        var sum = (TwoSum(high * 1208925819614629174706176.0, middle * 1099511627776.0) + new DoubleDouble(low)).ScaleBy(shift - bits);
        return value.Sign < 0 ? -sum : sum;
    }

    /// <summary>π/2 to 1 440 bits, enough for every double: J. Machin's 16 arctan 1/5 − 4 arctan 1/239.</summary>
    private static class HalfPiBits
    {
        public const int Fraction = 1440;

        private const int Guard = 32;

        public static readonly BigInteger Value = (8 * ArcCotangent(5) - 2 * ArcCotangent(239)) >> Guard;

        private static BigInteger ArcCotangent(int n)
        {
            var power = (BigInteger.One << (Fraction + Guard)) / n;
            var sum = power;
            for (int k = 3, sign = -1; !power.IsZero; k += 2, sign = -sign)
            {
                power /= n * n;
                sum += sign * (power / k);
            }
            return sum;
        }
    }
}
