using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Operations;
using Objectives.Generator.Routines;
using Objectives.Generator.Simplify.Rules;

namespace Objectives.Generator.Simplify;

/// <summary>
/// Formulas as people write them, replaced by forms that keep their digits. Before differentiation, so that derivatives are those of the
/// stable form. A program without such formulas is returned as it is.
/// </summary>
internal sealed class Rewriter
{
    private readonly ProgramBuilder _builder;
    private readonly List<string> _applied;

    /// <summary>Nodes from here on were made by this pass.</summary>
    private readonly int _firstNew;

    /// <summary>The normal forms of nodes that this pass made.</summary>
    private readonly Dictionary<int, int> _normal = [];

    private Rewriter(Program program, List<string> applied)
    {
        _builder = new ProgramBuilder(program);
        _applied = applied;
        _firstNew = program.Count;
    }

    /// <summary>The program in normal form; the names of the rules taken are added to <paramref name="applied"/>, each once.</summary>
    public static Program Run(Program program, List<string> applied)
    {
        var rewriter = new Rewriter(program, applied);
        var b = rewriter._builder;
        var map = new int[program.Count];
        for (int n = 0; n < program.Count; n++)
        {
            int[] old = b.ArgumentsOf(n);
            int[] arguments = old.Select(a => map[a]).ToArray();
            map[n] = arguments.SequenceEqual(old) ? rewriter.Normal(n) : rewriter.Settle(Rebuild.Node(b, n, arguments));
            if (map[n] != n && program.Names[n] is { } name)
                b.Name(map[n], name);
        }
        foreach (var recurrence in program.Recurrences)
            b.Close(map[recurrence.Past], map[recurrence.Source]);
        return map.Where((m, n) => m != n).Any() ? b.Build(program.Outputs.Select(o => new Output(o.Name, map[o.Node])).ToList()) : program;
    }

    /// <summary>
    /// The normal form of a node whose arguments were in normal form when a constructor was given them: it may have put other nodes in
    /// between, such as a factor in front of a quotient.
    /// </summary>
    private int Settle(int node)
    {
        if (node < _firstNew)
            return node;
        if (_normal.TryGetValue(node, out int known))
            return known;
        int[] old = _builder.ArgumentsOf(node);
        int[] arguments = old.Select(Settle).ToArray();
        int result = arguments.SequenceEqual(old) ? Normal(node) : Settle(Rebuild.Node(_builder, node, arguments));
        return _normal[node] = _normal[result] = result;
    }

    /// <summary>The node after rules have been applied at its top until none does; its arguments are in normal form already.</summary>
    private int Normal(int node)
    {
        while (_builder.Kind(node) == NodeKind.Map && Step(node) is var (next, isLast))
        {
            node = next;
            if (isLast)
                break;
        }
        return node;
    }

    private (int Node, bool IsLast)? Step(int node)
    {
        var operation = Operation.At(_builder.Operand(node));
        if (operation == Op.Log && LogOfRoutine(_builder.ArgumentsOf(node)[0]) is { } log)
            return (log, false);
        foreach (var rule in RuleTable.Of(operation))
        {
            if (Match.Of(rule, _builder, node) is { } match)
                return (Replace(rule, match, []), rule.Unfolds);
            // f(v[i]) is f(v) read at i, so a formula inside the array counts.
            int[] a = _builder.ArgumentsOf(node);
            if (a.Length == 1 && _builder.Kind(a[0]) == NodeKind.At && Whole(operation, a[0]) is { } whole && Match.Of(rule, _builder, whole) is { } inside)
                return (Replace(rule, inside, _builder.IndicesOf(a[0])), rule.Unfolds);
        }
        return null;
    }

    /// <summary>
    /// The logarithm of a routine's result by the routine that gives it: a determinant leaves the numbers long before its logarithm does, and one over it sooner
    /// still. That of a negative result is not a number, as it is written.
    /// </summary>
    private int? LogOfRoutine(int value)
    {
        bool isMagnitude = _builder.IsMap(value, Op.Abs);
        int call = isMagnitude ? _builder.ArgumentsOf(value)[0] : value;
        if (_builder.Kind(call) != NodeKind.Library || Routine.All[_builder.Operand(call)] is var routine && routine.LogMagnitude is not { } logMagnitude)
            return null;
        string name = $"log {(isMagnitude ? $"|{routine.Name}|" : routine.Name)} = {logMagnitude.Name}";
        Note(name);
        int log = _builder.Library(logMagnitude, _builder.ArgumentsOf(call));
        return isMagnitude ? log
            : Settle(_builder.Map(Op.Add, log, _builder.Map(Op.Select, _builder.Map(Op.Less, call, _builder.Const(0)), _builder.Const(double.NaN), _builder.Const(0))));
    }

    /// <summary>The operation on all of the array that one entry is read of.</summary>
    private int? Whole(Operation operation, int entry) =>
        _builder.Map(operation, _builder.ArgumentsOf(entry)[0]) is var whole && _builder.IsMap(whole, operation) ? whole : null;

    private int Replace(Rule rule, Match match, (int Axis, int Index)[] indices)
    {
        Note(rule.Name);
        return match.Instantiate(rule.Replacement, (op, a) => rule.Unfolds ? _builder.Map(op, a) : Settle(_builder.Map(op, a)), value => Read(value, indices));
    }

    /// <summary>A rule that was applied, each once.</summary>
    private void Note(string name)
    {
        if (!_applied.Contains(name))
            _applied.Add(name);
    }

    /// <summary>Reading a sum or a product reads its parts, so that no array is made for one entry.</summary>
    private int Read(int value, (int Axis, int Index)[] indices)
    {
        if (indices.Length == 0)
            return value;
        return _builder.Kind(value) == NodeKind.Map && Operation.At(_builder.Operand(value)) is Add or Subtract or Multiply or Negate
            ? _builder.Map(Operation.At(_builder.Operand(value)), _builder.ArgumentsOf(value).Select(a => Read(a, indices)).ToArray())
            : _builder.At(value, indices);
    }
}
