using Objectives.Generator.Algebra;

namespace Objectives.Generator.Operations;

/// <summary>x % y of integers, with the sign of x; a divisor of 0, which an untaken branch may have, gives 0.</summary>
internal sealed class Remainder : IntegerOperation
{
    public override string Doc => "The remainder of a division of integers, with the sign of the dividend; 0 where the divisor is 0.";
    public override Interval Image(Interval[] x) => x[0].Low.Value >= 0 && x[1].Low.Value >= 1 ? Interval.Between(0, x[1].High.Value - 1) : Interval.All;
    public override int Of(int x, int y) => y is 0 or -1 ? 0 : x % y;
    public override string Formula(string[] a) => $"{a[0]} mod {a[1]}";
}
