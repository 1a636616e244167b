using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Routines;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Emit;

/// <summary>Mathematics for people: headers, comments and messages.</summary>
internal static class FormulaWriter
{
    private const int DepthLimit = 40;

    /// <summary>
    /// The most nodes one formula shows. Without it, a formula of shared parts that have no names would be written out as a tree, which grows
    /// exponentially; every line is cut long before this.
    /// </summary>
    private const int NodeLimit = 600;

    /// <summary>The whole formula.</summary>
    public static string Plain(Program p, int node) => new Formula(p, _ => null, node).Write(node).Text;

    /// <summary>The formula of a node in terms of what has a name; cut where it would be longer than a line.</summary>
    public static string Inside(Program p, int node, Func<int, string?> named, int limit)
    {
        string text = new Formula(p, named, node, limit).Write(node).Text;
        return text.Length <= limit ? text : text.Substring(0, limit - 1) + "…";
    }

    /// <summary>
    /// A value's definitions in order: what is used more than once gets a line of its own, the outputs theirs. Behind <paramref name="limit"/> characters the
    /// text of a line is not that of the formula.
    /// </summary>
    public static IReadOnlyList<string> Definitions(Program p, IReadOnlyList<Output> outputs, Func<string, string> outputName, int limit)
    {
        var uses = new int[p.Count];
        var needed = new bool[p.Count];
        foreach (var o in outputs)
        {
            uses[o.Node] += 1;
            needed[o.Node] = true;
        }
        var pending = new Stack<int>(outputs.Select(o => o.Node).Distinct());
        while (pending.Count > 0)
        {
            int n = pending.Pop();
            foreach (int a in p.ArgumentsOf(n))
                Use(a, 1);
            // What a value reads of its own past needs a line of its own.
            if (p.SourceOf(n) is >= 0 and var source)
                Use(source, 2);
        }

        void Use(int node, int times)
        {
            uses[node] += times;
            if (needed[node])
                return;
            needed[node] = true;
            pending.Push(node);
        }

        var names = new Dictionary<int, string>();
        var scope = new Names();
        foreach (var leaf in p.Leaves)
            scope.Unique(LeafName(leaf));
        int[] defined = [.. Enumerable.Range(0, p.Count).Where(n => needed[n] && uses[n] >= 2 && !IsSmall(p, n))];
        foreach (int n in defined)
            names.Add(n, scope.Unique(p.Names[n] is { } given && !Differentiate.DerivativeNames.IsDerivative(given) ? given : ((char)('p' + names.Count % 11)).ToString()));
        string Text(int node) => new Formula(p, m => names.TryGetValue(m, out string? name) ? name : null, node, limit).Write(node).Text;
        string Axes(int node) => string.Join(", ", p.Axes.Of(p.AxesOf(node)).Select(a => AxisName(p, a)));
        var lines = new List<string>();
        foreach (int n in defined)
            lines.Add($"{names[n]}{(Axes(n) is { Length: > 0 } axes ? $"[{axes}]" : "")} = {Text(n)}");
        foreach (var o in outputs)
            lines.Add($"{outputName(o.Name)} = {(names.TryGetValue(o.Node, out string? same) ? same : Text(o.Node))}");
        return lines;
    }

    public static string LeafName(Leaf leaf) => leaf.Role switch
    {
        LeafRole.Direction => leaf.Name == Differentiate.Proximal.Step ? "step" : "v_" + leaf.Name,
        LeafRole.Batch => leaf.Name + "′",
        LeafRole.Size => leaf.Name.Replace(Size.SamplesName, "n"),
        _ => leaf.Name,
    };

    public static string AxisName(Program p, int axis)
    {
        string name = p.Axes[axis].Size.Text.Replace(Size.SamplesName, "n");
        return name + new string('′', p.Axes[axis].Copy);
    }

    private static bool IsSmall(Program p, int node) => p.Kind(node) switch
    {
        NodeKind.Leaf or NodeKind.Const or NodeKind.Iota => true,
        NodeKind.Map => p.Operand(node) == Op.ToReal.Id || (p.Operand(node) == Op.Negate.Id && IsSmall(p, p.Argument(node, 0))),
        NodeKind.At => IsSmall(p, p.Argument(node, 0)),
        _ => false,
    };

    /// <summary>Operations whose formula has its arguments in their order.</summary>
    private static readonly bool[] IsInOrder = [.. Operation.All.Select(op =>
    {
        string[] marks = [.. Enumerable.Range(0, op.Arity).Select(k => $"\u0001{(char)('a' + k)}")];
        string text = op.Formula(marks);
        return marks.Zip(marks.Skip(1), (a, b) => text.IndexOf(a, StringComparison.Ordinal) <= text.IndexOf(b, StringComparison.Ordinal)).All(isAscending => isAscending);
    })];

    /// <summary>One formula, in terms of what has a name but itself: of its text only so many characters count, and what would stand behind them is not written.</summary>
    private sealed class Formula(Program p, Func<int, string?> named, int root, int length = int.MaxValue)
    {
        private const string Omitted = "…";

        private int _nodes = NodeLimit;

        public (string Text, int Precedence) Write(int node, int depth = 0)
        {
            if (node != root && named(node) is { } name)
                return (name, 9);
            if (depth > DepthLimit || --_nodes < 0)
                return (Omitted, 9);
            switch (p.Kind(node))
            {
                case NodeKind.Leaf:
                    return (LeafName(p.LeafOf(node)), 9);
                case NodeKind.Const:
                    return p.Type(node) switch
                    {
                        ElementType.Real => (Number(p.Constant(node)), p.Constant(node) < 0 ? 1 : 9),
                        ElementType.Int => (p.Payload(node).ToString(CultureInfo.InvariantCulture), 9),
                        _ => (p.Payload(node) != 0 ? "true" : "false", 9),
                    };
                case NodeKind.Iota:
                    return ("i_" + AxisName(p, p.Operand(node)), 9);
                case NodeKind.Map:
                    return Map(node, depth);
                case NodeKind.Reduce:
                    string axes = string.Join(",", p.Axes.Of((int)p.Payload(node)).Select(a => AxisName(p, a)));
                    return (ReduceOp)p.Operand(node) is ReduceOp.Sum or ReduceOp.Product
                        ? ($"{((ReduceOp)p.Operand(node) == ReduceOp.Sum ? "Σ" : "Π")}_{axes} {Atom(p.Argument(node, 0), 1, depth)}", 1)
                        : ($"{((ReduceOp)p.Operand(node)).ToString().ToLowerInvariant()}_{axes} {Atom(p.Argument(node, 0), 8, depth)}", 3);
                case NodeKind.At:
                    return ($"{Atom(p.Argument(node, 0), 8, depth)}[{Indices(node, depth)}]", 9);
                case NodeKind.AddAt:
                    return ($"{((ReduceOp)p.Operand(node) == ReduceOp.Sum ? "scatter" : "largest")}({Inner(p.Argument(node, 0), depth)} at {Indices(node, depth)})", 9);
                case NodeKind.Past or NodeKind.AddPast:
                    string places = string.Join(", ", p.NestOf(node).Select(l => $"{AxisName(p, l.Axis)}={Inner(l.Index, depth)}"));
                    string source = named(p.SourceOf(node)) ?? p.Names[p.SourceOf(node)] ?? p.Names[node] ?? "past";
                    if (p.Kind(node) == NodeKind.AddPast)
                        return ($"later({source} at {places})", 9);
                    bool beginsWithZero = p.Kind(p.Argument(node, 0)) == NodeKind.Const && p.Payload(p.Argument(node, 0)) == 0;
                    return ($"{source}[{places}]{(beginsWithZero ? "" : $" else {Atom(p.Argument(node, 0), 8, depth)}")}", beginsWithZero ? 9 : 0);
                case NodeKind.Library:
                    var routine = Routine.All[p.Operand(node)];
                    return ($"{routine.Name}({string.Join(", ", p.ArgumentsOf(node).ToArray().Take(routine.Ranks.Length).Where((_, k) => routine.IsShown(k)).Select(a => Inner(a, depth)))})", 9);
                case NodeKind.Frozen:
                    return (FrozenReason)p.Operand(node) == FrozenReason.User ? ($"stop({Inner(p.Argument(node, 0), depth)})", 9) : Write(p.Argument(node, 0), depth + 1);
                default:
                    return (p.Kind(node).ToString(), 9);
            }
        }

        private (string Text, int Precedence) Map(int node, int depth)
        {
            var op = Operation.At(p.Operand(node));
            if (op == Op.Store)
                return Write(p.Argument(node, 0), depth + 1);
            var arguments = new string[p.ArgumentsOf(node).Length];
            int written = 0;
            for (int k = 0; k < arguments.Length; k++)
            {
                int argument = p.Argument(node, k);
                arguments[k] = written > length && IsInOrder[op.Id] ? Omitted
                    : op.Precedence == 9 ? Inner(argument, depth)
                    : op == Op.MultiplyAdd ? Atom(argument, k < 2 ? 1 : 0, depth)
                    : Atom(argument, k == 0 && op != Op.Negate ? op.Precedence - 1 : op.Precedence, depth);
                written += arguments[k].Length;
            }
            return (op.Formula(arguments), op.Precedence);
        }

        private string Inner(int node, int depth) => Write(node, depth + 1).Text;

        private string Atom(int node, int above, int depth) => Write(node, depth + 1) is var (text, precedence) && precedence > above ? text : $"({text})";

        private string Indices(int node, int depth) =>
            string.Join(", ", p.Axes.Of((int)p.Payload(node)).Select((a, k) => $"{AxisName(p, a)}={Inner(p.Argument(node, 1 + k), depth)}"));
    }

    private static string Number(double value) => value == Math.Floor(value) && Math.Abs(value) < 1e15
        ? value.ToString("0", CultureInfo.InvariantCulture)
        : double.IsPositiveInfinity(value) ? "∞" : double.IsNegativeInfinity(value) ? "−∞" : Names.Literal(value);
}
