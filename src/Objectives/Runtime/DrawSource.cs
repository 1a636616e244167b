using System;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>
/// The numbers of one noise field at one seed and step: element <c>e</c> of sample <c>i</c> is half a block of <see cref="Philox"/> at the counter
/// (e/2, i, step), under the key (seed, field). They depend on nothing else, so that any thread may make any of them at any time.
/// </summary>
/// <param name="distribution">What they are drawn from.</param>
/// <param name="seed">The problem's seed.</param>
/// <param name="field">The field's number among the noise fields.</param>
/// <param name="step">The problem's step.</param>
/// <param name="probability">Of 1, where that is asked.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DrawSource(Distribution distribution, int seed, int field, long step, double probability)
{
    /// <summary>The sample of draws that all samples share.</summary>
    public const int Shared = -1;

    /// <summary>The elements of a sample, or those bound where there are any, each <paramref name="stride"/> after the one before.</summary>
    public void Fill<T>(ReadOnlySpan<T> bound, int sample, int length, Span<T> target, int stride)
        where T : unmanaged
    {
        if (!bound.IsEmpty)
        {
            var row = bound.Slice(Math.Max(sample, 0) * length, length);
            for (int e = 0; e < row.Length; e++)
                target[e * stride] = row[e];
            return;
        }
        for (int e = 0; e < length; e += 2)
        {
            var (first, second) = Pair(e / 2, sample);
            target[e * stride] = Rounded<T>(first);
            if (e + 1 < length)
                target[(e + 1) * stride] = Rounded<T>(second);
        }
    }

    /// <summary>The rows of a tile's samples, laid out [element][sample].</summary>
    public void Load<T>(ReadOnlySpan<T> bound, int length, in Tile tile, Span<T> buffer)
        where T : unmanaged
    {
        if (length == 0)
            return;
        for (int t = 0; t < tile.Count; t++)
            Fill(bound, (int)tile.SampleBase + tile.Samples[t], length, buffer[t..], tile.T);
        // Lanes past the end repeat the last sample.
        for (int e = 0; e < length; e++)
            buffer[(e * tile.T + tile.Count)..(e * tile.T + tile.Rows.Length)].Fill(buffer[e * tile.T + tile.Count - 1]);
    }

    /// <summary>The elements of a sample as the user's own code reads them: rounded to <typeparamref name="T"/>, as those of kernels are.</summary>
    public double[] Doubles<T>(ReadOnlySpan<T> bound, int sample, int length)
        where T : unmanaged
    {
        var own = new T[length];
        Fill(bound, sample, length, own, 1);
        return Array.ConvertAll(own, v => typeof(T) == typeof(float) ? (float)(object)v : (double)(object)v);
    }

    /// <summary>Elements 2b and 2b + 1 of a sample.</summary>
    private (double First, double Second) Pair(int b, int sample)
    {
        var (x0, x1, x2, x3) = Philox.Block((uint)b, (uint)sample, (uint)step, (uint)(step >> 32), (uint)seed, (uint)field);
        ulong x = ((ulong)x1 << 32) | x0, y = ((ulong)x3 << 32) | x2;
        switch (distribution)
        {
            case Distribution.Normal:
                // Box and Muller, 1958.
                double radius = Math.Sqrt(-2 * Math.Log(Open(x)));
                var (sine, cosine) = Math.SinCos(2 * Math.PI * HalfOpen(y));
                return (radius * cosine, radius * sine);
            case Distribution.Uniform:
                return (HalfOpen(x), HalfOpen(y));
            case Distribution.Bernoulli:
                return (HalfOpen(x) < probability ? 1 : 0, HalfOpen(y) < probability ? 1 : 0);
            case Distribution.Rademacher:
                return ((long)x < 0 ? -1 : 1, (long)y < 0 ? -1 : 1);
            case Distribution.Exponential:
                return (-Math.Log(Open(x)), -Math.Log(Open(y)));
            default:
                return (-Math.Log(-Math.Log(Open(x))), -Math.Log(-Math.Log(Open(y))));
        }
    }

    /// <summary>53 bits as a multiple of 2⁻⁵³ in [0, 1).</summary>
    private static double HalfOpen(ulong bits) => (bits >> 11) * (1.0 / (1UL << 53));

    /// <summary>52 bits as an odd multiple of 2⁻⁵³: in (0, 1), where a logarithm is finite.</summary>
    private static double Open(ulong bits) => ((bits >> 12) + 0.5) * (1.0 / (1UL << 52));

    private static T Rounded<T>(double value)
        where T : unmanaged => typeof(T) == typeof(float) ? (T)(object)(float)value : (T)(object)value;
}
