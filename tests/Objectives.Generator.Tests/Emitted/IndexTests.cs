using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>No index reads out of bounds: one bound as it is is refused by the constructor, one computed by the evaluation.</summary>
public class IndexTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(100_000_000)]
    [InlineData(-1)]
    public void A_bound_index_of_what_a_loop_carries_is_refused(int index)
    {
        var constructor = Compiled.Of("LoopReadIndex").Type.GetConstructors().Single();
        var error = Assert.Throws<TargetInvocationException>(() => constructor.Invoke(Arguments(constructor, index))).InnerException;
        Assert.StartsWith($"p is {index} at place 2; it indexes d and must be 0 to 2.", Assert.IsType<ArgumentException>(error).Message);
        Assert.NotNull(constructor.Invoke(Arguments(constructor, 2)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100_000_000)]
    [InlineData(-4)]
    public void A_computed_index_of_what_a_loop_carries_is_checked(int index)
    {
        var constructor = Compiled.Of("LoopReadComputed").Type.GetConstructors().Single();
        var problem = (ITwiceDifferentiable<double>)constructor.Invoke(Arguments(constructor, index));
        double[] theta = [0.1, 0.2, 0.3], gradient = new double[3], product = new double[3];
        Assert.Throws<IndexOutOfRangeException>(() => problem.Value(theta));
        Assert.Throws<IndexOutOfRangeException>(() => problem.ValueAndGradient(theta, gradient));
        Assert.Throws<IndexOutOfRangeException>(() => problem.ValueAndGradient(theta, gradient, theta, product));
    }

    private static object[] Arguments(ConstructorInfo constructor, int last) => [.. constructor.GetParameters().Select(p => p.Name switch
    {
        "x" => DataArray.From(new double[6], 2, 3),
        "p" => DataArray.From([0, 1, last], 3),
        _ => (object)3,
    })];
}
