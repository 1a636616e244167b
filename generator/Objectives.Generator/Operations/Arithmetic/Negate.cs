using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>−x.</summary>
internal sealed class Negate : Operation
{
    public override string Doc => "The number with the opposite sign.";
    public override int Arity => 1;
    public override IEnumerable<string> Methods => [];
    public override int Precedence => 3;
    public override Trend TrendIn(int argument) => Trend.Decreasing;
    public override Interval Image(Interval[] x) => -x[0];
    public override ElementType ResultType(ElementType[] arguments) => arguments[0];
    public override int[] Convert(ProgramBuilder builder, int[] arguments) => arguments;
    public override DoubleDouble Value(DoubleDouble[] x) => -x[0];
    public override Expr Partial(int argument, Expr[] x, Expr y) => y.Of(-1);
    public override int EmitPrecedence(bool lanes) => 3;
    public override string Emit(string[] a, ElementType type, bool lanes) => $"-{a[0]}";
    public override string Formula(string[] a) => $"−{a[0]}";

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.Constant(a[0]) is { } c ? b.Const(-c)
        : b.IntConstant(a[0]) is { } i ? b.Int(-i)
        : b.IsMap(a[0], this) ? b.ArgumentsOf(a[0])[0]
        : b.IsMap(a[0], Op.Subtract) ? b.Map(Op.Subtract, b.ArgumentsOf(a[0])[1], b.ArgumentsOf(a[0])[0])
        : null;
}
