using Objectives.Generator.Operations;

namespace Objectives.Generator.Algebra;

/// <summary>
/// Which values indices are made of, and integers that are divided by: they have to be right, or at least legal, also in lanes past the end of an axis, which
/// compute and are not stored.
/// </summary>
internal static class IndexParts
{
    /// <summary>For each node whether an index, or a divisor, depends on it by operations of single elements.</summary>
    public static bool[] Of(Program p)
    {
        bool[] parts = new bool[p.Count];
        // What reads comes after what it reads.
        for (int n = p.Count - 1; n >= 0; n--)
        {
            var arguments = p.ArgumentsOf(n);
            switch (p.Kind(n))
            {
                case NodeKind.At or NodeKind.AddAt or NodeKind.Custom:
                    for (int k = 1; k < arguments.Length; k++)
                        parts[arguments[k]] = true;
                    break;
                case NodeKind.Past or NodeKind.AddPast:
                    foreach (int argument in arguments)
                        parts[argument] = true;
                    break;
                case NodeKind.Map or NodeKind.Frozen when parts[n]:
                    foreach (int argument in arguments)
                        parts[argument] = true;
                    break;
                case NodeKind.Map when p.IsMap(n, Op.Quotient) || p.IsMap(n, Op.Remainder):
                    parts[arguments[1]] |= p.Kind(arguments[1]) != NodeKind.Const;
                    break;
            }
        }
        return parts;
    }
}
