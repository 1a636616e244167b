using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Simplify.Rules;

/// <summary>A pattern laid over a node of a program: what its variables stand for.</summary>
internal sealed class Match
{
    private readonly Rule _rule;
    private int[] _values = [.. Enumerable.Repeat(-1, Scope.Variables)];
    private int _axes = -1;

    private Match(ProgramBuilder builder, Rule rule)
    {
        Builder = builder;
        _rule = rule;
    }

    public ProgramBuilder Builder { get; }

    public int X => _values[0];
    public int Y => _values[1];
    public int Z => _values[2];
    public int C => _values[4];

    /// <summary>The axes of the pattern's sums.</summary>
    public int Axes => _axes;

    public static Match? Of(Rule rule, ProgramBuilder builder, int node)
    {
        var match = new Match(builder, rule);
        return match.Covers(rule.Pattern, node) && (rule.Condition is null || rule.Condition(match)) ? match : null;
    }

    /// <summary>
    /// The replacement's value at a node of it. <paramref name="make"/> makes the maps; <paramref name="read"/> is applied to every value
    /// that a variable or a reduction is.
    /// </summary>
    public int Instantiate(int formula, Func<Operation, int[], int> make, Func<int, int> read)
    {
        var b = _rule.Builder;
        int Inner(int argument, Func<int, int> how) => Instantiate(argument, make, how);
        return b.Kind(formula) switch
        {
            NodeKind.Leaf => read(_values[b.Operand(formula)]),
            NodeKind.Const => Builder.Const(b.Constant(formula)!.Value),
            NodeKind.Map => make(Operation.At(b.Operand(formula)), b.ArgumentsOf(formula).Select(a => Inner(a, read)).ToArray()),
            NodeKind.Reduce => read(Builder.Reduce((ReduceOp)b.Operand(formula), Inner(b.ArgumentsOf(formula)[0], value => value), _axes)),
            NodeKind.Frozen => Builder.Freeze(Inner(b.ArgumentsOf(formula)[0], read), (FrozenReason)b.Operand(formula)),
            var kind => throw new InvalidOperationException($"The rule '{_rule.Name}' has a node of kind {kind}; rules have maps, reductions and shifts."),
        };
    }

    private bool Covers(int pattern, int node)
    {
        var b = _rule.Builder;
        switch (b.Kind(pattern))
        {
            case NodeKind.Leaf:
                int variable = b.Operand(pattern);
                if (_values[variable] >= 0)
                    return _values[variable] == node;
                _values[variable] = node;
                return Builder.Type(node) == ElementType.Real;
            case NodeKind.Const:
                return Builder.Constant(node) is { } c && c.Equals(b.Constant(pattern));
            case NodeKind.Map:
                return CoversMap(pattern, node);
            case NodeKind.Reduce:
                if (Builder.Kind(node) != NodeKind.Reduce || Builder.Operand(node) != b.Operand(pattern) || (_axes >= 0 && _axes != (int)Builder.Payload(node)))
                    return false;
                _axes = (int)Builder.Payload(node);
                return Covers(b.ArgumentsOf(pattern)[0], Builder.ArgumentsOf(node)[0]);
            default:
                return false;
        }
    }

    private bool CoversMap(int pattern, int node)
    {
        var b = _rule.Builder;
        int[] p = b.ArgumentsOf(pattern);
        // The opposite of a value known already may have any form: −(u − v) is v − u.
        if (b.IsMap(pattern, Op.Negate) && b.Kind(p[0]) == NodeKind.Leaf && _values[b.Operand(p[0])] is >= 0 and var known)
            return Builder.Map(Op.Negate, known) == node;
        var operation = Operation.At(b.Operand(pattern));
        if (!Builder.IsMap(node, operation))
            return false;
        int[] n = Builder.ArgumentsOf(node);
        var (values, axes) = ((int[])_values.Clone(), _axes);
        if (p.Zip(n, Covers).All(covered => covered))
            return true;
        (_values, _axes) = (values, axes);
        return operation is Add or Multiply or LogAddExp or Hypot && Covers(p[0], n[1]) && Covers(p[1], n[0]);
    }
}
