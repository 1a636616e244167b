using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Certify;

/// <summary>
/// A Lipschitz constant of the gradient: a bound on the norm of the Hessian at every θ, as a value of data and hyperparameters, written in the algebra.
/// Of each value a bound s on ‖∇u‖² and one h on ‖∇²u‖ are carried from the leaves up, where they are known:
/// h(φ(u)) = sup|φ″|·s(u) + sup|φ′|·h(u), h(u·v) = 2√(s(u)s(v)) of linear u and v, h(log Σ eᵘ) = max s(u) + max h(u), sums add; sums of functions of
/// different parameters have the largest of their bends, and slopes at right angles. So Σ ℓ(wᵀx) has sup|ℓ″|·Σ‖x‖², and λ/2‖w‖² has λ.
/// </summary>
internal sealed class Smoothness
{
    /// <summary>The nodes of a term beyond which it is not tried: what has a bound is short.</summary>
    private const int MostNodes = 400;

    private readonly ProgramBuilder _b;
    private readonly Dictionary<int, Bound?> _bounds = [];
    private readonly int _one, _zero;

    private Smoothness(ProgramBuilder b) => (_b, _one, _zero) = (b, b.Const(1), b.Const(0));

    /// <summary>What is known of a value that depends on θ.</summary>
    /// <param name="Slope">A bound on ‖∇u‖²; −1 where none is known.</param>
    /// <param name="Bend">A bound on ‖∇²u‖.</param>
    /// <param name="Blocks">The parameter blocks that it reads.</param>
    private sealed record Bound(int Slope, int Bend, HashSet<int> Blocks);

    /// <summary>The bound of the whole objective as an output; none where it is not known.</summary>
    /// <param name="b">The program, with the terms.</param>
    /// <param name="model">The declaration.</param>
    public static IEnumerable<Output> Of(ProgramBuilder b, ObjectiveModel model)
    {
        // Derivatives that are stated need not be those of a function.
        if (model.StatedDerivatives.Count > 0)
            return [];
        var reader = new Smoothness(b);
        Bound? sum = new(-1, reader._zero, []);
        foreach (var term in model.Terms.Where(t => t.IsInValue))
        {
            int node = b.ToReal(model.Program.Find(term.OutputName)!.Value);
            var bound = reader.Read(node);
            if (bound is not null && term.PerSample)
                bound = bound with { Bend = Differentiate.Objective.Reduce(b, model, bound.Bend, term) };
            sum = sum is null || bound is null ? null : reader.Plus(sum, bound);
        }
        return sum is null ? [] : [new(Outputs.Smoothness, sum.Bend)];
    }

    /// <summary>The bound of a node, from those of what it needs.</summary>
    private Bound? Read(int root)
    {
        bool[] needed = _b.NeededBy([root]);
        var order = Enumerable.Range(0, needed.Length).Where(n => needed[n]).ToList();
        if (order.Count > MostNodes || order.Any(_b.IsRecurrence))
            return null;
        foreach (int n in order)
            if (!_bounds.ContainsKey(n))
                _bounds[n] = Look(n);
        return _bounds[root];
    }

    /// <summary>Of a value that does not move.</summary>
    private Bound Still => new(_zero, _zero, []);

    private bool Moves(int n) => !_bounds.TryGetValue(n, out var bound) || bound is null || bound.Blocks.Count > 0;

    private Bound? Look(int n)
    {
        int[] a = _b.ArgumentsOf(n);
        // What is held does not move: shifts, which results do not depend on, and fixed entries.
        if (_b.Kind(n) == NodeKind.Frozen)
            return (FrozenReason)_b.Operand(n) is FrozenReason.Shift or FrozenReason.Fixed ? Still : null;
        if (_b.Kind(n) == NodeKind.Leaf)
            return _b.LeafOf(n).Role == LeafRole.Parameter ? new(_one, _zero, [n]) : Still;
        if (!a.Any(Moves))
            return Still;
        return _b.Kind(n) switch
        {
            NodeKind.Map => OfMap(Operation.At(_b.Operand(n)), a),
            NodeKind.Reduce when (ReduceOp)_b.Operand(n) == ReduceOp.Sum => OfSum(a[0], (int)_b.Payload(n)),
            NodeKind.At when !a.Skip(1).Any(Moves) && _bounds[a[0]] is { } bound => bound with
            {
                Slope = bound.Slope < 0 ? -1 : _b.At(bound.Slope, _b.IndicesOf(n)),
                Bend = _b.At(bound.Bend, _b.IndicesOf(n)),
            },
            _ => null,
        };
    }

    private Bound? OfMap(Operation op, int[] a)
    {
        if (op == Op.Select)
            return Moves(a[0]) || _bounds[a[1]] is not { } first || _bounds[a[2]] is not { } second ? null
                : new(first.Slope < 0 || second.Slope < 0 ? -1 : _b.Map(Op.Select, a[0], first.Slope, second.Slope), _b.Map(Op.Select, a[0], first.Bend, second.Bend), Both(first, second));
        if (op == Op.Log && Exponent(a[0]) is var (exponent, axes))
            return _bounds[exponent] is { Slope: >= 0 } power
                ? new(Largest(power.Slope, axes), Add(Largest(power.Slope, axes), Largest(power.Bend, axes)), power.Blocks) : null;
        if (op == Op.Square && Kinked(a[0]) is { } line)
            return new(-1, Times(_b.Const(2), line.Slope), line.Blocks);
        if (a.Any(x => _bounds[x] is null))
            return null;
        var of = a.Select(x => _bounds[x]!).ToArray();
        if (op == Op.Add || op == Op.Subtract)
            return Plus(of[0], of[1]);
        if (op == Op.Negate || op == Op.Store || op == Op.Keep)
            return of[0];
        if (op == Op.Multiply && a[0] == a[1])
            return Composed(Operation.Get<Square>(), of[0]);
        if (op == Op.Multiply && !(Moves(a[0]) && Moves(a[1])))
            return Moves(a[0]) ? Scaled(of[0], a[1]) : Scaled(of[1], a[0]);
        if (op == Op.Multiply)
            return IsLine(of[0]) && IsLine(of[1])
                ? new(-1, Times(of[0].Blocks.Overlaps(of[1].Blocks) ? _b.Const(2) : _one, _b.Map(Op.Sqrt, Times(of[0].Slope, of[1].Slope))), Both(of[0], of[1])) : null;
        if (op == Op.Divide && !Moves(a[1]))
            return Scaled(of[0], _b.Map(Op.Divide, _one, a[1]));
        if (op == Operation.Get<LogAddExp>())
            return of[0].Slope < 0 || of[1].Slope < 0 ? null
                : new(Max(of[0].Slope, of[1].Slope), Add(Max(of[0].Slope, of[1].Slope), Max(of[0].Bend, of[1].Bend)), Both(of[0], of[1]));
        // √(c² + u²): at most 1 and 1/|c|.
        if (op == Operation.Get<Hypot>() && Moves(a[0]) != Moves(a[1]))
            return Rounded(of[Moves(a[0]) ? 0 : 1], _b.Map(Op.Abs, a[Moves(a[0]) ? 1 : 0]));
        if ((op == Op.Sqrt || op == Op.Root) && Rounding(a[0]) is var (inner, square))
            return Rounded(_bounds[inner]!, _b.Map(Op.Sqrt, square));
        return a.Length == 1 ? Composed(op, of[0]) : null;
    }

    /// <summary>φ(u) for an operation of the table.</summary>
    private Bound? Composed(Operation op, Bound u)
    {
        var (first, second) = Steepness.Of(op);
        if (u.Slope < 0 || double.IsInfinity(second) || (double.IsInfinity(first) && !IsLine(u)))
            return null;
        int bend = Times(_b.Const(second), u.Slope);
        return new(double.IsInfinity(first) ? -1 : Times(_b.Const(first * first), u.Slope), IsLine(u) ? bend : Add(bend, Times(_b.Const(first), u.Bend)), u.Blocks);
    }

    /// <summary>√(c² + u²) for a c that does not move.</summary>
    private Bound? Rounded(Bound u, int c) => u.Slope < 0 ? null : new(u.Slope, Add(_b.Map(Op.Divide, u.Slope, c), u.Bend), u.Blocks);

    /// <summary>c + u² with c constant: u and c.</summary>
    private (int Inner, int Square)? Rounding(int node)
    {
        if (!_b.IsMap(node, Op.Add))
            return null;
        int[] a = _b.ArgumentsOf(node);
        foreach (var (c, square) in new[] { (a[0], a[1]), (a[1], a[0]) })
            if (!Moves(c) && (_b.IsMap(square, Op.Square) || (_b.IsMap(square, Op.Multiply) && _b.ArgumentsOf(square)[0] == _b.ArgumentsOf(square)[1]))
                && _bounds[_b.ArgumentsOf(square)[0]] is not null)
                return (_b.ArgumentsOf(square)[0], c);
        return null;
    }

    /// <summary>A sum of exponentials, some of them left out: the exponent and the axes.</summary>
    private (int Exponent, int Axes)? Exponent(int node)
    {
        if (_b.Kind(node) != NodeKind.Reduce || (ReduceOp)_b.Operand(node) != ReduceOp.Sum)
            return null;
        int power = _b.ArgumentsOf(node)[0];
        if (_b.IsMap(power, Op.Select) && !Moves(_b.ArgumentsOf(power)[0]) && _b.Constant(_b.ArgumentsOf(power)[2]) is 0.0)
            power = _b.ArgumentsOf(power)[1];
        return _b.IsMap(power, Op.Exp) ? (_b.ArgumentsOf(power)[0], (int)_b.Payload(node)) : null;
    }

    /// <summary>The line inside of max(0, u), whose square is smooth.</summary>
    private Bound? Kinked(int node)
    {
        if (_b.Kind(node) != NodeKind.Map)
            return null;
        int[] a = _b.ArgumentsOf(node);
        int line = _b.IsMap(node, Op.Select) && _b.Constant(a[1]) is 0.0 && _b.IsMap(a[0], Op.LessOrEqual) && _b.Constant(_b.ArgumentsOf(a[0])[1]) is 0.0 && _b.ArgumentsOf(a[0])[0] == a[2] ? a[2]
            : !_b.IsMap(node, Op.Max) ? -1 : _b.Constant(a[0]) is 0.0 ? a[1] : _b.Constant(a[1]) is 0.0 ? a[0] : -1;
        return line >= 0 && _bounds[line] is { Slope: >= 0 } bound && IsLine(bound) ? bound : null;
    }

    private Bound? OfSum(int argument, int axes)
    {
        if (_bounds[argument] is not { } bound || _b.Axes.Of(axes).Any(axis => _b.Axes[axis].Bound >= 0))
            return null;
        // Those that share parameters first: the largest of the others' sums is less than the sum of the largest.
        foreach (int axis in _b.Axes.Of(axes).OrderBy(axis => IsSeparate(argument, axis, [])))
        {
            int one = _b.Axes.Set([axis]);
            bound = IsSeparate(argument, axis, [])
                ? bound with { Slope = bound.Slope < 0 ? -1 : _b.Sum(bound.Slope, one), Bend = Largest(bound.Bend, one) }
                : bound with { Slope = bound.Slope < 0 ? -1 : _b.Map(Op.Square, _b.Sum(_b.Map(Op.Sqrt, bound.Slope), one)), Bend = _b.Sum(bound.Bend, one) };
        }
        return bound;
    }

    /// <summary>Whether the value reads other parameters at each place along the axis.</summary>
    /// <param name="node">The value.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="own">Which of its own axes each block is read along.</param>
    private bool IsSeparate(int node, int axis, Dictionary<int, int> own)
    {
        if (!Moves(node))
            return true;
        if (!_b.Axes.Contains(_b.AxesOf(node), axis))
            return false;
        int[] a = _b.ArgumentsOf(node);
        switch (_b.Kind(node))
        {
            case NodeKind.Leaf:
                bool isFirst = !own.TryGetValue(node, out int before);
                own[node] = axis;
                return isFirst || before == axis;
            case NodeKind.Map:
            case NodeKind.Reduce:
                return a.All(x => IsSeparate(x, axis, own));
            case NodeKind.At:
                var indices = _b.IndicesOf(node);
                var renamed = indices.Where(i => _b.Kind(i.Index) == NodeKind.Iota && _b.Operand(i.Index) == axis).ToList();
                return renamed.Count == 1 ? IsSeparate(a[0], renamed[0].Axis, own) : indices.All(i => i.Axis != axis) && IsSeparate(a[0], axis, own);
            default:
                return false;
        }
    }

    private Bound Plus(Bound x, Bound y)
    {
        if (x.Blocks.Count == 0 || y.Blocks.Count == 0)
            return x.Blocks.Count == 0 ? y : x;
        bool isShared = x.Blocks.Overlaps(y.Blocks);
        int slope = x.Slope < 0 || y.Slope < 0 ? -1 : !isShared ? Add(x.Slope, y.Slope)
            : _b.Map(Op.Square, Add(_b.Map(Op.Sqrt, x.Slope), _b.Map(Op.Sqrt, y.Slope)));
        return new(slope, isShared || _b.Constant(x.Bend) is 0.0 || _b.Constant(y.Bend) is 0.0 ? Add(x.Bend, y.Bend) : Max(x.Bend, y.Bend), Both(x, y));
    }

    private Bound Scaled(Bound u, int factor) => u with { Slope = u.Slope < 0 ? -1 : Times(_b.Map(Op.Square, factor), u.Slope), Bend = Times(_b.Map(Op.Abs, factor), u.Bend) };

    private bool IsLine(Bound u) => u.Slope >= 0 && _b.Constant(u.Bend) is 0.0;

    /// <summary>The largest along axes, 0 where they are empty.</summary>
    private int Largest(int node, int axes) =>
        _b.Axes.Intersect(axes, _b.AxesOf(node)) == AxisTable.None ? node : Max(_zero, _b.Reduce(ReduceOp.Max, node, _b.Axes.Intersect(axes, _b.AxesOf(node))));

    private static HashSet<int> Both(Bound x, Bound y) => [.. x.Blocks, .. y.Blocks];

    private int Times(int x, int y) => _b.Constant(x) is 0.0 || _b.Constant(y) is 0.0 ? _zero : _b.Map(Op.Multiply, x, y);

    private int Add(int x, int y) => _b.Constant(x) is 0.0 ? y : _b.Constant(y) is 0.0 ? x : _b.Map(Op.Add, x, y);

    private int Max(int x, int y) => x == y ? x : _b.Map(Op.Max, x, y);
}
