using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Prove;

/// <summary>The proof at fixed lengths: points are found, derivatives compared, and what does not agree is traced to its cause.</summary>
internal sealed class Prover
{
    /// <summary>Exponents of the steps: the best compromise of truncation and rounding, a shorter one, a longer one.</summary>
    internal static readonly int[] Steps = [-35, -45, -25];

    /// <summary>Exponents of changes that a smooth function hardly notices; several, since what is made of rounding may be the same by chance.</summary>
    private static readonly int[] LastBits = [-98, -96, -94, -92, -90, -88, -86, -84];

    private const int Points = 4;

    /// <summary>Elements that all evaluations together may have, give or take a point: what bounds the time, at about 40 ns each.</summary>
    private const long Work = 500_000;

    private readonly ObjectiveModel _model;
    private readonly Program _program;
    private readonly Lengths _lengths;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly PointSource _source;
    private readonly Evaluator _evaluator;
    private long _work;
    private int _points;
    private double _gradientError, _productError;
    private bool _onKinks, _isRough, _isNotFinite;

    public Prover(ObjectiveModel model, Program program, Lengths lengths, IntegerChoice integers)
    {
        _model = model;
        _program = program;
        _lengths = lengths;
        _blocks = Block.Of(program, lengths);
        _source = new PointSource(model, program, _blocks, lengths, integers);
        _evaluator = new Evaluator(Outputs.Derivatives(program), _blocks, lengths);
    }

    private enum Verdict
    {
        Agrees,
        Refuted,
        NotComparable,
    }

    /// <summary>After <see cref="Run"/>: whether no point said anything, and points with a value there were: other lengths may have better ones.</summary>
    public bool IsDegenerate => _points == 0 && (_isRough || _isNotFinite);

    public ProofResult Run()
    {
        int known = 0;
        for (int p = 0; p < Points && (p == 0 || _work < Work); p++)
        {
            foreach (int sampler in Candidates(p, known))
            {
                // Hyperparameters are at their defaults at every second point; a default may hide a branch.
                var point = _source.Draw(sampler, p, atDefaults: p % 2 == 0);
                if (Compare(point, p, out var failures))
                {
                    if (failures.Count > 0)
                        return new("", failures);
                    (known, _points) = (sampler, _points + 1);
                    break;
                }
            }
            if (_points == 0)
                break;
        }
        return new(Summary(), []);
    }

    /// <summary>The first point may need the whole table; the others look for another part of the domain, then return to a known one.</summary>
    private static IEnumerable<int> Candidates(int point, int known) => point == 0
        ? Enumerable.Range(0, Sampler.Table.Count)
        : Enumerable.Range(point, 3).Concat([known]);

    /// <summary>False where the point says nothing.</summary>
    private bool Compare(Point point, int number, out IReadOnlyList<string> failures)
    {
        failures = [];
        var direction = _source.Direction(2 * number);
        var derivatives = At(point, direction);
        if (!derivatives.Value.IsFinite)
            return false;
        var refutation = new Refutation(_model, _program, _lengths, _blocks, _evaluator, point);
        if (!derivatives.IsFinite)
        {
            if (point.IsGeneric)
                failures = refutation.OfNonFinite(derivatives, direction);
            _isNotFinite |= failures.Count == 0;
            return failures.Count > 0;
        }
        var directions = new List<DoubleDouble[][]> { direction };
        if (number == 0 && _blocks.Count > 1)
            directions.AddRange(_blocks.Select((_, k) => _source.Direction(2 * number, k)));
        double gradient = 0, product = 0;
        foreach (var v in directions)
        {
            var verdict = Along(point, v, v == direction ? derivatives : At(point, v), out var comparison);
            if (verdict == Verdict.Refuted)
            {
                // Beside a kink no step is short enough; a little further off it is.
                var nudged = point.Nudged(new Sequence((ulong)number));
                if (At(nudged, v) is { IsFinite: true } beside && Along(nudged, v, beside, out _) == Verdict.Refuted)
                {
                    if (IsRough(nudged, v, beside.Value))
                    {
                        _isRough = true;
                        return false;
                    }
                    // Zeros that are made of rounded constants are theirs up to rounding.
                    var again = At(point, v);
                    var (rounding, isMuch) = _evaluator.RoundingOf(point, v, again);
                    verdict = Along(point, v, again, out comparison, rounding);
                    if (isMuch && verdict == Verdict.Agrees)
                        verdict = Verdict.NotComparable;
                    if (verdict == Verdict.Refuted)
                    {
                        failures = refutation.OfDerivatives(v);
                        return true;
                    }
                }
                else
                {
                    verdict = Verdict.NotComparable;
                }
            }
            if (verdict == Verdict.NotComparable)
            {
                _onKinks = true;
                return false;
            }
            (gradient, product) = (Math.Max(gradient, comparison.Gradient), Math.Max(product, comparison.Product));
        }
        // Two evaluations at the point, and one with tangents.
        _work += 4 * _evaluator.Elements;
        var other = _source.Direction(2 * number + 1);
        failures = refutation.OfModes(direction, other);
        if (failures.Count > 0)
            failures = refutation.OfModes(direction, other, _evaluator.RoundingOf(point, direction, At(point, direction)) is (var rounding, false) ? rounding : 0);
        (_gradientError, _productError) = (Math.Max(_gradientError, gradient), Math.Max(_productError, product));
        return true;
    }

    /// <summary>
    /// Compares with differences, step by step until one agrees. Where the shorter steps cross an edge, as those beside a tie do, the longest does not
    /// refute: it is off by the terms of higher order. Steps are extrapolated before anything is refuted; differences that are as far from each other as
    /// from the derivative refute nothing.
    /// </summary>
    private Verdict Along(Point point, DoubleDouble[][] direction, Derivatives derivatives, out Comparison comparison, double rounding = 0)
    {
        comparison = default;
        var verdict = Verdict.NotComparable;
        foreach (int exponent in Steps)
        {
            _work += 2 * _evaluator.Elements;
            if (Try(_evaluator.Along(point, direction, exponent), out comparison) is not { } holds)
                continue;
            if (holds)
                return Verdict.Agrees;
            if (exponent <= Steps[0])
                verdict = Verdict.Refuted;
        }
        if (verdict != Verdict.Refuted)
            return verdict;
        _work += 8 * _evaluator.Elements;
        var extrapolated = _evaluator.Extrapolated(point, direction, Steps[0]);
        if (Try(extrapolated, out var last) is not { } isRight)
            return verdict;
        if (isRight)
        {
            comparison = last;
            return Verdict.Agrees;
        }
        return _evaluator.Along(point, direction, Steps[1]) is { IsUsable: true } shorter && last.IsWithin(Comparison.Between(extrapolated, shorter, derivatives, direction))
            ? Verdict.NotComparable : verdict;

        bool? Try(Difference difference, out Comparison comparison)
        {
            comparison = default;
            if (!difference.IsUsable)
                return null;
            comparison = Comparison.Of(derivatives, direction, difference with { Rounding = Math.Max(difference.Rounding, rounding) });
            return comparison.Holds;
        }
    }

    /// <summary>
    /// Whether a change of the parameters in their last bits shakes the value: it is made of rounding then, as the determinant of a matrix
    /// is that is singular at these lengths, and no difference says anything about it.
    /// </summary>
    private bool IsRough(Point point, DoubleDouble[][] direction, DoubleDouble value)
    {
        const int Shaken = -60;
        double most = Math.Pow(2, Shaken) * Math.Max(1, Math.Abs(value.Hi));
        _work += 2 * LastBits.Length * _evaluator.Elements;
        return LastBits.Any(exponent => !(Math.Abs(_evaluator.Along(point, direction, exponent).Value.Hi) * Math.Pow(2, exponent + 1) <= most));
    }

    private Derivatives At(Point point, DoubleDouble[][] direction)
    {
        _work += _evaluator.Elements;
        return _evaluator.At(point, direction);
    }

    private string Summary()
    {
        if (_points == 0)
            return _onKinks
                ? "not proved: every point tried lies where the objective has a kink"
                : _isRough ? "not proved: at every point tried the value is made of rounding errors"
                : _isNotFinite ? "not proved: at every point tried the value is finite and a derivative is not"
                : "not proved: no point found where the value is finite";
        string sizes = _lengths.Text(_program);
        return $"gradient = differences to {Digit(_gradientError)} and product = differences to {Digit(_productError)} at {(_points == 1 ? "1 point" : _points.ToString(CultureInfo.InvariantCulture) + " points")}, in 106-bit arithmetic"
            + (_evaluator.HasFrozen ? ", StopGradient held at its value" : "")
            + (_evaluator.HasFixed ? ", fixed parameters held" : "")
            + (_evaluator.HasCustom ? ", stated derivatives followed" : "")
            + (sizes.Length > 0 ? $"; sizes {sizes}." : ".");
    }

    private static string Digit(double error) => error == 0 ? "0" : error.ToString("0e-0", CultureInfo.InvariantCulture);
}
