using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x / y of integers, rounded towards 0; a divisor of 0, which an untaken branch may have, gives 0.</summary>
internal sealed class Quotient : IntegerOperation
{
    public override string Doc => "The quotient of two integers, rounded towards 0; 0 where the divisor is 0.";
    public override Interval Image(Interval[] x) => x[0].Low.Value >= 0 && x[1].Low.Value >= 0 ? Interval.Between(0, x[0].High.Value) : Interval.All;
    public override int Of(int x, int y) => y == 0 ? 0 : y == -1 ? unchecked(-x) : x / y;
    public override string Formula(string[] a) => $"{a[0]} ÷ {a[1]}";

    public override int? Simplify(ProgramBuilder b, int[] a) => b.IntConstant(a[1]) == 1 ? a[0] : base.Simplify(b, a);
}
