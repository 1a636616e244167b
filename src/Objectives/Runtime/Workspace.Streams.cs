using System.Buffers;

namespace Objectives.Runtime;

public sealed unsafe partial class Workspace<T, TSum, TIndex>
{
    private int[] _list = [];

    /// <summary>Brings a real field of the batch together, also one that a source delivers: <c>All</c> is the whole batch in memory.</summary>
    public void GatherReals(int field, SampleRows<T> rows, int length, in Batch batch)
    {
        if (!rows.HasSource)
        {
            GatherReals(field, rows.Span, length, batch);
            return;
        }
        T[] chosen = Chosen(rows, batch);
        GatherReals(field, chosen, length, Batch.All(batch.Count));
        ArrayPool<T>.Shared.Return(chosen);
    }

    /// <summary>Brings a field of truth values of the batch together, as masks of lanes.</summary>
    public void GatherConditions(int field, SampleRows<bool> rows, int length, in Batch batch)
    {
        if (!rows.HasSource)
        {
            GatherConditions(field, rows.Span, length, batch);
            return;
        }
        bool[] chosen = Chosen(rows, batch);
        GatherConditions(field, chosen, length, Batch.All(batch.Count));
        ArrayPool<bool>.Shared.Return(chosen);
    }

    /// <summary>Brings an integer field of the batch together.</summary>
    public void GatherIntegers(int field, SampleRows<int> rows, int length, in Batch batch)
    {
        if (!rows.HasSource)
        {
            GatherIntegers(field, rows.Span, length, batch);
            return;
        }
        int[] chosen = Chosen(rows, batch);
        GatherIntegers(field, chosen, length, Batch.All(batch.Count));
        ArrayPool<int>.Shared.Return(chosen);
    }

    /// <summary>A batch as the threads that read it see it.</summary>
    internal StreamedBatch Streamed(scoped in Batch batch)
    {
        if (batch.List.IsEmpty)
            return new(batch.Start, batch.Count, []);
        if (_list.Length < batch.Count)
            _list = new int[batch.Count];
        batch.List.CopyTo(_list);
        return new(batch.Start, batch.Count, _list);
    }

    /// <summary>The rows of the batch, one after the other, in an array of the pool.</summary>
    private static TElement[] Chosen<TElement>(SampleRows<TElement> rows, in Batch batch)
        where TElement : unmanaged
    {
        var chosen = ArrayPool<TElement>.Shared.Rent(Shape.Count(batch.Count, rows.RowLength));
        rows.CopyTo(chosen, 0, batch.Count, batch);
        return chosen;
    }
}
