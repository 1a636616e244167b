namespace Objectives.Generator.Operations;

/// <summary>x &amp; y of integers.</summary>
internal sealed class BitAnd : IntegerOperation
{
    public override string Doc => "The bits that both integers have.";
    public override int Of(int x, int y) => x & y;
    public override string Formula(string[] a) => $"{a[0]} & {a[1]}";
}
