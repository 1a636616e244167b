using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>Either condition holds.</summary>
internal sealed class Or : Connective
{
    public override string Doc => "Whether either condition holds.";
    public override int Arity => 2;
    public override DoubleDouble Value(DoubleDouble[] x) => x[0].IsZero && x[1].IsZero ? DoubleDouble.Zero : DoubleDouble.One;
    public override int EmitPrecedence(bool lanes) => lanes ? 9 : 0;
    public override string Emit(string[] a, ElementType type, bool lanes) => lanes ? $"V.BitwiseOr({a[0]}, {a[1]})" : $"{a[0]} || {a[1]}";
    public override string Formula(string[] a) => $"{a[0]} ∨ {a[1]}";

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        b.IntConstant(a[0]) is { } x ? x == 0 ? a[1] : a[0] : b.IntConstant(a[1]) is { } y ? y == 0 ? a[0] : a[1] : a[0] == a[1] ? a[0] : Absorbing(b, a, Op.And, true) ?? Common(b, a);

    /// <summary>(a ∧ b) ∨ (a ∧ ¬b) = a.</summary>
    private static int? Common(ProgramBuilder b, int[] a)
    {
        if (!b.IsMap(a[0], Op.And) || !b.IsMap(a[1], Op.And))
            return null;
        int[] x = b.ArgumentsOf(a[0]), y = b.ArgumentsOf(a[1]);
        for (int k = 0; k < 4; k++)
            if (x[k / 2] == y[k % 2] && AreOpposite(b, x[1 - k / 2], y[1 - k % 2]))
                return x[k / 2];
        return null;
    }
}
