using System;
using System.Collections.Concurrent;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// An operation's <see cref="Operation.Partial"/> as a small program over numbers, made once for each argument: forward mode reads
/// the very rules that the differentiation of programs applies.
/// </summary>
internal sealed class PartialRule
{
    private static readonly ConcurrentDictionary<(int Operation, int Argument, int Types), PartialRule> Rules = new();

    private readonly Program _program;
    private readonly Operation[] _operations;
    private readonly int[] _leaves;   // the node of each argument, then of the operation's own value; −1 where it is not used
    private readonly int _result;

    private PartialRule(Operation operation, int argument, ElementType[] types)
    {
        var builder = new ProgramBuilder();
        var x = types.Select((type, i) => new Expr(builder, builder.Leaf(LeafRole.Argument, "x" + (char)('0' + i), type))).ToArray();
        var y = new Expr(builder, builder.Leaf(LeafRole.Argument, "y", ElementType.Real));
        _program = builder.Build([new Output("partial", operation.Partial(argument, x, y).Node)]);
        _result = _program.Outputs[0].Node;
        _operations = new Operation[_program.Count];
        _leaves = Enumerable.Repeat(-1, types.Length + 1).ToArray();
        for (int node = 0; node < _program.Count; node++)
            if (_program.Kind(node) == NodeKind.Map)
                _operations[node] = Operation.At(_program.Operand(node));
            else if (_program.Kind(node) == NodeKind.Leaf)
                _leaves[_program.Operand(node)] = node;
            else if (_program.Kind(node) != NodeKind.Const)
                throw new InvalidOperationException($"The partial derivative of '{operation.Name}' has a node of kind {_program.Kind(node)}; only maps are element-wise.");
    }

    /// <summary>Memory for evaluations, so that none allocates; one for each interpreter.</summary>
    public sealed class Scratch
    {
        private readonly DoubleDouble[][] _arguments = [[], new DoubleDouble[1], new DoubleDouble[2], new DoubleDouble[3]];
        private DoubleDouble[] _registers = new DoubleDouble[16];

        public DoubleDouble[] Arguments(int count) => count < _arguments.Length ? _arguments[count] : new DoubleDouble[count];

        public DoubleDouble[] Registers(int count)
        {
            if (_registers.Length < count)
                _registers = new DoubleDouble[count];
            return _registers;
        }
    }

    /// <summary>The derivative, where it is the same everywhere.</summary>
    public DoubleDouble? Constant => _program.Kind(_result) == NodeKind.Const ? new DoubleDouble(_program.Constant(_result)) : null;

    public static PartialRule Of(Operation operation, int argument, ElementType[] types)
    {
        int key = types.Aggregate(0, (code, type) => code * 4 + (int)type);
        return Rules.GetOrAdd((operation.Id, argument, key), _ => new PartialRule(operation, argument, types));
    }

    /// <summary>The derivative at the arguments <paramref name="x"/>, where the operation's value is <paramref name="y"/>.</summary>
    public DoubleDouble Evaluate(DoubleDouble[] x, DoubleDouble y, Scratch scratch)
    {
        var registers = scratch.Registers(_program.Count);
        for (int i = 0; i < _leaves.Length; i++)
            if (_leaves[i] >= 0)
                registers[_leaves[i]] = i < x.Length ? x[i] : y;
        for (int node = 0; node <= _result; node++)
            switch (_program.Kind(node))
            {
                case NodeKind.Const:
                    registers[node] = Interpreter.ConstantOf(_program, node);
                    break;
                case NodeKind.Map:
                    registers[node] = Apply(_operations[node], _program.ArgumentsOf(node), registers, scratch);
                    break;
            }
        return registers[_result];
    }

    private static DoubleDouble Apply(Operation operation, ReadOnlySpan<int> arguments, DoubleDouble[] registers, Scratch scratch)
    {
        switch (operation)
        {
            case Unary unary:
                return unary.Value(registers[arguments[0]]);
            case Binary binary:
                return binary.Value(registers[arguments[0]], registers[arguments[1]]);
            default:
                var x = scratch.Arguments(arguments.Length);
                for (int i = 0; i < x.Length; i++)
                    x[i] = registers[arguments[i]];
                return operation.Value(x);
        }
    }
}
