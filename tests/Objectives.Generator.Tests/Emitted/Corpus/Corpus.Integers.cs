namespace Objectives.Generator.Tests.Emitted;

/// <summary>Integers at run time: modular indices, bits of masks, quotients; in lanes, in loops, in sizes.</summary>
internal static partial class Corpus
{
    private static Case[] Integers =>
    [
        new("ModularIndices", "d; k", """
            [Size] int d, k;
            [Parameter("d")] Vector w;
            [Parameter("d", "k")] Matrix A;
            [Sample("d")] Vector x;
            [Sample] int place;
            [Loss] double Ring() => Sum(d, i => Square(w[(i + 1) % d] - w[i]) * x[(i + d - 1) % d]) + w[(place + 3) % d] * x[0];
            [Loss] double Torus() => Sum(d, i => Sum(k, j => A[i, j] * A[(i + 1) % d, (j + 1) % k] * x[i]));
            [Regularizer] double Wrapped() => Dot(Vector.From(d, i => w[(2 * i) % d]), w) + w[(d - 1) / 2] * w[d / 2];
            """) { Ranges = "place 0 50" },
        new("BitsOfMasks", "d", """
            [Size] int d;
            [Parameter("d")] Vector w;
            [Parameter("d", "d")] Matrix A;
            [Sample] int mask;
            [Sample("d")] Vector x;
            [Data] int shared;
            [Loss] double Subset() => Square(Sum(d, j => w[j] * x[j], where: j => (mask >> j & 1) == 1)) + Sum(d, i => (shared >> i & 1) * w[i] * x[i]);
            [Loss] double Pairs() => Sum(d, i => Sum(d, j => A[i, j] * x[i], where: j => ((mask ^ shared) & 1 << j) != 0 && (i & j) == 0));
            [Loss] double Words() => w[0] * ((~mask & 7) + (mask | shared) + (-mask >> 2) + mask % 3 - -mask / 4) * x[0];
            """) { Ranges = "mask 0 8191; shared 0 8191" },
        new("QuotientIndices", "d; k; cells=d*k", """
            [Size] int d, k;
            [Size] int cells => d * k;
            [Parameter("cells")] Vector w;
            [Parameter("d", "k")] Matrix A;
            [Sample("d")] Vector x;
            [Sample("cells")] Vector z;
            [Loss] double Unfolded() => Sum(cells, c => w[c] * A[c / k, c % k] * x[c / k] + z[c] * Sin(A[c / k, c % k]));
            [Loss] double Folded() => Sum(d, i => Square(Sum(k, j => w[i * k + j] * z[i * k + j])));
            [Regularizer] double Blocks() => SquaredNorm(Vector.From(cells, c => A[c / k, c % k] - w[c / 2]));
            """),
        new("PowersOfTwo", "k; corners=2^k", """
            [Size] int k = 2;
            [Size] int corners => 1 << k;
            [Parameter("corners")] Vector w;
            [Sample("k")] Vector x;
            [Loss] double Multilinear() => Square(Sum(1 << k, c => w[c] * Product(k, j => (c >> j & 1) == 1 ? x[j] : 1 - x[j])));
            [Regularizer] double Smooth() => Sum(k, j => Sum(corners, c => Square(w[c] - w[c ^ 1 << j])));
            """),
    ];
}
