using Objectives.Generator.Algebra;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// Derivatives inside a term. The variable is a leaf that carries the axes in scope besides its own: one derivative for each sample and
/// each enclosing index, never a sum over them.
/// </summary>
internal static class Inner
{
    /// <summary>∂output/∂argument at <paramref name="value"/>.</summary>
    public static int Gradient(ProgramBuilder b, int output, int argumentLeaf, int value)
    {
        int adjoint = Reverse.Gradient(b, output, b.Const(1), [argumentLeaf])[0];
        return Rebuild.Replace(b, adjoint, argumentLeaf, value);
    }
}
