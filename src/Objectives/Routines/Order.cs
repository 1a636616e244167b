using System;

namespace Objectives.Runtime;

/// <summary>Orders of elements.</summary>
internal static class Order
{
    /// <summary>The places of the elements in ascending order, equal ones by place, NaN last. The keys are sorted too.</summary>
    public static void ArgSort(Span<double> keys, Span<int> order)
    {
        int count = 0, nan = keys.Length;
        for (int i = 0; i < keys.Length; i++)
            if (!double.IsNaN(keys[i]))
                (keys[count], order[count++]) = (keys[i], i);
            else
                order[--nan] = i;
        order[count..].Reverse();
        keys[..count].Sort(order[..count]);
        // Sorting does not keep the order of equal keys.
        for (int start = 0, end; start < count; start = end)
        {
            for (end = start + 1; end < count && keys[end] == keys[start]; end++)
            {
            }
            if (end > start + 1)
                order[start..end].Sort();
        }
        keys[count..].Fill(double.NaN);
    }
}
