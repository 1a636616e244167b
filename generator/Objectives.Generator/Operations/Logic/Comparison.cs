using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>A comparison of two numbers: a condition, without a derivative.</summary>
internal abstract class Comparison : Binary
{
    public override IEnumerable<string> Methods => [];
    public override int Precedence => 0;
    public override Interval Codomain => Interval.Unit;
    public override ElementType ResultType(ElementType[] arguments) => ElementType.Bool;

    public override int[] Convert(ProgramBuilder builder, int[] arguments) =>
        arguments.All(a => builder.Type(a) != ElementType.Real) ? arguments : base.Convert(builder, arguments);

    public override Expr Partial(int argument, Expr[] x, Expr y) => x[0].Of(0);

    /// <summary>The comparison in C#.</summary>
    protected abstract string Sign { get; }

    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 0;

    public override string Emit(string[] a, ElementType type, bool lanes) => !lanes
        ? $"{a[0]} {Sign} {a[1]}"
        : $"Lane.{GetType().Name}({a[0]}, {a[1]})";

    public override int? Simplify(ProgramBuilder b, int[] a)
    {
        if ((b.Constant(a[0]) ?? b.IntConstant(a[0])) is { } x && (b.Constant(a[1]) ?? b.IntConstant(a[1])) is { } y)
            return b.Bool(Value(new DoubleDouble(x), new DoubleDouble(y)).ToDouble() != 0);
        // Integers that are the same distance apart everywhere.
        if (b.Difference(a[0], a[1]) is { } difference)
            return b.Bool(Value(new DoubleDouble(difference), DoubleDouble.Zero).ToDouble() != 0);
        return null;
    }
}
