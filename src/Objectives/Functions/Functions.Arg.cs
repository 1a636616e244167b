using System;
using System.Linq;

namespace Objectives;

/// <summary>Places and conditions: integers and truth values, without derivatives.</summary>
public static partial class Functions
{
    /// <summary>The index of the largest element, the lowest of several; 0 where an element is NaN or there is none. It has no derivative.</summary>
    /// <param name="v">The vector.</param>
    public static int ArgMax(Vector v)
    {
        double largest = Max(v);
        for (int i = 0; i < v.Length; i++)
        {
            if (v[i] == largest)
                return i;
        }
        return 0;
    }

    /// <summary>The index of the smallest element, the lowest of several; 0 where an element is NaN or there is none. It has no derivative.</summary>
    /// <param name="v">The vector.</param>
    public static int ArgMin(Vector v) => ArgMax(-v);

    /// <summary>Whether the condition holds for any index from 0 to count − 1.</summary>
    /// <inheritdoc cref="CountTrue(int, Func{int, bool})"/>
    public static bool AnyTrue(int count, Func<int, bool> e) => CountTrue(count, e) > 0;

    /// <summary>Whether the condition holds for all indices from 0 to count − 1; true without any.</summary>
    /// <inheritdoc cref="CountTrue(int, Func{int, bool})"/>
    public static bool AllTrue(int count, Func<int, bool> e) => CountTrue(count, e) == count;

    /// <summary>Whether any of the conditions holds.</summary>
    /// <param name="conditions">The conditions.</param>
    public static bool AnyTrue(bool[] conditions) => CountTrue(conditions) > 0;

    /// <summary>Whether all conditions hold; true without any.</summary>
    /// <param name="conditions">The conditions.</param>
    public static bool AllTrue(bool[] conditions) => CountTrue(conditions) == conditions.Length;

    /// <summary>How many of the conditions hold.</summary>
    /// <param name="conditions">The conditions.</param>
    public static int CountTrue(bool[] conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        return conditions.Count(holds => holds);
    }
}
