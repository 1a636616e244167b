using System.Linq;

namespace Objectives.Fuzz.Declarations;

/// <summary>Arrays of three and four axes.</summary>
internal static partial class Grammar
{
    private static Rule[] OfTensors =>
    [
        new(1.2, (d, _, depth, scope) =>
        {
            string f = d.Pick(["Sum", "Mean", "SquaredNorm", "Norm", "Max", "Min", "LogSumExp", "Norm1"]);
            return scope.Loops >= 1 ? null : new($"{f} of a tensor", Kind.Real, $"{f}($0)", d.Expression(AnyTensor(d), depth, scope.InLoop()));
        }),
        new(0.8, (d, _, depth, scope) =>
        {
            var kind = AnyTensor(d);
            var t = d.Leaf(kind, scope);
            return t.Feature is not "field" ? null
                : new("T[i, j, k]", Kind.Real, $"$0[{string.Join(", ", kind.Axes.Select((_, k) => $"${k + 1}"))}]", [t, .. kind.Axes.Select(a => d.Expression(Kind.Index(a), depth, scope))]);
        }),
    ];

    private static Rule[] Tensors =>
    [
        new(1, (d, kind, depth, scope) =>
        {
            if (scope.Loops >= 2)
                return null;
            var indices = kind.Axes.Select(a => d.NewVariable("i", Kind.Index(a))).ToArray();
            return new("Tensor.From", kind, $"{kind.Type}.From({string.Join(", ", kind.Axes)}, ({string.Join(", ", indices.Select(v => v.Name))}) => $0)", d.Expression(Kind.Real, depth, scope.InLoop(indices))) { Binds = [indices] };
        }),
        new(0.5, Choice),
    ];

    private static Rule[] MatrixSlices =>
    [
        new(1, (d, kind, depth, scope) =>
        {
            string n = d.Axis();
            var t = d.Leaf(Kind.Tensor3(n, kind.Rows, kind.Columns), scope);
            return t.Feature is not "field" ? null : new("T[i]", kind, "$0[$1]", t, d.Expression(Kind.Index(n), depth, scope));
        }),
    ];

    private static Kind AnyTensor(Drawing d)
    {
        var tensors = d.Fields.Select(f => f.Kind).Where(k => k.Sort is Sort.Tensor3 or Sort.Tensor4).ToList();
        return tensors.Count > 0 && d.Chance(0.8) ? d.Pick(tensors) : Kind.Tensor3(d.Axis(), d.Axis(), d.Axis());
    }
}
