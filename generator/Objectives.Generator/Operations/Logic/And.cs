using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>Both conditions hold.</summary>
internal sealed class And : Connective
{
    public override string Doc => "Whether both conditions hold.";
    public override int Arity => 2;
    public override DoubleDouble Value(DoubleDouble[] x) => x[0].IsZero || x[1].IsZero ? DoubleDouble.Zero : DoubleDouble.One;
    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 0;
    public override string Emit(string[] a, ElementType type, bool lanes) => lanes ? $"V.BitwiseAnd({a[0]}, {a[1]})" : $"{a[0]} && {a[1]}";
    public override string Formula(string[] a) => $"{a[0]} ∧ {a[1]}";

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.IntConstant(a[0]) is { } x ? x == 0 ? a[0] : a[1] : b.IntConstant(a[1]) is { } y ? y == 0 ? a[1] : a[0] : a[0] == a[1] ? a[0] : Absorbing(b, a, Op.Or, false);
}
