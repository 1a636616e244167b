using System.Linq;
using Objectives.Generator.Routines;

namespace Objectives.Generator.Algebra;

/// <summary>Routines, place by place along the axes that they do not work on.</summary>
internal sealed partial class Interpreter
{
    private void Library(int node)
    {
        var (routine, values, axes, result) = _program.CallOf(node);
        int[] places = AxesOf(node).Except(result).ToArray();
        int[] to = MakePositions([.. places, .. result], AxesOf(node), []);
        int[][] lengths = axes.Select(own => own.Select(a => _lengths[a]).ToArray()).ToArray();
        int[] shape = result.Select(a => _lengths[a]).ToArray();
        int[][] from = values.Select((v, k) => MakePositions([.. places, .. axes[k]], AxesOf(v), [])).ToArray();
        var arguments = lengths.Select(l => new Dual[l.Aggregate(1, (a, b) => a * b)]).ToArray();
        int size = shape.Aggregate(1, (a, b) => a * b), count = places.Aggregate(1, (product, a) => product * _lengths[a]);
        // A factorisation moves here too: the oracle has the derivatives from the definition alone.
        bool moves = _tangents is not null && routine.Type == ElementType.Real && values.Any(v => _moves[v]);
        for (int place = 0; place < count && size > 0; place++)
        {
            for (int k = 0; k < values.Length; k++)
                for (int i = 0; i < arguments[k].Length; i++)
                {
                    int at = _starts[values[k]] + from[k][(place * arguments[k].Length) + i];
                    arguments[k][i] = new(_values[at], _tangents is null ? DoubleDouble.Zero : _tangents[at]);
                }
            var computed = new Dual[size];
            routine.Evaluate(arguments, lengths, computed, shape);
            for (int i = 0; i < size; i++)
            {
                int at = _starts[node] + to[(place * size) + i];
                _values[at] = computed[i].Value;
                if (moves)
                    _tangents![at] = computed[i].Tangent;
            }
        }
        if (moves)
            _moves[node] = true;
    }
}
