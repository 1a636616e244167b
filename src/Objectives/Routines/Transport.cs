using System;
using System.Buffers;

namespace Objectives.Runtime;

/// <summary>
/// The transportation problem by successive shortest paths. Each path uses up what a row has, what a column needs, or what an earlier path sent,
/// exactly: nothing is compared with a tolerance. Source: R. Ahuja, T. Magnanti and J. Orlin, Network Flows (1993), section 9.7.
/// </summary>
internal static class Transport
{
    /// <summary>The part of the whole by which an amount may fall below 0, of rounding.</summary>
    private const double Slack = 1e-9;

    /// <summary>
    /// The plan [n, m] of least cost, and the potentials, those of the rows of mean 0; all NaN if there is none. What a has more than b in all is
    /// taken evenly from all of a.
    /// </summary>
    public static void Solve(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, Span<double> plan, Span<double> ofRows, Span<double> ofColumns)
    {
        int n = a.Length, m = b.Length;
        plan.Clear();
        ofRows.Clear();
        ofColumns.Clear();
        double[] numbers = ArrayPool<double>.Shared.Rent(2 * (n + m));
        int[] places = ArrayPool<int>.Shared.Rent(n + (2 * m));
        var search = new Search(c, plan, ofRows, ofColumns, numbers, places);
        if (!IsPossible(a, b, search.Supply, search.Demand) || !search.Run())
        {
            plan.Fill(double.NaN);
            ofRows.Fill(double.NaN);
            ofColumns.Fill(double.NaN);
        }
        else
            Complete(a, b, c, ofRows, ofColumns);
        ArrayPool<int>.Shared.Return(places);
        ArrayPool<double>.Shared.Return(numbers);
    }

    private static bool IsPossible(ReadOnlySpan<double> a, ReadOnlySpan<double> b, Span<double> supply, Span<double> demand)
    {
        double sumOfA = 0, sumOfB = 0, whole = 0;
        foreach (double x in a)
            (sumOfA, whole) = (sumOfA + x, whole + Math.Abs(x));
        foreach (double x in b)
            sumOfB += x;
        bool isPossible = a.Length > 0 && b.Length > 0;
        for (int i = 0; i < a.Length; i++)
        {
            supply[i] = a[i] - ((sumOfA - sumOfB) / a.Length);
            isPossible &= supply[i] >= -Slack * whole;
        }
        for (int j = 0; j < b.Length; j++)
        {
            demand[j] = b[j];
            isPossible &= b[j] >= 0;
        }
        return isPossible;
    }

    /// <summary>Where nothing is sent the potential is the greatest that fits; those of the rows get mean 0.</summary>
    private static void Complete(ReadOnlySpan<double> a, ReadOnlySpan<double> b, ReadOnlySpan<double> c, Span<double> ofRows, Span<double> ofColumns)
    {
        int n = a.Length, m = b.Length;
        for (int j = 0; j < m; j++)
        {
            if (b[j] != 0)
                continue;
            ofColumns[j] = double.PositiveInfinity;
            for (int i = 0; i < n; i++)
                if (a[i] > 0)
                    ofColumns[j] = Math.Min(ofColumns[j], c[(i * m) + j] - ofRows[i]);
        }
        double mean = 0;
        for (int i = 0; i < n; i++)
        {
            if (a[i] == 0)
            {
                ofRows[i] = double.PositiveInfinity;
                for (int j = 0; j < m; j++)
                    ofRows[i] = Math.Min(ofRows[i], c[(i * m) + j] - ofColumns[j]);
            }
            mean += ofRows[i] / n;
        }
        foreach (ref double f in ofRows)
            f -= mean;
        foreach (ref double g in ofColumns)
            g += mean;
    }

    private readonly ref struct Search
    {
        private readonly ReadOnlySpan<double> _c;
        private readonly Span<double> _plan, _ofRows, _ofColumns, _toRow, _toColumn;
        private readonly Span<int> _columnOf, _rowOf, _isDone;

        public Search(ReadOnlySpan<double> c, Span<double> plan, Span<double> ofRows, Span<double> ofColumns, Span<double> numbers, Span<int> places)
        {
            int n = ofRows.Length, m = ofColumns.Length;
            _c = c;
            _plan = plan;
            _ofRows = ofRows;
            _ofColumns = ofColumns;
            Supply = numbers[..n];
            _toRow = numbers.Slice(n, n);
            Demand = numbers.Slice(2 * n, m);
            _toColumn = numbers.Slice((2 * n) + m, m);
            _columnOf = places[..n];
            _rowOf = places.Slice(n, m);
            _isDone = places.Slice(n + m, m);
        }

        public Span<double> Supply { get; }

        public Span<double> Demand { get; }

        public bool Run()
        {
            for (int row = 0; row < Supply.Length; row++)
                while (Supply[row] > 0 && IsNeeded())
                    if (!Augment(row))
                        return false;
            return true;
        }

        private bool IsNeeded()
        {
            foreach (double d in Demand)
                if (d > 0)
                    return true;
            return false;
        }

        /// <summary>
        /// Sends what a row still has along the shortest path to a column that still needs some: over columns, and rows that send there and
        /// could send elsewhere. False if there is no path of finite cost.
        /// </summary>
        private bool Augment(int row)
        {
            int n = Supply.Length, m = Demand.Length, next;
            _toRow.Fill(double.PositiveInfinity);
            _toColumn.Fill(double.PositiveInfinity);
            _isDone.Clear();
            _toRow[row] = 0;
            Relax(row);
            while (true)
            {
                next = Nearest();
                if (next < 0 || !double.IsFinite(_toColumn[next]))
                    return false;
                _isDone[next] = 1;
                if (Demand[next] > 0)
                    break;
                for (int i = 0; i < n; i++)
                    if (double.IsInfinity(_toRow[i]) && _plan[(i * m) + next] > 0)
                    {
                        (_toRow[i], _columnOf[i]) = (_toColumn[next], next);
                        Relax(i);
                    }
            }
            double reached = _toColumn[next];
            for (int i = 0; i < n; i++)
                if (double.IsFinite(_toRow[i]))
                    _ofRows[i] += reached - _toRow[i];
            for (int j = 0; j < m; j++)
                if (_isDone[j] != 0)
                    _ofColumns[j] -= reached - _toColumn[j];
            double amount = Math.Min(Supply[row], Demand[next]);
            for (int i = _rowOf[next]; i != row; i = _rowOf[_columnOf[i]])
                amount = Math.Min(amount, _plan[(i * m) + _columnOf[i]]);
            Supply[row] -= amount;
            Demand[next] -= amount;
            for (int j = next; ; j = _columnOf[_rowOf[j]])
            {
                int i = _rowOf[j];
                _plan[(i * m) + j] += amount;
                if (i == row)
                    return true;
                _plan[(i * m) + _columnOf[i]] -= amount;
            }
        }

        private int Nearest()
        {
            int next = -1;
            for (int j = 0; j < _toColumn.Length; j++)
                if (_isDone[j] == 0 && (next < 0 || _toColumn[j] < _toColumn[next]))
                    next = j;
            return next;
        }

        private void Relax(int i)
        {
            double start = _toRow[i] - _ofRows[i];
            var costs = _c.Slice(i * _toColumn.Length, _toColumn.Length);
            for (int j = 0; j < costs.Length; j++)
                if (_isDone[j] == 0 && start + (costs[j] - _ofColumns[j]) is var d && d < _toColumn[j])
                    (_toColumn[j], _rowOf[j]) = (d, i);
        }
    }
}
