using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Emit;

/// <summary>
/// Softplus and the sigmoids of the same argument, side by side in one loop, share their exponential: one call gives all of them,
/// with the bits of the single functions.
/// </summary>
internal sealed partial class KernelWriter
{
    /// <summary>softplus x, σ(x), σ(−x); −1 for one that is not needed.</summary>
    private sealed record LogisticGroup(int Softplus, int Sigmoid, int Complement);

    private readonly Dictionary<int, LogisticGroup> _logistic = [];

    private void FindLogisticGroups(IReadOnlyList<int> nodes)
    {
        if (!InLanes)
            return;
        foreach (int softplus in nodes.Where(n => Is(n, Op.Softplus) && IsLane(n) && !_logistic.ContainsKey(n)))
        {
            int x = _p.Argument(softplus, 0);
            int sigmoid = nodes.Where(n => Is(n, Op.Sigmoid) && _p.Argument(n, 0) == x).DefaultIfEmpty(-1).First();
            int complement = nodes.Where(n => Is(n, Op.Sigmoid) && IsNegation(_p.Argument(n, 0), x)).DefaultIfEmpty(-1).First();
            if (sigmoid < 0)
                continue;
            var group = new LogisticGroup(softplus, sigmoid, complement);
            foreach (int n in new[] { softplus, sigmoid, complement }.Where(n => n >= 0))
                _logistic[n] = group;
        }
    }

    /// <summary>Writes the one call, at the first member of a group.</summary>
    private void WriteLogisticGroup(int node)
    {
        if (!_logistic.TryGetValue(node, out var group) || _locals.Contains(node))
            return;
        string x = Read(_p.Argument(group.Softplus, 0), true).Text;
        foreach (int n in new[] { group.Softplus, group.Sigmoid, group.Complement }.Where(n => n >= 0))
            _locals[n] = Name(n);
        string complement = group.Complement < 0 ? "" : $", out Vd {_locals[group.Complement]}";
        _body.Line($"Vd {_locals[group.Softplus]} = Lane.Softplus({x}, out Vd {_locals[group.Sigmoid]}{complement});");
    }

    private bool Is(int node, Operation op) => _p.Kind(node) == NodeKind.Map && _p.Operand(node) == op.Id;

    private bool IsNegation(int a, int b) => (Is(a, Op.Negate) && _p.Argument(a, 0) == b) || (Is(b, Op.Negate) && _p.Argument(b, 0) == a);
}
