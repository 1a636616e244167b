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

    /// <summary>More turns than there are lanes to store are no mistake, unless something else is done in them.</summary>
    [Theory]
    [InlineData("for (nuint i = 0; i < (nuint)(3 * d); i += (nuint)Vd.Count) { Vd s = y; s += y; Lanes.Store(s, ref x, i, (nuint)d); }", "2")]
    [InlineData("for (nuint i = 0; i < (nuint)(3 * d); i += (nuint)Vd.Count) { z += y; Lanes.Store(z, ref x, i, (nuint)d); }", "4")]
    [InlineData("for (nuint i = 0; i < (nuint)(3 * d); i += (nuint)Vd.Count) V.StoreUnsafe(y, ref x, i);", "4")]
    [InlineData("for (nuint i = 0; i < (nuint)d; i += (nuint)Vd.Count) Lanes.Store(y, ref Unsafe.Add(ref x, 3 * d), i, (nuint)d);", "4")]
    [InlineData("for (int i = 0; i < 3 * d; i++) Lanes.Store(y, ref x, i, (nuint)d);", "4")]
    public void A_loop_has_a_turn_more_where_that_matters(string code, string changed)
    {
        var tree = CSharpSyntaxTree.ParseText("class Kernel { void Tile() { " + code + " } }");
        var site = new Site(CSharpCompilation.Create("Kernel", [tree]).GetSemanticModel(tree));
        var number = tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().Single(n => n.Token.Value is 3);
        Assert.Equal([changed], MutationTable.All.Single(m => m.Name == "off by one").Changes(number, site));
    }

    /// <summary>The zero of a condition is what does not hold; that of numbers is a number.</summary>
    [Theory]
    [InlineData("isNone ? Vd.AllBitsSet : Vd.Zero", "Vd.AllBitsSet")]
    [InlineData("isNone ? Vd.One : Vd.Zero", "Vd.One")]
    public void Zero_is_changed_to_what_may_stand_there(string code, string changed)
    {
        var tree = CSharpSyntaxTree.ParseText("using Vd = System.Runtime.Intrinsics.Vector512<double>; class Kernel { void Tile(bool isNone) { var z = " + code + "; } }");
        var site = new Site(CSharpCompilation.Create("Kernel", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]).GetSemanticModel(tree));
        var zero = tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>().Single(m => m.Name.Identifier.Text == "Zero");
        Assert.Equal([changed], MutationTable.All.Single(m => m.Name == "other constant").Changes(zero, site));
    }

    /// <summary>Without what is taken off, more lanes are loaded than are stored; without the rest, fewer.</summary>
    [Theory]
    [InlineData("Lanes.Load(ref x, i, (nuint)(-d + n))", "-d")]
    [InlineData("Lanes.Store(y, ref x, i, (nuint)(-d + n))", "-d n")]
    [InlineData("Lanes.Load(ref x, i, (nuint)(d + n))", "d n")]
    public void A_term_of_a_length_is_lost_where_that_matters(string code, string changed)
    {
        var tree = CSharpSyntaxTree.ParseText("class Kernel { void Tile(int d, int n) { z = " + code + "; } }");
        var site = new Site(CSharpCompilation.Create("Kernel", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]).GetSemanticModel(tree));
        var sum = tree.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>().Single();
        Assert.Equal(changed.Split(' '), MutationTable.All.Single(m => m.Name == "lost stride").Changes(sum, site));
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
    [InlineData("double t = a + c - b; z = t * t;", 1)]
    public void Operands_are_swapped_where_their_order_matters(string code, int changes)
    {
        var tree = CSharpSyntaxTree.ParseText("class Kernel { void Tile(double a, double b, double c, double z) { " + code + " } }");
        var site = new Site(CSharpCompilation.Create("Kernel", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]).GetSemanticModel(tree));
        var operands = tree.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>().First();
        Assert.Equal(changes, MutationTable.All.Single(m => m.Name == "swapped operands").Changes(operands, site).Count());
    }
}
