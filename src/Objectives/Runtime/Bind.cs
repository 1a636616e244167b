using System;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Objectives.Runtime;

/// <summary>Checks of constructor arguments and spans: each error names the field, the axis, both sizes, and what to do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class Bind
{
    /// <summary>Sizes are unknown until the first array that shows them.</summary>
    public const int Unknown = -1;

    /// <summary>Checks that the array was given and has as many axes as declared.</summary>
    public static void Rank<T>(in DataArray<T> array, string field, string shape, int rank)
        where T : struct
    {
        if (array.IsDefault)
            throw new ArgumentException($"{field} is null; expected an array of shape {shape}.", field);
        if (array.Rank != rank)
            throw new ArgumentException(
                $"{field} has {array.Rank} axes; expected {rank}, of shape {shape}."
                + (array.Rank == 1 && rank > 1 ? $" Give flat memory its shape with DataArray.From(memory, …)." : ""), field);
    }

    /// <summary>Takes the length of an axis as the size, or checks it against what another array showed.</summary>
    public static void Axis<T>(in DataArray<T> array, string field, int axis, string size, ref int known, ref string? source)
        where T : struct
    {
        int length = array.GetLength(axis);
        if (known == Unknown)
            (known, source) = (length, $"{field}'s axis {axis}");
        else if (known != length)
            throw new ArgumentException($"{field} has length {length} along axis {axis} ({size}); {source ?? "the constructor's argument"} says {size} = {known}.", field);
    }

    /// <summary>Checks an axis whose length follows from other sizes.</summary>
    public static void Length<T>(in DataArray<T> array, string field, int axis, string size, long expected)
        where T : struct
    {
        if (array.GetLength(axis) != expected)
            throw new ArgumentException($"{field} has length {array.GetLength(axis)} along axis {axis}; {size} is {expected}.", field);
    }

    /// <summary>Checks a size given as an argument.</summary>
    public static int Size(long value, string name)
    {
        if (value is < 0 or > int.MaxValue)
            throw new ArgumentException($"{name} is {value}; a size is a non-negative 32-bit integer.", name);
        return (int)value;
    }

    /// <summary>Checks that there is at least one sample.</summary>
    public static void NotEmpty(int samples, string field)
    {
        if (samples == 0)
            throw new ArgumentException($"{field} has no samples; an objective over samples needs at least one.", field);
    }

    /// <summary>
    /// Checks that integers index an axis of the given length; names the first that does not. <paramref name="perSample"/> is how many each
    /// sample has, 0 for data that all samples share.
    /// </summary>
    public static void Indices(ReadOnlySpan<int> values, int perSample, string field, int length, string size)
    {
        for (int i = 0; i < values.Length; i++)
            if ((uint)values[i] >= (uint)length)
                throw NoIndex(values[i], perSample == 0 ? $"place {i}" : perSample == 1 ? $"sample {i}" : $"sample {i / perSample}, place {i % perSample}", field, length, size);
    }

    /// <summary>Checks that integers of the samples index an axis of the given length, those that nobody has checked yet.</summary>
    public static void Indices(SampleRows<int> rows, string field, int length, string size)
    {
        var values = rows.Unchecked;
        for (int i = 0; i < values.Length; i++)
            if ((uint)values[i] >= (uint)length)
                throw NoIndex(values[i], rows.PlaceOf(i), field, length, size);
    }

    private static ArgumentException NoIndex(int value, string place, string field, int length, string size) =>
        new($"{field} is {value} at {place}; it indexes {size} and must be 0 to {length - 1}.", field);

    /// <summary>The numbers of enum values: the same memory where they are of 32 bits.</summary>
    public static DataArray<int> Numbers<TEnum>(in DataArray<TEnum> values)
        where TEnum : struct, Enum
    {
        if (values.IsDefault)
            return default;
        if (values.Source is { } source)
            return new(new EnumSource<TEnum>(source));
        // Arrays of enums are arrays of their numbers.
        if (Enum.GetUnderlyingType(typeof(TEnum)) == typeof(int) && MemoryMarshal.TryGetArray(values.Memory, out var segment))
            return new(new ReadOnlyMemory<int>((int[])(object)segment.Array!, segment.Offset, segment.Count), values.Shape);
        int[] numbers = new int[values.Length];
        for (int i = 0; i < numbers.Length; i++)
            numbers[i] = Convert.ToInt32(values.Memory.Span[i], CultureInfo.InvariantCulture);
        return new(numbers, values.Shape);
    }

    /// <inheritdoc cref="Indices(ReadOnlySpan{int}, int, string, int, string)"/>
    public static void Indices(ReadOnlySpan<long> values, int perSample, string field, int length, string size)
    {
        foreach (long value in values)
            if ((ulong)value >= (ulong)length)
            {
                // Once more, for the message.
                int[] all = new int[values.Length];
                for (int i = 0; i < all.Length; i++)
                    all[i] = (int)values[i];
                Indices(all, perSample, field, length, size);
            }
    }

    /// <summary>The rows of the chosen samples: referred to where they lie one after another, else copied.</summary>
    /// <param name="rows">One row a sample.</param>
    /// <param name="length">The numbers of a row.</param>
    /// <param name="batch">The samples.</param>
    public static ReadOnlyMemory<T> Select<T>(ReadOnlyMemory<T> rows, int length, scoped in Batch batch)
    {
        if (batch.List.IsEmpty)
            return rows.Slice(batch.Start * length, batch.Count * length);
        var chosen = new T[checked(batch.Count * length)];
        for (int place = 0; place < batch.Count; place++)
            rows.Span.Slice(batch.List[place] * length, length).CopyTo(chosen.AsSpan(place * length));
        return chosen;
    }

    /// <summary>Checks numbers given instead of draws; none may be given.</summary>
    public static void Noise<T>(in DataArray<T> array, string field, string shape, params ReadOnlySpan<int> lengths)
        where T : struct
    {
        if (array.IsDefault)
            return;
        Rank(array, field, shape, lengths.Length);
        for (int axis = 0; axis < lengths.Length; axis++)
            if (array.GetLength(axis) != lengths[axis])
                throw new ArgumentException($"{field} has length {array.GetLength(axis)} along axis {axis}; expected {lengths[axis]}, of shape {shape}.", field);
    }

    /// <summary>Checks that weights of the samples are not negative and not NaN, those that nobody has checked yet.</summary>
    public static void Weights<T>(SampleRows<T> rows, string field)
        where T : unmanaged, INumber<T>
    {
        var values = rows.Unchecked;
        for (int i = 0; i < values.Length; i++)
            if (!(values[i] >= T.Zero))
                throw new ArgumentException($"{field} is {values[i]} at {rows.PlaceOf(i)}; weights are not negative.", field);
    }

    /// <summary>Checks that weights are not negative and not NaN.</summary>
    public static void Weights<T>(ReadOnlySpan<T> values, string field)
        where T : struct, INumber<T>
    {
        for (int i = 0; i < values.Length; i++)
            if (!(values[i] >= T.Zero))
                throw new ArgumentException($"{field} is {values[i]} at sample {i}; weights are not negative.", field);
    }

    /// <summary>Checks a number of threads.</summary>
    public static int Threads(int value) =>
        value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"MaxDegreeOfParallelism is {value}; an evaluation uses at least one thread.");

    /// <summary>Checks the step of a proximal map.</summary>
    public static void Step(double step)
    {
        if (!(step >= 0 && double.IsFinite(step)))
            throw new ArgumentException(FormattableString.Invariant($"step is {step}; it must be a finite number, 0 at least."), nameof(step));
    }

    /// <summary>Checks the length of a span argument.</summary>
    public static void Span(int length, long expected, string name, string meaning)
    {
        if (length != expected)
            throw new ArgumentException($"{name} has length {length}; expected {expected} ({meaning}).", name);
    }

    /// <summary>Integers of a matrix, row by row, as an array of C#.</summary>
    public static int[,] Table(ReadOnlySpan<int> values, int rows, int columns)
    {
        var result = new int[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                result[i, j] = values[i * columns + j];
        return result;
    }

    /// <inheritdoc cref="Table(ReadOnlySpan{int}, int, int)"/>
    public static int[,] Table(ReadOnlySpan<long> values, int rows, int columns)
    {
        var result = new int[rows, columns];
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < columns; j++)
                result[i, j] = (int)values[i * columns + j];
        return result;
    }

    /// <summary>Truth values of a matrix, row by row, as an array of C#.</summary>
    public static bool[,] Table(ReadOnlySpan<bool> values, int rows, int columns)
    {
        var result = new bool[rows, columns];
        values.CopyTo(MemoryMarshal.CreateSpan(ref First<bool>(result), result.Length));
        return result;
    }

    /// <summary>Truth values of a tensor with three axes, row-major, as an array of C#.</summary>
    public static bool[,,] Table(ReadOnlySpan<bool> values, int first, int second, int third)
    {
        var result = new bool[first, second, third];
        values.CopyTo(MemoryMarshal.CreateSpan(ref First<bool>(result), result.Length));
        return result;
    }

    /// <summary>Truth values of a tensor with four axes, row-major, as an array of C#.</summary>
    public static bool[,,,] Table(ReadOnlySpan<bool> values, int first, int second, int third, int fourth)
    {
        var result = new bool[first, second, third, fourth];
        values.CopyTo(MemoryMarshal.CreateSpan(ref First<bool>(result), result.Length));
        return result;
    }

    /// <summary>The first element of an array of any rank: its elements lie one after another.</summary>
    private static ref T First<T>(Array array) => ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));

    /// <summary>Truth values from the masks of their lanes: anything but 0 is true.</summary>
    public static void Mask<T>(ReadOnlySpan<T> lanes, Span<bool> values)
        where T : struct, INumber<T>
    {
        for (int i = 0; i < values.Length; i++)
            values[i] = lanes[i] != T.Zero;
    }

    /// <summary>Floats as doubles, for code that computes in them.</summary>
    public static double[] Doubles(ReadOnlySpan<float> values)
    {
        var result = new double[values.Length];
        for (int i = 0; i < result.Length; i++)
            result[i] = values[i];
        return result;
    }

    /// <summary>A copy, for code that may not see the original.</summary>
    public static double[] Doubles(ReadOnlySpan<double> values) => values.ToArray();

    /// <summary>Copies rows into wider ones.</summary>
    public static void Rows<T>(ReadOnlySpan<T> source, Span<T> target, int rows, int length, int pitch)
    {
        for (int row = 0; row < rows; row++)
            source.Slice(row * length, length).CopyTo(target.Slice(row * pitch, length));
    }

    /// <summary>½r²: what a residual adds to the objective.</summary>
    public static double HalfSquare(double residual) => residual * residual / 2;

    /// <summary>½‖r‖².</summary>
    public static double HalfSquare(Vector residual)
    {
        double sum = 0;
        for (int i = 0; i < residual.Length; i++)
            sum += residual[i] * residual[i];
        return sum / 2;
    }

    /// <summary>Checks an index computed during an evaluation.</summary>
    public static int Index(long index, int length, string what)
    {
        if ((ulong)index >= (ulong)length)
            throw new IndexOutOfRangeException($"{what} is {index}; it must be 0 to {length - 1}.");
        return (int)index;
    }
}
