using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Routines;

/// <summary>A call of a routine in a program under construction, taken apart for the derivative rules.</summary>
internal sealed class RoutineCall
{
    private readonly ProgramBuilder _b;
    private int _taken;

    public RoutineCall(ProgramBuilder b, int node)
    {
        _b = b;
        Node = node;
        Routine = Routine.All[b.Operand(node)];
        (Values, Axes, Result) = Take(Routine, b.ArgumentsOf(node), b.Operand);
        _taken = b.ArgumentsOf(node).Aggregate(b.AxesOf(node), (set, a) => b.Axes.Union(set, b.AxesOf(a)));
    }

    public Routine Routine { get; }

    public ProgramBuilder Builder => _b;

    public int Node { get; }

    public int[] Values { get; }

    /// <summary>The axes of each argument that the routine works on, in the order it takes them.</summary>
    public int[][] Axes { get; }

    /// <summary>The axes of the result that the routine makes.</summary>
    public int[] Result { get; }

    /// <summary>A node's arguments as the values, the axes that the routine works on in each, and those of the result.</summary>
    public static (int[] Values, int[][] Axes, int[] Result) Take(Routine routine, int[] arguments, System.Func<int, int> axisOf)
    {
        int at = routine.Ranks.Length;
        var axes = new int[routine.Ranks.Length][];
        for (int k = 0; k < axes.Length; k++)
        {
            axes[k] = arguments.Skip(at).Take(routine.Ranks[k]).Select(axisOf).ToArray();
            at += routine.Ranks[k];
        }
        return (arguments.Take(routine.Ranks.Length).ToArray(), axes, arguments.Skip(at).Select(axisOf).ToArray());
    }

    /// <summary>A new axis of the length of another one.</summary>
    public int Fresh(int axis, params int[] values)
    {
        int taken = values.Aggregate(_taken, (set, v) => _b.Axes.Union(set, _b.AxesOf(v)));
        int fresh = _b.FreshCopy(axis, taken);
        _taken = _b.Axes.With(_taken, fresh);
        return fresh;
    }

    /// <summary>A value along other axes, all at once.</summary>
    public int Along(int value, int[] from, int[] to) => _b.At(value, from.Zip(to, (f, t) => (f, _b.Iota(t))).Where(p => _b.Operand(p.Item2) != p.f).ToArray());

    /// <summary>Σ of a product over axes.</summary>
    public int Contract(int left, int right, params int[] over) => _b.Sum(_b.Map(Op.Multiply, left, right), _b.Axes.Set(over));

    /// <summary>The unit matrix over two axes.</summary>
    public int Identity(int row, int column) => _b.Map(Op.Select, _b.Map(Op.Equal, _b.Iota(row), _b.Iota(column)), _b.Const(1), _b.Const(0));

    /// <summary>The value on and below the diagonal, 0 above.</summary>
    public int Lower(int value, int row, int column) => _b.Map(Op.Select, _b.Map(Op.LessOrEqual, _b.Iota(column), _b.Iota(row)), value, _b.Const(0));

    /// <summary>The value below the diagonal, half of it on the diagonal, 0 above.</summary>
    public int HalfLower(int value, int row, int column) =>
        _b.Map(Op.Select, _b.Map(Op.Less, _b.Iota(column), _b.Iota(row)), value,
            _b.Map(Op.Select, _b.Map(Op.Equal, _b.Iota(column), _b.Iota(row)), _b.Map(Op.Multiply, _b.Const(0.5), value), _b.Const(0)));

    public int Negate(int value) => _b.Map(Op.Negate, value);

    /// <summary>Another routine's result.</summary>
    public int Call<T>(int[] result, params (int Value, int[] Axes)[] arguments) where T : Routine => _b.Library(Routine.Named<T>(), result, arguments);
}
