using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Projections, assignments, transport, and transforms.</summary>
internal sealed partial class BodyReader
{
    private Value? Transported(IOperation at, string name, ArrayValue[] arrays) => (name, arrays.Length) switch
    {
        ("IsotonicBlocks", 1) when arrays[0].Rank == 1 => Blocks(arrays[0]),
        ("Isotonic", 1) when arrays[0].Rank == 1 => Isotonic(arrays[0]),
        ("ProjectSimplex", 1) when arrays[0].Rank == 1 => ProjectSimplex(arrays[0]),
        ("ProjectBall", 2) when arrays[0].Rank == 1 && arrays[1].Rank == 0 => ProjectBall(arrays[0], Expr(builder.ToReal(arrays[1].Node))),
        ("LinearAssignment", 1) when arrays[0].Rank == 2 && Square(at, arrays[0]) is var c => new ArrayValue(builder.Library(Routine.Named<LinearAssignment>(), [c.Axes[0]], (c.Node, c.Axes)), c.Axes[0]),
        ("OptimalTransport", 3) when arrays[0].Rank == 1 && arrays[1].Rank == 1 && arrays[2].Rank == 2 => Transport(at, arrays[0], arrays[1], arrays[2]),
        ("Fft", 2) when arrays[0].Rank == 1 && arrays[1].Rank == 1 => Transform(at, Routine.Named<Fourier>(), arrays, Expr(builder.Const(1))),
        ("InverseFft", 2) when arrays[0].Rank == 1 && arrays[1].Rank == 1 => Transform(at, Routine.Named<FourierBack>(), arrays, InverseLength(arrays[0])),
        ("WalshHadamard", 1) when arrays[0].Rank == 1 => new ArrayValue(builder.Library(Routine.Named<WalshHadamard>(), arrays[0].Axes, (builder.ToReal(arrays[0].Node), arrays[0].Axes)), arrays[0].Axes),
        _ => null,
    };

    private ArrayValue Blocks(ArrayValue v) => new(builder.Library(Routine.Named<IsotonicBlocks>(), v.Axes, (builder.ToReal(v.Node), v.Axes)), v.Axes);

    /// <summary>Each element the mean of its block.</summary>
    private ArrayValue Isotonic(ArrayValue v)
    {
        int real = builder.ToReal(v.Node), blocks = Blocks(v).Node;
        int all = builder.Axes.Union(builder.AxesOf(real), builder.AxesOf(blocks));
        var s = new Segments(new(real, v.Axes), blocks, Beside(SizeOf(v.Axes[0]), v), builder.Axes.Without(all, builder.Axes.Set(v.Axes)));
        return new(AtGroup(s, SegmentMean(s)), v.Axes);
    }

    /// <summary>max(v − τ, 0) with the τ at which the elements that are left sum to 1.</summary>
    private ArrayValue ProjectSimplex(ArrayValue v)
    {
        int real = builder.ToReal(v.Node);
        int support = builder.Map(Op.Equal, builder.Library(Routine.Named<SimplexSupport>(), v.Axes, (real, v.Axes)), builder.Int(1));
        Expr Over(int element) => Expr(Sum(builder.Map(Op.Select, support, element, builder.Const(0)), v));
        var shift = (Over(real) - 1) / Over(builder.Const(1));
        return new(builder.Map(Op.Select, support, (Expr(real) - shift).Node, builder.Const(0)), v.Axes);
    }

    /// <summary>v, shortened to length r where it is longer.</summary>
    private ArrayValue ProjectBall(ArrayValue v, Expr radius)
    {
        var real = Expr(builder.ToReal(v.Node));
        var norm = Expr(builder.Map(Op.Root, SquaredNorm(new(real.Node, v.Axes))));
        return new(builder.Map(Op.Select, builder.Map(Op.Less, radius.Node, norm.Node), (real * (radius / norm)).Node, real.Node), v.Axes);
    }

    private ArrayValue Transport(IOperation at, ArrayValue a, ArrayValue b, ArrayValue c)
    {
        c = new(builder.ToReal(c.Node), c.Axes);
        (ArrayValue, int)[] sides = [(a, 0), (b, 1)];
        foreach (var (side, k) in sides)
            if (!SizeOf(side.Axes[0]).Equals(SizeOf(c.Axes[k])))
                throw Refuse(Descriptors.ProductShapes, at, at.Syntax.Excerpt(), Described(at, k, side), Described(at, 2, c));
        // Along axes of their own, that no other of the three has.
        a = Apart(new(builder.ToReal(a.Node), a.Axes), [.. c.Axes, .. builder.Axes.Of(builder.AxesOf(c.Node))]);
        b = Apart(new(builder.ToReal(b.Node), b.Axes), [.. c.Axes, .. builder.Axes.Of(builder.AxesOf(c.Node)), .. a.Axes, .. builder.Axes.Of(builder.AxesOf(a.Node))]);
        int rows = Beside(SizeOf(a.Axes[0]) + Size.Of(1), a, b, c), columns = Beside(SizeOf(b.Axes[0]) + Size.Of(1), a, b, c, Number(builder.Iota(rows)));
        int[] bordered = [rows, columns];
        int solution = builder.Library(Routine.Named<TransportSolution>(), bordered, (a.Node, a.Axes), (b.Node, b.Axes), (c.Node, c.Axes));
        return Number(builder.Library(Routine.Named<TransportCost>(), [], (a.Node, a.Axes), (b.Node, b.Axes), (c.Node, c.Axes), (solution, bordered)));
    }

    private Expr InverseLength(ArrayValue v) => Expr(builder.Const(1)) / Expr(Count(v));

    private TupleValue Transform(IOperation at, Routine routine, ArrayValue[] parts, Expr scale)
    {
        var (nodes, axes) = Align(at, parts);
        int pair = Fresh(Size.Of(2), [.. axes, .. builder.Axes.Of(builder.Axes.Union(builder.AxesOf(nodes[0]), builder.AxesOf(nodes[1])))]);
        int both = builder.Map(Op.Select, builder.Map(Op.Equal, builder.Iota(pair), builder.Int(0)), builder.ToReal(nodes[0]), builder.ToReal(nodes[1]));
        int[] own = [axes[0], pair];
        int transformed = builder.Library(routine, own, (both, own));
        Value Part(int k) => new ArrayValue((Expr(builder.At(transformed, (pair, builder.Int(k)))) * scale).Node, axes);
        return new TupleValue(Part(0), Part(1));
    }
}
