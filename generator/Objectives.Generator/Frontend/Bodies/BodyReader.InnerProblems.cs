using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Implicit;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Inner problems: where a function is least, zero, or its own argument.</summary>
internal sealed partial class BodyReader
{
    /// <summary>An inner problem by its name; null if there is none of this name, or not of such arguments.</summary>
    private ArrayValue? InnerProblem(IOperation at, string name, FunctionValue function, Value?[] arguments) => (name, arguments.Length) switch
    {
        ("ArgMin", 5) => Least(at, function, arguments, isMaximum: false, ofValue: false),
        ("ArgMax", 5) => Least(at, function, arguments, isMaximum: true, ofValue: false),
        ("MinOver", 5) => Least(at, function, arguments, isMaximum: false, ofValue: true),
        ("MaxOver", 5) => Least(at, function, arguments, isMaximum: true, ofValue: true),
        ("Root", 5) => Solved(at, function, (ArrayValue)arguments[1]!, arguments[4], (u, f) =>
            RootSearch.Find(u, NumberIn(at, f), RealOf(arguments[1]), RealOf(arguments[2]), RealOf(arguments[3]))),
        ("FixedPoint", 4) => Solved(at, function, (ArrayValue)arguments[1]!, arguments[3], (u, f) =>
            FixedPoint.Find(u, LikeStart(at, "the image", f, (ArrayValue)arguments[1]!), RealOf(arguments[1]), RealOf(arguments[2]))),
        _ => null,
    };

    private ArrayValue Least(IOperation at, FunctionValue function, Value?[] arguments, bool isMaximum, bool ofValue)
    {
        var start = (ArrayValue)arguments[1]!;
        var set = arguments[2] is FeasibleSetValue over ? over.Of(start) : FeasibleSet.All;
        var found = Solved(at, function, start, arguments[4], (u, f) =>
        {
            int value = NumberIn(at, f);
            var problem = new Minimization(u, isMaximum ? (-Expr(value)).Node : value, RealOf(start), set, RealOf(arguments[3]));
            return ofValue ? problem.Value() : problem.Argument();
        }, isNumber: ofValue);
        return isMaximum && ofValue ? Number((-Expr(found)).Node) : found;
    }

    /// <summary>The solution of an inner problem; NaN where none was found.</summary>
    private ArrayValue Solved(IOperation at, FunctionValue function, ArrayValue start, Value? iterations, Func<Unknown, ArrayValue, (Expr Solution, Expr IsFound)> solve, bool isNumber = false)
    {
        long count = iterations is ArrayValue { Rank: 0 } number ? builder.IntConstant(number.Node) ?? 0 : 0;
        if (count is < 1 or > LongestConstant)
            throw Refuse(Descriptors.Iterations, at, LongestConstant);
        int depth = _scope.Count;
        int Open(Size size)
        {
            int axis = Fresh(size, builder.Axes.Of(builder.AxesOf(start.Node)).Concat(start.Axes));
            _scope.Add(axis);
            return axis;
        }
        try
        {
            int turns = Open(Size.Of(count)), column = -1, other = -1, border = -1;
            if (start.Rank > 0)
                (column, other, border) = (Open(SizeOf(start.Axes[0])), Open(SizeOf(start.Axes[0])), Open(SizeOf(start.Axes[0]) + Size.Of(1)));
            var x = Variable(new ArrayValue(start.Node, start.Axes));
            var (solution, isFound) = solve(new(builder, x.Node, start.Rank > 0 ? start.Axes[0] : -1, column, other, border, turns), ValueOf(at, function, x));
            int isMissed = builder.Map(Op.Not, isFound.Node);
            // What a branch that is not taken would search for is no failure.
            var failure = Expr(builder.Freeze(builder.ToReal(_guard is { } guard ? builder.Map(Op.And, guard, isMissed) : isMissed), FrozenReason.Failure));
            return new((failure > 0).Then(Expr(builder.Const(double.NaN)), solution).Node, isNumber ? [] : start.Axes);
        }
        finally
        {
            _scope.RemoveRange(depth, _scope.Count - depth);
        }
    }

    private Expr RealOf(Value? value) => Expr(builder.ToReal(((ArrayValue)value!).Node));

    private int NumberIn(IOperation at, ArrayValue value) => value.Rank == 0 ? builder.ToReal(value.Node) : throw NotAvailable(at, at.Syntax.Excerpt());

    /// <summary>A value of the shape of the unknown, over its axes.</summary>
    private int LikeStart(IOperation at, string what, ArrayValue value, ArrayValue start) => value.Rank == start.Rank && SameSizes(value, start)
        ? builder.ToReal(Rename(value, start.Axes).Node)
        : throw Refuse(Descriptors.ElementwiseShapes, at, at.Syntax.Excerpt(), "the start is " + Shape(start), what + " is " + Shape(value));

    /// <summary>A set that an inner problem looks in; it takes the shape of what is looked for.</summary>
    private FeasibleSetValue? SetOf(IOperation at, string name, ArrayValue[] a) => (name, a.Length) switch
    {
        ("NonNegative", 0) => new(_ => new Box(Expr(builder.Const(0)), null)),
        ("Simplex", 0) => new(x => x.Rank == 1 ? new Simplex(e => Expr(ProjectSimplex(new(e.Node, x.Axes)))) : throw NotAvailable(at, "Simplex of numbers")),
        ("Box", 2) => new(x => new Box(Expr(Bound(at, a[0], x)), Expr(Bound(at, a[1], x)))),
        ("Ball", 1) => new(x => new Ball(Expr(builder.ToReal(a[0].Node)), e => Expr(ProjectBall(new(e.Node, x.Axes), Expr(builder.ToReal(a[0].Node)))))),
        _ => null,
    };

    private int Bound(IOperation at, ArrayValue bound, ArrayValue x) => bound.Rank == 0 ? builder.ToReal(bound.Node) : LikeStart(at, "a bound", bound, x);
}
