using System;
using System.Numerics;
using Objectives.Runtime;

namespace Objectives;

/// <summary>Orthogonal transforms.</summary>
public static partial class Functions
{
    /// <summary>The discrete Fourier transform Σⱼ xⱼ e^(−2πikj/n) of x = re + i·im, unnormalised, for any length.</summary>
    /// <param name="re">The real parts.</param>
    /// <param name="im">The imaginary parts, as many.</param>
    /// <returns>The real and the imaginary parts of the transform.</returns>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static (Vector Re, Vector Im) Fft(Vector re, Vector im) => Transformed(re, im, -1, 1, nameof(Fft));

    /// <summary>The inverse of <see cref="Fft"/>: (1/n) Σⱼ xⱼ e^(2πikj/n).</summary>
    /// <inheritdoc cref="Fft(Vector, Vector)"/>
    public static (Vector Re, Vector Im) InverseFft(Vector re, Vector im) => Transformed(re, im, 1, 1.0 / re.Length, nameof(InverseFft));

    /// <summary>The Walsh–Hadamard transform Σⱼ (−1)^(number of common bits of j and k) vⱼ, in natural order, unnormalised.</summary>
    /// <param name="v">The vector; its length is a power of two, or 0.</param>
    /// <exception cref="ArgumentException">The length is no power of two.</exception>
    public static Vector WalshHadamard(Vector v) => (v.Length & (v.Length - 1)) == 0
        ? Vector.From(v.Length, k => Sum(v.Length, j => (BitOperations.PopCount((uint)(j & k)) & 1) == 0 ? v[j] : -v[j]))
        : throw new ArgumentException($"{nameof(WalshHadamard)} needs a length that is a power of two; it is {v.Length}.", nameof(v));

    private static (Vector Re, Vector Im) Transformed(Vector re, Vector im, int sign, double scale, string function)
    {
        Shape.RequireEqual(re, im, function);
        int n = re.Length;
        (double Sin, double Cos) Turn(int j, int k) => FourierTransform.Turn((long)j * k % n, n, sign);
        return (Vector.From(n, k => scale * Sum(n, j => (re[j] * Turn(j, k).Cos) - (im[j] * Turn(j, k).Sin))),
            Vector.From(n, k => scale * Sum(n, j => (re[j] * Turn(j, k).Sin) + (im[j] * Turn(j, k).Cos))));
    }
}
