using System.Collections.Generic;
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
    private readonly ObjectiveModel _model;
    private readonly Program _program;
    private readonly RangeAnalysis _ranges;

    /// <summary>Expressions in the order of evaluation, with their nodes.</summary>
    private readonly List<(IOperation Expression, int Node)> _expressions = [];

    /// <summary>The first expression that has a node in it.</summary>
    private readonly int[] _places;

    private RangeNotes(INamedTypeSymbol type, ObjectiveModel model, Trace trace)
    {
        (_type, _model) = (type, model);
        _program = Rewriter.Run(trace.Program!, []);
        var numbers = new Dictionary<int, int>();
        for (int k = 0; k < _program.Outputs.Count; k++)
            numbers[trace.Program!.Outputs[k].Node] = _program.Outputs[k].Node;
        foreach (var term in model.Terms)
            _expressions.AddRange(trace[term.Name].Select(e => (e.Expression, numbers[e.Node])));
        _places = Places();
        _ranges = new RangeAnalysis(_program, model.Terms.Select(t => _program.Find(t.OutputName)).OfType<int>(), LeafRanges.Declared(model), LeafRanges.Possible(model));
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
        var operation = Operation.All[_program.Operand(node)];
        int[] a = _program.ArgumentsOf(node).ToArray();
        var guards = _ranges.Guards.Of(node);
        var outer = a.Select(argument => _ranges.Outer(argument, guards)).ToArray();
        for (int k = 0; k < a.Length; k++)
            if (_ranges.Inner(a[k], guards) is { IsPoint: false } inner && Of(node, operation, k, a[k], outer, inner) is { } note)
                yield return note;
    }

    private Diagnostic? Of(int node, Operation operation, int argument, int value, Interval[] outer, Interval inner)
    {
        var domain = operation.NaturalDomain(argument, outer);
        if (!inner.IsInside(domain) && !outer[argument].IsInside(domain))
        {
            if (operation == Op.Divide)
                return Note(Descriptors.DivisionByZero, node, value);
            return inner.IsInside(domain.Closure)
                ? Note(Descriptors.InfiniteValue, node, value, Pole(domain, inner))
                : Note(Descriptors.OutsideDomain, node, value, domain.ToString(), inner.ToString(), Remedy(domain));
        }
        var smooth = operation.SmoothDomain(argument, outer);
        if (!inner.IsInside(smooth) && !outer[argument].IsInside(smooth))
            return Note(Descriptors.InfiniteSlope, node, value, Pole(smooth, inner));
        return null;
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

    private Diagnostic Note(DiagnosticDescriptor descriptor, int node, int argument, params string[] more)
    {
        var place = _places[node] >= 0 ? _expressions[_places[node]].Expression.Syntax : null;
        string whole = place?.Excerpt() ?? "the objective";
        return Diagnostic.Create(descriptor, place?.GetLocation() ?? _type.Place(), [whole, NameOf(argument), .. more]);
    }

    /// <summary>The expression that has the value.</summary>
    private string NameOf(int node) => _places[node] is >= 0 and var place && _expressions[place].Node == node
        ? $"'{_expressions[place].Expression.Syntax.Excerpt()}'"
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
