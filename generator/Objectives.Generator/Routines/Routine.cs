using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// A routine on whole arrays: what it takes and gives, its derivative rules, written in the algebra, and its meaning for the oracle.
/// One object in one file each; <see cref="All"/> is the table.
/// </summary>
/// <param name="name">The name in programs; the runtime's method has it in Pascal case.</param>
/// <param name="shape">The lengths of the axes that it works on in each argument, and of those of the result: see <see cref="RoutineShape"/>.</param>
internal abstract class Routine(string name, string shape)
{
    private static readonly Routine[] Table =
    [
        new Factor(),
        new SolveFactored(),
        new SolveTransposed(),
        new SolveLower(),
        new SolveLowerTransposed(),
        new Cholesky(),
        new Congruence(),
        new CongruenceTransposed(),
        new LogDeterminant(),
        new Determinant(),
        new Eigen(),
        new Eigenvalues(),
        new Eigenvectors(),
        new SpectralMatrix(),
        new Exponential(),
        new SquareRoot(),
        new Sylvester(),
        new ArgSort(),
        new RankOf(),
        new QuantileOrder(),
        new IsotonicBlocks(),
        new SimplexSupport(),
        new LinearAssignment(),
        new TransportSolution(),
        new TransportTree(),
        new TransportCost(),
        new Fourier(),
        new FourierBack(),
        new WalshHadamard(),
    ];

    private static readonly Dictionary<string, Routine> ByName = Table.ToDictionary(r => r.Name);

    /// <summary>The routines; a <see cref="NodeKind.Library"/> node's operand is a place in this list.</summary>
    public static IReadOnlyList<Routine> All => Table;

    public string Name { get; } = name;

    /// <summary>The method of the runtime.</summary>
    public string Method => char.ToUpperInvariant(Name[0]) + Name.Substring(1);

    public int Id => System.Array.IndexOf(Table, this);

    public RoutineShape Shape { get; } = new(shape);

    /// <summary>How many axes of each argument it works on; along all others it is done place by place.</summary>
    public int[] Ranks => Shape.Ranks;

    /// <summary>How many axes of its own the result has.</summary>
    public int Rank => Shape.Rank;

    /// <summary>The type of the result's elements.</summary>
    public virtual ElementType Type => ElementType.Real;

    /// <summary>The axis of the first argument along which the result's elements are places; −1 where they are something else.</summary>
    public virtual int Indexes => -1;

    /// <summary>The routine that gives the logarithm of the result's magnitude, for the same arguments, also where the result overflows; null without one.</summary>
    public virtual Routine? LogMagnitude => null;

    /// <summary>Whether the result has at most as many elements as the first argument, and the runtime says what is too many.</summary>
    public virtual bool IsBounded => false;

    /// <summary>Whether the runtime takes many last arguments at once, each a row, where nothing else varies.</summary>
    public virtual bool TakesMany => false;

    /// <summary>Whether the result, a matrix, is its own transpose.</summary>
    public virtual bool IsSymmetric => false;

    /// <summary>Whether the result is linear in the last argument.</summary>
    public virtual bool IsLinear => false;

    /// <summary>The routine of a class.</summary>
    public static T Named<T>() where T : Routine => Table.OfType<T>().Single();

    public static Routine? Find(string name) => ByName.TryGetValue(name, out var routine) ? routine : null;

    /// <summary>Whether the result moves with the argument. A factorisation handed in beside the matrix it is of does not count.</summary>
    public virtual bool IsActive(int argument) => true;

    /// <summary>Whether formulas show the argument.</summary>
    public bool IsShown(int argument) => Ranks.Length == 1 || IsActive(argument);

    /// <summary>The part of the result's tangent that comes from an argument's.</summary>
    public abstract int Tangent(RoutineCall call, int argument, int tangent);

    /// <summary>What the argument's adjoint gets from the result's, over the argument's own axes and any others.</summary>
    public abstract int Adjoint(RoutineCall call, int argument, int adjoint);

    /// <summary>
    /// Values with their tangents: how the oracle computes the routine, from the definition, with no use of the rules. Arrays are row-major,
    /// <paramref name="lengths"/> those of each argument's axes, <paramref name="shape"/> of the result's.
    /// </summary>
    public abstract void Evaluate(Dual[][] arguments, int[][] lengths, Dual[] result, int[] shape);
}
