using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Which loops are iterations, and that the interpreter may end them when a turn leaves what it found.</summary>
public class SteadyLoopsTests
{
    private readonly ProgramBuilder _b = new();
    private readonly int _axis, _own, _a;

    public SteadyLoopsTests()
    {
        _axis = _b.Axes.Intern(new Axis(Size.Named("t"), 0));
        _own = _b.Iota(_axis);
        _a = _b.Leaf(LeafRole.Parameter, "a", ElementType.Real);
    }

    /// <summary>x ← f(x, x before its turn), from 1.</summary>
    private Program Loop(Func<int, int> next, int back = 1)
    {
        int past = _b.Past(ElementType.Real, AxisTable.None, _b.Const(1), 1, (_axis, _b.Map(Op.Subtract, _own, _b.Int(back))));
        int value = next(past);
        _b.Close(past, value);
        return _b.Build([new Output("all", value), new Output("last", _b.At(value, (_axis, _b.Map(Op.Subtract, _b.SizeValue(_b.Axes[_axis].Size), _b.Int(1)))))]);
    }

    private int Root(int past) => _b.Map(Operation.All.First(o => o.Name == "sqrt"), _b.Map(Op.Multiply, _a, past));

    [Fact]
    public void An_iteration_is_steady() => Assert.Equal([_axis], SteadyLoops.Of(Loop(Root)));

    [Fact]
    public void A_loop_that_counts_its_turns_is_not() => Assert.Empty(SteadyLoops.Of(Loop(past => _b.Map(Op.Add, Root(past), _b.ToReal(_own)))));

    [Fact]
    public void A_loop_that_reads_what_differs_from_turn_to_turn_is_not() =>
        Assert.Empty(SteadyLoops.Of(Loop(past => _b.Map(Op.Add, Root(past), _b.Leaf(LeafRole.Data, "u", ElementType.Real, _axis)))));

    [Fact]
    public void A_loop_that_reads_further_back_is_not() => Assert.Empty(SteadyLoops.Of(Loop(Root, back: 2)));

    [Fact]
    public void A_loop_whose_turns_are_summed_up_is_not()
    {
        int past = _b.Past(ElementType.Real, AxisTable.None, _b.Const(1), 1, (_axis, _b.Map(Op.Subtract, _own, _b.Int(1))));
        int value = Root(past);
        _b.Close(past, value);
        Assert.Empty(SteadyLoops.Of(_b.Build([new Output("sum", _b.Sum(value, _b.Axes.Set([_axis])))])));
    }

    [Fact]
    public void Turns_after_the_steady_one_have_its_values()
    {
        var program = Loop(Root);
        // √(0.25·1) = 0.5 is far from the fixed point 0.25, which 2⁻ᵗ of the logarithm's distance is left to after t turns.
        var all = Interpreter.Evaluate(program, new Inputs().Size("t", 400).Set(LeafRole.Parameter, "a", new DoubleDouble(0.25))).Values("all").ToArray();
        var x = new DoubleDouble(1);
        foreach (var value in all)
        {
            x = DoubleDouble.Sqrt(new DoubleDouble(0.25) * x);
            Assert.Equal((x.Hi, x.Lo), (value.Hi, value.Lo));
        }
    }
}
