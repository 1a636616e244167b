using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;
using Xunit;

namespace Objectives.Generator.Tests.Algebra;

/// <summary>Valid programs pass; each kind of damage is found and named.</summary>
public class VerifierTests
{
    [Fact]
    public void Random_programs_are_valid()
    {
        for (int seed = 1; seed <= 200; seed++)
            Assert.Empty(Verifier.Check(RandomPrograms.Make(seed).Program));
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "kind", "its kind does not exist" },
        { "type", "its type does not exist" },
        { "result type", "its type is Int instead of Real" },
        { "argument types", "does not take arguments of types" },
        { "axes", "its axes are" },
        { "axes number", "its set of axes does not exist" },
        { "order", "does not come before it" },
        { "negative argument", "does not come before it" },
        { "arity", "it has 1 arguments instead of 2" },
        { "leaf", "its leaf does not exist" },
        { "leaf axes", "has an axis twice" },
        { "leaf name", "has no name" },
        { "size leaf", "is a size, but no integer" },
        { "operation", "its operation does not exist" },
        { "reduction", "its reduction does not exist" },
        { "reduced set", "the set it reduces over does not exist" },
        { "reduced axes", "it reduces over axes that its argument lacks" },
        { "indexed axes", "it indexes axes that its argument lacks" },
        { "index type", "is no integer" },
        { "scattered axes", "its result lacks an axis it adds along" },
        { "iota", "its axis does not exist" },
        { "condition", "a condition is 0 or 1" },
        { "reason", "its reason does not exist" },
        { "duplicate", "it is the same as %" },
        { "output", "which does not exist" },
        { "output name", "given twice" },
        { "recurrence", "does not join a past value" },
        { "starts", "do not fit each other" },
        { "name", "its name is empty" },
        { "names", "do not fit each other" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Damage_is_found(string damage, string violation)
    {
        var parts = new Parts(Example());
        Assert.Empty(Verifier.Check(parts.ToProgram()));
        parts.Apply(damage);
        Assert.Contains(Verifier.Check(parts.ToProgram()), v => v.Contains(violation));
    }

    /// <summary>A program with a node of every kind that can be built.</summary>
    private static Program Example()
    {
        var b = new ProgramBuilder();
        int n = b.Axes.Intern(new Axis(Size.Named("n"), 0)), c = b.Axes.Intern(new Axis(Size.Named("c"), 0));
        int table = b.Leaf(LeafRole.Parameter, "E", ElementType.Real, c), index = b.Leaf(LeafRole.Data, "k", ElementType.Int, n);
        int size = b.SizeValue(Size.Named("n"));
        int read = b.At(table, (c, index));
        int scaled = b.Map(Op.Multiply, b.Freeze(read, FrozenReason.User), b.ToReal(b.Iota(n)));
        int choice = b.Map(Op.Select, b.Map(Op.Less, b.Iota(n), size), scaled, read);
        return b.Build([
            new Output("sum", b.Sum(choice, b.Axes.Set([n]))),
            new Output("added", b.AddAt(b.Map(Op.Exp, read), AxisTable.None, (c, index))),
            new Output("condition", b.Bool(true))]);
    }

    /// <summary>The arrays of a program, to be damaged.</summary>
    private sealed class Parts(Program program)
    {
        private readonly AxisTable _axes = program.Axes.Clone();
        private readonly List<Leaf> _leaves = [.. program.Leaves];
        private readonly List<Output> _outputs = [.. program.Outputs];
        private readonly List<Recurrence> _recurrences = [];
        private readonly NodeKind[] _kinds = [.. program.Kinds];
        private readonly ElementType[] _types = [.. program.Types];
        private readonly int[] _operands = [.. program.Operands];
        private readonly int[] _sets = [.. program.AxisSets];
        private readonly long[] _payloads = [.. program.Payloads];
        private readonly int[] _starts = [.. program.ArgumentStarts];
        private readonly int[] _arguments = [.. program.Arguments];
        private string?[] _names = [.. program.Names];

        public Program ToProgram() => new(_axes, _leaves, _kinds, _types, _operands, _sets, _payloads, _starts, _arguments, _outputs, _recurrences, _names);

        public void Apply(string damage)
        {
            int exp = Map("exp"), multiply = Map("multiply"), sum = Kind(NodeKind.Reduce), at = Kind(NodeKind.At), addAt = Kind(NodeKind.AddAt);
            int other = _axes.Set([_axes.Intern(new Axis(Size.Named("other"), 0))]);
            switch (damage)
            {
                case "kind": _kinds[exp] = (NodeKind)200; break;
                case "type": _types[exp] = (ElementType)9; break;
                case "result type": _types[multiply] = ElementType.Int; break;
                case "argument types": _arguments[_starts[exp]] = Map("less"); break;
                case "axes": _sets[exp] = AxisTable.None; break;
                case "axes number": _sets[exp] = 1000; break;
                case "order": _arguments[_starts[exp]] = exp; break;
                case "negative argument": _arguments[_starts[exp]] = -1; break;
                case "arity": _operands[exp] = Op.Add.Id; break;
                case "leaf": _operands[Kind(NodeKind.Leaf)] = 99; break;
                case "leaf axes": _leaves[0] = new Leaf(LeafRole.Parameter, "E", ElementType.Real, [0, 0]); break;
                case "leaf name": _leaves[0] = new Leaf(LeafRole.Parameter, "", ElementType.Real, _leaves[0].Axes); break;
                case "size leaf": _leaves[0] = new Leaf(LeafRole.Size, "n", ElementType.Real, []); break;
                case "operation": _operands[exp] = 10_000; break;
                case "reduction": _operands[sum] = 7; break;
                case "reduced set": _payloads[sum] = -3; break;
                case "reduced axes": _payloads[sum] = other; break;
                case "indexed axes": _payloads[at] = other; break;
                case "index type": _arguments[_starts[at] + 1] = _arguments[_starts[at]]; break;
                case "scattered axes": _payloads[addAt] = other; break;
                case "iota": _operands[Kind(NodeKind.Iota)] = -1; break;
                case "condition": _payloads[Array.FindIndex(_kinds, k => k == NodeKind.Const)] = 2; break;
                case "reason": _operands[Kind(NodeKind.Frozen)] = 300; break;
                case "duplicate": _operands[Leaf("k")] = 0; _types[Leaf("k")] = ElementType.Real; _sets[Leaf("k")] = _sets[Leaf("E")]; break;
                case "output": _outputs[0] = new Output("sum", _kinds.Length); break;
                case "output name": _outputs[0] = new Output("added", _outputs[0].Node); break;
                case "recurrence": _recurrences.Add(new Recurrence(exp, exp)); break;
                case "starts": _starts[2] = 100; break;
                case "name": _names[exp] = "\n"; break;
                case "names": _names = [null]; break;
                default: throw new ArgumentException(damage, nameof(damage));
            }
        }

        private int Kind(NodeKind kind) => Array.IndexOf(_kinds, kind);

        private int Leaf(string name) => Enumerable.Range(0, _kinds.Length).First(i => program.Kind(i) == NodeKind.Leaf && program.LeafOf(i).Name == name);

        private int Map(string name) => Enumerable.Range(0, _kinds.Length).First(i => _kinds[i] == NodeKind.Map && Operation.All[_operands[i]].Name == name);
    }
}
