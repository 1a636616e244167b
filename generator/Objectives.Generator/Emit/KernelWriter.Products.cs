using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Emit;

/// <summary>Products of matrices outside the samples.</summary>
internal sealed partial class KernelWriter
{
    /// <summary>
    /// One call for a pair of axes, one of each factor; along all others place by place. The columns of the result are those that lie side by side. Axes of one
    /// factor that follow one another in it and in the result are one.
    /// </summary>
    private void WriteMatrixProduct(int node)
    {
        int inner = _p.Axes.Of((int)_p.Payload(node))[0];
        int value = _p.Argument(node, 0);
        // As the product names them; where they lie under other names is in the operands.
        int[] factors = _p.ArgumentsOf(value).ToArray();
        var (left, right) = (0, factors.Length - 1);
        if (_p.Axes.Contains(_p.AxesOf(factors[left]), _s.LaneOf(node)))
            (left, right) = (right, left);
        int column = Own(right, left), row = Own(left, right);
        View a = Factor(left), b = Factor(right), c = Whole(node);
        string parts = Parts();
        var others = _p.Axes.Of(_p.AxesOf(node)).Where(x => x != row && x != column && !_indices.ContainsKey(x)).ToList();
        Size rows = Joined(ref row, a, b), columns = Joined(ref column, b, a);
        Nested(others, () => _body.Line(
            $"Contract.MatrixProduct(ref {At(a)}, {a.Stride(row)}, {a.Stride(inner)}, ref {At(b)}, {b.Stride(inner)}, {b.Stride(column)}, " +
            $"ref {At(c)}, {c.Stride(row)}, {c.Stride(column)}, {Text(rows)}, {Length(inner)}, {Text(columns)}{parts});"));

        // The axes that lie next to a factor's own one, in it and in the result, are gone along with it; the innermost one is left.
        Size Joined(ref int own, View factor, View other)
        {
            var places = _p.Axes[own].Size;
            int inmost = own;
            while (parts.Length == 0 && others.FindIndex(x => !other.Strides.ContainsKey(x) && (IsNext(x, inmost, places) || IsNext(inmost, x, _p.Axes[x].Size))) is >= 0 and var at)
            {
                int x = others[at];
                inmost = IsNext(x, inmost, places) ? inmost : x;
                places *= _p.Axes[x].Size;
                others.RemoveAt(at);
            }
            own = inmost;
            return places;

            bool IsNext(int outer, int inner, Size count) => factor.IsNext(outer, inner, count) && c.IsNext(outer, inner, count);
        }

        string Parts()
        {
            string ofLeft = Part(factors[left], row, inner), ofRight = Part(factors[right], inner, column);
            return ofLeft == "All" && ofRight == "All" ? "" : $", MatrixPart.{ofLeft}, MatrixPart.{ofRight}";
        }

        string Part(int factor, int r, int c) => _s.Triangles.IsLower(factor, r, c) ? "Lower" : _s.Triangles.IsUpper(factor, r, c) ? "Upper" : "All";

        int Own(int factor, int other)
        {
            int[] own = _p.Axes.Of(_p.Axes.Without(_p.AxesOf(factors[factor]), _p.AxesOf(factors[other]))).Where(x => !_indices.ContainsKey(x)).ToArray();
            return own.Contains(_s.LaneOf(node)) ? _s.LaneOf(node) : own[0];
        }

        View Factor(int k) => _s.Operands(node)[k] == factors[k] ? Whole(factors[k]) : Renamed(factors[k]);

        string At(View view) => Shifted(view.Reference, _p.Axes.Of(_p.AxesOf(node)).Where(x => x != row && x != column && _indices.ContainsKey(x) && view.Strides.ContainsKey(x))
            .Aggregate("0", (offset, x) => Sum(offset, Product(OwnIndex(x).Text, view.Stride(x)))));
    }

    /// <summary>A stored array under other names.</summary>
    private View Renamed(int node)
    {
        var source = Whole(_p.Argument(node, 0));
        var strides = source.Strides.ToDictionary(s => s.Key, s => s.Value);
        var names = _p.Axes.Of((int)_p.Payload(node)).Select((axis, k) => (axis, To: _p.Operand(_p.Argument(node, 1 + k)))).ToList();
        foreach (var (axis, _) in names)
            strides.Remove(axis);
        foreach (var name in names.GroupBy(n => n.To))
        {
            string stride = string.Join(" + ", name.Select(n => source.Stride(n.axis)));
            strides[name.Key] = name.Count() > 1 ? $"({stride})" : stride;
        }
        return new(source.Reference, strides);
    }
}
