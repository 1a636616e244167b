namespace Objectives.Generator.Certify;

/// <summary>How a value bends as the parameters move; in the order of the public enumeration.</summary>
internal enum Bend : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Not at all, and it does not move.</summary>
    Constant,

    /// <summary>Along a line.</summary>
    Affine,

    /// <summary>Upwards.</summary>
    Convex,

    /// <summary>Downwards.</summary>
    Concave,
}
