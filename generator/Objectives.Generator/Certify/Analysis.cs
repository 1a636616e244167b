using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Ranges;

namespace Objectives.Generator.Certify;

/// <summary>
/// Whether each value of a program is convex, concave or affine in the parameters, and whether it is continuously differentiable, by the rules of
/// disciplined convex programming (M. Grant, S. Boyd, Y. Ye, 2006) and of products and sums of log-convex values: what is said is so, and
/// what is not said may be so all the same.
/// </summary>
internal sealed class Analysis
{
    private readonly Program _p;
    private readonly RangeAnalysis _ranges;
    private readonly bool[] _depends, _isLogConvex, _isExponential, _isSmooth;
    private readonly Bend[] _bend;

    /// <param name="program">The program.</param>
    /// <param name="results">The values that matter.</param>
    /// <param name="rangeOf">What is known of a leaf.</param>
    private Analysis(Program program, IReadOnlyList<int> results, Func<Leaf, LeafRange> rangeOf)
    {
        _p = program;
        _ranges = new RangeAnalysis(program, results, rangeOf);
        _depends = new bool[program.Count];
        _isLogConvex = new bool[program.Count];
        _isExponential = new bool[program.Count];
        _isSmooth = new bool[program.Count];
        _bend = new Bend[program.Count];
        for (int n = 0; n < program.Count; n++)
            Look(n);
    }

    /// <summary>What is known of the sum of all terms that are part of the objective.</summary>
    public static Facts Of(ObjectiveModel model)
    {
        var known = LeafRange.Of(model);
        var facts = Of(model, known);
        if (facts.Bend != Bend.Unknown)
            return facts;
        // Whether signs of hyperparameters are all that is missing.
        var candidates = model.FieldsOf(FieldRole.Hyperparameter).Where(f => f is { ElementType: ElementType.Real, Domain: DomainKind.Real }).Select(f => f.Name).ToList();
        if (candidates.Count is 0 or > 8 || Of(model, Assuming(candidates)).Bend == Bend.Unknown)
            return facts;
        var needed = new List<string>(candidates);
        foreach (string candidate in candidates)
            if (Of(model, Assuming(needed.Where(n => n != candidate))).Bend != Bend.Unknown)
                needed.Remove(candidate);
        return facts with { Conditions = needed, Conditional = Of(model, Assuming(needed)).Bend };

        Func<Leaf, LeafRange> Assuming(IEnumerable<string> names)
        {
            var set = new HashSet<string>(names);
            return leaf => leaf.Role == LeafRole.Hyperparameter && set.Contains(leaf.Name) ? new(Interval.Nonnegative, null) : known(leaf);
        }
    }

    private static Facts Of(ObjectiveModel model, Func<Leaf, LeafRange> rangeOf)
    {
        var terms = model.Terms.Where(t => t.IsInValue).ToList();
        var nodes = terms.Select(t => model.Program.Find(t.OutputName)!.Value).ToList();
        var analysis = new Analysis(model.Program, nodes, rangeOf);
        // Weights are not negative and means are over at least one sample, so that reductions keep what their samples have.
        return new(nodes.Aggregate(Bend.Constant, (sum, n) => Sum(sum, analysis._bend[n])), nodes.All(n => analysis._isSmooth[n]), [], Bend.Unknown);
    }

    private void Look(int n)
    {
        int[] a = _p.ArgumentsOf(n).ToArray();
        var kind = _p.Kind(n);
        bool isShift = kind == NodeKind.Frozen && (FrozenReason)_p.Operand(n) == FrozenReason.Shift;
        _depends[n] = !isShift && (kind is NodeKind.Past or NodeKind.AddPast || (kind == NodeKind.Leaf && _p.LeafOf(n).Role == LeafRole.Parameter) || a.Any(x => _depends[x]));
        // The result does not depend on a shift: it is what it would be with any other number there.
        if (!_depends[n])
        {
            (_bend[n], _isSmooth[n], _isLogConvex[n], _isExponential[n]) = (Bend.Constant, true, IsNonnegative(n), IsNonnegative(n));
            return;
        }
        switch (kind)
        {
            case NodeKind.Leaf:
                (_bend[n], _isSmooth[n]) = (Bend.Affine, true);
                return;
            case NodeKind.Map:
                _bend[n] = OfMap(n, Operation.At(_p.Operand(n)), a);
                _isLogConvex[n] = IsMapLogConvex(n, Operation.At(_p.Operand(n)), a);
                _isExponential[n] = IsMapExponential(Operation.At(_p.Operand(n)), a);
                _isSmooth[n] = IsMapSmooth(n, Operation.At(_p.Operand(n)), a);
                return;
            case NodeKind.Reduce or NodeKind.AddAt:
                var op = (ReduceOp)_p.Operand(n);
                bool isAtConstants = a.Skip(1).All(x => !_depends[x]);
                _bend[n] = !isAtConstants ? Bend.Unknown
                    : op == ReduceOp.Sum ? _bend[a[0]]
                    : op == ReduceOp.Max && _bend[a[0]] is Bend.Affine or Bend.Convex ? Bend.Convex
                    : op == ReduceOp.Min && _bend[a[0]] is Bend.Affine or Bend.Concave ? Bend.Concave
                    : Bend.Unknown;
                _isSmooth[n] = isAtConstants && op is ReduceOp.Sum or ReduceOp.Product && _isSmooth[a[0]];
                _isExponential[n] = isAtConstants && op == ReduceOp.Sum && _isExponential[a[0]];
                _isLogConvex[n] = isAtConstants && op != ReduceOp.Min && _isLogConvex[a[0]];
                return;
            case NodeKind.At when a.Skip(1).All(x => !_depends[x]):
                (_bend[n], _isSmooth[n], _isLogConvex[n], _isExponential[n]) = (_bend[a[0]], _isSmooth[a[0]], _isLogConvex[a[0]], _isExponential[a[0]]);
                return;
        }
    }

    // -- curvature ---------------------------------------------------------------------------------------------------

    private Bend OfMap(int n, Operation op, int[] a)
    {
        if (op == Op.Store || op == Op.Keep || op == Op.ToReal)
            return _bend[a[0]];
        if (op == Op.Add)
            return Sum(_bend[a[0]], _bend[a[1]]);
        if (op == Op.Subtract)
            return Sum(_bend[a[0]], Flipped(_bend[a[1]]));
        if (op == Op.Negate)
            return Flipped(_bend[a[0]]);
        if (op == Op.Multiply && a[0] == a[1])
            return Composed(Bend.Convex, Trend.Even, a[0]);
        if (op == Op.Multiply)
            return !_depends[a[0]] ? Scaled(_bend[a[1]], a[0]) : !_depends[a[1]] ? Scaled(_bend[a[0]], a[1]) : Bend.Unknown;
        if (op == Op.Divide && !_depends[a[1]])
            return Scaled(_bend[a[0]], a[1]);
        if (op == Op.Divide && !_depends[a[0]])
            return Scaled(IsPositive(a[1]) ? Composed(Bend.Convex, Trend.Decreasing, a[1]) : Bend.Unknown, a[0]);
        if (op == Op.Select)
            return OfChoice(a);
        if (op == Op.Max || op == Operation.Get<LogAddExp>())
            return Both(a, Bend.Convex);
        if (op == Op.Min)
            return Both(a, Bend.Concave);
        if (op == Operation.Get<Hypot>())
            return a.All(x => Composed(Bend.Convex, Trend.Even, x) == Bend.Convex || _bend[x] == Bend.Constant) ? Bend.Convex : Bend.Unknown;
        if (op == Operation.Get<Xlogy>() && !_depends[a[0]])
            return IsNonnegative(a[0]) ? Composed(Bend.Concave, Trend.Increasing, a[1]) : Bend.Unknown;
        if (op == Operation.Get<Pow>() && _p.Kind(a[1]) == NodeKind.Const)
            return Composed(Curvatures.OfPower(_p.Constant(a[1]), Range(a[0])), _p.Constant(a[1]) >= 0 ? Trend.Increasing : Trend.Decreasing, a[0]);
        if (op == Op.Log && _isLogConvex[a[0]])
            return Bend.Convex;
        if ((op == Op.Root || op == Op.Sqrt) && IsSumOfSquares(a[0]))
            return Bend.Convex;
        return a.Length == 1 ? Composed(Curvatures.Of(op, Range(a[0])), op == Operation.Get<LogGamma>() ? Trend.Unknown : op.TrendIn(0), a[0]) : Bend.Unknown;
    }

    /// <summary>f(g) for a function that bends and moves in a way.</summary>
    private Bend Composed(Bend outer, Trend trend, int argument)
    {
        var inner = _bend[argument];
        if (inner is Bend.Unknown || outer is Bend.Unknown)
            return Bend.Unknown;
        if (inner is Bend.Affine or Bend.Constant)
            return outer;
        bool isUp = trend == Trend.Increasing || (trend == Trend.Even && IsNonnegative(argument));
        bool isDown = trend == Trend.Decreasing || (trend == Trend.Even && Range(argument).High.Value <= 0);
        return (isUp && inner == outer) || (isDown && inner == Flipped(outer)) ? outer : Bend.Unknown;
    }

    private Bend Both(int[] a, Bend bend) => a.All(x => _bend[x] == bend || _bend[x] is Bend.Affine or Bend.Constant) ? bend : Bend.Unknown;

    /// <summary>One of two values by a condition on data, or the larger or the smaller of them.</summary>
    private Bend OfChoice(int[] a)
    {
        if (!_depends[a[0]])
            return _bend[a[1]] == _bend[a[2]] ? _bend[a[1]]
                : _bend[a[1]] == Bend.Constant ? _bend[a[2]]
                : _bend[a[2]] == Bend.Constant ? _bend[a[1]]
                : _bend[a[1]] == Bend.Affine && _bend[a[2]] != Bend.Unknown ? _bend[a[2]]
                : _bend[a[2]] == Bend.Affine && _bend[a[1]] != Bend.Unknown ? _bend[a[1]]
                : Bend.Unknown;
        if (_p.IsMap(a[0], Op.Less) || _p.IsMap(a[0], Op.LessOrEqual))
        {
            int low = _p.Argument(a[0], 0), high = _p.Argument(a[0], 1);
            if ((a[1], a[2]) == (high, low))
                return Both([low, high], Bend.Convex);
            if ((a[1], a[2]) == (low, high))
                return Both([low, high], Bend.Concave);
        }
        return Bend.Unknown;
    }

    private bool IsSumOfSquares(int node) => !_depends[node] ? IsNonnegative(node) : _p.Kind(node) == NodeKind.Reduce && (ReduceOp)_p.Operand(node) == ReduceOp.Sum
        ? IsSquare(_p.Argument(node, 0))
        : IsSquare(node) || (_p.IsMap(node, Op.Add) && IsSumOfSquares(_p.Argument(node, 0)) && IsSumOfSquares(_p.Argument(node, 1)));

    /// <summary>The square of something affine, or of something convex that is not negative.</summary>
    private bool IsSquare(int node) => (_p.IsMap(node, Op.Square) || (_p.IsMap(node, Op.Multiply) && _p.Argument(node, 0) == _p.Argument(node, 1)))
        && Composed(Bend.Convex, Trend.Even, _p.Argument(node, 0)) == Bend.Convex;

    /// <summary>Whether the logarithm is convex: of eᵍ with g convex, and of sums and products of such values.</summary>
    private bool IsMapLogConvex(int n, Operation op, int[] a) =>
        (op == Op.Exp && _bend[a[0]] is Bend.Affine or Bend.Convex)
        || ((op == Op.Add || op == Op.Multiply) && a.All(x => _isLogConvex[x]))
        || (op == Op.Divide && !_depends[a[1]] && _isLogConvex[a[0]] && IsPositive(a[1]))
        || (op == Op.Select && !_depends[a[0]] && _isLogConvex[a[1]] && _isLogConvex[a[2]])
        || ((op == Op.Store || op == Op.Keep) && _isLogConvex[a[0]]);

    private Bend Scaled(Bend bend, int factor) => bend is Bend.Affine or Bend.Constant or Bend.Unknown ? bend
        : IsNonnegative(factor) ? bend
        : Range(factor).High.Value <= 0 ? Flipped(bend)
        : Bend.Unknown;

    private static Bend Flipped(Bend bend) => bend switch { Bend.Convex => Bend.Concave, Bend.Concave => Bend.Convex, _ => bend };

    private static Bend Sum(Bend x, Bend y) => x == y ? x
        : x == Bend.Unknown || y == Bend.Unknown ? Bend.Unknown
        : x == Bend.Constant || (x == Bend.Affine && y != Bend.Constant) ? y
        : y is Bend.Constant or Bend.Affine ? x
        : Bend.Unknown;

    private Interval Range(int node) => _ranges.Outer(node, []);

    private bool IsNonnegative(int node) => Range(node).Low.Value >= 0;

    private bool IsPositive(int node) => Range(node) is var range && (range.Low.Value > 0 || (range.Low.Value == 0 && range.Low.IsOpen));

    // -- smoothness --------------------------------------------------------------------------------------------------

    /// <summary>Whether it is made of exponentials and factors that are not negative: it is positive, or nothing in it moves.</summary>
    private bool IsMapExponential(Operation op, int[] a) => op == Op.Exp || op == Operation.Get<Exp2>()
        || ((op == Op.Add || op == Op.Multiply) && a.All(x => _isExponential[x]))
        || (op == Op.Divide && !_depends[a[1]] && _isExponential[a[0]] && IsPositive(a[1]))
        || (op == Op.Select && !_depends[a[0]] && _isExponential[a[1]] && _isExponential[a[2]])
        || ((op == Op.Store || op == Op.Keep) && _isExponential[a[0]]);

    private bool IsMapSmooth(int n, Operation op, int[] a)
    {
        if (_p.Type(n) != ElementType.Real || op.HasKink || !op.IsContinuous || !a.All(x => _isSmooth[x]) || (op == Op.Select && _depends[a[0]]))
            return false;
        if (op == Op.ToReal)
            return false;
        // Away from the origin alone.
        if (op == Operation.Get<Hypot>())
            return a.Any(x => IsPositive(x) || Range(x).High.Value < 0);
        // A norm has a kink at zero, by convention or not.
        if (op == Op.Root && !IsPositive(a[0]))
            return false;
        if (op == Op.Log && _isExponential[a[0]])
            return true;
        var x = a.Select(Range).ToArray();
        return !op.PartialIsZeroByConvention && Enumerable.Range(0, a.Length).All(k => !_depends[a[k]] || x[k].IsInside(op.SmoothDomain(k, x)) || IsEverywhere(op.SmoothDomain(k, x)));
    }

    private static bool IsEverywhere(Interval domain) => Interval.Line.IsInside(domain);
}
