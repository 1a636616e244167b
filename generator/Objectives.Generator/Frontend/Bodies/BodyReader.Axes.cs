using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Axes. Those in scope (the samples, the indices of enclosing comprehensions) belong to every value that depends on them;
/// positional axes belong to one array. The two never coincide: an array used whole where its axis is in scope gets another copy.
/// </summary>
internal sealed partial class BodyReader
{
    private Size SizeOf(int axis) => builder.Axes[axis].Size;

    private bool InScope(int axis) => _scope.Contains(axis);

    /// <summary>The lowest copy of an axis of this size that is neither in scope nor to be avoided.</summary>
    private int Fresh(Size size, IEnumerable<int> avoid)
    {
        // The first copy of the samples' axis is the current sample's.
        for (int copy = _sets.Any(set => size.Equals(FieldModel.SamplesOf(set))) ? 1 : 0; ; copy++)
        {
            int axis = builder.Axes.Intern(new Axis(size, copy));
            if (!InScope(axis) && !avoid.Contains(axis))
                return axis;
        }
    }

    private int Fresh(Size size) => Fresh(size, []);

    /// <summary>The same array with its axes called by these names, all at once.</summary>
    private ArrayValue Rename(ArrayValue value, params int[] axes) => axes.SequenceEqual(value.Axes)
        ? value
        : new ArrayValue(builder.At(value.Node, value.Axes.Zip(axes, (from, to) => (from, builder.Iota(to))).Where(p => builder.Operand(p.Item2) != p.from).ToArray()), axes).Showing(value.Arrays);

    /// <summary>Restores the invariant for an array from outside the comprehension that uses it.</summary>
    private ArrayValue Settle(ArrayValue value)
    {
        if (!value.Axes.Any(InScope))
            return value;
        var axes = (int[])value.Axes.Clone();
        for (int i = 0; i < axes.Length; i++)
            if (InScope(axes[i]))
                axes[i] = Fresh(SizeOf(axes[i]), builder.Axes.Of(builder.AxesOf(value.Node)).Concat(axes));
        return Rename(value, axes);
    }

    /// <summary>The array with axes that differ from <paramref name="taken"/>.</summary>
    private ArrayValue Apart(ArrayValue value, params int[] taken)
    {
        var axes = (int[])value.Axes.Clone();
        for (int i = 0; i < axes.Length; i++)
            if (taken.Contains(axes[i]))
                axes[i] = Fresh(SizeOf(axes[i]), builder.Axes.Of(builder.AxesOf(value.Node)).Concat(axes).Concat(taken));
        return Rename(value, axes);
    }

    /// <summary>
    /// The nodes of element-wise arguments brought to common axes, those of the first array; numbers are broadcast.
    /// </summary>
    private (int[] Nodes, int[] Axes) Align(IOperation at, params ArrayValue[] arguments)
    {
        var first = arguments.FirstOrDefault(a => a.Rank > 0);
        if (first is null)
            return (arguments.Select(a => a.Node).ToArray(), []);
        var nodes = new int[arguments.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (argument.Rank > 0)
            {
                if (argument.Rank != first.Rank || !SameSizes(argument, first))
                    throw Refuse(Descriptors.ElementwiseShapes, at, at.Syntax.Excerpt(),
                        Described(at, System.Array.IndexOf(arguments, first), first), Described(at, i, argument));
                argument = Rename(argument, first.Axes);
            }
            nodes[i] = argument.Node;
        }
        return (nodes, first.Axes);
    }

    private bool SameSizes(ArrayValue a, ArrayValue b) => a.Axes.Zip(b.Axes, (x, y) => AreSame(SizeOf(x), SizeOf(y))).All(same => same);

    /// <summary>An operation of the table, element by element.</summary>
    private ArrayValue Map(IOperation at, Operation operation, params ArrayValue[] arguments)
    {
        if (ByParts(arguments, parts => Map(at, operation, parts)) is { } byParts)
            return byParts;
        var (nodes, axes) = Align(at, arguments);
        return new(builder.Map(operation, nodes), axes);
    }

    /// <summary>c ? a : b, over arrays of equal shape.</summary>
    private Value Choose(IOperation at, int condition, Value whenTrue, Value whenFalse)
    {
        if (ReferenceEquals(whenTrue, whenFalse))
            return whenTrue;
        if (builder.IntConstant(condition) is { } constant)
            return constant != 0 ? whenTrue : whenFalse;
        if (whenTrue is TupleValue some && whenFalse is TupleValue others && some.Items.Length == others.Items.Length)
            return new TupleValue([.. some.Items.Zip(others.Items, (x, y) => Choose(at, condition, x, y))]);
        if (whenTrue is not ArrayValue a || whenFalse is not ArrayValue b)
            throw Refuse(Descriptors.FunctionChosen, at, at.Syntax.Excerpt());
        if (a.Rank != b.Rank || !SameSizes(a, b))
            throw Refuse(Descriptors.BranchShapes, at, Shape(a), Shape(b));
        return new ArrayValue(builder.Map(Op.Select, condition, a.Node, Rename(b, a.Axes).Node), a.Axes).Showing(Both(a.Arrays, b.Arrays));
    }

    // -- describing --------------------------------------------------------------------------------------------------

    private string Shape(ArrayValue value)
    {
        string sizes = string.Join(", ", value.Axes.Select(a => SizeOf(a).ToCSharp(name => name)));
        return value.Rank switch
        {
            0 => "a number",
            1 => $"a vector of length {sizes}",
            2 => $"a matrix of shape [{sizes}]",
            _ => $"a tensor of shape [{sizes}]",
        };
    }

    private string Described(IOperation at, int argument, ArrayValue value) =>
        Operand(at, argument) is { } text ? $"'{text}' is {Shape(value)}" : $"one operand is {Shape(value)}";

    private static string? Operand(IOperation at, int argument) => at switch
    {
        IBinaryOperation binary => (argument == 0 ? binary.LeftOperand : binary.RightOperand).Syntax.Excerpt(),
        ICompoundAssignmentOperation compound => (argument == 0 ? compound.Target : compound.Value).Syntax.Excerpt(),
        IInvocationOperation call => call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == argument)?.Value.Syntax.Excerpt(),
        _ => null,
    };
}
