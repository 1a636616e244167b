using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Axes whose length differs by sample, while bodies are read. Such an axis is as long as the longest of the samples at hand, and a value along it
/// means something only where the sample has an element: whatever is collected along it asks for that place by place. The condition is a value like
/// any other, so that passes over the finished program need not know of it.
/// </summary>
internal sealed partial class ProgramBuilder
{
    /// <summary>The ragged sizes by name, and the length of each sample.</summary>
    private readonly Dictionary<string, int> _ragged = new(StringComparer.Ordinal);

    /// <summary>Says that a size differs by sample.</summary>
    /// <param name="size">Its name.</param>
    /// <param name="lengths">The length that the current sample has.</param>
    public void AddRagged(string size, int lengths) => _ragged.Add(size, lengths);

    /// <summary>Whether a length differs by sample.</summary>
    public bool IsRagged(Size size) => _ragged.Count > 0 && size.Names.Any(_ragged.ContainsKey);

    /// <summary>The size that an integer is the length of; null for any other.</summary>
    public string? RaggedOf(int node) => _ragged.Where(r => r.Value == node).Select(r => r.Key).FirstOrDefault();

    /// <summary>Whether the current sample has an element at a place of the axis.</summary>
    private int Present(int axis) => Map(Op.Less, Iota(axis), SizeValue(Axes[axis].Size));

    /// <summary>The value with what changes nothing in the places of some axes that the current sample does not have.</summary>
    private int OnlyPresent(int value, int axes, ReduceOp op)
    {
        if (_ragged.Count == 0)
            return value;
        foreach (int axis in Axes.Of(axes).Where(a => IsRagged(Axes[a].Size)))
        {
            int present = Present(axis), absent = IdentityOf(op, _types[value]);
            if (!IsAsked(value, present, absent))
                value = Map(Op.Select, present, value, absent);
        }
        return value;
    }

    /// <summary>Whether the value has the other one already where a condition does not hold.</summary>
    private bool IsAsked(int value, int present, int absent)
    {
        while (IsMap(value, Op.Select) && _arguments[value][2] == absent)
        {
            if (_arguments[value][0] == present)
                return true;
            value = _arguments[value][1];
        }
        return false;
    }

    /// <summary>What a sum, a product or an extremum of nothing is.</summary>
    private int IdentityOf(ReduceOp op, ElementType type) => (op, type) switch
    {
        (ReduceOp.Sum, ElementType.Int) => Int(0),
        (ReduceOp.Sum, _) => Const(0),
        (ReduceOp.Product, _) => Const(1),
        (ReduceOp.Max, ElementType.Int) => Int(int.MinValue),
        (ReduceOp.Min, ElementType.Int) => Int(int.MaxValue),
        (ReduceOp.Max, _) => Const(double.NegativeInfinity),
        _ => Const(double.PositiveInfinity),
    };

    /// <summary>A size that differs by sample, from the sample's own lengths.</summary>
    private int RaggedValue(Size size) => size.Terms.Select(term => term.Factors.Aggregate(Int(term.Coefficient),
        (product, name) => Map(Op.Multiply, product, _ragged.TryGetValue(name, out int lengths) ? lengths : SizeValue(Size.Named(name))))).Aggregate((a, b) => Map(Op.Add, a, b));
}
