using System;

namespace Objectives;

/// <summary>What is asked of every source of rows in one way.</summary>
internal static class ChunkSourceExtensions
{
    /// <summary>Fills the destination with rows from <paramref name="firstRow"/> on, in as many calls as the source needs.</summary>
    /// <param name="source">The rows.</param>
    /// <param name="firstRow">The first row.</param>
    /// <param name="rowLength">The numbers of a row.</param>
    /// <param name="destination">A whole number of rows.</param>
    /// <exception cref="InvalidOperationException">The source ended too early, or says that it wrote more than was asked for.</exception>
    internal static void ReadAll<T>(this IChunkSource<T> source, int firstRow, int rowLength, Span<T> destination)
        where T : struct
    {
        while (!destination.IsEmpty)
        {
            int wanted = destination.Length / rowLength, rows = source.ReadInTurn(firstRow, destination);
            if ((uint)(rows - 1) >= (uint)wanted)
            {
                throw new InvalidOperationException(rows == 0
                    ? FormattableString.Invariant($"The source of shape {Shape.Of(source.Shape)} ended at row {firstRow}: it delivered none of the {wanted} rows asked for.")
                    : FormattableString.Invariant($"The source of shape {Shape.Of(source.Shape)} says that it wrote {rows} rows from row {firstRow} on, where {wanted} were asked for."));
            }
            firstRow += rows;
            destination = destination[(rows * rowLength)..];
        }
    }

    /// <summary>Reads once, when nobody else does from a source that forbids it.</summary>
    internal static int ReadInTurn<T>(this IChunkSource<T> source, int firstRow, Span<T> destination)
        where T : struct
    {
        if (source.Access == ChunkAccess.Concurrent)
            return source.Read(firstRow, destination);
        lock (source)
            return source.Read(firstRow, destination);
    }
}
