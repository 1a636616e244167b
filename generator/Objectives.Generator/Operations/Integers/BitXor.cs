namespace Objectives.Generator.Operations;

/// <summary>x ^ y of integers; ~x is x ^ −1.</summary>
internal sealed class BitXor : IntegerOperation
{
    public override string Doc => "The bits that one of the integers has and the other has not.";
    public override int Of(int x, int y) => x ^ y;
    public override string Formula(string[] a) => $"{a[0]} ^ {a[1]}";
}
