using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>
/// Whether a is exactly 0 and p is infinite or NaN: where a chain rule's factor is zero by a convention, or because no branch needs it, the product
/// a·p is 0 whatever p is. One condition, not four: it is asked where the product stands, and no array of answers is kept.
/// </summary>
internal sealed class StrongZero : Operation
{
    public override string Doc => "Whether a is exactly 0 and p is infinite or NaN, so that a·p is to be 0.";
    public override int Arity => 2;
    public override IEnumerable<string> Methods => [];
    public override int Precedence => 0;
    public override Interval Codomain => Interval.Unit;
    public override ElementType ResultType(ElementType[] arguments) => ElementType.Bool;
    public override DoubleDouble Value(DoubleDouble[] x) => x[0].IsZero && !x[1].IsFinite ? DoubleDouble.One : DoubleDouble.Zero;
    public override Expr Partial(int argument, Expr[] x, Expr y) => x[0].Of(0);

    /// <summary>A factor other than zero makes no product zero; neither does a finite partial.</summary>
    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.Constant(a[0]) is { } factor && factor != 0 || b.Constant(a[1]) is { } partial && !double.IsNaN(partial) && !double.IsInfinity(partial) ? b.Bool(false) : null;

    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 0;
    public override string Emit(string[] a, ElementType type, bool lanes) => lanes ? $"Lane.StrongZero({a[0]}, {a[1]})" : $"{a[0]} == 0.0 && !double.IsFinite({a[1]})";
    public override string Formula(string[] a) => $"{a[0]} = 0 ∧ ¬isFinite({a[1]})";
}
