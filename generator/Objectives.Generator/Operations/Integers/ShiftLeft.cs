namespace Objectives.Generator.Operations;

/// <summary>x &lt;&lt; y.</summary>
internal sealed class ShiftLeft : IntegerOperation
{
    public override string Doc => "The bits of an integer moved to higher places, as many as the lowest five bits of the second say.";
    public override int Of(int x, int y) => x << y;
    public override string Formula(string[] a) => $"{a[0]} ≪ {a[1]}";
}
