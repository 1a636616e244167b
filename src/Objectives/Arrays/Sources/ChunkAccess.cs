namespace Objectives;

/// <summary>In which ways the rows of an <see cref="IChunkSource{T}"/> may be asked for.</summary>
public enum ChunkAccess
{
    /// <summary>Anywhere, one call at a time. An evaluation on several threads reads at as many places in turn.</summary>
    OneAtATime,

    /// <summary>
    /// From front to back, one call at a time: what a compressed file or a connection is good at. Evaluations compute on one thread, beside the
    /// one that reads ahead, and every pass asks for rows in ascending order; a pass that begins asks for a row before the last one again.
    /// An index list is read in its own order.
    /// </summary>
    Sequential,

    /// <summary>Anywhere and by several threads at once.</summary>
    Concurrent,
}
