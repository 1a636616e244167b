using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x = y.</summary>
internal sealed class Equal : Comparison
{
    public override string Doc => "Whether x = y.";
    protected override string Sign => "==";
    public override DoubleDouble Value(DoubleDouble x, DoubleDouble y) => x == y ? DoubleDouble.One : DoubleDouble.Zero;
    public override string Formula(string[] a) => $"{a[0]} = {a[1]}";
}
