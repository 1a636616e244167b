using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Objectives.Generator.Tests.Documentation;
using Objectives.Tests.Simd;
using Xunit;

namespace Objectives.Tests.Documentation;

/// <summary>The README's table of error bounds has those that the tests of the functions hold them to.</summary>
public class ErrorBoundsTests
{
    [Fact]
    public void The_table_has_the_bounds_that_are_tested()
    {
        var stated = Readme.Table("## How far can I trust it").SelectMany(row => Regex.Matches(row[2], @"\w+").Select(name =>
            (Name: name.Value, Double: Number(row[0]), Single: Number(row[1])))).OrderBy(b => b.Name, StringComparer.Ordinal);
        var tested = LaneTests.Bounds.Select(b => (Name: b.Key, Double: b.Value, Single: LaneSingleTests.Bounds[b.Key])).OrderBy(b => b.Name, StringComparer.Ordinal);
        Assert.Equal(tested, stated);
        Assert.Equal(LaneTests.Bounds.Count, LaneSingleTests.Bounds.Count);
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
