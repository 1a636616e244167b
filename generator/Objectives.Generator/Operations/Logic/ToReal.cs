using System.Collections.Generic;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>An integer or a condition (0 or 1) as a real number.</summary>
internal sealed class ToReal : Operation
{
    public override string Doc => "The real number equal to an integer.";
    public override int Arity => 1;
    public override IEnumerable<string> Methods => [];
    public override Interval Image(Interval[] x) => x[0];
    public override bool IsImageExact(Interval[] x) => true;
    public override int[] Convert(ProgramBuilder builder, int[] arguments) => arguments;
    public override DoubleDouble Value(DoubleDouble[] x) => x[0];
    public override Expr Partial(int argument, Expr[] x, Expr y) => y.Of(0);
    public override string Formula(string[] a) => a[0];

    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 3;

    public override string Emit(string[] a, ElementType type, bool lanes) => type == ElementType.Bool
        ? lanes ? $"V.ConditionalSelect({a[0]}, Vd.One, Vd.Zero)" : $"({a[0]} ? 1.0 : 0.0)"
        : lanes ? $"V.ConvertToDouble({a[0]})" : $"(double){a[0]}";

    public override int? Simplify(ProgramBuilder b, int[] a) => b.IntConstant(a[0]) is { } c ? b.Const(c) : null;
}
