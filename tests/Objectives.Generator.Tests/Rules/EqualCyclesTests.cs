using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;
using Xunit;

namespace Objectives.Generator.Tests.Rules;

/// <summary>Recurrences that begin and go on alike are computed once; those that differ anywhere stay apart, and no value changes.</summary>
public class EqualCyclesTests
{
    private const int Length = 7;

    private readonly ProgramBuilder _b = new();
    private readonly int _axis, _before, _a;

    public EqualCyclesTests()
    {
        _axis = _b.Axes.Intern(new Axis(Size.Named("t"), 0));
        _before = _b.Map(Op.Subtract, _b.Iota(_axis), _b.Int(1));
        _a = _b.Leaf(LeafRole.Parameter, "a", ElementType.Real);
    }

    private int Past(double start) => _b.Past(ElementType.Real, AxisTable.None, _b.Const(start), 1, (_axis, _before));

    /// <summary>x ← a x + addend, from a start.</summary>
    private int Line(double start, double addend)
    {
        int past = Past(start), next = _b.Map(Op.Add, _b.Map(Op.Multiply, _a, past), _b.Const(addend));
        _b.Close(past, next);
        return next;
    }

    /// <summary>x ← a y, y ← x + addend: two recurrences that need each other.</summary>
    private int Pair(double addend)
    {
        int x = Past(1), y = Past(2), nextX = _b.Map(Op.Multiply, _a, y), nextY = _b.Map(Op.Add, x, _b.Const(addend));
        _b.Close(x, nextX);
        _b.Close(y, nextY);
        return nextX;
    }

    /// <summary>The recurrences that are left, and whether all outputs are the same numbers as before.</summary>
    private int Left(params int[] nodes)
    {
        var program = _b.Build([.. nodes.Select((n, k) => new Output("x" + k, n))]);
        var merged = EqualCycles.Run(program);
        Assert.Empty(Verifier.Check(merged));
        for (int k = 0; k < nodes.Length; k++)
            Assert.Equal(Values(program, k), Values(merged, k));
        return merged.Recurrences.Count;
    }

    private static DoubleDouble[] Values(Program program, int output) =>
        Interpreter.Evaluate(program, new Inputs().Size("t", Length).Set(LeafRole.Parameter, "a", new DoubleDouble(1.5))).Values("x" + output).ToArray();

    [Fact]
    public void Two_alike_are_one() => Assert.Equal(1, Left(Line(1, 3), Line(1, 3)));

    [Fact]
    public void Two_that_begin_elsewhere_are_two() => Assert.Equal(2, Left(Line(1, 3), Line(2, 3)));

    [Fact]
    public void Two_that_go_on_otherwise_are_two() => Assert.Equal(2, Left(Line(1, 3), Line(1, 4)));

    [Fact]
    public void What_is_built_of_one_is_one()
    {
        var program = _b.Build([new Output("x0", _b.Map(Op.Add, _b.Map(Op.Square, Line(1, 3)), _b.Map(Op.Square, Line(1, 3))))]);
        var merged = EqualCycles.Run(program);
        Assert.Single(merged.Kinds.Where((_, n) => merged.IsMap(n, Op.Square)));
    }

    [Fact]
    public void Cycles_of_two_are_compared_together() => Assert.Equal(2, Left(Pair(3), Pair(3)));

    [Fact]
    public void A_difference_far_along_the_cycle_parts_all_of_it() => Assert.Equal(4, Left(Pair(3), Pair(4)));

    [Fact]
    public void What_follows_from_different_recurrences_is_different()
    {
        // The second of each pair reads the first: alike in form, not in what it reads.
        int Sum(int of)
        {
            int past = Past(0), next = _b.Map(Op.Add, past, of);
            _b.Close(past, next);
            return next;
        }
        Assert.Equal(4, Left(Sum(Line(1, 3)), Sum(Line(1, 4))));
        Assert.Equal(2, Left(Sum(Line(1, 5)), Sum(Line(1, 5))));
    }

    [Fact]
    public void A_program_without_equal_ones_is_returned_as_it_is()
    {
        var program = _b.Build([new Output("x0", Line(1, 3)), new Output("x1", Line(2, 3))]);
        Assert.Same(program, EqualCycles.Run(program));
    }
}
