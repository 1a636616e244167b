using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Differentiate;

/// <summary>Which values depend on the parameters in any way: also through frozen values, indices and conditions.</summary>
internal static class Dependence
{
    public static bool[] OnParameters(ProgramBuilder b)
    {
        var depends = new bool[b.Count];
        for (int n = 0; n < depends.Length; n++)
            depends[n] = b.IsRecurrence(n) || (b.Kind(n) == NodeKind.Leaf && b.LeafOf(n).Role == LeafRole.Parameter) || b.ArgumentsOf(n).Any(a => depends[a]);
        return depends;
    }
}
