using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>A choice goes where what it chooses is zero by itself, and nowhere else.</summary>
public class RedundantChoicesTests
{
    private readonly ProgramBuilder _b = new();
    private readonly int _p, _q, _x, _y;

    public RedundantChoicesTests()
    {
        (_p, _q) = (_b.Leaf(LeafRole.Argument, "p", ElementType.Bool), _b.Leaf(LeafRole.Argument, "q", ElementType.Bool));
        (_x, _y) = (_b.Leaf(LeafRole.Argument, "x", ElementType.Real), _b.Leaf(LeafRole.Argument, "y", ElementType.Real));
    }

    private int Either => _b.Map(Op.Or, _p, _q);

    [Fact]
    public void Of_parts_that_have_their_own_conditions_the_outer_one_goes()
    {
        Assert.Equal(2, Choices(If(Either, _b.Map(Op.Add, If(_p, _x), If(_q, _y)))));
        Assert.Equal(2, Choices(If(Either, _b.Map(Op.Subtract, _b.Map(Op.Negate, If(_p, _x)), If(_b.Map(Op.And, _q, _p), _y)))));
        Assert.Equal(2, Choices(If(_b.Map(Op.Or, _b.Map(Op.Not, _p), _q), _b.Map(Op.Add, _b.Map(Op.Select, _p, _b.Const(0), _x), If(_q, _y)))));
    }

    /// <summary>A part without a condition, with another, with a further one or with a factor, which may be infinite.</summary>
    [Fact]
    public void Where_it_says_something_it_stays()
    {
        Assert.Equal(2, Choices(If(Either, _b.Map(Op.Add, If(_p, _x), _y))));
        Assert.Equal(3, Choices(If(_b.Map(Op.And, _p, _q), _b.Map(Op.Add, If(_p, _x), If(_q, _y)))));
        Assert.Equal(3, Choices(If(_p, _b.Map(Op.Add, If(_p, _x), If(_q, _y)))));
        Assert.Equal(2, Choices(If(_p, _b.Map(Op.Multiply, If(_q, _x), _y))));
        Assert.Equal(2, Choices(If(_b.Map(Op.Not, _p), _b.Map(Op.Negate, If(_q, _x)))));
    }

    private int If(int condition, int value) => _b.RawMap(Op.Select, condition, value, _b.Const(0));

    private int Choices(int value)
    {
        var program = RedundantChoices.Run(_b.Build([new("value", value)]));
        program = program.Select(program.Outputs);
        return Enumerable.Range(0, program.Count).Count(n => program.Kind(n) == NodeKind.Map && Operation.At(program.Operand(n)) == Op.Select);
    }
}
