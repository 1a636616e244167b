using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Values whose derivative is not that of their formula: frozen, straight-through, scaled.</summary>
internal sealed partial class BodyReader
{
    private readonly List<string> _stated = [];

    /// <summary>What is differentiated otherwise than it is computed, a sentence each, in the order of the terms.</summary>
    public IReadOnlyList<string> StatedDerivatives => [.. _stated.Distinct()];

    private ArrayValue Controlled(IOperation at, string name, ArrayValue[] a)
    {
        var one = builder.Const(1);
        var (result, meaning) = (name, a.Length) switch
        {
            ("StopGradient", 1) => (new ArrayValue(builder.Freeze(a[0].Node, FrozenReason.User), a[0].Axes), "held at its value"),
            ("StraightThrough", 2) => (WithDerivative(at, a[0], one, a[1]), "the derivative of the second in the place of the first's"),
            ("GradientScale", 2) when a[1].Rank == 0 => (WithDerivative(at, a[0], a[1].Node, a[0]), "the derivative is multiplied by the second"),
            ("GradientReverse", 1) => (WithDerivative(at, a[0], builder.Const(-1), a[0]), "the derivative has the other sign"),
            ("Quantize", 2) when a[1].Rank == 0 => (WithDerivative(at, Quantized(at, a[0], a[1]), one, a[0]), "the derivative is 1"),
            _ => throw NotAvailable(at, name),
        };
        State(at, meaning);
        return result;
    }

    /// <summary>Notes for the header what is differentiated otherwise than it is computed.</summary>
    private void State(IOperation at, string meaning) =>
        _stated.Add($"{_calls[0].Method.Name}: {string.Concat(at.Syntax.Excerpt().Select(c => char.IsControl(c) ? ' ' : c))}: {meaning}");

    private ArrayValue WithDerivative(IOperation at, ArrayValue value, int partial, ArrayValue by)
    {
        var (nodes, axes) = Align(at, value, by);
        int real = builder.ToReal(nodes[1]);
        return new(builder.Custom(nodes[0], AxisTable.None, (builder.ToReal(partial), real, AxisTable.None)), axes);
    }

    /// <summary>The nearest multiple of the step.</summary>
    private ArrayValue Quantized(IOperation at, ArrayValue value, ArrayValue step) =>
        Map(at, Op.Multiply, step, (ArrayValue)Elementwise(at, "Round", [Map(at, Op.Divide, value, step)]));
}
