using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>Whether x is neither infinite nor NaN.</summary>
internal sealed class IsFinite : Operation
{
    public override string Doc => "Whether x is neither infinite nor NaN.";
    public override int Arity => 1;
    public override IEnumerable<string> Methods => [];
    public override Interval Codomain => Interval.Unit;
    public override ElementType ResultType(ElementType[] arguments) => ElementType.Bool;
    public override DoubleDouble Value(DoubleDouble[] x) => x[0].IsFinite ? DoubleDouble.One : DoubleDouble.Zero;
    public override Expr Partial(int argument, Expr[] x, Expr y) => x[0].Of(0);

    /// <summary>The sign does not matter.</summary>
    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.IsMap(a[0], Op.Negate) || b.IsMap(a[0], Op.Abs) ? b.Map(this, b.ArgumentsOf(a[0])[0]) : null;

    /// <summary>x − x is zero exactly where x is finite.</summary>
    public override string Emit(string[] a, ElementType type, bool lanes) =>
        lanes ? $"Lane.Equal({a[0]} - {a[0]}, Vd.Zero)" : $"double.IsFinite({a[0]})";
}
