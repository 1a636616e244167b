using System;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Tests.Operations;

/// <summary>
/// A function of numbers as a program, its derivatives by the strict chain rule (every product is taken, also of zero and infinity), and
/// two ways to evaluate it: in double-double, and rounded to a double after every node, as emitted code computes.
/// </summary>
internal sealed class Rule
{
    private readonly ProgramBuilder _builder;
    private readonly int[] _variables;
    private readonly int _node;

    private Rule(ProgramBuilder builder, int[] variables, int node)
    {
        _builder = builder;
        _variables = variables;
        _node = node;
    }

    public static Rule Of(Operation operation) => Of(operation.Arity, x => x[0].Map(operation, x.Skip(1).ToArray()));

    /// <summary>A composite of its leading arguments; optional ones have their defaults.</summary>
    public static Rule Of(Composite composite) => Of(composite.Arity - composite.Defaults.Length,
        x => composite.Expand([.. x, .. composite.Defaults.Select(d => x[0].Of(d))]));

    public static Rule Of(int arity, Func<Expr[], Expr> formula)
    {
        var builder = new ProgramBuilder();
        int[] variables = Enumerable.Range(0, arity).Select(i => builder.Leaf(LeafRole.Argument, "x" + (char)('0' + i), ElementType.Real)).ToArray();
        return new Rule(builder, variables, formula(variables.Select(v => new Expr(builder, v)).ToArray()).Node);
    }

    /// <summary>An operation by its name or a composite by its method.</summary>
    public static Rule Of(string name) => Operation.All.FirstOrDefault(o => o.Name == name) is { } operation
        ? Of(operation)
        : Of(Composite.All.Single(c => c.Method == name));

    public int Arity => _variables.Length;

    public Rule Derivative(int argument = 0)
    {
        var tangents = new int[_node + 1];
        int zero = _builder.Const(0);
        for (int n = 0; n <= _node; n++)
            tangents[n] = n == _variables[argument] ? _builder.Const(1) : _builder.Kind(n) == NodeKind.Map ? Tangent(n, tangents, zero) : zero;
        return new Rule(_builder, _variables, tangents[_node]);
    }

    public DoubleDouble Exact(params DoubleDouble[] x) => Evaluate(x, value => value);

    public double InDouble(params double[] x) =>
        Evaluate(x.Select(v => new DoubleDouble(v)).ToArray(), value => new DoubleDouble(value.ToDouble())).ToDouble();

    private int Tangent(int node, int[] tangents, int zero)
    {
        var operation = Operation.All[_builder.Operand(node)];
        int[] a = _builder.ArgumentsOf(node);
        if (_builder.Type(node) != ElementType.Real)
            return zero;
        if (operation is Select)
            return _builder.Map(Op.Select, a[0], tangents[a[1]], tangents[a[2]]);
        int sum = zero;
        var x = a.Select(v => new Expr(_builder, v)).ToArray();
        for (int i = 0; i < a.Length; i++)
            if (tangents[a[i]] != zero)
                sum = _builder.Map(Op.Add, sum, _builder.Map(Op.Multiply, tangents[a[i]], operation.Partial(i, x, new Expr(_builder, node)).Node));
        return sum;
    }

    private DoubleDouble Evaluate(DoubleDouble[] x, Func<DoubleDouble, DoubleDouble> round)
    {
        var values = new DoubleDouble[_node + 1];
        for (int n = 0; n <= _node; n++)
            values[n] = _builder.Kind(n) switch
            {
                NodeKind.Leaf => x[Array.IndexOf(_variables, n)],
                NodeKind.Const => new DoubleDouble(_builder.Constant(n) ?? _builder.IntConstant(n)!.Value),
                NodeKind.Map => round(Operation.All[_builder.Operand(n)].Value(_builder.ArgumentsOf(n).Select(a => values[a]).ToArray())),
                var kind => throw new InvalidOperationException($"A rule has no nodes of kind {kind}."),
            };
        return values[_node];
    }
}
