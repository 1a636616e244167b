using System;
using System.ComponentModel;
using System.Threading;

namespace Objectives.Runtime;

/// <summary>Arrays of <see cref="Settings"/> while they are changed, all at once for everybody else: until it is disposed, evaluations wait to begin.</summary>
/// <typeparam name="T">The elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SettingChange<T>
    where T : unmanaged
{
    private readonly ref T[][] _all;
    private T[][] _arrays;
    private bool _isApart;

    /// <summary>Takes the arrays.</summary>
    public SettingChange(ref T[][] all)
    {
        _all = ref all;
        _arrays = Settings.Take(ref all);
    }

    /// <summary>An evaluation holds the arrays: what is changed is copied first.</summary>
    public void Apart()
    {
        _arrays = (T[][])_arrays.Clone();
        _isApart = true;
    }

    /// <summary>The elements of an array, to be changed. Asked for once an array.</summary>
    public readonly Span<T> Elements(int place)
    {
        if (_isApart)
            _arrays[place] = (T[])_arrays[place].Clone();
        return _arrays[place];
    }

    /// <summary>Puts the arrays back.</summary>
    public readonly void Dispose() => Volatile.Write(ref _all, _arrays);
}
