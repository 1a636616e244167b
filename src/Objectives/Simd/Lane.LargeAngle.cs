using System;
using System.Numerics;

namespace Objectives.Simd;

public static partial class Lane
{
    private const double TwoOverPi = 0.6366197723675814;
    private const double HalfPi = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;
    private const double HalfPiLowest = -1.4973849048591698e-33;

    // Up to here n·HalfPiLowest still carries enough digits, and more than the worst cancellation takes away.
    private const double LargestFastAngle = 1073741824.0;

    // 64 zeros, then the bits of 2/π after the binary point.
    private static ReadOnlySpan<ulong> TwoOverPiBits =>
    [
        0x0000000000000000, 0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561, 0xB7246E3A424DD2E0,
        0x06492EEA09D1921C, 0xFE1DEB1CB129A73E, 0xE88235F52EBB4484, 0xE99C7026B45F7E41, 0x3991D639835339F4, 0x9C845F8BBDF9283B,
        0x1FF897FFDE05980F, 0xEF2F118B5A0A6D1F, 0x6D367ECF27CB09B7, 0x4F463F669E5FEA2D, 0x7527BAC7EBE5F17B, 0x3D0739F78A5292EA,
        0x6BFB5FB11F8D5D08, 0x56033046FC7B6BAB, 0xF0CFBC209AF4361D,
    ];

    /// <summary>
    /// angle − quadrant·π/2 as an unevaluated sum, for |angle| &gt; 2³⁰ (Payne and Hanek, 1983): the angle is m·2^e with an integer m, and of 2/π
    /// only the 192 bits matter whose products with it are below four and above 2⁻¹⁹⁰. Integers and a few fused multiply-adds: the same
    /// bits everywhere. NaN for infinities.
    /// </summary>
    private static double ReduceLargeAngle(double angle, out double low, out long quadrant)
    {
        (low, quadrant) = (0, 0);
        if (!double.IsFinite(angle))
            return double.NaN;
        long bits = BitConverter.DoubleToInt64Bits(Math.Abs(angle));
        int e = (int)(bits >> 52) - 1075;
        ulong m = ((ulong)bits & 0x000FFFFFFFFFFFFF) | 0x0010000000000000;

        // Bit i after the point of 2/π weighs 2^−i. Bits e − 1, …, e + 190 are wanted; the table begins at bit −63.
        int start = e - 1 - 1 + 64;
        ulong top = BitsAt(start), middle = BitsAt(start + 64), bottom = BitsAt(start + 128);

        // m·(top, middle, bottom) modulo 2¹⁹²: two bits of quadrant, 190 bits of fraction.
        UInt128 lowest = (UInt128)m * bottom;
        UInt128 next = (UInt128)m * middle + (lowest >> 64);
        ulong high = unchecked(m * top + (ulong)(next >> 64));
        UInt128 rest = new((ulong)next, (ulong)lowest);
        quadrant = (long)(high >> 62);
        high &= 0x3FFFFFFFFFFFFFFF;
        bool negative = false;
        if (high >= 0x2000000000000000)
        {
            // Nearer to the next quadrant.
            quadrant++;
            negative = true;
            rest = ~rest + 1;
            high = 0x4000000000000000 - high - (rest == 0 ? 0UL : 1UL);
        }

        // The fraction's first 117 significant bits: 53 and 64.
        int zeros = high == 0 ? 64 + (int)UInt128.LeadingZeroCount(rest) : BitOperations.LeadingZeroCount(high);
        UInt128 lead = zeros >= 64 ? rest << (zeros - 64) : ((UInt128)high << (64 + zeros)) | (rest >> (64 - zeros));
        double first = Math.ScaleB((ulong)(lead >> 75), -zeros - 51);
        double second = Math.ScaleB((ulong)(lead >> 11), -zeros - 115);
        double r = first * HalfPi;
        low = Math.FusedMultiplyAdd(first, HalfPi, -r) + Math.FusedMultiplyAdd(first, HalfPiLow, second * HalfPi);
        if (angle < 0)
            quadrant = -quadrant;
        if (negative != angle < 0)
            (r, low) = (-r, -low);
        return r;
    }

    private static ulong BitsAt(int index)
    {
        int word = index >> 6, shift = index & 63;
        ulong value = TwoOverPiBits[word] << shift;
        return shift == 0 ? value : value | (TwoOverPiBits[word + 1] >> (64 - shift));
    }
}
