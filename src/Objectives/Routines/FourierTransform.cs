using System;
using System.Buffers;

namespace Objectives.Runtime;

/// <summary>
/// Discrete Fourier transforms of any length in O(n log n): radix 2, and L. Bluestein's convolution with a chirp where the length is no power of two
/// (A linear filtering approach to the computation of discrete Fourier transform, IEEE Trans. Audio Electroacoust. 18, 1970).
/// </summary>
internal static class FourierTransform
{
    /// <summary>Σ_j z[j]·e^{2πi·sign·jk/n}, in place, unnormalised.</summary>
    public static void Run(Span<double> re, Span<double> im, int sign)
    {
        if ((re.Length & (re.Length - 1)) == 0)
            PowerOfTwo(re, im, sign);
        else
            Bluestein(re, im, sign);
    }

    private static void PowerOfTwo(Span<double> re, Span<double> im, int sign)
    {
        int n = re.Length;
        if (n < 2)
            return;
        for (int i = 1, j = 0; i < n; i++)
        {
            int bit = n >> 1;
            for (; (j & bit) != 0; bit >>= 1)
                j ^= bit;
            j ^= bit;
            if (i < j)
                (re[i], re[j], im[i], im[j]) = (re[j], re[i], im[j], im[i]);
        }
        double[] turns = ArrayPool<double>.Shared.Rent(n);
        Span<double> cos = turns.AsSpan(0, n / 2), sin = turns.AsSpan(n / 2, n / 2);
        for (int k = 0; k < n / 2; k++)
            (sin[k], cos[k]) = Turn(k, n, sign);
        for (int half = 1; half < n; half *= 2)
            for (int start = 0, step = n / (2 * half); start < n; start += 2 * half)
                for (int k = 0; k < half; k++)
                {
                    int low = start + k, high = low + half;
                    double c = cos[k * step], s = sin[k * step];
                    double x = (re[high] * c) - (im[high] * s), y = (re[high] * s) + (im[high] * c);
                    (re[high], im[high]) = (re[low] - x, im[low] - y);
                    (re[low], im[low]) = (re[low] + x, im[low] + y);
                }
        ArrayPool<double>.Shared.Return(turns);
    }

    /// <summary>jk = (j² + k² − (k − j)²)/2 makes the sum a convolution.</summary>
    private static void Bluestein(Span<double> re, Span<double> im, int sign)
    {
        int n = re.Length, m = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)((2 * n) - 1));
        double[] rented = ArrayPool<double>.Shared.Rent((4 * m) + (2 * n));
        rented.AsSpan(0, 4 * m).Clear();
        Span<double> ar = rented.AsSpan(0, m), ai = rented.AsSpan(m, m), br = rented.AsSpan(2 * m, m), bi = rented.AsSpan(3 * m, m);
        Span<double> cos = rented.AsSpan(4 * m, n), sin = rented.AsSpan((4 * m) + n, n);
        for (int k = 0; k < n; k++)
        {
            (sin[k], cos[k]) = Turn((long)k * k % (2L * n), 2L * n, sign);
            (ar[k], ai[k]) = ((re[k] * cos[k]) - (im[k] * sin[k]), (re[k] * sin[k]) + (im[k] * cos[k]));
            br[k] = br[k == 0 ? 0 : m - k] = cos[k];
            bi[k] = bi[k == 0 ? 0 : m - k] = -sin[k];
        }
        PowerOfTwo(ar, ai, -1);
        PowerOfTwo(br, bi, -1);
        for (int k = 0; k < m; k++)
            (ar[k], ai[k]) = (((ar[k] * br[k]) - (ai[k] * bi[k])) / m, ((ar[k] * bi[k]) + (ai[k] * br[k])) / m);
        PowerOfTwo(ar, ai, 1);
        for (int k = 0; k < n; k++)
            (re[k], im[k]) = ((ar[k] * cos[k]) - (ai[k] * sin[k]), (ar[k] * sin[k]) + (ai[k] * cos[k]));
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Sine and cosine of the part k of n of a full turn, exact at eighths, from an angle of at most an eighth.</summary>
    public static (double Sin, double Cos) Turn(long k, long n, int sign)
    {
        long eighths = 8 * k / n, rest = (8 * k) - (eighths * n);
        bool isOdd = (eighths & 1) != 0;
        var (s, c) = Math.SinCos(Math.PI / 4 * ((isOdd ? n - rest : rest) / (double)n));
        (s, c) = isOdd ? (c, s) : (s, c);
        (s, c) = (eighths >> 1) switch { 0 => (s, c), 1 => (c, -s), 2 => (-s, -c), _ => (-c, s) };
        return (sign * s, c);
    }
}
