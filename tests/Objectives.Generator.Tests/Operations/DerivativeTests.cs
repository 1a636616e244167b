using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Partial derivatives of every row, to order three in every combination of arguments, against extrapolated differences.</summary>
public class DerivativeTests
{
    private const int Points = 12;

    /// <summary>Constants of the rules are doubles; what remains is a few units of 10⁻¹⁶.</summary>
    private const double Tolerance = 4e-15;

    public static IEnumerable<object[]> Operations => Operation.All.Where(IsReal).Select(o => new object[] { o.Name });

    public static IEnumerable<object[]> Composites => Composite.All.Select(c => new object[] { c.Method });

    [Theory]
    [MemberData(nameof(Operations))]
    public void Of_an_operation(string name)
    {
        var operation = Operation.All.Single(o => o.Name == name);
        Check(Rule.Of(operation), operation.Domain);
    }

    [Theory]
    [MemberData(nameof(Composites))]
    public void Of_a_composite(string method)
    {
        var composite = Composite.All.Single(c => c.Method == method);
        Check(Rule.Of(composite.Arity, composite.Expand), composite.Domain);
    }

    /// <summary>Forward mode of the interpreter reads the same rules.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void In_the_interpreter(string name)
    {
        var operation = Operation.All.Single(o => o.Name == name);
        var builder = new ProgramBuilder();
        int[] x = Enumerable.Range(0, operation.Arity).Select(i => builder.Leaf(LeafRole.Parameter, "x" + i, ElementType.Real)).ToArray();
        var program = builder.Build([new Output("value", builder.RawMap(operation, x))]);
        foreach (var point in Sample(operation.Arity, operation.Domain))
            for (int argument = 0; argument < x.Length; argument++)
            {
                var inputs = new Inputs();
                for (int i = 0; i < x.Length; i++)
                    inputs.Set(LeafRole.Parameter, "x" + i, point[i]);
                var run = Interpreter.EvaluateForward(program, inputs, new Inputs().Set(LeafRole.Parameter, "x" + argument, 2.0));
                Assert.Equal(operation.Value(point), run.Values("value")[0]);
                Assert.Equal(2 * Rule.Of(operation).Derivative(argument).Exact(point).ToDouble(), run.Tangents("value")[0].ToDouble());
            }
    }

    /// <summary>The choice takes a condition, so it is tested at both of its values.</summary>
    [Fact]
    public void Of_a_choice()
    {
        var choice = Rule.Of(3, x => (x[0] < x[1]).Then(x[1] * x[2], x[2].Apply<Square>()));
        Check(choice, _ => (-3, 3));
    }

    [Fact]
    public void Operations_without_a_derivative_have_the_partial_zero()
    {
        foreach (var operation in Operation.All.Where(o => !IsReal(o) && o is not Select))
        {
            var builder = new ProgramBuilder();
            var type = operation is Connective ? ElementType.Bool : operation is ToReal ? ElementType.Int : ElementType.Real;
            var x = Enumerable.Range(0, operation.Arity).Select(i => new Expr(builder, builder.Leaf(LeafRole.Argument, "x" + i, type))).ToArray();
            var y = new Expr(builder, builder.RawMap(operation, x.Select(e => e.Node).ToArray()));
            for (int argument = 0; argument < operation.Arity; argument++)
                Assert.Equal(0.0, builder.Constant(operation.Partial(argument, x, y).Node));
        }
    }

    /// <summary>Whether it maps real numbers to a real number.</summary>
    internal static bool IsReal(Operation operation) => operation is not (Select or ToReal)
        && operation.ResultType(Enumerable.Repeat(ElementType.Real, operation.Arity).ToArray()) == ElementType.Real;

    private static void Check(Rule rule, Func<int, (double Low, double High)> domain)
    {
        int checks = 0;
        foreach (var point in Sample(rule.Arity, domain))
            Check(rule, point, "", ref checks);
        Assert.True(checks >= Points * rule.Arity);
    }

    private static void Check(Rule rule, DoubleDouble[] point, string path, ref int checks)
    {
        if (path.Length == 3)
            return;
        for (int argument = 0; argument < rule.Arity; argument++)
        {
            var derivative = rule.Derivative(argument);
            double actual = derivative.Exact(point).ToDouble(), expected = Difference(rule, point, argument);
            Assert.True(Math.Abs(actual - expected) <= Tolerance * Math.Max(1, Math.Abs(expected)),
                $"∂{path}{argument} at ({string.Join("; ", point.Select(p => p.Hi))}): expected {expected:R}, actual {actual:R}");
            checks++;
            Check(derivative, point, path + argument, ref checks);
        }
    }

    /// <summary>Central differences at three steps, extrapolated to order six: error about h⁶ f⁽⁷⁾/100.</summary>
    private static double Difference(Rule rule, DoubleDouble[] point, int argument)
    {
        var rows = new DoubleDouble[3];
        for (int i = 0; i < rows.Length; i++)
        {
            var h = new DoubleDouble(1.0 / 2048).ScaleBy(-i);
            rows[i] = (At(h) - At(-h)) / h.ScaleBy(1);
        }
        for (int order = 1; order < rows.Length; order++)
            for (int i = 0; i + order < rows.Length; i++)
                rows[i] = rows[i + 1] + (rows[i + 1] - rows[i]) / new DoubleDouble((1 << (2 * order)) - 1);
        return rows[0].ToDouble();

        DoubleDouble At(DoubleDouble step)
        {
            var moved = (DoubleDouble[])point.Clone();
            moved[argument] += step;
            return rule.Exact(moved);
        }
    }

    /// <summary>Points of the domain that keep away from halves, integers and from each other, where kinks and jumps are.</summary>
    private static IEnumerable<DoubleDouble[]> Sample(int arity, Func<int, (double Low, double High)> domain)
    {
        var random = new Random(12345);
        for (int found = 0; found < Points;)
        {
            double[] x = Enumerable.Range(0, arity).Select(i => domain(i).Low + (domain(i).High - domain(i).Low) * random.NextDouble()).ToArray();
            bool clear = x.All(v => Away(2 * v)) && x.SelectMany((v, i) => x.Take(i).Select(w => Math.Abs(Math.Abs(v) - Math.Abs(w)))).All(d => d > 0.01);
            if (!clear)
                continue;
            found++;
            yield return x.Select(v => new DoubleDouble(v)).ToArray();
        }
    }

    private static bool Away(double v) => Math.Abs(v - Math.Round(v)) > 0.02;
}
