using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>What a row of the table computes is what <see cref="Functions"/> computes under the same name, and the kernels' lanes have it.</summary>
public class FunctionsAgreementTests
{
    private static readonly double[] Points = [-30, -2.7, -1, -0.4, 0, 0.3, 0.5, 1, 1.9, 3.3, 40, double.PositiveInfinity, double.NegativeInfinity, double.NaN];

    public static IEnumerable<object[]> Operations => Operation.All.Where(o => DerivativeTests.IsReal(o) && Facade(Method(o), o.Arity) is not null)
        .Select(o => new object[] { o.Name });

    public static IEnumerable<object[]> Composites => Composite.All.Select(c => new object[] { c.Method });

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_agrees(string name)
    {
        var operation = Operation.All.Single(o => o.Name == name);
        Compare(Rule.Of(operation), Facade(Method(operation), operation.Arity)!);
    }

    [Theory]
    [MemberData(nameof(Composites))]
    public void Composite_agrees(string method)
    {
        var composite = Composite.All.Single(c => c.Method == method);
        var function = Facade(method, composite.Arity);
        Assert.True(function is not null, $"Functions has no {method} of {composite.Arity} numbers.");
        Compare(Rule.Of(composite.Arity, composite.Expand), function);
        object?[] defaults = function.GetParameters().Where(p => p.HasDefaultValue).Select(p => p.DefaultValue).ToArray();
        Assert.Equal(composite.Defaults.Cast<object?>(), defaults);
    }

    [Fact]
    public void Every_named_function_of_numbers_is_in_the_facade()
    {
        string[] elsewhere = ["FusedMultiplyAdd"];
        Assert.Empty(Operation.All.Where(o => DerivativeTests.IsReal(o) && o.Methods.Any()).Select(o => (Method(o), o.Arity))
            .Where(m => Facade(m.Item1, m.Arity) is null).Select(m => m.Item1).Except(elsewhere));
    }

    public static IEnumerable<object[]> LaneOperations => Operation.All
        .Where(o => DerivativeTests.IsReal(o) && o.Emit(["a", "b", "c", "d"], default, false).StartsWith($"Lane.{o.GetType().Name}(", StringComparison.Ordinal))
        .Select(o => new object[] { o.Name });

    [Theory]
    [MemberData(nameof(LaneOperations))]
    public void Lane_agrees_with_what_the_operation_emits(string name)
    {
        var operation = Operation.All.Single(o => o.Name == name);
        var lane = typeof(Simd.Lane).GetMethod(operation.GetType().Name, [.. Enumerable.Repeat(typeof(double), operation.Arity)]);
        Assert.True(lane is not null, $"Lane has no {operation.GetType().Name} of {operation.Arity} numbers.");
        Compare(Rule.Of(operation), lane);
    }

    /// <summary>Derivatives that pass zero while what they are sums of does not: the absolute error that their vector form states.</summary>
    internal static double Slack(string name) => name is "GammaPDerivative" or "GammaDensity" or "LogBesselIDerivative" ? Math.ScaleB(1, -49) : 1e-300;

    private static string Method(Operation operation) => operation.Methods.FirstOrDefault() ?? "";

    private static MethodInfo? Facade(string method, int arity) =>
        typeof(Functions).GetMethod(method, [.. Enumerable.Repeat(typeof(double), arity)]);

    private static void Compare(Rule rule, MethodInfo function)
    {
        // Two arguments at the end of the numbers have no agreed limit.
        foreach (double[] x in Grid(rule.Arity).Where(x => x.Count(v => !double.IsFinite(v)) < 2))
        {
            double expected = (double)function.Invoke(null, x.Cast<object>().ToArray())!, actual = rule.InDouble(x);
            // IEEE 754, and so the kernels, has 1 for 1 to the power NaN and NaN to the power 0; Functions lets NaN through.
            if (function.Name == "Pow" && x.Any(double.IsNaN))
                continue;
            bool agree = expected.Equals(actual) || expected == actual || Math.Abs(expected - actual) <= 1e-13 * Math.Abs(expected) + Slack(function.Name);
            Assert.True(agree, $"{function.Name}({string.Join("; ", x)}): {function.DeclaringType!.Name} {expected:R}, table {actual:R}");
        }
    }

    private static IEnumerable<double[]> Grid(int arity) => arity == 0 ? [[]] : Grid(arity - 1).SelectMany(_ => Points, (rest, x) => (double[])[.. rest, x]);
}
