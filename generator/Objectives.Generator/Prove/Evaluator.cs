using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;

namespace Objectives.Generator.Prove;

/// <summary>What the program says at a point; each array is in the positional order of its block.</summary>
internal sealed record Derivatives(DoubleDouble Value, DoubleDouble[][] Gradient, DoubleDouble[][] Product)
{
    public bool IsGradientFinite { get; } = Value.IsFinite && Gradient.All(b => b.All(x => x.IsFinite));

    public bool IsFinite => IsGradientFinite && Product.All(b => b.All(x => x.IsFinite));
}

/// <summary>Central differences along a direction.</summary>
/// <param name="Value">Of the value.</param>
/// <param name="Gradient">Of the gradient.</param>
/// <param name="Crosses">Whether a condition, an extremum's place or another integer changes on the way.</param>
/// <param name="Rounding">What rounding can make of a difference of equal numbers.</param>
internal sealed record Difference(DoubleDouble Value, DoubleDouble[][] Gradient, bool Crosses, double Rounding)
{
    public bool IsValueUsable => !Crosses && Value.IsFinite;

    public bool IsUsable => IsValueUsable && Gradient.All(b => b.All(x => x.IsFinite));
}

/// <summary>The programs that the proof evaluates, each with its buffers: at a point for the derivatives, beside it for differences.</summary>
internal sealed class Evaluator
{
    /// <summary>Bits of the numbers, less a few for the operations that a result is made of.</summary>
    private const int ReliableBits = 98;

    /// <summary>A rounding of a double, at most.</summary>
    private const double Unit = 1.0 / (1L << 53);

    /// <summary>Results may be off by this many of the largest moves that random roundings made.</summary>
    private const double Allowance = 64;

    /// <summary>Where more than this part of the value or the gradient may be made of rounding, it excuses nothing: the point says nothing, and others are asked.</summary>
    private const double MostRounding = 1e-12;

    /// <summary>Elements that one evaluation computes in rounds: a second's work, and a proof has some twenty of them.</summary>
    private const long MostSettled = 10_000_000;

    private readonly IReadOnlyList<Block> _blocks;
    private readonly Program _joint;
    private readonly HeldValues _held;
    private readonly Interpreter _at, _above, _below;
    private readonly int _value;
    private readonly int[] _gradient, _product, _primalGradient;
    private readonly int[][] _gradientPlaces, _productPlaces, _primalPlaces;
    private readonly int[] _discrete;
    private Interpreter? _forward;

    public Evaluator(Program joint, IReadOnlyList<Block> blocks, Lengths lengths)
    {
        _blocks = blocks;
        _held = HeldValues.Of(joint);
        _joint = joint = _held.Base;
        Primal = _held.Program.Select(_held.Program.Outputs.Where(o => o.Name == Outputs.Value || blocks.Any(b => o.Name == Outputs.Of(Outputs.Gradient, b.Name))));
        var sizes = lengths.ToInputs();
        _at = new Interpreter(joint, sizes) { MostSettled = MostSettled };
        _above = new Interpreter(Primal, sizes) { MostSettled = MostSettled };
        _below = new Interpreter(Primal, sizes) { MostSettled = MostSettled };
        _value = Primal.Find(Outputs.Value)!.Value;
        _gradient = Nodes(joint, Outputs.Gradient);
        _product = Nodes(joint, Outputs.Product);
        _primalGradient = Nodes(Primal, Outputs.Gradient);
        _gradientPlaces = Places(joint, _gradient);
        _productPlaces = Places(joint, _product);
        _primalPlaces = Places(Primal, _primalGradient);
        _discrete = [.. Enumerable.Range(0, Primal.Count).Where(n =>
            Primal.Type(n) != ElementType.Real && Primal.Kind(n) is NodeKind.Map or NodeKind.Reduce or NodeKind.Library)];
        for (int node = 0; node < joint.Count; node++)
            Elements += _at.Values(node).Length;
    }

    /// <summary>Value and gradient, user-frozen values as leaves: the program whose differences are taken.</summary>
    public Program Primal { get; }

    /// <summary>Elements of all nodes: the work of an evaluation.</summary>
    public long Elements { get; }

    public bool HasFrozen => _held.HasFrozen;

    public bool HasFixed => _held.HasFixed;

    /// <summary>Whether a value has a derivative of its own.</summary>
    public bool HasCustom => _held.HasCustom;

    /// <summary>Whether the product is that of a symmetric matrix.</summary>
    public bool IsSymmetric => _held.IsSymmetric;

    /// <summary>The derivatives at a point; user-frozen values are held at theirs until the next call.</summary>
    public Derivatives At(Point point, DoubleDouble[][] direction)
    {
        Set(point.Inputs, point.Parameters);
        for (int k = 0; k < _blocks.Count; k++)
            point.Inputs.Set(LeafRole.Direction, _blocks[k].Name, direction[k]);
        _at.Run(point.Inputs, null);
        foreach (var held in _held.Values)
            point.Inputs.Set(HeldValues.Role, held.Leaf, _at.Values(held.Output, held.Axes));
        return new(_at.Values(Outputs.Value)[0], Read(_at, _gradient, _gradientPlaces), Read(_at, _product, _productPlaces));
    }

    /// <summary>
    /// After <see cref="At"/>: what rounding every number to a double may leave of a derivative that is zero. Constants of the program are doubles,
    /// also products of constants, so that what cancels in the mathematics leaves the last bits of its parts. And whether that is much of the whole.
    /// </summary>
    public (double Rounding, bool IsMuch) RoundingOf(Point point, DoubleDouble[][] direction, Derivatives exact)
    {
        const int Seeds = 2;
        Set(point.Inputs, point.Parameters);
        for (int k = 0; k < _blocks.Count; k++)
            point.Inputs.Set(LeafRole.Direction, _blocks[k].Name, direction[k]);
        double most = 0, whole = Math.Max(1, Math.Abs(exact.Value.Hi));
        for (int seed = 1; seed <= Seeds; seed++)
        {
            var moved = Interpreter.Evaluate(_joint, point.Inputs, new Rounding(seed, Unit));
            most = Math.Max(most, Distance(Read(moved, _gradient, _gradientPlaces), exact.Gradient) + Distance(Read(moved, _product, _productPlaces), exact.Product));
        }
        foreach (var block in exact.Gradient)
            foreach (var x in block)
                whole = Math.Max(whole, Math.Abs(x.Hi));
        return (Allowance * most, !(Allowance * most <= MostRounding * whole));
    }

    private static double Distance(DoubleDouble[][] a, DoubleDouble[][] b) => a.Select((block, k) => block.Select((x, i) => Math.Abs((x - b[k][i]).Hi)).Sum()).Sum();

    /// <summary>(f(θ + hv) − f(θ − hv))/2h for h = 2^<paramref name="exponent"/>, after <see cref="At"/> at the same point.</summary>
    public Difference Along(Point point, DoubleDouble[][] direction, int exponent)
    {
        double h = Math.Pow(2, exponent);
        Set(point.Inputs, Shifted(point.Parameters, direction, h));
        _above.Run(point.Inputs, null);
        Set(point.Inputs, Shifted(point.Parameters, direction, -h));
        _below.Run(point.Inputs, null);
        Set(point.Inputs, point.Parameters);

        var half = new DoubleDouble(0.5 / h);
        var above = Read(_above, _primalGradient, _primalPlaces);
        var below = Read(_below, _primalGradient, _primalPlaces);
        var gradient = above.Select((b, k) => b.Select((x, i) => (x - below[k][i]) * half).ToArray()).ToArray();
        var value = (_above.Values(_value)[0] - _below.Values(_value)[0]) * half;
        return new(value, gradient, Crosses(), Magnitude(above) * Math.Pow(2, -ReliableBits) / h);
    }

    /// <summary>
    /// The same at four times the step, at twice it and at the step, extrapolated to none (L. F. Richardson 1911): what is left is of sixth order,
    /// where the function varies so fast that the step by itself is too long.
    /// </summary>
    public Difference Extrapolated(Point point, DoubleDouble[][] direction, int exponent)
    {
        var (longest, middle, shortest) = (Along(point, direction, exponent + 2), Along(point, direction, exponent + 1), Along(point, direction, exponent));
        static DoubleDouble Next(DoubleDouble shorter, DoubleDouble longer, int order) => shorter + (shorter - longer) / new DoubleDouble((1 << order) - 1);
        static DoubleDouble Limit(DoubleDouble a, DoubleDouble b, DoubleDouble c) => Next(Next(c, b, 2), Next(b, a, 2), 4);
        return new(Limit(longest.Value, middle.Value, shortest.Value),
            [.. shortest.Gradient.Select((block, k) => block.Select((x, i) => Limit(longest.Gradient[k][i], middle.Gradient[k][i], x)).ToArray())],
            longest.Crosses || middle.Crosses || shortest.Crosses, 2 * shortest.Rounding);
    }

    /// <summary>The derivative of the value by forward mode, and of every node of <see cref="Primal"/> afterwards.</summary>
    public DoubleDouble Forward(Point point, DoubleDouble[][] direction)
    {
        _forward ??= new Interpreter(Primal, point.Inputs);
        var tangents = new Inputs();
        Set(tangents, direction);
        _forward.Run(point.Inputs, tangents);
        return _forward.Tangents(_value)[0];
    }

    /// <summary>After <see cref="Forward"/>: the elements of a node's derivative.</summary>
    public ReadOnlySpan<DoubleDouble> Tangents(int node) => _forward!.Tangents(node);

    /// <summary>After <see cref="Along"/>: the difference of a node's element.</summary>
    public DoubleDouble Slope(int node, int element, int exponent) =>
        (_above.Values(node)[element] - _below.Values(node)[element]) * new DoubleDouble(0.5 / Math.Pow(2, exponent));

    /// <summary>After <see cref="Along"/>: whether the value is made of infinite numbers, although it may be finite itself.</summary>
    public bool HasInfinity()
    {
        var needed = new bool[Primal.Count];
        needed[_value] = true;
        for (int node = _value; node >= 0; node--)
        {
            if (!needed[node])
                continue;
            foreach (int argument in Primal.ArgumentsOf(node))
                needed[argument] = true;
            foreach (var x in _above.Values(node))
                if (x.IsInfinity)
                    return true;
        }
        return false;
    }

    private int[] Nodes(Program program, string kind) => [.. _blocks.Select(b => program.Find(Outputs.Of(kind, b.Name))
        ?? throw new InvalidOperationException($"the program has no output '{Outputs.Of(kind, b.Name)}'"))];

    private int[][] Places(Program program, int[] nodes) => [.. nodes.Select((node, k) => _blocks[k].Positions(program, node))];

    private static DoubleDouble[][] Read(Interpreter interpreter, int[] nodes, int[][] places)
    {
        var read = new DoubleDouble[nodes.Length][];
        for (int k = 0; k < nodes.Length; k++)
        {
            var values = interpreter.Values(nodes[k]);
            read[k] = new DoubleDouble[places[k].Length];
            for (int i = 0; i < places[k].Length; i++)
                read[k][i] = values[places[k][i]];
        }
        return read;
    }

    private void Set(Inputs inputs, DoubleDouble[][] parameters)
    {
        for (int k = 0; k < _blocks.Count; k++)
            inputs.Set(LeafRole.Parameter, _blocks[k].Name, parameters[k]);
    }

    private static DoubleDouble[][] Shifted(DoubleDouble[][] parameters, DoubleDouble[][] direction, double step) =>
        [.. parameters.Select((block, k) => block.Select((x, i) => x + new DoubleDouble(step) * direction[k][i]).ToArray())];

    private bool Crosses()
    {
        foreach (int node in _discrete)
            if (!_above.Values(node).SequenceEqual(_below.Values(node)))
                return true;
        return false;
    }

    /// <summary>
    /// The size of the numbers that the results are made of. A value in a branch not taken may be enormous and says nothing, so that
    /// intermediate values count up to a limit only.
    /// </summary>
    private double Magnitude(DoubleDouble[][] gradient)
    {
        double result = Math.Max(1, Math.Abs(_above.Values(_value)[0].Hi)), inner = 0;
        foreach (var block in gradient)
            foreach (var x in block)
                if (x.IsFinite)
                    result = Math.Max(result, Math.Abs(x.Hi));
        for (int node = 0; node < Primal.Count; node++)
            if (Primal.Type(node) == ElementType.Real)
                foreach (var x in _above.Values(node))
                    if (x.IsFinite)
                        inner = Math.Max(inner, Math.Abs(x.Hi));
        return Math.Max(result, Math.Min(inner, result * (1 << 20)));
    }
}
