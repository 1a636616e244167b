using System.ComponentModel;

namespace Objectives.Simd;

/// <summary>The part of a matrix outside of which it is zeros, for generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MatrixPart
{
    /// <summary>All of it.</summary>
    All,

    /// <summary>On and below the diagonal.</summary>
    Lower,

    /// <summary>On and above the diagonal.</summary>
    Upper,
}
