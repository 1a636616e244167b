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
    public void An_iteration_is_steady() => Assert.Equal(Turns.Same, TurnsOf(Loop(Root)));

    [Fact]
    public void A_loop_that_counts_its_turns_is_not() => Assert.Equal(Turns.Differ, TurnsOf(Loop(past => _b.Map(Op.Add, Root(past), _b.ToReal(_own)))));

    [Fact]
    public void A_loop_that_reads_what_differs_from_turn_to_turn_is_not() =>
        Assert.Equal(Turns.Differ, TurnsOf(Loop(past => _b.Map(Op.Add, Root(past), _b.Leaf(LeafRole.Data, "u", ElementType.Real, _axis)))));

    [Fact]
    public void A_loop_that_reads_further_back_is_not() => Assert.Equal(Turns.Differ, TurnsOf(Loop(Root, back: 2)));

    [Fact]
    public void A_loop_whose_turns_are_summed_up_is_not() => Assert.Equal(Turns.Differ, TurnsOf(Summed(value => value)));

    [Fact]
    public void A_sum_that_chooses_the_last_turn_leaves_the_others_alike() =>
        Assert.Equal(Turns.SameButLast, TurnsOf(Summed(value => _b.Map(Op.Select, IsLast(1), value, _b.Const(0)))));

    [Fact]
    public void A_sum_that_chooses_another_turn_does_not() =>
        Assert.Equal(Turns.Differ, TurnsOf(Summed(value => _b.Map(Op.Select, IsLast(2), value, _b.Const(0)))));

    [Fact]
    public void A_sum_of_what_the_last_turn_does_not_have_does_not() =>
        Assert.Equal(Turns.Differ, TurnsOf(Summed(value => _b.Map(Op.Select, IsLast(1), _b.Const(0), value))));

    [Fact]
    public void A_last_turn_of_its_own_is_told_apart() =>
        Assert.Equal(Turns.SameButLast, TurnsOf(Loop(past => _b.Map(Op.Select, IsLast(1), past, Root(past)))));

    [Fact]
    public void A_last_turn_of_its_own_is_run()
    {
        // Halving the distance to the fixed point 0.25 leaves nothing of it long before the end; the last turn adds 1.
        const int Length = 2500;
        var program = Loop(past => _b.Map(Op.Select, IsLast(1), _b.Map(Op.Add, past, _b.Const(1)), Root(past)));
        var all = Interpreter.Evaluate(program, new Inputs().Size("t", Length).Set(LeafRole.Parameter, "a", new DoubleDouble(0.25))).Values("all").ToArray();
        Assert.Equal(all[Length / 2], all[Length - 2]);
        Assert.Equal(all[Length - 2] + new DoubleDouble(1), all[Length - 1]);
    }

    private Program Summed(Func<int, int> part)
    {
        int past = _b.Past(ElementType.Real, AxisTable.None, _b.Const(1), 1, (_axis, _b.Map(Op.Subtract, _own, _b.Int(1))));
        int value = Root(past);
        _b.Close(past, value);
        return _b.Build([new Output("sum", _b.Sum(part(value), _b.Axes.Set([_axis])))]);
    }

    /// <summary>Whether so many turns are left, this one included.</summary>
    private int IsLast(int left) => _b.Map(Op.Equal, _own, _b.Map(Op.Subtract, _b.SizeValue(_b.Axes[_axis].Size), _b.Int(left)));

    /// <summary>What the program says of its one loop: all that depends on the recurrence, and a sum of it.</summary>
    private static Turns TurnsOf(Program program)
    {
        int axis = program.LoopsOf(program.Recurrences[0].Past)[0];
        var loop = Components.Of(program).Single(g => g.Length > 1).ToHashSet();
        for (int n = 0; n < program.Count; n++)
            if (program.Kind(n) is NodeKind.Map or NodeKind.Reduce && program.ArgumentsOf(n).ToArray().Any(loop.Contains))
                loop.Add(n);
        return SteadyLoops.Of(program, axis, loop);
    }

    /// <summary>How the turns backwards of x ← √(ax) compare that hand on <paramref name="part"/> of the adjoint found and of x, and collect a sum of it.</summary>
    private Turns Back(Func<int, int, int> part, ReduceOp collected = ReduceOp.Sum, bool isForwardKnown = true, int back = 1)
    {
        int past = _b.Past(ElementType.Real, AxisTable.None, _b.Const(1), 1, (_axis, _b.Map(Op.Subtract, _own, _b.Int(1))));
        int value = Root(past);
        _b.Close(past, value);
        int adjoint = _b.AddPast(AxisTable.None, 1, (_axis, _b.Map(Op.Subtract, _own, _b.Int(back))));
        int handed = _b.Map(Op.Select, _b.Map(Op.LessOrEqual, _b.Int(1), _own), part(adjoint, value), _b.Const(0));
        _b.Close(adjoint, handed);
        int sum = _b.Reduce(collected, handed, _b.Axes.Set([_axis]));
        var program = _b.Build([new Output("sum", sum)]);
        var groups = Components.Of(program).Where(g => g.Length > 1).ToLookup(g => g.Any(n => program.Kind(n) == NodeKind.AddPast));
        int[] forward = [.. groups[false].SelectMany(g => g)], inside = [.. groups[true].SelectMany(g => g)];
        var reduce = Enumerable.Range(0, program.Count).Where(n => program.Kind(n) == NodeKind.Reduce);
        return SteadyLoops.Back(program, forward.Concat(inside).Select(program.AxesOf).Select(a => program.Axes.Of(a)[0]).First(), [.. inside, .. reduce], isForwardKnown ? forward : inside[..1], Turns.Same);
    }

    [Fact]
    public void Turns_backwards_are_alike_where_the_loop_was_steady() => Assert.Equal(Turns.Same, Back((adjoint, value) => _b.Map(Op.Multiply, adjoint, value)));

    [Fact]
    public void A_turn_backwards_that_starts_the_adjoint_is_told_apart() =>
        Assert.Equal(Turns.SameButLast, Back((adjoint, value) => _b.Map(Op.Add, _b.Map(Op.Multiply, adjoint, value), _b.Map(Op.Select, IsLast(1), _b.Const(1), _b.Const(0)))));

    [Fact]
    public void Turns_backwards_that_count_are_not_alike() => Assert.Equal(Turns.Differ, Back((adjoint, value) => _b.Map(Op.Multiply, adjoint, _b.ToReal(_own))));

    [Fact]
    public void Turns_backwards_that_read_what_differs_from_turn_to_turn_are_not_alike() =>
        Assert.Equal(Turns.Differ, Back((adjoint, value) => _b.Map(Op.Multiply, adjoint, _b.Leaf(LeafRole.Data, "u", ElementType.Real, _axis))));

    [Fact]
    public void Turns_backwards_that_hand_on_further_are_not_alike() => Assert.Equal(Turns.Differ, Back((adjoint, value) => _b.Map(Op.Multiply, adjoint, value), back: 2));

    [Fact]
    public void Turns_backwards_of_another_loop_are_not_alike() => Assert.Equal(Turns.Differ, Back((adjoint, value) => _b.Map(Op.Multiply, adjoint, value), isForwardKnown: false));

    [Fact]
    public void A_product_over_turns_backwards_needs_them_all() => Assert.Equal(Turns.Differ, Back((adjoint, value) => _b.Map(Op.Multiply, adjoint, value), ReduceOp.Product));

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
