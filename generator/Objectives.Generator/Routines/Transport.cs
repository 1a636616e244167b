using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Routines;

/// <summary>
/// The oracle's transport: successive shortest paths, with amounts that carry their derivatives. What a has more than b in all is taken evenly
/// from all of a, so that the cost is defined beside equal sums.
/// </summary>
internal sealed class Transport
{
    /// <summary>The part of the whole by which an amount may fall below 0, of rounding.</summary>
    private const double Slack = 1e-9;

    private readonly Dual[] _c;
    private readonly int _n, _m;

    public Transport(Dual[] a, Dual[] b, Dual[] c)
    {
        (_c, _n, _m) = (c, a.Length, b.Length);
        Plan = [.. Enumerable.Repeat(Dual.Zero, _n * _m)];
        OfRows = [.. Enumerable.Repeat(Dual.Zero, _n)];
        OfColumns = [.. Enumerable.Repeat(Dual.Zero, _m)];
        Dual more = a.Aggregate(Dual.Zero, (s, x) => s + x) - b.Aggregate(Dual.Zero, (s, x) => s + x);
        var whole = a.Aggregate(DoubleDouble.Zero, (s, x) => s + Dual.Abs(x).Value);
        var supply = a.Select(x => x - more / _n).ToArray();
        var demand = (Dual[])b.Clone();
        bool isPossible = _n > 0 && _m > 0 && supply.All(s => s.Value >= -(whole * Slack)) && demand.All(d => d.Value >= DoubleDouble.Zero);
        for (int row = 0; row < _n && isPossible; row++)
            while (isPossible && supply[row].Value > DoubleDouble.Zero && demand.Any(d => d.Value > DoubleDouble.Zero))
                isPossible = Augment(row, supply, demand);
        if (!isPossible)
        {
            Plan = [.. Plan.Select(_ => new Dual(DoubleDouble.NaN, DoubleDouble.NaN))];
            return;
        }
        for (int j = 0; j < _m; j++)
            if (b[j].Value.IsZero)
                OfColumns[j] = Least(Enumerable.Range(0, _n).Where(i => a[i].Value > DoubleDouble.Zero).Select(i => C(i, j) - OfRows[i]));
        for (int i = 0; i < _n; i++)
            if (a[i].Value.IsZero)
                OfRows[i] = Least(Enumerable.Range(0, _m).Select(j => C(i, j) - OfColumns[j]));
        var mean = OfRows.Aggregate(Dual.Zero, (s, x) => s + x) / _n;
        OfRows = [.. OfRows.Select(f => f - mean)];
        OfColumns = [.. OfColumns.Select(g => g + mean)];
    }

    public Dual[] Plan { get; }

    public Dual[] OfRows { get; }

    public Dual[] OfColumns { get; }

    private Dual C(int i, int j) => _c[(i * _m) + j];

    private static Dual Least(IEnumerable<Dual> values) => values.Aggregate((least, x) => x.Value < least.Value ? x : least);

    /// <summary>Sends what a row still has along the shortest path to a column that still needs some: over columns, and rows that send there and could send elsewhere.</summary>
    private bool Augment(int row, Dual[] supply, Dual[] demand)
    {
        var distance = Enumerable.Repeat<Dual>(double.PositiveInfinity, _m).ToArray();
        var ofRow = Enumerable.Repeat<Dual>(double.PositiveInfinity, _n).ToArray();
        int[] rowOf = new int[_m], columnOf = [.. Enumerable.Repeat(-1, _n)];
        bool[] isDone = new bool[_m];
        ofRow[row] = Dual.Zero;
        Relax(row);
        int next;
        while (true)
        {
            next = -1;
            for (int j = 0; j < _m; j++)
                if (!isDone[j] && (next < 0 || distance[j].Value < distance[next].Value))
                    next = j;
            if (next < 0 || !distance[next].Value.IsFinite)
                return false;
            isDone[next] = true;
            if (demand[next].Value > DoubleDouble.Zero)
                break;
            for (int i = 0; i < _n; i++)
                if (ofRow[i].Value.IsInfinity && Plan[(i * _m) + next].Value > DoubleDouble.Zero)
                {
                    (ofRow[i], columnOf[i]) = (distance[next], next);
                    Relax(i);
                }
        }
        var reached = distance[next];
        for (int i = 0; i < _n; i++)
            if (ofRow[i].Value.IsFinite)
                OfRows[i] += reached - ofRow[i];
        for (int j = 0; j < _m; j++)
            if (isDone[j])
                OfColumns[j] -= reached - distance[j];
        var amount = supply[row].Value < demand[next].Value ? supply[row] : demand[next];
        for (int i = rowOf[next]; i != row; i = rowOf[columnOf[i]])
            if (Plan[(i * _m) + columnOf[i]] is var back && back.Value < amount.Value)
                amount = back;
        supply[row] -= amount;
        demand[next] -= amount;
        for (int j = next, i; ; j = columnOf[i])
        {
            i = rowOf[j];
            Plan[(i * _m) + j] += amount;
            if (i == row)
                return true;
            Plan[(i * _m) + columnOf[i]] -= amount;
        }

        void Relax(int i)
        {
            for (int j = 0; j < _m; j++)
                if (!isDone[j] && ofRow[i] + (C(i, j) - OfRows[i] - OfColumns[j]) is var d && d.Value < distance[j].Value)
                    (distance[j], rowOf[j]) = (d, i);
        }
    }
}
