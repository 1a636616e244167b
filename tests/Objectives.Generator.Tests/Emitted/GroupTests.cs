using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Groups are checked when the data are bound, as other indices are.</summary>
public class GroupTests
{
    [Theory]
    [InlineData(3, "group is 3 at sample 2; it indexes k and must be 0 to 2.")]
    [InlineData(-1, "group is -1 at sample 2; it indexes k and must be 0 to 2.")]
    public void A_group_out_of_range_is_refused(int group, string message)
    {
        var constructor = Compiled.Of("GroupsOverBatch").Type.GetConstructors().Single();
        double[] numbers = new double[4];
        object[] Arguments(int third) => [.. constructor.GetParameters().Select(p => p.Name switch
        {
            "x" => DataArray.From(numbers, 4, 1),
            "y" => DataArray.From(numbers, 4),
            "group" => DataArray.From([0, 2, third, 1], 4),
            _ => (object)3,
        })];
        var error = Assert.Throws<TargetInvocationException>(() => constructor.Invoke(Arguments(group))).InnerException;
        Assert.StartsWith(message, Assert.IsType<ArgumentException>(error).Message);
        Assert.NotNull(constructor.Invoke(Arguments(2)));
    }
}
