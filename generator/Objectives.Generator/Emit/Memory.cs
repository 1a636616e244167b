using Objectives.Generator.Algebra;

namespace Objectives.Generator.Emit;

/// <summary>Where a stored value lies.</summary>
internal enum Region : byte
{
    /// <summary>Bound data or parameters.</summary>
    Leaf,

    /// <summary>Arrays outside the samples that methods hand on to later ones.</summary>
    Shared,

    /// <summary>Arrays outside the samples that one method alone works in, one after the other in memory of their own.</summary>
    Arrays,

    /// <summary>Single numbers outside the samples: doubles always, so that one that is kept has the bits of one computed again.</summary>
    Numbers,
    Totals,
    Buffers,
    Indices,
    Gradient,
    Product,
    Values,
    HyperparameterGradient,
    DataGradient,

    /// <summary>Rows that the caller receives, one a sample; the offset is a column.</summary>
    Kept,
}

/// <summary>A stored array: its place, and its axes from the slowest to the fastest.</summary>
internal sealed class Memory(Region region, Size offset, int[] axes, ElementType type)
{
    public Region Region { get; } = region;

    /// <summary>The offset in its region.</summary>
    public Size Offset { get; } = offset;

    public int[] Axes { get; } = axes;

    public ElementType Type { get; } = type;

    /// <summary>How the rows that the caller receives lie, where a sample has a row of its own that is longer than the memory.</summary>
    public KeptRows? Rows { get; init; }

    /// <summary>How many numbers an array of one method takes.</summary>
    public Size? Length { get; init; }

    /// <summary>The node whose buffer this is once that one is read no more; −1 for a buffer of its own.</summary>
    public int Before { get; init; } = -1;

    /// <summary>The node whose memory this is, under other names of its axes; −1 for memory of its own.</summary>
    public int SameAs { get; init; } = -1;

    /// <summary>Whether the sample axis is one of a tile: its length is the tile's capacity.</summary>
    public bool IsTile => Region is Region.Buffers or Region.Indices;
}

/// <summary>Numbers that the caller receives of each sample, apart from those of others that lie between them.</summary>
/// <param name="Sample">From one sample to the next.</param>
/// <param name="Count">How many rows a sample has.</param>
/// <param name="Pitch">From one row to the next.</param>
/// <param name="Length">How many numbers of a row are written.</param>
internal sealed record KeptRows(Size Sample, Size Count, Size Pitch, Size Length);
