using System.ComponentModel;

namespace Objectives.Simd;

/// <summary>
/// Elementary functions of vectors of doubles and of floats, for generated code. Each function is one text compiled for
/// <see cref="System.Runtime.Intrinsics.Vector512{T}"/> and for <see cref="System.Numerics.Vector{T}"/> (see <c>Simd.targets</c>), and uses only
/// operations that are correctly rounded in every lane, so that an element has the same bits at 512, 256 and 128 bits. The scalar
/// overloads run the same text. The larger functions are never inlined: a call costs nothing that can be measured, and it keeps a kernel that
/// uses many of them within the limits of the JIT. Error bounds are in units in the last place of the correctly rounded result, measured against mpmath.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Lane
{
    // 1.5·2^52: adding it rounds to the nearest integer (ties to even), which is then found in the low bits of the sum.
    private const double Shifter = 6755399441055744.0;

    private const double Log2E = 1.4426950408889634;
    private const double Log2ELow = 2.0355273740931033e-17;
    private const double Ln2 = 0.6931471805599453;
    private const double Ln2Low = 2.3190468138462996e-17;

    // log 2 with a head of 41 bits: its product with a binary exponent is exact.
    private const double Ln2Head = 0.693147180559663;
    private const double Ln2Tail = 2.8235290563031577e-13;

    private const double SmallestNormal = 2.2250738585072014e-308;

    // e^x is finite up to the first and rounds to zero below the second.
    private const double ExpOverflow = 709.782712893384;
    private const double ExpUnderflow = -746.0;

    private const double TwoToMinus64 = 5.421010862427522e-20;
    private const double TwoTo54 = 18014398509481984.0;

    private const long OneBits = 0x3FF0000000000000;
    private const long HalfBits = 0x3FE0000000000000;
    private const long QuarterBits = 0x3FD0000000000000;
    private const long TwoTo64Bits = 0x43F0000000000000;
    private const long ExponentMask = 0x7FF0000000000000;
    private const long TwoTo52Bits = 0x4330000000000000;

    // Bits of 1 less bits of √½: moves the cut between binary exponents from 1 to √½.
    private const long SqrtHalfShift = OneBits - 0x3FE6A09E667F3BCD;
    private const double TwoTo52PlusBias = 4503599627370496.0 + 1023.0;
}
