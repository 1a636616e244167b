using System.Collections.Generic;

namespace Objectives.Generator.Emit;

/// <summary>The locals of a method that hold values, where the writer stands: those of a block end with it.</summary>
/// <param name="nodes">How many values the program has.</param>
internal sealed class Locals(int nodes)
{
    private readonly string?[] _names = new string?[nodes];
    private readonly bool[] _isKept = new bool[nodes];
    private readonly List<int> _order = [];   // the values that have a local, in the order in which they got it

    /// <summary>The local that holds a value.</summary>
    public string this[int node]
    {
        get => _names[node] ?? throw new KeyNotFoundException($"value {node} has no local here");
        set
        {
            if (_names[node] is null)
                _order.Add(node);
            _names[node] = value;
        }
    }

    /// <summary>How many there are: where a block begins.</summary>
    public int Count => _order.Count;

    public bool Contains(int node) => _names[node] is not null;

    public bool TryGetValue(int node, out string name)
    {
        name = _names[node] ?? "";
        return _names[node] is not null;
    }

    /// <summary>Whether a local of this name holds a value.</summary>
    public bool IsName(string text) => _order.Exists(n => _names[n] == text);

    /// <summary>A value whose local is declared at the head of the method: it ends with no block.</summary>
    public void Keep(int node) => _isKept[node] = true;

    /// <summary>Ends a block that began when there were <paramref name="count"/> locals.</summary>
    public void EndBlock(int count)
    {
        int kept = count;
        for (int k = count; k < _order.Count; k++)
            if (_isKept[_order[k]])
                _order[kept++] = _order[k];
            else
                _names[_order[k]] = null;
        _order.RemoveRange(kept, _order.Count - kept);
    }
}
