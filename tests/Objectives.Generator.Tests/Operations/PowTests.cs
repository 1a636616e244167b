using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Operations;

/// <summary>Powers at zero, of negative numbers, and with NaN, as in IEEE 754.</summary>
public class PowTests
{
    [Theory]
    [InlineData(2.0, 10.0, 1024.0)]
    [InlineData(0.0, 0.0, 1.0)]
    [InlineData(-2.0, 3.0, -8.0)]
    [InlineData(-2.0, 0.5, double.NaN)]
    [InlineData(0.0, -1.0, double.PositiveInfinity)]
    [InlineData(0.0, 2.0, 0.0)]
    [InlineData(double.NaN, 0.0, 1.0)]
    [InlineData(1.0, double.NaN, 1.0)]
    [InlineData(double.NaN, 2.0, double.NaN)]
    [InlineData(2.0, double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, -1.0, 0.0)]
    [InlineData(0.5, double.PositiveInfinity, 0.0)]
    public void Value(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("pow").InDouble(x, y));

    [Theory]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(0.0, 2.0, 0.0)]
    [InlineData(0.0, 1.0, 1.0)]
    [InlineData(0.0, 0.5, double.PositiveInfinity)]
    [InlineData(-2.0, 3.0, 12.0)]
    public void Derivative_in_the_base(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("pow").Derivative(0).InDouble(x, y), 14);

    [Theory]
    [InlineData(0.0, 2.0, 0.0)]
    [InlineData(0.0, 0.0, 0.0)]
    [InlineData(0.0, -1.0, 0.0)]
    [InlineData(1.0, 3.0, 0.0)]
    public void Derivative_in_the_exponent(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("pow").Derivative(1).InDouble(x, y));

    [Theory]
    [InlineData(2.0, 0.0, 0.5)]
    public void Mixed_derivative_at_exponent_0(double x, double y, double expected) => Assert.Equal(expected, Rule.Of("pow").Derivative(0).Derivative(1).InDouble(x, y));

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(1.0, 0)]
    [InlineData(2.0, 1)]
    [InlineData(3.0, 2)]
    [InlineData(0.5, 1)]
    [InlineData(-1.0, 1)]
    [InlineData(-2.0, 2)]
    [InlineData(8.0, 3)]
    public void Known_exponents_leave_no_power(double exponent, int maps)
    {
        var builder = new ProgramBuilder();
        int x = builder.Leaf(LeafRole.Parameter, "x", ElementType.Real);
        var program = builder.Build([new Output("value", builder.Map(Operation.Get<Pow>(), x, builder.Const(exponent)))]);
        int[] nodes = Enumerable.Range(0, program.Count).Where(n => program.Kind(n) == NodeKind.Map).ToArray();
        Assert.Equal(maps, nodes.Length);
        Assert.DoesNotContain(Operation.Get<Pow>().Id, nodes.Select(program.Operand));
        double value = Interpreter.Evaluate(program, new Inputs().Set(LeafRole.Parameter, "x", 1.7)).Values("value")[0].ToDouble();
        Assert.Equal(Math.Pow(1.7, exponent), value, 1e-13);
    }
}
