using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Prove;
using Objectives.Generator.Tests.Frontend;
using Xunit;

namespace Objectives.Generator.Tests.Prove;

/// <summary>The sizes that the proof takes.</summary>
public class LengthsTests
{
    private static Lengths Of(string members)
    {
        var model = Declaration.Model(Declaration.Class(members));
        return Lengths.Choose(model, Objective.Differentiate(model), 0);
    }

    [Fact]
    public void AreSmallAndDistinct()
    {
        var lengths = Of("""
            [Parameter("k", "d")] Matrix W;
            [Sample("d")] Vector x;
            [Sample("k")] Vector y;
            [Loss] double Fit() => SquaredNorm(W * x - y);
            """);
        Assert.Equal([3, 2, 4], new[] { Size.SamplesName, "k", "d" }.Select(name => lengths[name]));
    }

    [Fact]
    public void ReachConstantIndices()
    {
        var lengths = Of("""
            [Parameter("d")] Vector w;
            [Sample("d")] Vector x;
            [Loss] double Fit() => w[5] * w[0] * x[1];
            """);
        Assert.True(lengths["d"] >= 6);
    }

    [Fact]
    public void LeaveNoAxisEmpty()
    {
        var lengths = Of("""
            [Parameter("d")] Vector w;
            [Data("m")] Vector u;
            [Size] int d, m;
            [Hyperparameter] int order = 4;
            [Loss] double Fit() => Sum(m - order, i => u[i + order] * w[0]) + Dot(w, w);
            """);
        Assert.Equal(4, lengths["order"]);
        Assert.True(lengths["m"] > 4);
    }

    /// <summary>Where distinct lengths would make a product of axes large, they are equal.</summary>
    [Fact]
    public void ManyAxesStaySmall()
    {
        var lengths = Of("""
            [Size] int p, q, r, s, t, u, v;
            [Parameter("p")] Vector a;
            [Data("q")] Vector b;
            [Data("r")] Vector c;
            [Data("s")] Vector e;
            [Data("t")] Vector f;
            [Data("u")] Vector g;
            [Data("v")] Vector h;
            [Loss]
            double Fit() => Sum(p, i => Sum(q, j => Sum(r, k => Sum(s, l => Sum(t, m => Sum(u, n => Sum(v, o =>
                Exp(a[i] + b[j] + c[k] + e[l] + f[m] + g[n] + h[o]))))))));
            """);
        Assert.All(new[] { "p", "q", "r", "s", "t", "u", "v" }, name => Assert.Equal(2, lengths[name]));
    }

    [Fact]
    public void TheSequenceIsSplitMix64() => Assert.Equal((0xE220A8397B1DCDAF >> 11) / 9007199254740992.0, new Sequence(0).Uniform());
}
