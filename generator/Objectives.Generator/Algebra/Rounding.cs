using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Errors such as rounding makes: every number that a machine would round is off by its own random part, uniform up to a relative size, and
/// the same for the same seed. How far the results then move says how well-conditioned a program is at a point (Monte Carlo arithmetic:
/// D. S. Parker 1997).
/// </summary>
internal sealed class Rounding(int seed, double size)
{
    /// <summary>Operations whose result is one of their arguments, or exact.</summary>
    private static readonly bool[] IsExact = new bool[Operation.All.Count];

    static Rounding()
    {
        foreach (var operation in new[]
        {
            Op.Negate, Op.Select, Op.ToReal, Op.Abs, Op.Keep, Op.Max, Op.Min, Operation.Get<Sign>(), Operation.Get<Floor>(), Operation.Get<Ceiling>(),
            Operation.Get<Round>(),
        })
            IsExact[operation.Id] = true;
    }

    public static bool IsRounded(Program program, int node) => program.Type(node) == ElementType.Real && program.Kind(node) switch
    {
        NodeKind.Map => !IsExact[program.Operand(node)],
        NodeKind.Library => true,
        _ => false,
    };

    /// <summary>A number as it is computed at a place of a node.</summary>
    public DoubleDouble Of(int node, int place, DoubleDouble exact)
    {
        if (!exact.IsFinite || exact.IsZero)
            return exact;
        // SplitMix64 (Steele, Lea and Flood 2014) of seed, node and place.
        ulong bits = unchecked(((ulong)seed << 48 ^ (ulong)node << 24 ^ (ulong)(uint)place) * 0x9E3779B97F4A7C15UL);
        bits = unchecked((bits ^ bits >> 30) * 0xBF58476D1CE4E5B9UL);
        bits = unchecked((bits ^ bits >> 27) * 0x94D049BB133111EBUL);
        bits ^= bits >> 31;
        return exact + exact * new DoubleDouble(size * ((bits >> 11) * (1.0 / (1L << 52)) - 1));
    }
}
