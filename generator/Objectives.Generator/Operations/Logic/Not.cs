using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>The condition does not hold.</summary>
internal sealed class Not : Connective
{
    public override string Doc => "Whether the condition does not hold.";
    public override int Arity => 1;
    public override DoubleDouble Value(DoubleDouble[] x) => x[0].IsZero ? DoubleDouble.One : DoubleDouble.Zero;
    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 3;
    public override string Emit(string[] a, ElementType type, bool lanes) => lanes ? $"V.OnesComplement({a[0]})" : $"!{a[0]}";
    public override string Formula(string[] a) => $"¬{a[0]}";

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.IntConstant(a[0]) is { } x ? b.Bool(x == 0) : b.IsMap(a[0], this) ? b.ArgumentsOf(a[0])[0] : null;
}
