using System.Linq;

namespace Objectives.Generator.Algebra;

/// <summary>
/// A value from outside. <see cref="Axes"/> are in positional order (rows before columns; the sample axis first):
/// the only place of the algebra where an order of axes matters.
/// </summary>
internal sealed class Leaf(LeafRole role, string name, ElementType type, int[] axes)
{
    public LeafRole Role { get; } = role;
    public string Name { get; } = name;
    public ElementType Type { get; } = type;
    public int[] Axes { get; } = axes;

    public bool SameAs(Leaf other) => Role == other.Role && Name == other.Name && Type == other.Type && Axes.SequenceEqual(other.Axes);
}
