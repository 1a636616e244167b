namespace Objectives.Generator.Algebra;

/// <summary>How a function moves with one of its arguments while the others stand still.</summary>
internal enum Trend : byte
{
    /// <summary>In no way that holds everywhere.</summary>
    Unknown,

    /// <summary>Upwards, at every point.</summary>
    Increasing,

    /// <summary>Downwards, at every point.</summary>
    Decreasing,

    /// <summary>With the distance from zero, alike on both sides.</summary>
    Even,

    /// <summary>Upwards or downwards, by the other arguments: the extremes are at ends.</summary>
    Either,
}
