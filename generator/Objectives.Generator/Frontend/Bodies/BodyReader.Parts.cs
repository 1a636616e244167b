using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Arrays of which all turns of a loop write one row, column or element only: that alone is carried. Elsewhere the array is read as it was before
/// the loop, without a look at what the turns did.
/// </summary>
internal sealed partial class BodyReader
{
    /// <summary>Whether a turn was read with the right idea of the part of the variable that turns write.</summary>
    private bool IsPartSettled(Carried c, int axis)
    {
        if (c.Variable is null || c.Array.Rank == 0 || c.Part is not { } known || c.Whole == c.Shown)
            return true;
        var part = PlacesOfAll(c, axis) ?? [];
        if (part.Count == known.Count && part.All(p => known.Any(k => k.Dimension == p.Dimension && k.Index == p.Index)))
            return true;
        // What was thought to be the part and is not: all of it, for good.
        bool isFirst = known.Count == 0;
        c.Part = isFirst ? part : null;
        c.Entry = isFirst ? new(ReadThrough(c.Array.Node, Pairs(c)), [.. c.Array.Axes.Where((_, dimension) => part.All(p => p.Dimension != dimension))]) : c.Array;
        (c.Form, c.Axes) = (CarriedForm.State, builder.AxesOf(c.Entry.Node));
        return false;
    }

    /// <summary>The array with the part carried in its place.</summary>
    private int WithPart(Carried c, int part) => c.Part is { Count: > 0 } ? builder.Map(Op.Select, IsAt(Pairs(c)), part, c.Array.Node) : part;

    /// <summary>The part of an array that is carried.</summary>
    private int PartOf(Carried c, int array) => c.Part is { Count: > 0 } ? ReadThrough(array, Pairs(c)) : array;

    private static (int Axis, int Index)[] Pairs(Carried c) => [.. (c.Part ?? []).Select(p => (c.Array.Axes[p.Dimension], p.Index))];

    /// <summary>The dimensions along which every write of a turn goes to one place, the same at every turn, that is surely there; null if the array is replaced.</summary>
    private List<(int Dimension, int Index)>? PlacesOfAll(Carried c, int axis)
    {
        List<(int Dimension, int Index)>? found = null;
        return Find(c.Whole) ? found : null;

        bool Find(int node)
        {
            if (node == c.Shown || (c.Part is { Count: > 0 } && node == c.Array.Node))
                return true;
            if (!builder.IsMap(node, Op.Select))
                return false;
            int[] a = builder.ArgumentsOf(node);
            var places = Places(a[0], c.Array.Axes);
            if (places.Count == 0)
                return Find(a[1]) && Find(a[2]);
            found = [.. (found ?? places.Where(p => IsSameEachTurn(p))).Where(f => places.Any(p => p.Dimension == f.Dimension && (p.Index == f.Index || builder.Difference(p.Index, f.Index) == 0)))];
            return found.Count > 0 && Find(a[2]);
        }

        bool IsSameEachTurn((int Dimension, int Index) p) => !builder.Axes.Contains(builder.AxesOf(p.Index), axis) && IsInside(p.Index, SizeOf(c.Array.Axes[p.Dimension])) == true;
    }
}
