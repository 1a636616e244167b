using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Routines;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Linear algebra: each function as calls of routines.</summary>
internal sealed partial class BodyReader
{
    private Value? LinearAlgebra(IOperation at, string name, ArrayValue[] arrays) => (name, arrays.Length) switch
    {
        ("Cholesky", 1) when arrays[0].Rank == 2 => Cholesky(Symmetric(at, arrays[0])),
        ("LogDet", 1) when arrays[0].Rank == 2 => OfDeterminant<LogDeterminant>(Square(at, arrays[0])),
        ("Determinant", 1) when arrays[0].Rank == 2 => OfDeterminant<Determinant>(Square(at, arrays[0])),
        ("Inverse", 1) when arrays[0].Rank == 2 => Inverse(Square(at, arrays[0])),
        ("Solve", 2) when arrays[0].Rank == 2 && arrays[1].Rank is 1 or 2 => Solve(at, Square(at, arrays[0]), arrays[1]),
        ("SolveTriangular", 2 or 3) when arrays[0].Rank == 2 && arrays[1].Rank is 1 or 2 => SolveTriangular(at, Square(at, arrays[0]), arrays[1], arrays.ElementAtOrDefault(2)),
        (_, 1) when arrays[0].Rank == 2 => Spectral(at, name, arrays[0]),
        _ => null,
    };

    private ArrayValue Square(IOperation at, ArrayValue a) => AreSame(SizeOf(a.Axes[0]), SizeOf(a.Axes[1]))
        ? new ArrayValue(builder.ToReal(a.Node), a.Axes)
        : throw Refuse(Descriptors.NotSquare, at, at.Syntax.Excerpt(), Shape(a));

    /// <summary>½(A + Aᵀ): what is defined on symmetric matrices has this symmetric derivative on all.</summary>
    private ArrayValue Symmetric(IOperation at, ArrayValue a)
    {
        a = Square(at, a);
        int transposed = builder.At(a.Node, (a.Axes[0], builder.Iota(a.Axes[1])), (a.Axes[1], builder.Iota(a.Axes[0])));
        return transposed == a.Node ? a : new(builder.Map(Op.Multiply, builder.Const(0.5), builder.Map(Op.Add, a.Node, transposed)), a.Axes);
    }

    private ArrayValue Cholesky(ArrayValue a) => new(builder.Library(Routine.Named<Cholesky>(), a.Axes, (a.Node, a.Axes)), a.Axes);

    private (int Value, int[] Axes) Factor(ArrayValue a)
    {
        int[] axes = [a.Axes[0], Beside(SizeOf(a.Axes[0]) + Size.Of(1), a)];
        return (builder.Library(Routine.Named<Factor>(), axes, (a.Node, a.Axes)), axes);
    }

    private ArrayValue OfDeterminant<T>(ArrayValue a) where T : Routine => Number(builder.Library(Routine.Named<T>(), [], (a.Node, a.Axes), Factor(a)));

    /// <summary>Column by column the solutions of A·x = e.</summary>
    private ArrayValue Inverse(ArrayValue a)
    {
        int unit = Beside(SizeOf(a.Axes[0]), a);
        int identity = builder.Map(Op.Select, builder.Map(Op.Equal, builder.Iota(a.Axes[0]), builder.Iota(unit)), builder.Const(1), builder.Const(0));
        return new(builder.Library(Routine.Named<SolveFactored>(), [a.Axes[1]], (a.Node, a.Axes), Factor(a), (identity, [a.Axes[0]])), a.Axes[1], unit);
    }

    private ArrayValue Solve(IOperation at, ArrayValue a, ArrayValue b)
    {
        b = RightSide(at, a, b);
        return new(builder.Library(Routine.Named<SolveFactored>(), [a.Axes[1]], (a.Node, a.Axes), Factor(a), (b.Node, [b.Axes[0]])), [a.Axes[1], .. b.Axes.Skip(1)]);
    }

    /// <summary>An upper matrix is a lower one, transposed.</summary>
    private ArrayValue SolveTriangular(IOperation at, ArrayValue a, ArrayValue b, ArrayValue? upper)
    {
        b = RightSide(at, a, b);
        bool isUpper = upper is not null && (builder.IntConstant(upper.Node) ?? throw Refuse(Descriptors.ExpressionUnsupported, at, at.Syntax.Excerpt())) != 0;
        int result = isUpper
            ? builder.Library(Routine.Named<SolveLowerTransposed>(), [a.Axes[1]], (a.Node, [a.Axes[1], a.Axes[0]]), (b.Node, [b.Axes[0]]))
            : builder.Library(Routine.Named<SolveLower>(), [a.Axes[1]], (a.Node, a.Axes), (b.Node, [b.Axes[0]]));
        return new(result, [a.Axes[1], .. b.Axes.Skip(1)]);
    }

    /// <summary>What stands on the right of A·x = b, as long as A has rows, along axes of its own.</summary>
    private ArrayValue RightSide(IOperation at, ArrayValue a, ArrayValue b)
    {
        if (!AreSame(SizeOf(a.Axes[0]), SizeOf(b.Axes[0])))
            throw Refuse(Descriptors.ProductShapes, at, at.Syntax.Excerpt(), Described(at, 0, a), Described(at, 1, b));
        b = Apart(new ArrayValue(builder.ToReal(b.Node), b.Axes), [.. a.Axes, .. builder.Axes.Of(builder.AxesOf(a.Node))]);
        return b;
    }
}
