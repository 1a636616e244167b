using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Algebra;

/// <summary>Routines, place by place along the axes that they do not work on.</summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<int, Call> _calls = [];

    /// <summary>A routine's call, laid out once: the axes of its places, and where each place has its arguments and its result.</summary>
    private sealed record Call(Routine Routine, int[] Values, int[] Places, int[][] Lengths, int[][] From, int[] Shape, int[] To)
    {
        public int Size { get; } = Shape.Aggregate(1, (a, b) => a * b);

        public Dual[][] Arguments { get; } = [.. Lengths.Select(l => new Dual[l.Aggregate(1, (a, b) => a * b)])];
    }

    private Call CallOf(int node)
    {
        if (_calls.TryGetValue(node, out var known))
            return known;
        var (routine, values, axes, result) = _program.CallOf(node);
        int[] places = AxesOf(node).Except(result).ToArray();
        var call = new Call(routine, [.. values], places, [.. axes.Select(own => own.Select(a => _lengths[a]).ToArray())],
            [.. values.Select((v, k) => MakePositions([.. places, .. axes[k]], AxesOf(v), []))], [.. result.Select(a => _lengths[a])],
            MakePositions([.. places, .. result], AxesOf(node), []));
        _calls.Add(node, call);
        return call;
    }

    private void Library(int node)
    {
        var call = CallOf(node);
        // A factorisation moves here too: the oracle has the derivatives from the definition alone.
        bool moves = _tangents is not null && call.Routine.Type == ElementType.Real && call.Values.Any(v => _moves[v]);
        _moves[node] |= moves;
        var places = PlacesOver(call.Places);
        for (int e = 0; e < places.Count && call.Size > 0; e++)
        {
            int place = places[e];
            for (int k = 0; k < call.Values.Length; k++)
                for (int i = 0; i < call.Arguments[k].Length; i++)
                {
                    int at = _starts[call.Values[k]] + call.From[k][(place * call.Arguments[k].Length) + i];
                    call.Arguments[k][i] = new(_values[at], _tangents is null ? DoubleDouble.Zero : _tangents[at]);
                }
            var computed = new Dual[call.Size];
            call.Routine.Evaluate(call.Arguments, call.Lengths, computed, call.Shape);
            for (int i = 0; i < call.Size; i++)
            {
                int at = _starts[node] + call.To[(place * call.Size) + i];
                _values[at] = computed[i].Value;
                if (moves)
                    _tangents![at] = computed[i].Tangent;
            }
        }
    }
}
