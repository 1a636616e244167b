using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives;

/// <summary>
/// How the named parameter blocks of an objective lie in its flat parameter vector θ: one after another, in declaration
/// order, each row-major.
/// </summary>
/// <example>
/// <code>
/// problem.Layout.Block(theta, "W")[0] = 1;   // a view of θ, not a copy
/// int offset = problem.Layout["b"].Offset;
/// </code>
/// </example>
public sealed class ParameterLayout
{
    private readonly ParameterBlock[] blocks;

    /// <summary>Lays out blocks that are all to be minimised over.</summary>
    /// <param name="blocks">Each block's name and the lengths of its axes; an empty shape is a scalar.</param>
    /// <exception cref="ArgumentException">
    /// A name is empty or occurs twice, an axis is negative, or the blocks have more numbers than an array can hold.
    /// </exception>
    public ParameterLayout(params ReadOnlySpan<(string Name, int[] Shape)> blocks)
        : this(Descending(blocks))
    {
    }

    /// <summary>Lays out blocks, some of which may be maximised over.</summary>
    /// <param name="blocks">Each block's name, the lengths of its axes, and whether it is an ascent block.</param>
    /// <exception cref="ArgumentException">
    /// A name is empty or occurs twice, an axis is negative, or the blocks have more numbers than an array can hold.
    /// </exception>
    public ParameterLayout(params ReadOnlySpan<(string Name, int[] Shape, bool Ascent)> blocks)
    {
        this.blocks = new ParameterBlock[blocks.Length];
        long offset = 0;
        for (int i = 0; i < blocks.Length; i++)
        {
            (string name, int[] shape, bool ascent) = blocks[i];
            long length = Count(name, shape);
            if (Find(name, i) is not null)
                throw new ArgumentException($"Two parameter blocks are named '{name}'. Names must be unique.", nameof(blocks));
            if (offset + length > Array.MaxLength)
                throw new ArgumentException(FormattableString.Invariant(
                    $"The parameter blocks up to '{name}' have {offset + length} numbers; θ can hold {Array.MaxLength}."), nameof(blocks));
            this.blocks[i] = new ParameterBlock(name, (int)offset, (int)length, [.. shape], ascent);
            offset += length;
        }
        ParameterCount = (int)offset;
    }

    /// <summary>The length of θ.</summary>
    public int ParameterCount { get; }

    /// <summary>The blocks, in the order of θ.</summary>
    public IReadOnlyList<ParameterBlock> Blocks => blocks.AsReadOnly();

    /// <summary>The block of this name.</summary>
    /// <param name="name">The name of the field that declares the parameter.</param>
    /// <exception cref="ArgumentException">There is no such block; the message lists those there are.</exception>
    public ParameterBlock this[string name] => Find(name, blocks.Length) ?? throw Unknown(name);

    /// <summary>The part of a parameter-sized vector that belongs to one block, as a view.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="theta">θ, its gradient, or any vector of length <see cref="ParameterCount"/>.</param>
    /// <param name="name">The block's name.</param>
    /// <returns>The block, row-major; writing to it writes to <paramref name="theta"/>.</returns>
    /// <exception cref="ArgumentException">There is no such block, or the vector has another length.</exception>
    public Span<T> Block<T>(Span<T> theta, string name)
    {
        ParameterBlock block = Checked(theta.Length, name);
        return theta.Slice(block.Offset, block.Length);
    }

    /// <inheritdoc cref="Block{T}(Span{T}, string)"/>
    /// <exception cref="ArgumentNullException"><paramref name="theta"/> is null.</exception>
    public Span<T> Block<T>(T[] theta, string name)
    {
        ArgumentNullException.ThrowIfNull(theta);
        return Block(theta.AsSpan(), name);
    }

    /// <summary>The part of a parameter-sized vector that belongs to one block, as a view that cannot be written to.</summary>
    /// <typeparam name="T">The type of the numbers.</typeparam>
    /// <param name="theta">θ, its gradient, or any vector of length <see cref="ParameterCount"/>.</param>
    /// <param name="name">The block's name.</param>
    /// <returns>The block, row-major.</returns>
    /// <exception cref="ArgumentException">There is no such block, or the vector has another length.</exception>
    public ReadOnlySpan<T> Block<T>(ReadOnlySpan<T> theta, string name)
    {
        ParameterBlock block = Checked(theta.Length, name);
        return theta.Slice(block.Offset, block.Length);
    }

    /// <summary>The blocks and the length of θ, such as <c>W[10, 64] at 0, b[10] at 640: 650 parameters</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{string.Join(", ", blocks.Select(b => b.ToString()))}: {ParameterCount} parameters");

    private static (string, int[], bool)[] Descending(ReadOnlySpan<(string Name, int[] Shape)> blocks)
    {
        var descending = new (string, int[], bool)[blocks.Length];
        for (int i = 0; i < blocks.Length; i++)
            descending[i] = (blocks[i].Name, blocks[i].Shape, false);
        return descending;
    }

    private static long Count(string name, int[] shape)
    {
        if (string.IsNullOrEmpty(name))
            throw new ArgumentException("A parameter block has no name.", "blocks");
        if (shape is null)
            throw new ArgumentException($"The parameter block '{name}' has no shape. A scalar has an empty one.", "blocks");
        long count = 1;
        foreach (int length in shape)
        {
            if (length < 0)
                throw new ArgumentException(FormattableString.Invariant(
                    $"The parameter block '{name}' has an axis of length {length}. Lengths are zero or more."), "blocks");
            count = Math.Min(count * length, int.MaxValue);   // saturates: longer than any array either way
        }
        return count;
    }

    private ParameterBlock? Find(string name, int count)
    {
        foreach (ParameterBlock block in blocks.AsSpan(0, count))
        {
            if (block.Name == name)
                return block;
        }
        return null;
    }

    private ParameterBlock Checked(int length, string name)
    {
        ParameterBlock block = this[name];
        return length == ParameterCount
            ? block
            : throw new ArgumentException(FormattableString.Invariant(
                $"θ has length {length}; the objective has {ParameterCount} parameters."), "theta");
    }

    private ArgumentException Unknown(string name) => new(
        $"There is no parameter block '{name}'. The blocks are {string.Join(", ", blocks.Select(b => $"'{b.Name}'"))}.", nameof(name));
}
