using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// The proximal map of the regularizers, argmin_p ½‖x − p‖² + step·R(p), where R is read as a sum over entries and groups of the blocks:
/// R(w) = Σ αⱼ|wⱼ| + ½Σ βⱼwⱼ² + Σ γⱼwⱼ + Σ ν_g‖w_g‖, whose coefficients do not depend on θ.
/// </summary>
/// <remarks>
/// The linear part moves x, the magnitudes shrink entries, the norms shrink groups, the squares scale: for positively homogeneous parts the
/// maps follow one another in this order (Y.-L. Yu, "On decomposing the proximal map", 2013), and a scale that a group shares commutes with
/// them. Where α or ν is negative or 1 + step·β is not positive the result is NaN.
/// </remarks>
internal sealed class Proximal
{
    /// <summary>The leaf of the step, which is not called like any field.</summary>
    public const string Step = "step.";

    private readonly ProgramBuilder _b;
    private readonly bool[] _depends;
    private readonly Dictionary<int, Part> _parts = [];

    private Proximal(ProgramBuilder b)
    {
        _b = b;
        _depends = Dependence.OnParameters(b);
    }

    /// <summary>What is known of the regularizers as functions of one block; −1 for a coefficient that is zero.</summary>
    private sealed class Part
    {
        public int Magnitude = -1, Square = -1, Linear = -1, Norm = -1, Group;
    }

    /// <summary>One output a block; or none and why there are none.</summary>
    public static (IReadOnlyList<Output> Outputs, string Reason) Of(ProgramBuilder b, ObjectiveModel model)
    {
        var map = new Proximal(b);
        foreach (var term in model.Terms.Where(t => t.Kind == TermKind.Regularizer))
            if (!map.Read(b.ToReal((model.Program.Find(term.FreeName) ?? model.Program.Find(term.OutputName))!.Value), b.Const(1), AxisTable.None))
                return ([], $"{term.Name} is not read as a sum of |w|, w², w and ‖w‖ over single entries or groups of the parameters, with factors that do not depend on them");
        var outputs = new List<Output>();
        foreach (var field in model.FieldsOf(FieldRole.Parameter))
        {
            var leaf = b.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == field.Name);
            int block = b.Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes);
            map._parts.TryGetValue(block, out var part);
            if (part is not null && field.Ascent)
                return ([], $"{field.Name} is maximised over");
            if (part is { Norm: >= 0, Square: >= 0 } && b.Axes.Intersect(b.AxesOf(part.Square), part.Group) != AxisTable.None)
                return ([], $"the squares of {field.Name} have different factors inside of a group");
            int mapped = part is null ? block : map.Map(block, part);
            outputs.Add(new(Outputs.Of(Outputs.Proximal, field.Name), field.Fixed.Length == 0 ? mapped : b.Map(Op.Select, FixedEntries.MaskOf(b, model, field), block, mapped)));
        }
        return (outputs, "");
    }

    // -- reading -----------------------------------------------------------------------------------------------------

    /// <summary>Takes a summand, with its factor, summed over axes; false where it is of no form known.</summary>
    private bool Read(int node, int factor, int summed)
    {
        if (!Depends(node))
            return true;
        int[] a = _b.ArgumentsOf(node);
        if (_b.Kind(node) == NodeKind.Reduce && (ReduceOp)_b.Operand(node) == ReduceOp.Sum)
        {
            int axes = (int)_b.Payload(node);
            bool isPlain = _b.Axes.Intersect(axes, _b.Axes.Union(summed, _b.AxesOf(factor))) == AxisTable.None && _b.Axes.Of(axes).All(x => _b.Axes[x].Bound < 0);
            return isPlain && Read(a[0], factor, _b.Axes.Union(summed, axes));
        }
        if (EntriesOf(node) is var (entries, _))
            return Add(entries, node, factor, summed, (p, c) => p.Linear = Plus(p.Linear, c));
        if (_b.IsMap(node, Op.Add))
            return Read(a[0], factor, summed) && Read(a[1], factor, summed);
        if (_b.IsMap(node, Op.Subtract))
            return Read(a[0], factor, summed) && Read(a[1], _b.Map(Op.Negate, factor), summed);
        if (_b.IsMap(node, Op.Negate))
            return Read(a[0], _b.Map(Op.Negate, factor), summed);
        if (_b.IsMap(node, Op.Divide) && !Depends(a[1]))
            return Read(a[0], _b.Map(Op.Divide, factor, a[1]), summed);
        if (_b.IsMap(node, Op.Multiply) && a[0] == a[1])
            return ReadSquare(a[0], factor, summed);
        if (_b.IsMap(node, Op.Multiply))
            return !Depends(a[0]) ? Read(a[1], Times(factor, a[0]), summed) : !Depends(a[1]) && Read(a[0], Times(factor, a[1]), summed);
        if (_b.IsMap(node, Op.Select) && !Depends(a[0]))
            return Read(a[1], _b.Map(Op.Select, a[0], factor, _b.Const(0)), summed) && Read(a[2], _b.Map(Op.Select, a[0], _b.Const(0), factor), summed);
        if (_b.IsMap(node, Op.Square))
            return ReadSquare(a[0], factor, summed);
        if (_b.IsMap(node, Op.Abs))
        {
            var (inner, scale) = Unscaled(a[0]);
            return EntriesOf(inner) is var (w, _) && Add(w, inner, Times(factor, _b.Map(Op.Abs, scale)), summed, (p, c) => p.Magnitude = Plus(p.Magnitude, c));
        }
        return (_b.IsMap(node, Op.Root) || _b.IsMap(node, Op.Sqrt)) && ReadNorm(a[0], factor, summed);
    }

    private bool ReadSquare(int argument, int factor, int summed)
    {
        var (inner, scale) = Unscaled(argument);
        return EntriesOf(inner) is var (w, _) && Add(w, inner, Times(factor, Times(_b.Const(2), Times(scale, scale))), summed, (p, c) => p.Square = Plus(p.Square, c));
    }

    /// <summary>√Σ w² over some of a block's axes: a norm of each of its groups, of which there is one for each place along the others.</summary>
    private bool ReadNorm(int argument, int factor, int summed)
    {
        if (_b.Kind(argument) != NodeKind.Reduce || (ReduceOp)_b.Operand(argument) != ReduceOp.Sum)
            return false;
        int square = _b.ArgumentsOf(argument)[0], group = (int)_b.Payload(argument);
        bool isSquare = _b.IsMap(square, Op.Square) || (_b.IsMap(square, Op.Multiply) && _b.ArgumentsOf(square)[0] == _b.ArgumentsOf(square)[1]);
        if (!isSquare || _b.Axes.Intersect(group, _b.Axes.Union(summed, _b.AxesOf(factor))) != AxisTable.None
            || EntriesOf(_b.ArgumentsOf(square)[0]) is not var (block, names) || !_b.Axes.IsSubset(group, _b.AxesOf(_b.ArgumentsOf(square)[0])))
            return false;
        int own = _b.Axes.Set(_b.Axes.Of(group).Select(axis => names.First(n => n.Called == axis).Own));
        var part = PartOf(block);
        if (part.Norm >= 0 && part.Group != own)
            return false;
        part.Group = own;
        return Add(block, _b.ArgumentsOf(square)[0], factor, _b.Axes.Union(summed, group), (p, c) => p.Norm = Plus(p.Norm, c), group);
    }

    /// <summary>A factor in front of what a magnitude or a square is taken of.</summary>
    private (int Inner, int Scale) Unscaled(int node)
    {
        int scale = _b.Const(1);
        while (true)
        {
            int[] a = _b.ArgumentsOf(node);
            if (_b.IsMap(node, Op.Negate))
                node = a[0];
            else if (_b.IsMap(node, Op.Multiply) && !Depends(a[0]))
                (node, scale) = (a[1], Times(scale, a[0]));
            else if (_b.IsMap(node, Op.Multiply) && !Depends(a[1]))
                (node, scale) = (a[0], Times(scale, a[1]));
            else if (_b.IsMap(node, Op.Divide) && !Depends(a[1]))
                (node, scale) = (a[0], _b.Map(Op.Divide, scale, a[1]));
            else
                return (node, scale);
        }
    }

    /// <summary>The block that a value is entry by entry, and what its axes are called there; null for anything else.</summary>
    private (int Block, (int Called, int Own)[] Names)? EntriesOf(int node)
    {
        int leaf = _b.Kind(node) == NodeKind.At ? _b.ArgumentsOf(node)[0] : node;
        if (_b.Kind(leaf) != NodeKind.Leaf || _b.LeafOf(leaf).Role != LeafRole.Parameter)
            return null;
        int[] own = _b.LeafOf(leaf).Axes;
        if (leaf == node)
            return (leaf, [.. own.Select(a => (a, a))]);
        var indices = _b.IndicesOf(node);
        var names = own.Select(a => (Called: indices.Where(i => i.Axis == a).Select(i => _b.Kind(i.Index) == NodeKind.Iota ? _b.Operand(i.Index) : -1).DefaultIfEmpty(a).First(), Own: a)).ToArray();
        // Under other names, each once, of the same length, and none that the block itself has for another axis.
        bool isRenamed = names.All(n => n.Called >= 0 && _b.Axes[n.Called].Bound < 0 && _b.Axes[n.Called].Size.Equals(_b.Axes[n.Own].Size) && (n.Called == n.Own || !own.Contains(n.Called)))
            && names.Select(n => n.Called).Distinct().Count() == names.Length;
        return isRenamed ? (leaf, names) : null;
    }

    /// <summary>
    /// Adds a coefficient of a block's entries or groups: the factor summed over the axes that those lack, under the block's own names.
    /// </summary>
    private bool Add(int block, int entries, int factor, int summed, System.Action<Part, int> add, int group = AxisTable.None)
    {
        var names = EntriesOf(entries)!.Value.Names;
        int kept = _b.Axes.Without(_b.Axes.Set(names.Select(n => n.Called)), group);
        // Every entry is summed, or it would be a value for each.
        if (!_b.Axes.IsSubset(kept, summed) || names.Any(n => _b.Axes[n.Own].Bound >= 0))
            return false;
        int coefficient = _b.Sum(factor, _b.Axes.Without(_b.Axes.Without(summed, group), kept));
        if (!_b.Axes.IsSubset(_b.AxesOf(coefficient), kept))
            return false;
        foreach (var (called, own) in names)
            if (called != own && _b.Axes.Contains(_b.AxesOf(coefficient), called))
                coefficient = _b.Rename(coefficient, called, own);
        add(PartOf(block), coefficient);
        return true;
    }

    private Part PartOf(int block)
    {
        if (!_parts.TryGetValue(block, out var part))
            _parts[block] = part = new();
        return part;
    }

    private bool Depends(int node) => node < _depends.Length && _depends[node];

    private int Times(int a, int b) => _b.Map(Op.Multiply, a, b);

    private int Plus(int a, int b) => a < 0 ? b : _b.Map(Op.Add, a, b);

    // -- the map -----------------------------------------------------------------------------------------------------

    private int Map(int block, Part part)
    {
        var (x, zero) = (new Expr(_b, block), new Expr(_b, _b.Const(0)));
        var step = new Expr(_b, _b.Leaf(LeafRole.Direction, Step, ElementType.Real));
        var conditions = new List<Expr>();
        if (part.Linear >= 0)
            x -= step * new Expr(_b, part.Linear);
        if (part.Magnitude >= 0)
        {
            var threshold = step * new Expr(_b, part.Magnitude);
            var size = new Expr(_b, _b.Map(Op.Abs, x.Node));
            x = (size <= threshold).Then(zero, (x < 0.0).Then(x + threshold, x - threshold));
            conditions.Add(threshold >= 0.0);
        }
        if (part.Norm >= 0)
        {
            var threshold = step * new Expr(_b, part.Norm);
            var norm = new Expr(_b, _b.Map(Op.Root, new Expr(_b, _b.Map(Op.Square, x.Node)).Sum(part.Group).Node));
            x *= (norm <= threshold).Then(zero, 1.0 - threshold / norm);
            conditions.Add(threshold >= 0.0);
        }
        if (part.Square >= 0)
        {
            var scale = 1.0 + step * new Expr(_b, part.Square);
            x /= scale;
            conditions.Add(scale > 0.0);
        }
        return conditions.Aggregate(x, (value, condition) => condition.Then(value, value.Of(double.NaN))).Node;
    }
}
