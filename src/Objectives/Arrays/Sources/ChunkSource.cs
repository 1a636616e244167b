using System;

namespace Objectives;

/// <summary>A base for sources of rows, which converts implicitly where an objective takes a <see cref="DataArray{T}"/>.</summary>
/// <typeparam name="T">The element type of the field.</typeparam>
public abstract class ChunkSource<T> : IChunkSource<T>
    where T : struct
{
    /// <inheritdoc/>
    public abstract ReadOnlySpan<int> Shape { get; }

    /// <inheritdoc/>
    public virtual ChunkAccess Access => ChunkAccess.OneAtATime;

    /// <inheritdoc/>
    public abstract int Read(int firstRow, Span<T> destination);
}
