using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x = y.</summary>
internal sealed class Equal : Comparison
{
    public override string Doc => "Whether x = y.";
    protected override string Sign => "==";
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => x == y ? DoubleDouble.One : DoubleDouble.Zero;

    public override int? Simplify(ProgramBuilder b, int[] a) =>
        a[0] == a[1] && b.Type(a[0]) == ElementType.Int ? b.Bool(true) : base.Simplify(b, a);

    // The compiler warns of a number that is compared with itself.
    public override string Emit(string[] a, ElementType type, bool lanes) => a[0] == a[1] && !lanes ? $"!double.IsNaN({a[0]})" : base.Emit(a, type, lanes);

    public override string Formula(string[] a) => $"{a[0]} = {a[1]}";
}
