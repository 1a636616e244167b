using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>Integer values that are polynomials of sizes.</summary>
internal static class SizePolynomial
{
    /// <summary>An integer value as a polynomial of sizes; null if it is none, or not by its form.</summary>
    public static Size? Of(Program p, int node) => p.Kind(node) switch
    {
        NodeKind.Const => Size.Of(p.Payload(node)),
        NodeKind.Leaf when p.LeafOf(node).Role == LeafRole.Size => Size.Parse(p.LeafOf(node).Name),
        NodeKind.Map when p.Operand(node) == Op.Add.Id && Of(p, p.Argument(node, 0)) is { } a && Of(p, p.Argument(node, 1)) is { } b => a + b,
        NodeKind.Map when p.Operand(node) == Op.Subtract.Id && Of(p, p.Argument(node, 0)) is { } a && Of(p, p.Argument(node, 1)) is { } b => a - b,
        _ => null,
    };
}
