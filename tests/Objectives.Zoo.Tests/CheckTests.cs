using Xunit;

namespace Objectives.Zoo.Tests;

/// <summary>A check passes where the numbers agree, and only there.</summary>
public class CheckTests
{
    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 1 + 1e-11, false)]
    [InlineData(1e6, 1e6 + 1e-7, true)]
    [InlineData(0, double.NaN, false)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity, false)]
    public void Passes_where_numbers_agree(double expected, double actual, bool passes) =>
        Assert.Equal(passes, new Check("x", expected, actual).Passed);

    [Fact]
    public void Fails_where_a_number_is_missing() => Assert.False(new Check("x", [1, 2], [1]).Passed);
}
