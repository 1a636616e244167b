using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Ranges;

/// <summary>
/// What a value depends on that may be chosen freely: parameters, and data whose domain is declared. An entry at constant indices, such as
/// <c>w[0]</c>, is a source of its own.
/// </summary>
internal sealed class Sources
{
    private const int Most = 63;

    /// <summary>Everything, also what is not told apart.</summary>
    private const ulong Anything = ulong.MaxValue;

    private readonly ulong[] _of;
    private readonly ulong[] _near;
    private readonly List<(int Leaf, string Entry)> _all = [];
    private ulong _parameters;

    public Sources(Program program, Func<Leaf, bool> isFree)
    {
        _of = new ulong[program.Count];
        _near = new ulong[program.Count];
        for (int node = 0; node < program.Count; node++)
        {
            var arguments = program.ArgumentsOf(node);
            if (program.Kind(node) == NodeKind.Leaf && isFree(program.LeafOf(node)))
                _of[node] = Source(program, node, "");
            else if (program.Kind(node) == NodeKind.At && program.Kind(arguments[0]) == NodeKind.Leaf && isFree(program.LeafOf(arguments[0])) && AreConstant(program, arguments))
                _of[node] = Source(program, arguments[0], string.Join(",", arguments.Slice(1).ToArray().Select(program.Payload)));
            else if (program.Kind(node) is NodeKind.Past or NodeKind.AddPast)
                _of[node] = Anything;
            else
                foreach (int argument in arguments)
                    _of[node] |= _of[argument];
        }
        for (int node = 0; node < program.Count; node++)
            _near[node] = Near(_of[node]);
    }

    /// <summary>Whether the two values share nothing that may be chosen, so that each takes its values whatever the other's is.</summary>
    public bool AreIndependent(int a, int b) => (_near[a] & _of[b]) == 0;

    public bool Has(int node) => _of[node] != 0;

    public bool OnParameters(int node) => (_of[node] & _parameters) != 0;

    private static bool AreConstant(Program program, ReadOnlySpan<int> arguments)
    {
        for (int k = 1; k < arguments.Length; k++)
            if (program.Kind(arguments[k]) != NodeKind.Const)
                return false;
        return true;
    }

    private ulong Source(Program program, int leaf, string entry)
    {
        int number = _all.IndexOf((program.Operand(leaf), entry));
        if (number < 0 && _all.Count < Most)
        {
            number = _all.Count;
            _all.Add((program.Operand(leaf), entry));
        }
        ulong bit = 1UL << (number < 0 ? Most : number);
        if (program.LeafOf(leaf).Role == LeafRole.Parameter)
            _parameters |= bit;
        return bit;
    }

    /// <summary>The sources and those that have entries in common with them.</summary>
    private ulong Near(ulong sources)
    {
        if (sources is 0 or Anything)
            return sources;
        ulong near = sources;
        for (int a = 0; a < _all.Count; a++)
            if ((sources >> a & 1) != 0)
                for (int b = 0; b < _all.Count; b++)
                    if (_all[a].Leaf == _all[b].Leaf && (_all[a].Entry.Length == 0 || _all[b].Entry.Length == 0))
                        near |= 1UL << b;
        // What has no number of its own may be anything.
        return (sources >> Most & 1) != 0 ? Anything : near | (1UL << Most);
    }
}
