using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Ranges;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Diagnostics;

/// <summary>
/// What parameters do to a formula: take an argument out of its domain, a divisor to zero, a root to where its slope is infinite. Looked for
/// in the program as it is computed, behind all rewrites, and told at the expression that has the value.
/// </summary>
internal sealed class RangeNotes
{
    private readonly INamedTypeSymbol _type;
    private readonly PrecisionKind _precision;
    private readonly Program _program;
    private readonly RangeAnalysis _ranges;

    /// <summary>Expressions in the order of evaluation, with their nodes.</summary>
    private readonly List<(IOperation Expression, int Node)> _expressions = [];

    /// <summary>The first expression that has a node in it.</summary>
    private readonly int[] _places;

    private RangeNotes(INamedTypeSymbol type, ObjectiveModel model, Trace trace)
    {
        (_type, _precision) = (type, model.Precision);
        _program = Rewriter.Run(trace.Program!, []);
        var numbers = new Dictionary<int, int>();
        for (int k = 0; k < _program.Outputs.Count; k++)
            numbers[trace.Program!.Outputs[k].Node] = _program.Outputs[k].Node;
        foreach (var term in model.Terms)
            _expressions.AddRange(trace[term.Name].Select(e => (e.Expression, numbers[e.Node])));
        _places = Places();
        _ranges = new RangeAnalysis(_program, model.Terms.Select(t => _program.Find(t.OutputName)).OfType<int>(), LeafRange.Of(model));
    }

    public static IEnumerable<Diagnostic> On(INamedTypeSymbol type, ObjectiveModel model, Trace trace) => new RangeNotes(type, model, trace).All();

    private IEnumerable<Diagnostic> All()
    {
        for (int node = 0; node < _program.Count; node++)
            if (_ranges.Guards.IsLive(node) && _program.Kind(node) == NodeKind.Map && _program.Type(node) == ElementType.Real)
                foreach (var note in On(node))
                    yield return note;
    }

    private IEnumerable<Diagnostic> On(int node)
    {
        var operation = Operation.At(_program.Operand(node));
        int[] a = _program.ArgumentsOf(node).ToArray();
        var guards = _ranges.Guards.Of(node);
        var outer = a.Select(argument => _ranges.Outer(argument, guards)).ToArray();
        for (int k = 0; k < a.Length; k++)
            if (Claim(a[k], guards) is { } inner && (Leaves(node, operation, k, a[k], outer, inner) ?? Cancels(node, operation.NaturalDomain(k, outer), a[k], inner) ?? Overflows(node, operation, a[k], inner)) is { } note)
                yield return note;
        if (operation.HasKink && Kink(node, operation, a, guards) is { } kink)
            yield return kink;
        if (operation == Op.Subtract && IsVariance(a[0], a[1]))
            yield return Note(Descriptors.Cancellation, node, "a mean of squares and the square of a mean are nearly equal where the mean is large; write 'Variance(x)', which is the mean of the squared deviations");
    }

    /// <summary>Finite numbers that a value is for certain; null for constants, and where nothing is certain.</summary>
    private Interval? Claim(int node, IReadOnlyList<Literal> guards) =>
        _ranges.IsFree(node) && _ranges.Inner(node, guards)?.Intersect(Interval.Line) is { IsEmpty: false } inner ? inner : null;

    /// <summary>An argument where the operation, or its derivative, is no finite number.</summary>
    private Diagnostic? Leaves(int node, Operation operation, int argument, int value, Interval[] outer, Interval inner)
    {
        var domain = operation.NaturalDomain(argument, outer);
        if (!inner.IsInside(domain) && !outer[argument].IsInside(domain))
            return operation == Op.Divide ? Note(Descriptors.DivisionByZero, node, NameOf(value))
                : inner.IsInside(domain.Closure) ? Note(Descriptors.InfiniteValue, node, NameOf(value), Pole(domain, inner))
                : Note(Descriptors.OutsideDomain, node, NameOf(value), domain.ToString(), inner.ToString(), Remedy(domain));
        var smooth = operation.SmoothDomain(argument, outer);
        return inner.IsInside(smooth) || outer[argument].IsInside(smooth) ? null : Note(Descriptors.InfiniteSlope, node, NameOf(value), Pole(smooth, inner));
    }

    /// <summary>An argument that comes as near as one likes to the end of a domain where doubles are no denser than elsewhere.</summary>
    private Diagnostic? Cancels(int node, Interval domain, int value, Interval inner)
    {
        foreach (bool isUpper in new[] { false, true })
        {
            var end = isUpper ? inner.High : inner.Low;
            if (double.IsInfinity(end.Value) || !end.IsOpen || domain.Contains(end.Value) || !domain.Closure.Contains(end.Value) || !IsRoundedToItsEnd(value))
                continue;
            if (end.Value != 0)
                return Note(Descriptors.Cancellation, node, $"{NameOf(value)} comes near {Interval.Shown(end.Value)} without reaching it, but is rounded to it, and the result is infinite there; {Complements}");
            if (_program.Kind(value) == NodeKind.Map && Operation.At(_program.Operand(value)) is var sum && (sum == Op.Add || sum == Op.Subtract) && Meet(sum, value, isUpper))
                return Note(Descriptors.Cancellation, node, $"{NameOf(value)} comes near 0 as the difference of numbers that are not near 0, and is rounded to 0; {Complements}");
        }
        return null;
    }

    /// <summary>
    /// Whether a function that levels off is in the value, up to sums and factors: it reaches its limit by rounding. A number that is given is
    /// what it is, however near to an end, and differences with it are exact there.
    /// </summary>
    private bool IsRoundedToItsEnd(int value)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>([value]);
        while (pending.Count > 0)
        {
            int node = pending.Pop();
            if (_program.Kind(node) != NodeKind.Map || !seen.Add(node))
                continue;
            if (LevelsOff(node))
                return true;
            if (Operation.At(_program.Operand(node)) is Arithmetic or Divide or Negate)
                foreach (int argument in _program.ArgumentsOf(node))
                    pending.Push(argument);
        }
        return false;
    }

    /// <summary>Whether the argument goes to infinity where the value comes to an end.</summary>
    private bool LevelsOff(int node)
    {
        var guards = _ranges.Guards.Of(node);
        return _program.ArgumentsOf(node).Length == 1 && Claim(node, guards) is { IsUnbounded: false } && Claim(_program.Argument(node, 0), guards) is { } inner
            && (double.IsInfinity(inner.Low.Value) || double.IsInfinity(inner.High.Value)) && !_program.IsMap(node, Op.Negate);
    }

    private const string Complements = "write the distance as a formula of its own, as 'Sigmoid(-x)', 'Erfc', 'GammaQ', 'Log1p' and 'Expm1' do";

    /// <summary>Whether a sum or a difference has its end at zero because two ends far from zero meet.</summary>
    private bool Meet(Operation sum, int node, bool isUpper)
    {
        var guards = _ranges.Guards.Of(node);
        if (_ranges.Inner(_program.Argument(node, 0), guards) is not { } left || _ranges.Inner(_program.Argument(node, 1), guards) is not { } right)
            return false;
        if (sum == Op.Subtract)
            right = -right;
        return (isUpper ? left.High.Value : left.Low.Value) is var end && end != 0 && end == -(isUpper ? right.High.Value : right.Low.Value);
    }

    /// <summary>Σ z²/n − (Σ z/n)².</summary>
    private bool IsVariance(int left, int right)
    {
        if (!_program.IsMap(right, Op.Square) || !_program.IsMap(left, Op.Divide))
            return false;
        int mean = _program.Argument(right, 0);
        if (!_program.IsMap(mean, Op.Divide) || _program.Argument(mean, 1) != _program.Argument(left, 1))
            return false;
        int values = _program.Argument(mean, 0), squares = _program.Argument(left, 0);
        return _program.Kind(values) == NodeKind.Reduce && _program.Kind(squares) == NodeKind.Reduce && _program.Operand(values) == (int)ReduceOp.Sum && _program.Operand(squares) == (int)ReduceOp.Sum
            && _program.Payload(values) == _program.Payload(squares)
            && IsSquareOf(_program.Argument(squares, 0), _program.Argument(values, 0));
    }

    /// <summary>A square, also one of two factors that was taken factor by factor.</summary>
    private bool IsSquareOf(int square, int value)
    {
        bool IsSquare(int s, int v) => _program.IsMap(s, Op.Square) && _program.Argument(s, 0) == v;
        if (!_program.IsMap(square, Op.Multiply) || !_program.IsMap(value, Op.Multiply))
            return IsSquare(square, value);
        int[] s = _program.ArgumentsOf(square).ToArray(), v = _program.ArgumentsOf(value).ToArray();
        return (IsSquare(s[0], v[0]) && IsSquare(s[1], v[1])) || (IsSquare(s[0], v[1]) && IsSquare(s[1], v[0]));
    }

    /// <summary>A function that grows exponentially, of an argument without a limit.</summary>
    private Diagnostic? Overflows(int node, Operation operation, int value, Interval inner)
    {
        if (_precision == PrecisionKind.Double || operation.Arity > 1 || operation.TrendIn(0) is not (Trend.Increasing or Trend.Even))
            return null;
        if (!double.IsPositiveInfinity(inner.High.Value) || !IsTooLarge(Sooner))
            return null;
        double low = 0, high = Sooner;
        for (int step = 0; step < 60; step++)
            (low, high) = IsTooLarge((low + high) / 2) ? (low, (low + high) / 2) : ((low + high) / 2, high);
        return Note(Descriptors.Overflow, node, NameOf(value), low.ToString("F1", CultureInfo.InvariantCulture), inner.ToString());

        bool IsTooLarge(double x) => operation.Value([new DoubleDouble(x)]).ToDouble() > float.MaxValue;
    }

    /// <summary>What grows exponentially has left 32 bits here, and what grows as a power has not.</summary>
    private const double Sooner = 1000;

    private Diagnostic? Kink(int node, Operation operation, int[] a, IReadOnlyList<Literal> guards)
    {
        if (a.Length == 1)
            return Claim(a[0], guards) is { IsPoint: false } inner && inner.Contains(0) ? Note(Descriptors.Kink, node, NameOf(a[0]) + " is 0") : null;
        if (!_ranges.AreIndependent(a[0], a[1]) || _ranges.Inner(a[0], guards) is not { } left || _ranges.Inner(a[1], guards) is not { } right || (left.IsPoint && right.IsPoint))
            return null;
        return left.Intersect(right).IsEmpty ? null : Note(Descriptors.Kink, node, $"{NameOf(a[0])} and {NameOf(a[1])} are equal");
    }

    private static string Pole(Interval domain, Interval inner) =>
        new Interval(domain.Low, domain.Low) is var low && inner.Contains(low.Low.Value) && !domain.Contains(low.Low.Value) ? Interval.Shown(low.Low.Value)
        : domain.LacksZero ? "0" : Interval.Shown(domain.High.Value);

    /// <summary>What keeps a value inside.</summary>
    private static string Remedy(Interval domain) => domain switch
    {
        { Low.Value: 0, High.Value: double.PositiveInfinity } => "'Exp', 'Softplus' and 'Square' keep it positive, 'Max(x, 1e-12)' away from zero",
        { Low.Value: -1, High.Value: 1 } => "'Tanh' and 'Clamp(x, -1, 1)' keep it there",
        { Low.Value: double.NegativeInfinity } => "'-Exp' and '-Softplus' keep it negative",
        _ => "'Max' and 'Clamp' keep it there",
    };

    private Diagnostic Note(DiagnosticDescriptor descriptor, int node, params string[] more)
    {
        var place = _places[node] >= 0 ? _expressions[_places[node]].Expression.Syntax : null;
        return Diagnostic.Create(descriptor, place?.GetLocation() ?? _type.Place(), [place?.Excerpt() ?? _type.Name, .. more]);
    }

    /// <summary>The expression that has the value.</summary>
    private string NameOf(int node) => _places[node] is >= 0 and var place && _expressions[place].Node == node
        ? $"'{_expressions[place].Expression.Syntax.Excerpt()}'"
        : _program.Kind(node) == NodeKind.Const && _program.Type(node) == ElementType.Real ? Interval.Shown(_program.Constant(node))
        : "its argument";

    private int[] Places()
    {
        var places = new int[_program.Count];
        for (int node = 0; node < places.Length; node++)
            places[node] = -1;
        var pending = new Stack<int>();
        for (int k = 0; k < _expressions.Count; k++)
        {
            pending.Push(_expressions[k].Node);
            while (pending.Count > 0)
            {
                int node = pending.Pop();
                if (places[node] >= 0)
                    continue;
                places[node] = k;
                foreach (int argument in _program.ArgumentsOf(node))
                    pending.Push(argument);
                if (_program.SourceOf(node) is >= 0 and var source)
                    pending.Push(source);
            }
        }
        return places;
    }
}
