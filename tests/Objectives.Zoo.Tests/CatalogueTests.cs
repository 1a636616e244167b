using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Objectives.Zoo.Tests;

/// <summary>Every declared row has the values and derivatives that it should have.</summary>
public class CatalogueTests
{
    public static TheoryData<int, string> Rows
    {
        get
        {
            var rows = new TheoryData<int, string>();
            foreach (CatalogueRow row in Catalogue.Rows)
                rows.Add(row.Id, row.Name);
            return rows;
        }
    }

    /// <param name="id">The row.</param>
    /// <param name="name">Its class, for the name of the test.</param>
    [Theory]
    [MemberData(nameof(Rows))]
    public void Known_numbers_are_met(int id, string name)
    {
        List<Check> checks = [.. Row(id, name).Example.Checks()];
        Assert.NotEmpty(checks);
        Assert.All(checks, c => Assert.True(c.Passed, $"{c}, error {c.Error}"));
    }

    /// <param name="id">The row.</param>
    /// <param name="name">Its class, for the name of the test.</param>
    [Theory]
    [MemberData(nameof(Rows))]
    public void Derivatives_agree_with_differences_and_values_with_the_reference(int id, string name)
    {
        RowVerification verification = RowVerification.Run(Row(id, name));
        Assert.All(verification.Derivatives, d => Assert.True(d.Passed, d.ToString()));
        Assert.Contains(verification.Derivatives, d => d.Checks.Any(c => c.Name == "reference value"));
        Assert.Equal(2, verification.Order);
        Assert.True(verification.Passed);
    }

    [Fact]
    public void Rows_are_in_order_and_every_objective_is_one_of_them()
    {
        int[] ids = [.. Catalogue.Rows.Select(r => r.Id)];
        Assert.Equal(ids.Distinct().Order(), ids);
        IEnumerable<Type> declared = typeof(Catalogue).Assembly.GetTypes().Where(t => t.IsPublic && typeof(ITwiceDifferentiable<double>).IsAssignableFrom(t));
        Assert.Equal(declared.Select(t => t.Name).Order(StringComparer.Ordinal), Catalogue.Rows.Select(r => r.Name).Order(StringComparer.Ordinal));
    }

    /// <param name="kind">What makes a row harder than a sum over samples.</param>
    /// <param name="least">How many rows there are of that kind, at least.</param>
    [Theory]
    [InlineData(Traits.Nested, 20)]
    [InlineData(Traits.Pairwise, 8)]
    [InlineData(Traits.Recurrence, 6)]
    [InlineData(Traits.Groups, 6)]
    [InlineData(Traits.Surrogate, 4)]
    [InlineData(Traits.Matrices, 24)]
    public void Every_kind_is_represented(Traits kind, int least) => Assert.InRange(Catalogue.Rows.Count(r => r.Traits.HasFlag(kind)), least, Catalogue.Count);

    [Fact]
    public void Rows_with_stated_derivatives_are_those_of_the_kind_and_have_their_gradient_checked_by_closed_form()
    {
        foreach (CatalogueRow row in Catalogue.Rows)
        {
            Assert.Equal(row.Traits.HasFlag(Traits.Surrogate), typeof(IStatedDerivatives).IsAssignableFrom(row.Example.Objective));
            if (row.Traits.HasFlag(Traits.Surrogate))
                Assert.Contains(row.Example.Checks(), c => c.What.StartsWith('∇'));
        }
    }

    private static CatalogueRow Row(int id, string name) => Catalogue.Rows.Single(r => r.Id == id && r.Name == name);
}
