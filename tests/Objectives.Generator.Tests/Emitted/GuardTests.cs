using System.Linq;
using Xunit;

namespace Objectives.Generator.Tests.Emitted;

/// <summary>Whether zero times a derivative is to stay zero is asked where that derivative may be infinite, and nowhere else.</summary>
public class GuardTests
{
    /// <summary>It divides by sizes and by max(1, n − 1) alone; beside it, one that divides by lengths of vectors.</summary>
    [Theory]
    [InlineData("VicReg", false)]
    [InlineData("BundleAdjustment", true)]
    public void Divisors_of_at_least_one_have_no_guard(string name, bool isGuarded) =>
        Assert.Equal(isGuarded, Compiled.Of(name).Run.Sources.Values.Any(source => source.Contains("StrongZero", System.StringComparison.Ordinal)));
}
