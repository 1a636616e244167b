using System;
using System.Collections.Generic;

namespace Objectives;

/// <summary>Declares a block of the parameter vector θ: what the objective is differentiated with respect to.</summary>
/// <remarks>
/// The field is a <c>double</c> (no axes), a <see cref="Vector"/> (one axis) or a <see cref="Matrix"/> (two axes: rows, columns).
/// Blocks lie in θ in the order of their declaration, each row-major. A name twice, <c>[Parameter("d", "d")]</c>, means two axes of
/// equal size. Another field type, a number of axes that is not the rank of the field, and an axis that is neither a string nor an
/// integer are errors at build time.
/// </remarks>
/// <param name="axes">One entry an axis: the name of a size, or a constant length.</param>
[AttributeUsage(AttributeTargets.Field, Inherited = false)]
public sealed class ParameterAttribute(params object[] axes) : Attribute
{
    /// <summary>The axes in order: each the name of a size (<see cref="string"/>) or a constant length (<see cref="int"/>).</summary>
    public IReadOnlyList<object> Axes { get; } = axes;

    /// <summary>
    /// Whether the block is maximised over while the others are minimised over. Derivatives are those of the one objective all the same;
    /// <see cref="ParameterBlock.Ascent"/> tells solvers the sign.
    /// </summary>
    public bool Ascent { get; set; }

    /// <summary>
    /// The name of a <c>[Data]</c> field of truth values in the block's shape (<c>bool</c>, <c>bool[]</c>, <c>bool[,]</c> …): true for entries that do not
    /// move. Bodies read θ as it is; in gradients, products, Jacobians and Hessians these entries are exactly 0, a direction's entries there are ignored, and
    /// <see cref="IProximable{T}.ProximalStep"/> returns them as they were.
    /// </summary>
    public string? Fixed { get; set; }

    /// <summary>Which numbers callers give: a promise, on which the build's warnings rely and which is not checked.</summary>
    public Domain Domain { get; set; }
}
