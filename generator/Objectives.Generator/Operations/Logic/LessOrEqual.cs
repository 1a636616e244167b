using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x ≤ y.</summary>
internal sealed class LessOrEqual : Comparison
{
    public override string Doc => "Whether x ≤ y.";
    protected override string Sign => "<=";
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => x <= y ? DoubleDouble.One : DoubleDouble.Zero;

    /// <summary>Everything but NaN is equal to itself.</summary>
    public override int? Simplify(ProgramBuilder b, int[] a) => a[0] == a[1] ? b.Map(Op.Equal, a) : base.Simplify(b, a);

    public override string Formula(string[] a) => $"{a[0]} ≤ {a[1]}";
}
