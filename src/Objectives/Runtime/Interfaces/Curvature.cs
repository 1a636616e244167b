namespace Objectives;

/// <summary>How a function bends, as far as that is known.</summary>
public enum Curvature
{
    /// <summary>Nothing is known: it may bend in any way.</summary>
    Unknown,

    /// <summary>It does not depend on the parameters.</summary>
    Constant,

    /// <summary>A linear function and a constant.</summary>
    Affine,

    /// <summary>It lies below its chords: a local minimum is a global one.</summary>
    Convex,

    /// <summary>It lies above its chords: a local maximum is a global one.</summary>
    Concave,
}
