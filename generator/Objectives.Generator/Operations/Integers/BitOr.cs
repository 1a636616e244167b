namespace Objectives.Generator.Operations;

/// <summary>x | y of integers.</summary>
internal sealed class BitOr : IntegerOperation
{
    public override string Doc => "The bits that either integer has.";
    public override int Of(int x, int y) => x | y;
    public override string Formula(string[] a) => $"{a[0]} | {a[1]}";
}
