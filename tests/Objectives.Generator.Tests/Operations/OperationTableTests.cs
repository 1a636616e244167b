using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>What holds for every row of the table.</summary>
public class OperationTableTests
{
    public static IEnumerable<object[]> Operations => Operation.All.Select(o => new object[] { o.Name });

    public static IEnumerable<object[]> Composites => Composite.All.Select(c => new object[] { c.Method });

    [Fact]
    public void Has_every_class()
    {
        Assert.Equal(86, Operation.All.Count);
        Assert.Equal(17, Composite.All.Count);
    }

    [Fact]
    public void Names_are_unique_and_in_ordinal_order()
    {
        Assert.Equal(Operation.All.Select(o => o.Name).Distinct().OrderBy(n => n, StringComparer.Ordinal), Operation.All.Select(o => o.Name));
        Assert.Equal(Composite.All.Select(c => c.Method).Distinct().OrderBy(n => n, StringComparer.Ordinal), Composite.All.Select(c => c.Method));
    }

    [Fact]
    public void Numbers_are_places_in_the_table() => Assert.All(Operation.All, o => Assert.Same(o, Operation.All[o.Id]));

    [Fact]
    public void Order_says_nothing_where_the_table_says_so()
    {
        Assert.All(Operation.All.Where(o => o.IsCommutative), o =>
        {
            Assert.Equal(2, o.Arity);
            foreach (var (x, y) in new[] { (0.3, 1.7), (2.5, -0.4), (-1.25, -3.5) })
                Assert.Equal(o.Value([new DoubleDouble(x), new DoubleDouble(y)]), o.Value([new DoubleDouble(y), new DoubleDouble(x)]));
        });
        Assert.Equal(["add", "hypot", "logAddExp", "max", "min", "multiply"], Operation.All.Where(o => o.IsCommutative).Select(o => o.Name));
    }

    [Fact]
    public void A_method_with_an_arity_means_one_thing()
    {
        var meanings = Operation.All.SelectMany(o => o.Methods.Select(m => (m, o.Arity))).Concat(Composite.All.Select(c => (c.Method, c.Arity))).ToList();
        Assert.Equal(meanings.Distinct().Count(), meanings.Count);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_is_documented_in_a_sentence(string name)
    {
        var operation = Operation.All.Single(o => o.Name == name);
        AssertSentence(operation.Doc);
        Assert.Contains("a", operation.Formula(["a", "b", "c", "d"]));
    }

    [Theory]
    [MemberData(nameof(Composites))]
    public void Composite_is_documented_in_a_sentence(string method)
    {
        var composite = Composite.All.Single(c => c.Method == method);
        AssertSentence(composite.Doc);
        Assert.InRange(composite.Defaults.Length, 0, composite.Arity - 1);
    }

    private static void AssertSentence(string doc)
    {
        Assert.True(doc.Length > 5 && doc.EndsWith('.'), doc);
        Assert.DoesNotContain("\n", doc);
    }
}
