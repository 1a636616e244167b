using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Values that read their own past: what they are, and what their derivatives are, against loops written out here.</summary>
public class RecurrenceTests
{
    private readonly ProgramBuilder _builder = new();
    private readonly int _axis, _x, _a, _own;

    public RecurrenceTests()
    {
        _axis = _builder.Axes.Intern(new Axis(Size.Named("t"), 0));
        _x = _builder.Leaf(LeafRole.Parameter, "x", ElementType.Real, _axis);
        _a = _builder.Leaf(LeafRole.Parameter, "a", ElementType.Real);
        _own = _builder.Iota(_axis);
    }

    private static readonly double[] X = [0.5, -1, 2, 0.25];
    private const double A = 0.75;

    private static Inputs Inputs => new Inputs().Size("t", X.Length).Set(LeafRole.Parameter, "x", X.Select(v => new DoubleDouble(v)).ToArray()).Set(LeafRole.Parameter, "a", new DoubleDouble(A));

    /// <summary>h_t = tanh(a·h_{t−back}) + x_t, with h = 1 before the first.</summary>
    private int State(int back)
    {
        int past = _builder.Past(ElementType.Real, AxisTable.None, _builder.Const(1), 1, (_axis, _builder.Map(Op.Subtract, _own, _builder.Int(back))));
        int next = _builder.Map(Op.Add, _builder.Map(Operation.All.First(o => o.Name == "tanh"), _builder.Map(Op.Multiply, _a, past)), _x);
        _builder.Close(past, next);
        return next;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Values_are_those_of_the_loop(int back)
    {
        var program = _builder.Build([new Output("h", State(back))]);
        Assert.Empty(Verifier.Check(program));
        var h = new double[X.Length];
        for (int t = 0; t < h.Length; t++)
            h[t] = Math.Tanh(A * (t >= back ? h[t - back] : 1)) + X[t];
        var values = Interpreter.Evaluate(program, Inputs).Values("h").ToArray();
        Assert.All(values.Zip(h), p => Assert.Equal(p.Second, p.First.ToDouble(), 1e-14));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_reverse_mode_is_the_forward_mode(int back)
    {
        int value = _builder.Sum(_builder.Map(Op.Square, State(back)), _builder.Axes.Set([_axis]));
        int[] gradient = Reverse.Gradient(_builder, value, _builder.Const(1), [_x, _a]);
        int twice = _builder.Sum(_builder.Map(Op.Square, gradient[0]), _builder.Axes.Set([_axis]));
        int[] second = Reverse.Gradient(_builder, twice, _builder.Const(1), [_x, _a]);
        var program = _builder.Build([new Output("value", value), new Output("x", gradient[0]), new Output("a", gradient[1]),
            new Output("twice", twice), new Output("second x", second[0]), new Output("second a", second[1])]);
        Assert.Empty(Verifier.Check(program));
        var values = Interpreter.Evaluate(program, Inputs);
        for (int t = 0; t <= X.Length; t++)
        {
            var direction = new Inputs().Size("t", X.Length)
                .Set(LeafRole.Parameter, "x", Enumerable.Range(0, X.Length).Select(k => new DoubleDouble(k == t ? 1 : 0)).ToArray())
                .Set(LeafRole.Parameter, "a", new DoubleDouble(t == X.Length ? 1 : 0));
            var forward = Interpreter.EvaluateForward(program, Inputs, direction);
            Assert.Equal(forward.Tangents("value")[0].ToDouble(), (t < X.Length ? values.Values("x")[t] : values.Values("a")[0]).ToDouble(), 1e-13);
            Assert.Equal(forward.Tangents("twice")[0].ToDouble(), (t < X.Length ? values.Values("second x")[t] : values.Values("second a")[0]).ToDouble(), 1e-12);
        }
    }

    [Fact]
    public void A_copy_with_other_leaves_keeps_its_own_cycle()
    {
        int state = State(1);
        int other = _builder.Leaf(LeafRole.Data, "x", ElementType.Real, _axis);
        var program = _builder.Build([new Output("h", state), new Output("copy", Rebuild.Replace(_builder, state, _x, other))]);
        Assert.Empty(Verifier.Check(program));
        var values = Interpreter.Evaluate(program, Inputs.Set(LeafRole.Data, "x", X.Select(v => new DoubleDouble(2 * v)).ToArray()));
        Assert.NotEqual(values.Values("h")[3].ToDouble(), values.Values("copy")[3].ToDouble());
        Assert.Equal(Math.Tanh(A) + (2 * X[0]), values.Values("copy")[0].ToDouble(), 1e-14);
    }

    /// <summary>A turn that leaves what it found ends the loop, but for a last turn of its own: h = a at every turn but the last, which keeps what was there.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(8)]
    public void The_last_turn_of_a_steady_loop_has_its_tangent_once(int length)
    {
        int isLast = _builder.Map(Op.Equal, _own, _builder.Map(Op.Subtract, _builder.SizeValue(Size.Named("t")), _builder.Int(1)));
        int past = _builder.Past(ElementType.Real, AxisTable.None, _builder.Const(0.25), 1, (_axis, _builder.Map(Op.Subtract, _own, _builder.Int(1))));
        int next = _builder.Map(Op.Select, isLast, past, _a);
        _builder.Close(past, next);
        int kept = _builder.Sum(_builder.Map(Op.Select, isLast, next, _builder.Const(0)), _builder.Axes.Set([_axis]));
        var program = _builder.Build([new Output("kept", kept)]);
        var run = Interpreter.EvaluateForward(program, new Inputs().Size("t", length).Set(LeafRole.Parameter, "a", A), new Inputs().Size("t", length).Set(LeafRole.Parameter, "a", 2.0));
        Assert.Equal(length == 1 ? 0.25 : A, run.Values("kept")[0].ToDouble());
        Assert.Equal(length == 1 ? 0 : 2, run.Tangents("kept")[0].ToDouble());
    }

    [Fact]
    public void A_cycle_that_runs_both_ways_is_refused()
    {
        int past = _builder.Past(ElementType.Real, AxisTable.None, _builder.Const(1), 1, (_axis, _builder.Map(Op.Subtract, _own, _builder.Int(1))));
        int later = _builder.AddPast(AxisTable.None, 1, (_axis, _builder.Map(Op.Subtract, _own, _builder.Int(1))));
        int sum = _builder.Map(Op.Add, past, later);
        _builder.Close(past, sum);
        _builder.Close(later, sum);
        Assert.Contains(Verifier.Check(_builder.Build([new Output("value", sum)])), v => v.Contains("both ways"));
    }
}
