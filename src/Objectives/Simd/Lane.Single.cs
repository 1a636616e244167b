namespace Objectives.Simd;

// The functions of floats: sixteen lanes where doubles have eight. The names, the parameters and the steps are those of the functions of doubles; constants
// and polynomials are shorter. Functions that are used less often are computed as doubles and rounded once (Lane.Single.Widened.Wide.cs).
public static partial class Lane
{
    private static class Float
    {
        // 1.5·2^23: adding it rounds to the nearest integer (ties to even), which is then found in the low bits of the sum.
        public const float Shifter = 12582912f;

        public const float Log2E = 1.44269502f;
        public const float Log2ELow = 1.92596303e-08f;
        public const float Ln2 = 0.693147182f;
        public const float Ln2Low = -1.90465421e-09f;

        // log 2 with a head of 16 bits: its product with a binary exponent is exact.
        public const float Ln2Head = 0.693145752f;
        public const float Ln2Tail = 1.42860677e-06f;

        public const float SmallestNormal = 1.17549435e-38f;

        // e^x is finite up to the first and rounds to zero below the second.
        public const float ExpOverflow = 88.7228317f;
        public const float ExpUnderflow = -105f;

        public const float TwoToMinus64 = 5.42101086e-20f;
        public const float TwoTo24 = 16777216f;

        public const int OneBits = 0x3F800000;
        public const int HalfBits = 0x3F000000;
        public const int TwoTo64Bits = 0x5F800000;
        public const int ExponentMask = 0x7F800000;
        public const int TwoTo23Bits = 0x4B000000;

        // Bits of 1 less bits of √½: moves the cut between binary exponents from 1 to √½.
        public const int SqrtHalfShift = OneBits - 0x3F3504F3;
        public const float TwoTo23PlusBias = 8388608f + 127f;

        public const float TwoOverPi = 0.636619747f;
        public const float HalfPi = 1.57079637f;
        public const float HalfPiLow = -4.37113883e-08f;
        public const float HalfPiLowest = -1.71512451e-15f;

        // Up to here n·HalfPiLowest carries more digits than the worst cancellation takes away.
        public const float LargestFastAngle = 32768f;
    }
}
