using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Objectives.Fuzz.Mutations;

/// <summary>What is written for a number is always a mistake.</summary>
public class MutationTableTests
{
    /// <summary>More lanes loaded than stored are none, and neither are other indices past the end: fewer of either are.</summary>
    [Theory]
    [InlineData("Lanes.Load(ref x, i, (nuint)(3 * d))", "2")]
    [InlineData("Lanes.LoadStrided(ref x, 3, d, i, (nuint)d)", "4")]
    [InlineData("Lanes.Load(ref x, i, (nuint)(d - 3))", "4")]
    [InlineData("Lanes.Load(ref x, i, (nuint)(d / 3))", "4")]
    [InlineData("Lanes.Store(y, ref x, i, (nuint)(3 * d))", "4")]
    [InlineData("V.Min(Lanes.Iota((long)i), V.Create((long)(3 * d) - 1L))", "2")]
    [InlineData("V.Min(y, V.Create((long)(3 * d) - 1L))", "4")]
    [InlineData("V.LoadUnsafe(ref x, (nuint)(3 * T) + i)", "4")]
    public void A_number_is_off_by_one_where_that_matters(string code, string changed)
    {
        var tree = CSharpSyntaxTree.ParseText("class Kernel { void Tile() { z = " + code + "; } }");
        var site = new Site(CSharpCompilation.Create("Kernel", [tree]).GetSemanticModel(tree));
        var number = tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single(n => n.Token.Value is 3);
        Assert.Equal([changed], MutationTable.All.Single(m => m.Name == "off by one").Changes(number, site));
    }

    /// <summary>(a − b)² = (b − a)².</summary>
    [Theory]
    [InlineData("double t = a - b; z = Math.FusedMultiplyAdd(t, t, z);", 0)]
    [InlineData("double t = a - b; z = t * t + Math.Abs(t);", 0)]
    [InlineData("double t = a - b; z = Math.FusedMultiplyAdd(t, t, t);", 1)]
    [InlineData("double t = a - b; z = Math.FusedMultiplyAdd(t, c, z);", 1)]
    [InlineData("double t = a - b; z = t * t; { z = t; }", 1)]
    [InlineData("double t = a - b; z = t * t; } void After() { double t = c; z = t;", 0)]
    [InlineData("double t = a / b; z = t * t;", 1)]
    public void Operands_are_swapped_where_their_order_matters(string code, int changes)
    {
        var tree = CSharpSyntaxTree.ParseText("class Kernel { void Tile(double a, double b, double c, double z) { " + code + " } }");
        var site = new Site(CSharpCompilation.Create("Kernel", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]).GetSemanticModel(tree));
        var operands = tree.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>().First();
        Assert.Equal(changes, MutationTable.All.Single(m => m.Name == "swapped operands").Changes(operands, site).Count());
    }
}
