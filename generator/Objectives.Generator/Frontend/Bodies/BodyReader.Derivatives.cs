using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Derivatives inside a term. The function is read at leaves in the place of its arguments; the derivative is taken on the algebra, and the
/// leaves are replaced by the arguments. Whatever the function captures stands still, also where it depends on the arguments.
/// </summary>
internal sealed partial class BodyReader
{
    /// <summary>Parameters that are replaced while the function of a <c>ParameterGradient</c> is read, by their nodes.</summary>
    private readonly Dictionary<int, ArrayValue> _variables = [];

    /// <summary>Whether a body takes a gradient with respect to all of θ: its users' own code then needs to move θ.</summary>
    public bool TakesParameterGradient { get; private set; }

    /// <summary>A derivative by its name; null if there is none of this name, or not of such arguments.</summary>
    private Value? DerivativeOf(IOperation at, string name, FunctionValue function, Value?[] arguments)
    {
        var points = arguments.Skip(1).OfType<ArrayValue>().ToArray();
        if (points.Length == 0 || points.Length != arguments.Length - 1)
            return null;
        return (name, points.Length) switch
        {
            ("Gradient", _) => Gradient(at, function, points),
            ("Derivative", 1) => Along(at, function, points[0], _ => builder.Const(1)),
            ("Jacobian", 1) => Jacobian(at, function, points[0]),
            ("Divergence", 1) => Divergence(at, function, points[0]),
            ("Hessian", 1) => Hessian(at, function, points[0]),
            ("Laplacian", 1) => Laplacian(at, function, points[0]),
            ("JacobianVector", 2) => Along(at, function, points[0], x => Direction(at, points[1], x)),
            ("HessianVector", 2) => HessianVector(at, function, points[0], points[1]),
            ("VectorJacobian", 2) => VectorJacobian(at, function, points[0], points[1]),
            _ => null,
        };
    }

    /// <summary>∂f/∂x, and for several arguments the tuple of ∂f/∂x, ∂f/∂y ….</summary>
    private Value Gradient(IOperation at, FunctionValue function, ArrayValue[] points)
    {
        var variables = points.Select(Variable).ToArray();
        int[] leaves = [.. variables.Select(v => v.Node)];
        int[] gradient = Inner.Gradient(builder, NumberOf(at, function, variables), leaves);
        var parts = points.Select((p, k) => (Value)new ArrayValue(AtPoints(gradient[k], variables, points), p.Axes)).ToArray();
        return parts.Length == 1 ? parts[0] : new TupleValue(parts);
    }

    /// <summary>(∂f/∂x)·v for a function of any shape.</summary>
    private ArrayValue Along(IOperation at, FunctionValue function, ArrayValue point, Func<ArrayValue, int> direction)
    {
        var x = Variable(point);
        var value = ValueOf(at, function, x);
        return new(AtPoint(Inner.Along(builder, builder.ToReal(value.Node), x.Node, direction(point)), x, point), value.Axes);
    }

    private ArrayValue VectorJacobian(IOperation at, FunctionValue function, ArrayValue point, ArrayValue cotangent)
    {
        var x = Variable(point);
        var value = ValueOf(at, function, x);
        int adjoint = Inner.Pullback(builder, builder.ToReal(value.Node), value.Axes, Direction(at, cotangent, value), x.Node);
        return new(AtPoint(adjoint, x, point), point.Axes);
    }

    private ArrayValue HessianVector(IOperation at, FunctionValue function, ArrayValue point, ArrayValue direction)
    {
        var x = Variable(point);
        int gradient = Inner.Gradient(builder, NumberOf(at, function, x), [x.Node])[0];
        return new(AtPoint(Inner.Along(builder, gradient, x.Node, Direction(at, direction, point)), x, point), point.Axes);
    }

    /// <summary>Rows are elements of f, columns of x.</summary>
    private ArrayValue Jacobian(IOperation at, FunctionValue function, ArrayValue point) => Seeded(at, point, rank: 1, (x, seeds) =>
    {
        var value = ValueOf(at, function, x);
        return value.Rank == 1
            ? new(Inner.Along(builder, builder.ToReal(value.Node), x.Node, Inner.UnitDirections(builder, x.Axes, seeds)), value.Axes[0], seeds[0])
            : throw NotAvailable(at, "Jacobian");
    });

    private ArrayValue Hessian(IOperation at, FunctionValue function, ArrayValue point) => Seeded(at, point, rank: 1, (x, seeds) =>
        new(Inner.Along(builder, Inner.Gradient(builder, NumberOf(at, function, x), [x.Node])[0], x.Node, Inner.UnitDirections(builder, x.Axes, seeds)), x.Axes[0], seeds[0]));

    /// <summary>Σᵢ ∂fᵢ/∂xᵢ: of every direction the element along itself.</summary>
    private ArrayValue Divergence(IOperation at, FunctionValue function, ArrayValue point) => Seeded(at, point, rank: 1, (x, seeds) =>
    {
        var value = ValueOf(at, function, x);
        if (value.Rank != 1 || !AreSame(SizeOf(value.Axes[0]), SizeOf(x.Axes[0])))
            throw Refuse(Descriptors.ElementwiseShapes, at, at.Syntax.Excerpt(), "the function is " + Shape(value), "its argument is " + Shape(x));
        int along = Inner.Along(builder, builder.ToReal(value.Node), x.Node, Inner.UnitDirections(builder, x.Axes, seeds));
        // An axis that the value lacks it is the same along.
        return Number(builder.Sum(Inner.Diagonal(builder, along, value.Axes[0], seeds[0]), builder.Axes.Set(seeds)));
    });

    /// <summary>Σᵢ ∂²f/∂xᵢ²: the second derivatives along every direction.</summary>
    private ArrayValue Laplacian(IOperation at, FunctionValue function, ArrayValue point) => Seeded(at, point, point.Rank, (x, seeds) =>
    {
        int unit = Inner.UnitDirections(builder, x.Axes, seeds);
        int slope = Inner.Along(builder, NumberOf(at, function, x), x.Node, unit);
        return Number(builder.Sum(Inner.Along(builder, slope, x.Node, unit), builder.Axes.Set(seeds)));
    });

    /// <summary>With an axis beside each of the argument's, in scope while the function is read, that numbers directions.</summary>
    private ArrayValue Seeded(IOperation at, ArrayValue point, int rank, Func<ArrayValue, int[], ArrayValue> derivative)
    {
        if (point.Rank != rank)
            throw NotAvailable(at, at.Syntax.Excerpt());
        int depth = _scope.Count;
        var own = builder.Axes.Of(builder.AxesOf(point.Node)).Concat(point.Axes).ToList();
        var seeds = new int[rank];
        for (int k = 0; k < rank; k++)
        {
            seeds[k] = Fresh(SizeOf(point.Axes[k]), own);
            _scope.Add(seeds[k]);
        }
        try
        {
            var x = Variable(point);
            var result = derivative(x, seeds);
            return new(AtPoint(result.Node, x, point), result.Axes);
        }
        finally
        {
            _scope.RemoveRange(depth, _scope.Count - depth);
        }
    }

    /// <summary>∂e/∂θ, one vector over all blocks in the order of their declaration; parameters read outside of e stand still.</summary>
    private ArrayValue ParameterGradient(IOperation at, FunctionValue function)
    {
        TakesParameterGradient = true;
        var blocks = bindings.Values.Where(b => builder.Kind(b.Value.Node) == NodeKind.Leaf && builder.LeafOf(b.Value.Node).Role == LeafRole.Parameter)
            .Select(b => b.Value).OrderBy(v => builder.Operand(v.Node)).ToArray();
        if (blocks.Length == 0)
            throw NotAvailable(at, "ParameterGradient without a [Parameter]");
        var total = blocks.Aggregate(Size.Of(0), (sum, block) => sum + LengthOf(block));
        int flat = Fresh(total);
        // Where an enclosing ParameterGradient moves a block, its variable is the point.
        var points = blocks.Select(b => Settle(_variables.TryGetValue(b.Node, out var outer) ? outer : b)).ToArray();
        var saved = blocks.ToDictionary(b => b.Node, b => _variables.TryGetValue(b.Node, out var outer) ? outer : null);
        var variables = points.Select(Variable).ToArray();
        int value;
        _scope.Add(flat);
        try
        {
            foreach (var (block, variable) in blocks.Zip(variables, (block, variable) => (block, variable)))
                _variables[block.Node] = variable;
            value = NumberOf(at, function);
        }
        finally
        {
            _scope.Remove(flat);
            foreach (var pair in saved)
                if (pair.Value is { } outer)
                    _variables[pair.Key] = outer;
                else
                    _variables.Remove(pair.Key);
        }
        int[] gradient = Inner.Gradient(builder, value, [.. variables.Select(v => v.Node)]);
        var parts = gradient.Select((g, k) => new ArrayValue(AtPoints(g, variables, points), points[k].Axes)).ToArray();
        return new FlatValue(parts, flat, () => Flatten(parts, flat));
    }

    /// <summary>An operation on vectors that lie in the same parts, and on numbers, part by part; null where one of them lies otherwise.</summary>
    private FlatValue? ByParts(ArrayValue[] arguments, Func<ArrayValue[], ArrayValue> operation)
    {
        var first = arguments.OfType<FlatValue>().FirstOrDefault();
        if (first is null || arguments.Any(a => a is FlatValue other ? other.Parts.Length != first.Parts.Length : a.Rank > 0))
            return null;
        var parts = first.Parts.Select((_, k) => operation([.. arguments.Select(a => a is FlatValue flat ? flat.Parts[k] : a)])).ToArray();
        return new(parts, first.Axes[0], () => Flatten(parts, first.Axes[0]));
    }

    private ArrayValue Total(IEnumerable<int> numbers) => Number(numbers.Aggregate((x, y) => builder.Map(Op.Add, x, y)));

    private Size LengthOf(ArrayValue array) => array.Axes.Aggregate(Size.Of(1), (product, axis) => product * SizeOf(axis));

    /// <summary>One vector of several arrays, each row-major.</summary>
    private int Flatten(ArrayValue[] parts, int flat)
    {
        int sum = builder.Const(0);
        var offset = Size.Of(0);
        foreach (var part in parts)
        {
            int place = builder.Int(0);
            foreach (int axis in part.Axes)
                place = builder.Map(Op.Add, builder.Map(Op.Multiply, place, SizeValue(SizeOf(axis))), builder.Iota(axis));
            place = builder.Map(Op.Add, place, SizeValue(offset));
            sum = builder.Map(Op.Add, sum, builder.AddAt(part.Node, builder.Axes.Without(builder.AxesOf(part.Node), Set(part)), (flat, place)));
            offset += LengthOf(part);
        }
        return sum;
    }

    // -- parts -------------------------------------------------------------------------------------------------------

    /// <summary>A leaf in the place of an argument, of its shape, that may differ along every axis in scope.</summary>
    private ArrayValue Variable(ArrayValue point) => new(
        builder.Leaf(LeafRole.Argument, $"argument{++_arguments}", ElementType.Real, [.. _scope, .. point.Axes]), point.Axes);

    private ArrayValue ValueOf(IOperation at, FunctionValue function, params ArrayValue[] variables) =>
        variables.Length == function.Method.Parameters.Length && Settled(Apply(at, function, variables)) is ArrayValue value ? value : throw NotAvailable(at, at.Syntax.Excerpt());

    private int NumberOf(IOperation at, FunctionValue function, params ArrayValue[] variables) =>
        ValueOf(at, function, variables) is { Rank: 0 } value ? builder.ToReal(value.Node) : throw NotAvailable(at, at.Syntax.Excerpt());

    private int AtPoint(int node, ArrayValue variable, ArrayValue point) => AtPoints(node, [variable], [point]);

    /// <summary>The derivative at its points. Tangents of a loop are those of all samples where the point is; adjoints are one for each sample.</summary>
    private int AtPoints(int node, ArrayValue[] variables, ArrayValue[] points)
    {
        bool[] needed = builder.NeededBy([node]);
        bool hasAdjoints = Enumerable.Range(0, needed.Length).Any(n => needed[n] && builder.Kind(n) == NodeKind.AddPast);
        return Rebuild.Replace(builder, node, [.. variables.Select(v => v.Node)], [.. points.Select(p => builder.ToReal(p.Node))], narrows: !hasAdjoints);
    }

    /// <summary>A direction of the shape of an array, over its axes.</summary>
    private int Direction(IOperation at, ArrayValue direction, ArrayValue of) => direction.Rank == of.Rank && SameSizes(direction, of)
        ? builder.ToReal(Rename(direction, of.Axes).Node)
        : throw Refuse(Descriptors.ElementwiseShapes, at, at.Syntax.Excerpt(), "what it is taken of is " + Shape(of), "the other argument is " + Shape(direction));

    private static RefusedException NotAvailable(IOperation at, string what) => Unavailable(at, what);
}
