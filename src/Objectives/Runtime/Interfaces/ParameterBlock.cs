using System;

namespace Objectives;

/// <summary>One named parameter of an objective, and its place in the flat parameter vector θ.</summary>
public sealed class ParameterBlock
{
    private readonly int[] shape;

    internal ParameterBlock(string name, int offset, int length, int[] shape, bool ascent)
    {
        this.shape = shape;
        Name = name;
        Offset = offset;
        Length = length;
        Ascent = ascent;
    }

    /// <summary>The name of the field that declares the parameter.</summary>
    public string Name { get; }

    /// <summary>The index in θ of the block's first number.</summary>
    public int Offset { get; }

    /// <summary>How many numbers the block has: the product of <see cref="Shape"/>, 1 for a scalar.</summary>
    public int Length { get; }

    /// <summary>The length of each axis, outermost first; empty for a scalar. The block is stored row-major.</summary>
    public ReadOnlySpan<int> Shape => shape;

    /// <summary>Whether the objective is to be maximised over this block, as the adversary of a min–max problem is.</summary>
    public bool Ascent { get; }

    /// <summary>Such as <c>W[10, 64] at 0</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Name}{(shape.Length == 0 ? "" : $"[{string.Join(", ", shape)}]")} at {Offset}");
}
