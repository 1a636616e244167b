using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Small well-typed programs of every kind of node, smooth in their parameters.</summary>
internal static class RandomPrograms
{
    /// <summary>A program, its inputs at a distance along a direction, and that direction.</summary>
    public static (Program Program, Func<DoubleDouble, Inputs> Inputs, Inputs Direction) Make(int seed)
    {
        var random = new Random(seed);
        var b = new ProgramBuilder();
        int samples = b.Axes.Intern(new Axis(Size.Samples, 0)), d = b.Axes.Intern(new Axis(Size.Named("d"), 0));
        int other = b.Axes.Intern(new Axis(Size.Named("d"), 1)), longer = b.Axes.Intern(new Axis(Size.Parse("2*d+1"), 0));
        int index = b.Leaf(LeafRole.Sample, "k", ElementType.Int, samples);
        var pool = new List<int>
        {
            b.Leaf(LeafRole.Parameter, "w", ElementType.Real, d),
            b.Leaf(LeafRole.Parameter, "M", ElementType.Real, longer, d),
            b.Leaf(LeafRole.Sample, "x", ElementType.Real, samples, d),
            b.Leaf(LeafRole.Hyperparameter, "c", ElementType.Real),
            b.Const(random.NextDouble()),
            b.ToReal(b.Iota(d)),
            b.ToReal(b.SizeValue(Size.Parse("d+1"))),
        };
        Operation[] unary = [.. Operation.All.Where(o => o.Name is "tanh" or "sin" or "softplus" or "sigmoid" or "erf" or "cos" or "atan")];
        for (int step = 0; step < 25; step++)
        {
            int x = Pick(), y = Pick();
            pool.Add(random.Next(10) switch
            {
                0 or 1 => b.Map(unary[random.Next(unary.Length)], x),
                2 => b.Map(Op.Add, x, y),
                3 => b.Map(Op.Multiply, b.Map(unary[0], x), y),
                4 => b.Map(Op.Divide, x, b.Map(Op.Add, b.Const(1.5), b.Map(Op.Square, y))),
                5 => b.Map(Op.Select, b.Map(Op.Less, b.Iota(d), b.Int(1)), x, y),
                6 => b.Sum(x, b.Axes.Intersect(b.AxesOf(x), b.Axes.Set([random.Next(3) == 0 ? samples : d]))),
                7 => b.Axes.Contains(b.AxesOf(x), other) ? x : b.Rename(x, d, other),
                8 => b.At(x, (longer, index)),
                _ => b.Axes.Contains(b.AxesOf(x), longer) ? x : b.AddAt(x, b.Axes.Without(b.AxesOf(x), b.Axes.Set([samples])), (longer, index)),
            });
        }
        b.Name(pool[^1], "last");
        var outputs = Enumerable.Range(0, 3).Select(i => new Output("output " + i, pool[pool.Count - 1 - i])).ToList();
        outputs.Add(new Output("frozen", b.Map(Op.Add, b.Freeze(b.Const(1), FrozenReason.Shift), b.Sum(pool[0], b.Axes.Set([d])))));

        DoubleDouble[] w = Numbers(2), m = Numbers(10), x0 = Numbers(6), dw = Numbers(2), dm = Numbers(10);
        var direction = new Inputs().Set(LeafRole.Parameter, "w", dw).Set(LeafRole.Parameter, "M", dm);
        return (b.Build(outputs), At, direction);

        Inputs At(DoubleDouble t) => new Inputs().Size(Size.SamplesName, 3).Size("d", 2)
            .Set(LeafRole.Parameter, "w", Moved(w, dw, t)).Set(LeafRole.Parameter, "M", Moved(m, dm, t))
            .Set(LeafRole.Sample, "x", x0).Set(LeafRole.Sample, "k", 4, 0, 4).Set(LeafRole.Hyperparameter, "c", 0.75);

        int Pick() => pool[random.Next(pool.Count)];

        DoubleDouble[] Numbers(int count) => Enumerable.Range(0, count).Select(_ => new DoubleDouble(2 * random.NextDouble() - 1)).ToArray();
    }

    private static DoubleDouble[] Moved(DoubleDouble[] from, DoubleDouble[] along, DoubleDouble t) => from.Zip(along, (x, d) => x + t * d).ToArray();
}
