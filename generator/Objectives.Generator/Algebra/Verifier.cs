using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Routines;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Whether a program keeps the rules of the algebra: what tests run between passes, and what stands between a text from elsewhere
/// and the rest of the compiler.
/// </summary>
internal sealed class Verifier
{
    private readonly Program _program;
    private readonly List<string> _violations = [];

    private Verifier(Program program) => _program = program;

    /// <summary>What is wrong, node by node; empty for a valid program.</summary>
    public static IReadOnlyList<string> Check(Program program)
    {
        var verifier = new Verifier(program);
        // Arrays that do not fit each other leave nothing to read.
        if (verifier.Shape())
            verifier.Contents();
        return verifier._violations;
    }

    private bool Shape()
    {
        int count = _program.Count;
        bool fits = _program.Types.Length == count && _program.Operands.Length == count && _program.AxisSets.Length == count
            && _program.Payloads.Length == count && _program.ArgumentStarts.Length == count + 1 && _program.ArgumentStarts[0] == 0
            && _program.ArgumentStarts[count] == _program.Arguments.Length && _program.Names.Length == count;
        for (int node = 0; fits && node < count; node++)
            fits = _program.ArgumentStarts[node] <= _program.ArgumentStarts[node + 1];
        if (!fits)
            _violations.Add("The arrays of nodes and arguments do not fit each other.");
        return fits;
    }

    private void Contents()
    {
        for (int leaf = 0; leaf < _program.Leaves.Count; leaf++)
            Leaf(leaf);
        bool readable = true;
        for (int node = 0; node < _program.Count; node++)
            readable &= References(node);
        for (int node = 0; readable && node < _program.Count; node++)
            Node(node);
        if (readable)
            Duplicates();
        if (readable && _violations.Count == 0)
            Cycles();
        for (int node = 0; node < _program.Count; node++)
            if (_program.Names[node] is { } name)
                Require(node, name.Trim().Length > 0 && !name.Any(char.IsControl), "its name is empty, or has control characters");
        Ends();
    }

    private void Leaf(int number)
    {
        var leaf = _program.Leaves[number];
        Require(leaf.Name.Length > 0 && !leaf.Name.Any(char.IsWhiteSpace), $"Leaf {number} has no name, or one with spaces.");
        Require(leaf.Axes.All(a => a >= 0 && a < _program.Axes.Count) && leaf.Axes.Distinct().Count() == leaf.Axes.Length,
            $"Leaf {number} ({leaf.Name}) has an axis twice or one that does not exist.");
        Require(leaf.Role != LeafRole.Size || (leaf.Type == ElementType.Int && leaf.Axes.Length == 0), $"Leaf {number} ({leaf.Name}) is a size, but no integer.");
    }

    /// <summary>Whether everything that a node points to exists and comes before it.</summary>
    private bool References(int node)
    {
        int before = _violations.Count;
        Require(node, Enum.IsDefined(typeof(NodeKind), _program.Kind(node)), "its kind does not exist");
        Require(node, Enum.IsDefined(typeof(ElementType), _program.Type(node)), "its type does not exist");
        Require(node, IsSet(_program.AxesOf(node)), "its set of axes does not exist");
        foreach (int argument in _program.ArgumentsOf(node))
            Require(node, argument >= 0 && argument < node, $"its argument %{argument} does not come before it");
        int operand = _program.Operand(node);
        switch (_program.Kind(node))
        {
            case NodeKind.Leaf:
                Require(node, operand >= 0 && operand < _program.Leaves.Count, "its leaf does not exist");
                break;
            case NodeKind.Iota:
                Require(node, operand >= 0 && operand < _program.Axes.Count, "its axis does not exist");
                break;
            case NodeKind.Map:
                Require(node, operand >= 0 && operand < Operation.All.Count, "its operation does not exist");
                break;
            case NodeKind.Reduce:
                Require(node, Enum.IsDefined(typeof(ReduceOp), unchecked((byte)operand)) && operand is >= 0 and < 256, "its reduction does not exist");
                Require(node, IsSet(_program.Payload(node)), "the set it reduces over does not exist");
                break;
            case NodeKind.Custom:
                Require(node, IsSet(_program.Payload(node)), "the set it contracts does not exist");
                break;
            case NodeKind.At or NodeKind.AddAt:
                Require(node, IsSet(_program.Payload(node)), "the set it indexes does not exist");
                Require(node, _program.Kind(node) == NodeKind.At || operand is (int)ReduceOp.Sum or (int)ReduceOp.Max, "it neither sums nor takes the largest");
                break;
            case NodeKind.Frozen:
                Require(node, Enum.IsDefined(typeof(FrozenReason), unchecked((byte)operand)) && operand is >= 0 and < 256, "its reason does not exist");
                break;
        }
        return _violations.Count == before;
    }

    private bool IsSet(long set) => set >= 0 && set < _program.Axes.SetCount;

    private void Node(int node)
    {
        int[] arguments = _program.ArgumentsOf(node).ToArray();
        switch (_program.Kind(node))
        {
            case NodeKind.Leaf:
                var leaf = _program.LeafOf(node);
                Arity(node, 0);
                Result(node, leaf.Type, leaf.Axes);
                break;
            case NodeKind.Const:
                Arity(node, 0);
                Axes(node, []);
                Require(node, _program.Type(node) != ElementType.Bool || _program.Payload(node) is 0 or 1, "a condition is 0 or 1");
                break;
            case NodeKind.Iota:
                Arity(node, 0);
                Result(node, ElementType.Int, [_program.Operand(node)]);
                break;
            case NodeKind.Map:
                Map(node, arguments);
                break;
            case NodeKind.Reduce when Arity(node, 1):
                int[] reduced = _program.Axes.Of((int)_program.Payload(node));
                Require(node, reduced.Length > 0 && reduced.All(AxesOf(arguments[0]).Contains), "it reduces over axes that its argument lacks, or none");
                Require(node, _program.Type(node) != ElementType.Bool, "conditions are not reduced");
                Result(node, _program.Type(arguments[0]), AxesOf(arguments[0]).Except(reduced));
                break;
            case NodeKind.At when Arity(node, 1 + Indexed(node).Length):
                Require(node, Indexed(node).Length > 0 && Indexed(node).All(AxesOf(arguments[0]).Contains), "it indexes axes that its argument lacks, or none");
                Indices(node, arguments);
                Result(node, _program.Type(arguments[0]), AxesOf(arguments[0]).Except(Indexed(node)).Concat(arguments.Skip(1).SelectMany(AxesOf)));
                break;
            case NodeKind.AddAt when Arity(node, 1 + Indexed(node).Length):
                Require(node, Indexed(node).Length > 0 && Indexed(node).All(AxesOf(node).Contains), "its result lacks an axis it adds along, or there is none");
                Indices(node, arguments);
                Require(node, _program.Type(node) == _program.Type(arguments[0]) && _program.Type(node) != ElementType.Bool, "its type is not that of what it adds");
                break;
            case NodeKind.Past or NodeKind.AddPast:
                Recurrence(node, arguments);
                break;
            case NodeKind.Frozen when Arity(node, 1):
                Require(node, _program.Type(node) == ElementType.Real, "only real values are frozen");
                Result(node, _program.Type(arguments[0]), AxesOf(arguments[0]));
                break;
            case NodeKind.Custom:
                Require(node, arguments.Length > 1 && arguments.Length % 2 == 1, "it has a value and pairs of a partial derivative and what it is by");
                Require(node, arguments.All(a => _program.Type(a) == ElementType.Real), "its arguments are real");
                Require(node, !AxesOf(arguments[0]).Any(Indexed(node).Contains), "its value runs along a contracted axis");
                Result(node, ElementType.Real, arguments.SelectMany(AxesOf).Except(Indexed(node)));
                break;
            case NodeKind.Library:
                Routine(node, arguments);
                break;
        }
    }

    private void Routine(int node, int[] arguments)
    {
        int id = _program.Operand(node);
        Require(node, id >= 0 && id < Routines.Routine.All.Count, $"there is no routine {id}");
        if (id < 0 || id >= Routines.Routine.All.Count)
            return;
        var routine = Routines.Routine.All[id];
        if (!Arity(node, routine.Ranks.Length + routine.Ranks.Sum() + routine.Rank))
            return;
        bool areAxes = arguments.Skip(routine.Ranks.Length).All(a => _program.Kind(a) == NodeKind.Iota);
        Require(node, areAxes, "its axes are given as indices along them");
        if (!areAxes)
            return;
        var (_, values, axes, result) = _program.CallOf(node);
        Require(node, axes.Append(result).All(own => own.Distinct().Count() == own.Length), "an axis stands twice in one array");
        Require(node, values.All(v => _program.Type(v) == ElementType.Real), "its arguments are real");
        Size[] Lengths(int[] own) => own.Select(a => _program.Axes[a].Size).ToArray();
        Require(node, routine.Shape.Fits(axes.Select(Lengths).ToArray(), Lengths(result)), "its axes have other lengths than the routine takes");
        Require(node, _program.Payload(node) == 0, "it has no payload");
        Result(node, routine.Type, values.SelectMany((v, k) => AxesOf(v).Except(axes[k])).Concat(result));
    }

    private void Recurrence(int node, int[] arguments)
    {
        bool isPast = _program.Kind(node) == NodeKind.Past;
        int first = isPast ? 1 : 0;
        int source = _program.SourceOf(node);
        Require(node, source >= 0 && source < _program.Count && _program.Recurrences.Count(r => r.Past == node) == 1, "it is not closed by one recurrence");
        bool isNest = arguments.Length >= first + 2 && (arguments.Length - first) % 2 == 0;
        for (int k = first; isNest && k < arguments.Length; k += 2)
            isNest = _program.Kind(arguments[k]) == NodeKind.Iota && _program.Type(arguments[k + 1]) == ElementType.Int;
        Require(node, isNest, "it has no loops, or something else for their indices");
        if (!isNest || source < 0 || source >= _program.Count)
            return;
        Require(node, _program.Payload(node) >= 1 && _program.Payload(node) <= _program.NestOf(node).Length, "it has no loops");
        if (_program.Payload(node) < 1 || _program.Payload(node) > _program.NestOf(node).Length)
            return;
        int[] loops = _program.LoopsOf(node), nest = _program.NestOf(node).Select(l => l.Axis).ToArray();
        Require(node, nest.Distinct().Count() == nest.Length, "it has an axis twice");
        Require(node, loops.All(AxesOf(node).Contains), "it lacks the axis of a loop");
        Require(node, _program.Type(source) == _program.Type(node), $"its type is {_program.Type(node)}, that of what it runs over {_program.Type(source)}");
        if (!isPast)
        {
            Require(node, _program.Type(node) == ElementType.Real, "it is not real");
            return;
        }
        Require(node, _program.Type(arguments[0]) == _program.Type(node), $"its type is {_program.Type(node)}, that of its beginning {_program.Type(arguments[0])}");
        Require(node, _program.NestOf(node).SelectMany(l => AxesOf(l.Index)).Concat(AxesOf(arguments[0])).Concat(AxesOf(source).Except(nest)).All(AxesOf(node).Contains),
            "it lacks an axis of what it reads");
    }

    /// <summary>Cycles pass through recurrences that run one way through the same loops.</summary>
    private void Cycles()
    {
        if (_program.Recurrences.Count == 0)
            return;
        foreach (int[] group in Components.Of(_program).Where(g => g.Length > 1))
        {
            int[] recurrences = group.Where(n => _program.SourceOf(n) >= 0).ToArray();
            Require(group[0], recurrences.Select(_program.Kind).Distinct().Count() == 1, "its cycle runs both ways");
            var nests = recurrences.Select(n => _program.LoopsOf(n).ToList()).ToList();
            Require(group[0], nests.All(a => nests.All(b => a.Where(b.Contains).SequenceEqual(b.Where(a.Contains)))), "the loops of its cycle do not stand in one order");
        }
    }

    private void Map(int node, int[] arguments)
    {
        var operation = Operation.At(_program.Operand(node));
        if (!Arity(node, operation.Arity))
            return;
        var types = arguments.Select(_program.Type).ToArray();
        if (Accepts(operation, types))
            Result(node, operation.ResultType(types), arguments.SelectMany(AxesOf));
        else
            Require(node, false, $"'{operation.Name}' does not take arguments of types {string.Join(", ", types)}");
    }

    /// <summary>An operation takes arguments that it would leave as they are.</summary>
    private static bool Accepts(Operation operation, ElementType[] types)
    {
        switch (operation)
        {
            case Connective:
                return types.All(t => t == ElementType.Bool);
            case Select:
                return types[0] == ElementType.Bool && types[1] == types[2];
            case IntegerOperation:
                return types.All(t => t == ElementType.Int);
            case Negate:
                return types[0] != ElementType.Bool;
            case ToReal:
                return types[0] != ElementType.Real;
        }
        var builder = new ProgramBuilder();
        int[] arguments = types.Select((type, i) => builder.Leaf(LeafRole.Argument, "x" + (char)('0' + i), type)).ToArray();
        return operation.Convert(builder, arguments).SequenceEqual(arguments);
    }

    private void Indices(int node, int[] arguments)
    {
        foreach (int index in arguments.Skip(1))
            Require(node, _program.Type(index) == ElementType.Int, $"its index %{index} is no integer");
    }

    private bool Arity(int node, int count)
    {
        int actual = _program.ArgumentsOf(node).Length;
        Require(node, actual == count, $"it has {actual} arguments instead of {count}");
        return actual == count;
    }

    private void Result(int node, ElementType type, IEnumerable<int> axes)
    {
        Require(node, _program.Type(node) == type, $"its type is {_program.Type(node)} instead of {type}");
        Axes(node, axes);
    }

    private void Axes(int node, IEnumerable<int> axes)
    {
        int[] expected = axes.Distinct().OrderBy(a => a).ToArray();
        Require(node, AxesOf(node).SequenceEqual(expected), $"its axes are {Shown(AxesOf(node))} instead of {Shown(expected)}");
    }

    /// <summary>Every value once: passes compare nodes by number.</summary>
    private void Duplicates()
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int node = 0; node < _program.Count; node++)
        {
            string key = string.Join(" ", new[] { (long)_program.Kind(node), (long)_program.Type(node), _program.Operand(node), _program.AxesOf(node), _program.Payload(node) }
                .Concat(_program.ArgumentsOf(node).ToArray().Select(a => (long)a)));
            if (seen.TryGetValue(key, out int first))
                Require(node, false, $"it is the same as %{first}");
            else
                seen.Add(key, node);
        }
    }

    private void Ends()
    {
        foreach (var output in _program.Outputs)
            Require(output.Node >= 0 && output.Node < _program.Count, $"The output '{output.Name}' is node %{output.Node}, which does not exist.");
        Require(_program.Outputs.All(o => o.Name.Length > 0 && o.Name.IndexOf('\n') < 0) && _program.Outputs.Select(o => o.Name).Distinct().Count() == _program.Outputs.Count,
            "An output has no name, or one that is given twice.");
        foreach (var recurrence in _program.Recurrences)
            Require(recurrence.Past >= 0 && recurrence.Past < _program.Count && _program.Kind(recurrence.Past) is NodeKind.Past or NodeKind.AddPast
                && recurrence.Source >= 0 && recurrence.Source < _program.Count, $"The recurrence of %{recurrence.Past} and %{recurrence.Source} does not join a past value and a node.");
    }

    private int[] AxesOf(int node) => _program.Axes.Of(_program.AxesOf(node));

    private int[] Indexed(int node) => _program.Axes.Of((int)_program.Payload(node));

    private string Shown(int[] axes) => "[" + string.Join(" ", axes.Select(a => Printer.AxisName(_program.Axes[a]))) + "]";

    private void Require(bool holds, string violation)
    {
        if (!holds)
            _violations.Add(violation);
    }

    private void Require(int node, bool holds, string violation)
    {
        if (!holds)
            _violations.Add($"Node %{node} ({_program.Kind(node)}): {violation}.");
    }
}
