using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Emit;

/// <summary>
/// Which values indices are made of, and integers that are divided by: they have to be legal also in lanes past the end of an axis, which compute and are not
/// stored. What is read back from memory is zero there; from the buffers of a tile it is what was computed.
/// </summary>
internal sealed partial class KernelPlan
{
    private bool[]? _indexParts;

    /// <summary>Whether an index, or a divisor, is made of a value where that is computed.</summary>
    public bool IsIndexPart(int node) => (_indexParts ??= IndexParts())[node];

    private bool[] IndexParts()
    {
        bool[] parts = new bool[_p.Count];
        // What reads comes after what it reads.
        for (int n = _p.Count - 1; n >= 0; n--)
        {
            var arguments = _p.ArgumentsOf(n);
            int first = _p.Kind(n) switch
            {
                NodeKind.At or NodeKind.AddAt or NodeKind.Custom => 1,
                NodeKind.Past or NodeKind.AddPast => 0,
                NodeKind.Map or NodeKind.Frozen when parts[n] => 0,
                NodeKind.Map when (_p.IsMap(n, Op.Quotient) || _p.IsMap(n, Op.Remainder)) && _p.Kind(arguments[1]) != NodeKind.Const => 1,
                _ => arguments.Length,
            };
            for (int k = first; k < arguments.Length; k++)
                parts[arguments[k]] |= !IsReadBack(n, arguments[k]);
        }
        return parts;
    }

    /// <summary>Whether a value is read from memory wherever another one, for which a place is known, is computed of it.</summary>
    private bool IsReadBack(int user, int value)
    {
        var methods = Methods.Where(m => m.Sites.ContainsKey(user)).ToList();
        return !_s.HasSamples(value) && methods.Count > 0 && methods.TrueForAll(m => m.Sites.TryGetValue(value, out var site) ? !IsInside(m.Sites[user].Path, site.Path) : MemoryOf(m, value) is not null);
    }
}
