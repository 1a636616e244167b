using System.Collections.Generic;
using System.Linq;

namespace Objectives.Generator.Schedule;

/// <summary>The operands the other way round.</summary>
internal sealed partial class Strategies
{
    private ILookup<int, int>? _readers;
    private HashSet<int>? _results;

    /// <summary>The nodes that read a node, in their order; a node that reads it twice stands twice.</summary>
    public ILookup<int, int> Readers => _readers ??= Enumerable.Range(0, _p.Count)
        .SelectMany(n => _operands[n].Select(read => (Reader: n, Read: read))).ToLookup(r => r.Read, r => r.Reader);

    /// <summary>Whether the node is a result of the program, which is read after it.</summary>
    public bool IsResult(int node) => (_results ??= [.. _p.Outputs.Select(o => o.Node)]).Contains(node);
}
