namespace Objectives;

/// <summary>What <see cref="Functions.Concat"/> joins: a number or a vector, by implicit conversion.</summary>
public readonly struct VectorPart
{
    private VectorPart(Vector elements) => Elements = elements;

    internal Vector Elements { get; }

    /// <summary>A part of one element.</summary>
    /// <param name="x">The element.</param>
    public static implicit operator VectorPart(double x) => new(new[] { x });

    /// <summary>A part of all elements of a vector.</summary>
    /// <param name="v">The vector.</param>
    public static implicit operator VectorPart(Vector v) => new(v);
}
