namespace Objectives.Generator.Operations;

/// <summary>x &gt;&gt; y.</summary>
internal sealed class ShiftRight : IntegerOperation
{
    public override string Doc => "The bits of an integer moved to lower places, as many as the lowest five bits of the second say; the sign stays.";
    public override int Of(int x, int y) => x >> y;
    public override string Formula(string[] a) => $"{a[0]} ≫ {a[1]}";
}
