using System;

namespace Objectives;

/// <summary>
/// Rows of a sample field that are not in memory: each pass over the samples asks for them chunk by chunk, reads the next chunk while it
/// computes with the one before, and asks for no row twice.
/// </summary>
/// <remarks>
/// <para>Bound with <see cref="DataArray.From{T}(IChunkSource{T})"/>; what derives from <see cref="ChunkSource{T}"/> converts implicitly. A thread
/// holds two chunks of about a megabyte each, however many rows there are.</para>
/// <para>Rows must be the same whenever they are asked for; an objective has the bits that it has with the same rows in memory. An exception
/// that <see cref="Read"/> throws ends the evaluation and reaches its caller as it is. Reads happen on threads of the pool.</para>
/// </remarks>
/// <typeparam name="T">The element type of the field: <c>double</c> or <c>float</c>, <c>int</c>, <c>bool</c>, an enum.</typeparam>
public interface IChunkSource<T>
    where T : struct
{
    /// <summary>The lengths of the axes, one to four, the samples first: [n] for numbers, [n, d] for vectors.</summary>
    ReadOnlySpan<int> Shape { get; }

    /// <summary>In which ways rows may be asked for: one call at a time unless it says otherwise.</summary>
    ChunkAccess Access => ChunkAccess.OneAtATime;

    /// <summary>Delivers rows one after the other, each row-major.</summary>
    /// <param name="firstRow">The first row wanted, from 0.</param>
    /// <param name="destination">Where rows go: a whole number of them, none beyond the last.</param>
    /// <returns>How many rows were written, from the beginning. If they are not all, the rest is asked for; 0 is an error, an end that comes too early.</returns>
    int Read(int firstRow, Span<T> destination);
}
