using System;
using System.ComponentModel;
using System.Threading;

namespace Objectives.Runtime;

/// <summary>
/// Arrays that are set on a problem: states, and hyperparameters with axes. Setting puts another set of arrays in place of the old one, so that an
/// evaluation that holds the old one goes on with it; only while nobody holds it are arrays changed where they are. The reference to the set is its own
/// lock: who takes it leaves null behind, for as long as it takes to copy some rows.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Settings
{
    /// <summary>The initial elements: those of the initialiser, or zeros.</summary>
    /// <exception cref="ArgumentException">The initialiser has another shape.</exception>
    public static T[] Initial<T>(DataArray<T> initializer, string field, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        long length = 1;
        foreach (int axis in shape)
            length *= axis;
        if (initializer.IsDefault || initializer.Length == 0)
            return new T[Bind.Size(length, $"the length of {field}")];
        Check(initializer, field, shape);
        return initializer.ToArray();
    }

    /// <summary>The elements once for each sample.</summary>
    public static T[] ForEach<T>(T[] elements, int samples)
        where T : unmanaged
    {
        var all = new T[checked(elements.Length * samples)];
        for (int i = 0; i < samples; i++)
            elements.CopyTo(all, i * elements.Length);
        return all;
    }

    /// <summary>The arrays in place.</summary>
    public static T[][] Read<T>(ref T[][] all)
        where T : unmanaged
    {
        var wait = new SpinWait();
        T[][]? arrays;
        while ((arrays = Volatile.Read(ref all)) is null)
            wait.SpinOnce();
        return arrays;
    }

    /// <summary>Takes the arrays in place, which nobody else reads or takes until <paramref name="all"/> is set again.</summary>
    internal static T[][] Take<T>(ref T[][] all)
        where T : unmanaged
    {
        var wait = new SpinWait();
        T[][]? arrays;
        while ((arrays = Interlocked.Exchange(ref all!, null)) is null)
            wait.SpinOnce();
        return arrays;
    }

    /// <summary>Copies of all arrays in place, of one moment.</summary>
    public static T[][] Copy<T>(ref T[][] all)
        where T : unmanaged
    {
        T[][] arrays = Take(ref all);
        T[][] copy = Array.ConvertAll(arrays, array => (T[])array.Clone());
        Volatile.Write(ref all, arrays);
        return copy;
    }

    /// <summary>The only element of an array in place.</summary>
    public static T Get<T>(ref T[][] all, int place)
        where T : unmanaged
    {
        T[][] arrays = Take(ref all);
        T value = arrays[place][0];
        Volatile.Write(ref all, arrays);
        return value;
    }

    /// <summary>A copy of an array in place.</summary>
    public static DataArray<T> Get<T>(ref T[][] all, int place, params ReadOnlySpan<int> shape)
        where T : unmanaged => DataArray.From(Copy(ref all, place), shape);

    /// <summary>A copy of an array of integers in place, which may be as wide as lanes.</summary>
    public static DataArray<int> Get(ref long[][] all, int place, params ReadOnlySpan<int> shape) => DataArray.From(Array.ConvertAll(Copy(ref all, place), v => (int)v), shape);

    private static T[] Copy<T>(ref T[][] all, int place)
        where T : unmanaged
    {
        T[][] arrays = Take(ref all);
        var copy = (T[])arrays[place].Clone();
        Volatile.Write(ref all, arrays);
        return copy;
    }

    /// <summary>Puts a copy of the array in place.</summary>
    /// <exception cref="ArgumentException">It is null or of another shape.</exception>
    public static void Set<T>(ref T[][] all, int place, DataArray<T> value, string property, params ReadOnlySpan<int> shape)
        where T : unmanaged
    {
        Check(value, property, shape);
        Replace(ref all, place, value.ToArray());
    }

    /// <inheritdoc cref="Set{T}(ref T[][], int, DataArray{T}, string, ReadOnlySpan{int})"/>
    public static void Set(ref long[][] all, int place, DataArray<int> value, string property, params ReadOnlySpan<int> shape)
    {
        Check(value, property, shape);
        Replace(ref all, place, Array.ConvertAll(value.ToArray(), v => (long)v));
    }

    /// <summary>Puts a number in place.</summary>
    public static void Set<T>(ref T[][] all, int place, T value)
        where T : unmanaged => Replace(ref all, place, [value]);

    private static void Replace<T>(ref T[][] all, int place, T[] array)
        where T : unmanaged
    {
        T[][] arrays = Take(ref all);
        var next = (T[][])arrays.Clone();
        next[place] = array;
        Volatile.Write(ref all, next);
    }

    /// <summary>
    /// Each sample of the batch replaces a row: its own, or the one that an index names. Of two samples with the same row the later one does.
    /// </summary>
    /// <param name="array">The array.</param>
    /// <param name="values">A row for each sample of the batch.</param>
    /// <param name="first">Where in such a row the values begin.</param>
    /// <param name="length">How many they are.</param>
    /// <param name="index">A row of the array for each sample of the data; empty for the sample's own.</param>
    /// <param name="batch">The samples.</param>
    public static void ReplaceRows<T>(Span<T> array, ReadOnlySpan<T> values, int first, int length, ReadOnlySpan<int> index, scoped in Batch batch)
        where T : unmanaged
    {
        int columns = values.Length / batch.Count;
        for (int i = 0; i < batch.Count; i++)
        {
            int row = index.IsEmpty ? batch.Row(i) : index[batch.Row(i)];
            values.Slice(i * columns + first, length).CopyTo(array.Slice(row * length, length));
        }
    }

    /// <inheritdoc cref="ReplaceRows{T}(Span{T}, ReadOnlySpan{T}, int, int, ReadOnlySpan{int}, in Batch)"/>
    public static void ReplaceRows<T>(Span<T> array, ReadOnlySpan<T> values, int first, int length, SampleRows<int> index, scoped in Batch batch)
        where T : unmanaged
    {
        if (!index.HasSource)
        {
            ReplaceRows(array, values, first, length, index.Span, batch);
            return;
        }
        var rows = new int[batch.Count];
        index.CopyTo(rows, 0, rows.Length, batch);
        int columns = values.Length / batch.Count;
        for (int i = 0; i < rows.Length; i++)
            values.Slice(i * columns + first, length).CopyTo(array.Slice(rows[i] * length, length));
    }

    private static void Check<T>(in DataArray<T> value, string property, ReadOnlySpan<int> shape)
        where T : struct
    {
        if (value.IsDefault)
            throw new ArgumentException($"{property} is null; expected an array of shape {Shape.Of(shape)}.", property);
        bool isSame = value.Rank == shape.Length;
        for (int axis = 0; isSame && axis < shape.Length; axis++)
            isSame = value.GetLength(axis) == shape[axis];
        if (!isSame)
            throw new ArgumentException($"{property} has the shape {Shape.Of(value.Shape)}; expected {Shape.Of(shape)}." +
                (value.Rank == 1 && shape.Length > 1 ? " Give flat memory its shape with DataArray.From(memory, …)." : ""), property);
    }
}
