using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Eigenvalues and singular values, and functions of them.</summary>
internal sealed partial class BodyReader
{
    private Value? Spectral(IOperation at, string name, ArrayValue a) => name switch
    {
        "SymmetricEigen" => SymmetricEigen(at, a),
        "Eigenvalues" => Eigen(Symmetric(at, a)).Values,
        "SingularValues" => SingularValues(at, a),
        "NuclearNorm" when Doubled(a).Values is var values => Number(Sum(Positive(values).Node, values)),
        "SpectralNorm" when Doubled(a).Values is var values => Number(SpectralNorm(values)),
        "MatrixSqrt" => Eigen(Symmetric(at, a)).SquareRoot,
        "MatrixLog" => Eigen(Symmetric(at, a)).Matrix(v => Expr(v).Map(Op.Log).Node),
        "MatrixExp" => Square(at, a) is var square ? new ArrayValue(builder.Library(Routine.Named<Exponential>(), square.Axes, (square.Node, square.Axes)), square.Axes) : null,
        _ => null,
    };

    private TupleValue SymmetricEigen(IOperation at, ArrayValue a)
    {
        var system = Eigen(Symmetric(at, a));
        return new TupleValue([system.Values, system.Vectors]);
    }

    private ArrayValue SingularValues(IOperation at, ArrayValue a)
    {
        Size rows = SizeOf(a.Axes[0]), columns = SizeOf(a.Axes[1]);
        var count = Size.Min(rows, columns) ?? throw Refuse(Descriptors.CountUnknown, at, $"min({rows.Text}, {columns.Text})");
        var values = Doubled(a).Values;
        int axis = Beside(count, values);
        int last = SizeValue(rows + columns - Size.Of(1));
        return new(builder.At(Positive(values).Node, (values.Axes[0], builder.Map(Op.Subtract, last, builder.Iota(axis)))), axis);
    }

    /// <summary>[[0, A], [Aᵀ, 0]]: its eigenvalues are the singular values of A, their negatives, and zeros.</summary>
    private Eigensystem Doubled(ArrayValue a)
    {
        Size rows = SizeOf(a.Axes[0]), size = rows + SizeOf(a.Axes[1]);
        int row = Beside(size, a), column = Beside(size, a, new(builder.Iota(row), row));
        int shifted = builder.Map(Op.Add, builder.Iota(a.Axes[1]), SizeValue(rows)), keep = builder.Axes.Without(builder.AxesOf(a.Node), Set(a)), value = builder.ToReal(a.Node);
        int upper = builder.AddAt(value, keep, (row, builder.Iota(a.Axes[0])), (column, shifted));
        int lower = builder.AddAt(value, keep, (row, shifted), (column, builder.Iota(a.Axes[0])));
        return Eigen(new(builder.Map(Op.Add, upper, lower), row, column));
    }

    private int Largest(ArrayValue values) => builder.Freeze(builder.Reduce(ReduceOp.Max, builder.Map(Op.Abs, values.Node), Set(values)), FrozenReason.Shift);

    private int Negligible(ArrayValue values) =>
        builder.Map(Op.LessOrEqual, builder.Map(Op.Abs, values.Node), builder.Map(Op.Multiply, builder.Const(Spectrum.Negligible), Largest(values)));

    /// <summary>The mean of those that are as large as the largest up to rounding, so that they share its derivative; 0 where that is 0.</summary>
    private int SpectralNorm(ArrayValue values)
    {
        var (value, largest) = (Expr(values), Expr(Largest(values)));
        var isLargest = value >= (1 - Spectrum.Negligible) * largest;
        var sum = Expr(Sum(isLargest.Then(value, value.Of(0)).Node, values));
        var count = Expr(Sum(isLargest.Then(value.Of(1), value.Of(0)).Node, values));
        return (largest > 0).Then(sum / count, largest.Of(0)).Node;
    }

    /// <summary>The positive ones; 0, with derivative 0, in place of all others.</summary>
    private ArrayValue Positive(ArrayValue values)
    {
        int isPositive = builder.Map(Op.And, builder.Map(Op.Less, builder.Const(0), values.Node), builder.Map(Op.Not, Negligible(values)));
        return new(builder.Map(Op.Select, isPositive, values.Node, builder.Const(0)), values.Axes);
    }

    private Eigensystem Eigen(ArrayValue symmetric)
    {
        var size = SizeOf(symmetric.Axes[0]);
        int axis = Beside(size, symmetric);
        int[] axes = [Beside(size + Size.Of(1), symmetric), axis];
        return new(builder, (symmetric.Node, symmetric.Axes), (builder.Library(Routine.Named<Eigen>(), axes, (symmetric.Node, symmetric.Axes)), axes));
    }

    /// <summary>A symmetric matrix and what its eigenvalues and vectors are read from.</summary>
    private readonly record struct Eigensystem(ProgramBuilder Builder, (int Value, int[] Axes) Of, (int Value, int[] Axes) Packed)
    {
        public ArrayValue Values => new(Builder.Library(Routine.Named<Eigenvalues>(), [Packed.Axes[1]], Of, Packed), Packed.Axes[1]);

        public ArrayValue Vectors => new(Builder.Library(Routine.Named<Eigenvectors>(), [Of.Axes[0], Packed.Axes[1]], Of, Packed), Of.Axes[0], Packed.Axes[1]);

        public ArrayValue SquareRoot => new(Builder.Library(Routine.Named<SquareRoot>(), Of.Axes, Of, Packed), Of.Axes);

        /// <summary>The matrix with the same eigenvectors and a function of the eigenvalues.</summary>
        public ArrayValue Matrix(System.Func<ArrayValue, int> function) =>
            new(Builder.Library(Routine.Named<SpectralMatrix>(), Of.Axes, Of, Packed, (function(Values), [Packed.Axes[1]])), Of.Axes);
    }
}
