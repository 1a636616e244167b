using System;
using System.ComponentModel;

namespace Objectives.Runtime;

/// <summary>
/// The batch that the user's own code sees while <c>ReferenceValue</c> runs it: what <see cref="Functions.SampleIndex"/>,
/// <see cref="Functions.BatchSize"/> and <c>Functions.All</c> mean on this thread, until it is disposed.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BatchScope : IDisposable
{
    [ThreadStatic]
    private static BatchScope? s_current;

    private readonly BatchScope? _outer = s_current;
    private readonly Action<int> _moveTo;
    private readonly Func<string, object> _field;
    private int _index;

    /// <summary>A batch of <paramref name="count"/> samples.</summary>
    /// <param name="count">How many samples.</param>
    /// <param name="moveTo">Sets the fields to those of a sample.</param>
    /// <param name="field">The present value of a field.</param>
    public BatchScope(int count, Action<int> moveTo, Func<string, object> field)
    {
        (Count, _moveTo, _field) = (count, moveTo, field);
        s_current = this;
        moveTo(0);
    }

    /// <summary>The batch of this thread.</summary>
    /// <exception cref="InvalidOperationException">None is being evaluated: the code was called from elsewhere.</exception>
    public static BatchScope Current =>
        s_current ?? throw new InvalidOperationException("All, SampleIndex and BatchSize have a meaning only in terms of an objective, while it is evaluated.");

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>The current sample.</summary>
    public int Index
    {
        get => _index;
        set => _moveTo(_index = value);
    }

    /// <summary>A field at every sample.</summary>
    public T[] All<T>(string field) => All(() => (T)_field(field[(field.LastIndexOf('.') + 1)..].TrimStart('@')));

    /// <summary>An expression at every sample.</summary>
    public T[] All<T>(Func<T> value)
    {
        int current = Index;
        var values = new T[Count];
        for (int i = 0; i < values.Length; i++)
        {
            Index = i;
            values[i] = value();
        }
        Index = current;
        return values;
    }

    /// <inheritdoc/>
    public void Dispose() => s_current = _outer;
}
