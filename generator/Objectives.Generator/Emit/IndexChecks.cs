using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>A field of integers that a body uses as an index: its values must lie in 0 … length − 1.</summary>
internal readonly record struct IndexCheck(string Field, Size Length);

/// <summary>The integer fields that index an axis; the constructor checks them, so that evaluations need not.</summary>
internal static class IndexChecks
{
    public static IReadOnlyList<IndexCheck> Of(Program joint)
    {
        var checks = new List<IndexCheck>();
        for (int n = 0; n < joint.Count; n++)
        {
            foreach (var (axis, index) in joint.IndexedBy(n))
            {
                if (!IndexBounds.IsBoundLeaf(joint, index) || joint.Axes[axis].Size.Names.Contains(Size.SamplesName))
                    continue;
                int leaf = joint.Kind(index) == NodeKind.Leaf ? index : joint.Argument(index, 0);
                checks.Add(new(joint.LeafOf(leaf).Name, joint.Axes[axis].Size));
            }
        }
        return checks.Distinct().ToList();
    }
}
