using System.Reflection;
using Xunit;

namespace Objectives.Tests;

/// <summary>The attributes take the forms that declarations use.</summary>
public class AttributeTests
{
#pragma warning disable CS0169, CS0649, IDE0044, IDE0051
    private sealed class Declaration
    {
        [Size] private int n, d;
        [Parameter("d")] private Vector w;
        [Parameter(10, nameof(d))] private Matrix a;
        [Parameter] private double b;
        [Sample("d", "d")] private Matrix x;
        [SampleWeight] private double s;
        [Data(3)] private Vector c;
        [Hyperparameter] private double lambda = 1;

        [Size] private int Corners => 1 << d;

        [Loss] private double A() => 0;
        [Loss(Reduction.MeanOverCount, PerSample = true)] private double B() => 0;
        [Loss(Once = true)] private double C() => 0;
        [Regularizer] private double D() => lambda;
        [Metric(Reduction.Sum)] private double E() => 0;
    }
#pragma warning restore CS0169, CS0649, IDE0044, IDE0051

    [Fact]
    public void AxesAreNamesAndConstants()
    {
        Assert.Equal([10, "d"], Field("a").GetCustomAttribute<ParameterAttribute>()!.Axes);
        Assert.Empty(Field("b").GetCustomAttribute<ParameterAttribute>()!.Axes);
        Assert.Equal(["d", "d"], Field("x").GetCustomAttribute<SampleAttribute>()!.Axes);
        Assert.Equal([3], Field("c").GetCustomAttribute<DataAttribute>()!.Axes);
        Assert.NotNull(Field("d").GetCustomAttribute<SizeAttribute>());
    }

    [Fact]
    public void TermsHaveAReduction()
    {
        var plain = Method("A").GetCustomAttribute<LossAttribute>()!;
        Assert.Equal((Reduction.Mean, false, false), (plain.Reduction, plain.Once, plain.PerSample));
        var pinned = Method("B").GetCustomAttribute<LossAttribute>()!;
        Assert.Equal((Reduction.MeanOverCount, true), (pinned.Reduction, pinned.PerSample));
        Assert.True(Method("C").GetCustomAttribute<LossAttribute>()!.Once);
        Assert.Equal(Reduction.Sum, Method("E").GetCustomAttribute<MetricAttribute>()!.Reduction);
    }

    private static FieldInfo Field(string name) => typeof(Declaration).GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static MethodInfo Method(string name) => typeof(Declaration).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
