namespace Objectives.Generator.Routines;

/// <summary>The place of each element among the elements in ascending order: the inverse of <see cref="ArgSort"/>.</summary>
internal sealed class RankOf() : IntegerRoutine("rank", "n -> n")
{
    public override int Indexes => 0;

    protected override void Evaluate(Dual[][] arguments, int[][] lengths, int[] result)
    {
        int[] order = ArgSort.Of(arguments[0]);
        for (int place = 0; place < order.Length; place++)
            result[order[place]] = place;
    }
}
