using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Schedule;

namespace Objectives.Generator.Emit;

/// <summary>Reductions of arrays that are never written: a loop over lanes collects them in partial results.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>Streamed reductions and the local that holds their partial results.</summary>
    private readonly Dictionary<int, string> _partials = [];

    private IEnumerable<int> StreamsIn(Item loop) =>
        _streamsOf.Where(streams => _method.Sites[streams.Key].Path.LastOrDefault() == loop).SelectMany(streams => streams).OrderBy(n => n);

    /// <summary>The lines before a loop that declare the partial results which it collects.</summary>
    private Declarations DeclarePartials(Item loop)
    {
        var declarations = new Declarations();
        foreach (int reduce in StreamsIn(loop))
        {
            string type = $"Partials<{_context.Element.Real}>";
            _partials[reduce] = _names.Unique(_wishes[reduce] + "_parts");
            declarations.Add(0, type, _partials[reduce], (ReduceOp)_p.Operand(reduce) == ReduceOp.Sum
                ? "default"
                : $"new({_context.Element.Real}.{((ReduceOp)_p.Operand(reduce) == ReduceOp.Max ? "NegativeInfinity" : "PositiveInfinity")})");
        }
        return declarations;
    }

    /// <summary>The vector just computed enters a reduction. A sum of products takes the factors, which are fused as those of two arrays are.</summary>
    private void CollectLanes(int reduce, int argument)
    {
        var (function, values) = _s[reduce] == Strategy.StreamedDot
            ? ("AddProduct", _s.Factors(reduce))
            : ((ReduceOp)_p.Operand(reduce) == ReduceOp.Sum ? "Add" : ((ReduceOp)_p.Operand(reduce)).ToString(), [argument]);
        string length = Parenthesize(Text(_p.Axes[_lane].Size));
        _body.Line($"Lanes.{function}({string.Join(", ", values.Select(v => Read(v, true).Text))}, ref {_partials[reduce]}, i, (nuint){length});");
    }
}
