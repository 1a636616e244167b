using System;
using System.Linq;
using Objectives.Runtime;
using Xunit;
using static Objectives.Functions;

namespace Objectives.Tests.Verification;

/// <summary>Logistic regression on margins, waiting times, and numbers of events: each label has its domain.</summary>
[Objective]
internal partial class LabelsOfDomains
{
    [Parameter("d")] Vector w;
    [Parameter(Domain = Domain.Positive)] double shape;
    [Sample("d")] Vector x;
    [Sample(Domain = Domain.Signs)] double sign;
    [Sample(Domain = Domain.Counts)] int events;
    [Sample("k", Domain = Domain.UnitInterval)] Vector shares;
    [Sample(Set = "waiting", Domain = Domain.Positive)] double time;
    [Data("k", Domain = Domain.Nonnegative)] Vector cost;
    [Data(Domain = Domain.OpenUnitInterval)] double level;
    [Hyperparameter(Domain = Domain.Positive)] double scale = 1;
    [Hyperparameter(Domain = Domain.Counts)] int order = 2;
    [Hyperparameter("k", Domain = Domain.Nonnegative)] Vector penalties;

    [Loss] double Margin() => Softplus(-sign * Dot(w, x) / scale) + Square(events - Dot(w, x)) * Dot(shares, cost);
    [Loss] double Waiting() => shape * Log(time) - Log(shape) + Log(level);
    [Regularizer] double Ridge() => Dot(penalties, cost) * Pow(shape, order);
}

/// <summary>What lies outside a declared domain is told when it is bound or set, with its place.</summary>
public class DomainTests
{
    private static LabelsOfDomains Bind(double sign = 1, int events = 0, double share = 0.5, double time = 2, double cost = 0, double level = 0.5) => new(
        x: new double[,] { { 1, 2 }, { 3, 4 } }, sign: new double[] { -1, sign }, events: new[] { 3, events }, shares: new[,] { { 0, 1 }, { share, 0.25 } },
        time: new[] { 1, time, 3 }, cost: new[] { 1, cost }, level: level);

    [Fact]
    public void WhatLiesInsideIsBound() => Assert.True(double.IsFinite(Bind().Value([0.1, 0.2, 1.5])));

    [Theory]
    [InlineData(0.0, "sign is 0 at sample 1; it is declared Domain.Signs and must be -1 or 1. Labels 0 and 1 become signs by 2 * y - 1.")]
    [InlineData(0.5, "sign is 0.5 at sample 1; it is declared Domain.Signs and must be -1 or 1.")]
    [InlineData(double.NaN, "sign is NaN at sample 1; it is declared Domain.Signs and must be -1 or 1.")]
    public void ALabelOfAnotherFashionIsNamed(double sign, string message) => Says(message, "sign", () => Bind(sign));

    [Fact]
    public void ANegativeNumberOfEventsIsNamed() => Says("events is -1 at sample 1; it is declared Domain.Counts and must be 0, 1, 2, ….", "events", () => Bind(events: -1));

    [Fact]
    public void AnEntryOfAVectorIsNamed() => Says("shares is 1.5 at sample 1, place 0; it is declared Domain.UnitInterval and must be in [0, 1].", "shares", () => Bind(share: 1.5));

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(double.PositiveInfinity, "∞")]
    public void SamplesOfANamedSetAreChecked(double time, string shown) =>
        Says($"time is {(shown == "∞" ? time.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : shown)} at sample 1; it is declared Domain.Positive and must be positive and finite.", "time", () => Bind(time: time));

    [Fact]
    public void DataAreChecked()
    {
        Says("cost is -1 at place 1; it is declared Domain.Nonnegative and must be 0 or positive, and finite.", "cost", () => Bind(cost: -1));
        Says("level is 1 at place 0; it is declared Domain.OpenUnitInterval and must be between 0 and 1, both excluded.", "level", () => Bind(level: 1));
    }

    [Fact]
    public void PropertiesAreChecked()
    {
        var problem = Bind();
        Assert.Contains("Scale is 0; it is declared Domain.Positive", Assert.Throws<ArgumentOutOfRangeException>(() => problem.Scale = 0).Message);
        Assert.Contains("Order is -2; it is declared Domain.Counts", Assert.Throws<ArgumentOutOfRangeException>(() => problem.Order = -2).Message);
        Assert.Contains("Penalties is -1 at place 1; it is declared Domain.Nonnegative", Assert.Throws<ArgumentOutOfRangeException>(() => problem.Penalties = new double[] { 1, -1 }).Message);
        problem.Scale = 2;
        problem.Penalties = new double[] { 1, 3 };
        Assert.Equal((2, 2, 3), (problem.Scale, problem.Order, problem.Penalties[1]));
    }

    /// <summary>The parameter's domain is a promise: an evaluation does not look.</summary>
    [Fact]
    public void ParametersAreNotChecked() => Assert.True(double.IsNaN(Bind().Value([0.1, 0.2, -1])));

    [Theory]
    [InlineData(Domain.Real, new[] { -2, -1, 0, 0.5, 1, 3, double.NaN, double.PositiveInfinity })]
    [InlineData(Domain.Positive, new[] { 0.5, 1, 3 })]
    [InlineData(Domain.Nonnegative, new[] { 0, 0.5, 1, 3 })]
    [InlineData(Domain.UnitInterval, new[] { 0, 0.5, 1 })]
    [InlineData(Domain.OpenUnitInterval, new[] { 0.5 })]
    [InlineData(Domain.SignedInterval, new[] { -1, 0, 0.5, 1 })]
    [InlineData(Domain.Signs, new double[] { -1, 1 })]
    [InlineData(Domain.Binary, new double[] { 0, 1 })]
    [InlineData(Domain.Counts, new double[] { 0, 1, 3 })]
    public void EachDomainHasItsNumbers(Domain domain, double[] inside)
    {
        double[] all = [-2, -1, 0, 0.5, 1, 3, double.NaN, double.PositiveInfinity];
        Assert.Equal(inside, all.Where(Contains));

        bool Contains(double x)
        {
            try
            {
                DomainCheck.Bound([x], 1, "y", domain);
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        }
    }

    private static void Says(string message, string parameter, Func<object> bind)
    {
        var error = Assert.Throws<ArgumentException>(bind);
        Assert.Equal(parameter, error.ParamName);
        Assert.StartsWith(message, error.Message);
    }
}
