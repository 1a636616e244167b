using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>How often a loop turns at most: from a part of its condition that every turn brings nearer to its end.</summary>
internal sealed partial class BodyReader
{
    /// <summary>How many turns a loop has at most, and the conditions that each turn is to be asked for.</summary>
    /// <param name="Count">The number of turns, or more.</param>
    /// <param name="Test">The test that bounds it; once it fails, it fails from then on. Null if all tests are asked at each turn.</param>
    /// <param name="IsExact">Whether that test holds by the number of turns alone.</param>
    /// <param name="IsAskedAgain">Whether it assigns, so that it is to be asked once more after the last turn.</param>
    private sealed record LoopBound(Size Count, Test? Test, bool IsExact, bool IsAskedAgain = false);

    /// <summary>
    /// From a part of the condition that compares counters with a bound: how far they are from it before the loop, and how far each way
    /// through the body brings them. Null if there is no such part.
    /// </summary>
    private LoopBound? Bound(LoopParts loop, IReadOnlyList<ISymbol> assigned)
    {
        bool assigns = loop.Tests.Any(t => Assigns(t.Part));
        var before = new List<IOperation>();
        if (!loop.TestsFirst)
            before.AddRange([loop.Body, .. loop.Bottom]);
        foreach (var test in loop.Tests)
        {
            if (Bound(loop, assigned, test, assigns ? before : null) is { } bound)
                return bound;
            before.Add(test.Part);
        }
        // Jumps out of the body that every turn comes by.
        before = [.. loop.TestsFirst ? loop.Tests.Select(t => t.Part) : []];
        foreach (var statement in loop.Statements.SelectMany(s => s is IBlockOperation block ? block.Operations.AsEnumerable() : [s]))
        {
            if (statement is IConditionalOperation { WhenFalse: null } exit && Leaves(exit.WhenTrue))
                foreach (var test in Tests(exit.Condition, true))
                {
                    if (Bound(loop, assigned, test, before) is { } bound)
                        return bound;
                    before.Add(test.Part);
                }
            else
                before.Add(statement);
            if (statement.DescendantsAndSelf().Any(o => o is IBranchOperation { BranchKind: BranchKind.Continue }))
                break;
        }
        return null;
    }

    /// <summary>Whether a statement ends with a jump out of the loop around it.</summary>
    private static bool Leaves(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: { Length: > 0 } inside } => Leaves(inside[inside.Length - 1]),
        IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break } => true,
        _ => false,
    };

    private static BinaryOperatorKind Opposite(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThanOrEqual,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.Equals => BinaryOperatorKind.NotEquals,
        BinaryOperatorKind.NotEquals => BinaryOperatorKind.Equals,
        _ => kind,
    };

    /// <param name="loop">The loop.</param>
    /// <param name="assigned">The variables that it assigns.</param>
    /// <param name="test">The test.</param>
    /// <param name="before">What a turn comes through before it; null if the test is asked before or after all of the turn, and none of the loop's tests assigns.</param>
    private LoopBound? Bound(LoopParts loop, IReadOnlyList<ISymbol> assigned, Test test, IReadOnlyList<IOperation>? before)
    {
        if (test.Part is IBinaryOperation comparison && (test.IsNegated ? Opposite(comparison.OperatorKind) : comparison.OperatorKind) is var kind && IsOrder(kind)
            && Affine(comparison, comparison.LeftOperand, assigned) is var (left, leftFactors) && Affine(comparison, comparison.RightOperand, assigned) is var (right, rightFactors))
        {
            foreach (int direction in kind == BinaryOperatorKind.NotEquals ? new[] { 1, -1 } : kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual ? [1] : [-1])
            {
                var factors = new Dictionary<ISymbol, long>(SymbolEqualityComparer.Default);
                foreach (var (factor, sign) in leftFactors.Select(f => (f, direction)).Concat(rightFactors.Select(f => (f, -direction))))
                    factors[factor.Key] = (factors.TryGetValue(factor.Key, out long known) ? known : 0) + (sign * factor.Value);
                if (new Progress(factors).Of(loop.Turn, loop.End) is not var (least, fastest) || least < 1)
                    continue;
                bool isSteady = least == fastest;
                if (kind == BinaryOperatorKind.NotEquals && !(isSteady && least == 1))
                    continue;
                int room = direction > 0 ? builder.Map(Op.Subtract, right, left) : builder.Map(Op.Subtract, left, right);
                room = builder.Map(Op.Add, room, builder.Int(kind is BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThanOrEqual ? 1 : 0));
                if (before is not null)
                {
                    if (new Progress(factors).Of(before, []) is not var (early, latest) || (kind == BinaryOperatorKind.NotEquals && early != latest))
                        continue;
                    if (isSteady && before.Count == 0 && loop.Tests.Count == 1 && loop.Tests[0] == test && !IsLeft(loop) && Exact(room, least) is { } turns)
                        return new(turns, null, true, true);
                    // The turn in which it fails is one more.
                    room = builder.Map(Op.Subtract, room, builder.Int(early));
                    if ((Most(room) is { } farthest ? NeverNegative(farthest) : LengthReadAt(loop, comparison)) is { } longest)
                        return new(longest + Size.Of(1), null, false);
                    continue;
                }
                if (isSteady && loop.TestsFirst && Exact(room, least) is { } count)
                    return new(count, test, true);
                if ((Most(room) is { } most ? NeverNegative(most) : LengthReadAt(loop, comparison)) is { } limit)
                    return new(loop.TestsFirst ? limit : limit.Constant is { } constant ? Size.Of(Math.Max(1, constant)) : limit + Size.Of(1), test, false);
            }
        }
        return null;
    }

    /// <summary>Whether a turn may leave the loop otherwise than by its tests.</summary>
    private static bool IsLeft(LoopParts loop) => loop.Statements.SelectMany(s => s.DescendantsAndSelf()).Any(o => o is IReturnOperation
        || (o is IBranchOperation { BranchKind: BranchKind.Break } jump && SymbolEqualityComparer.Default.Equals(jump.Target, loop.At.ExitLabel)));

    private static bool IsOrder(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.NotEquals;

    private Size? Exact(int room, long speed)
    {
        if (ToSize(room) is not { } size)
            return null;
        if (size.Constant is { } constant)
            return Size.Of(Math.Max(0, (constant + speed - 1) / speed));
        return speed == 1 ? size : null;
    }

    /// <summary>The length of an array that the body reads with the loop's counter: more turns would leave it.</summary>
    private Size? LengthReadAt(LoopParts loop, IBinaryOperation comparison)
    {
        var counters = new[] { comparison.LeftOperand, comparison.RightOperand }.Select(Stepped).OfType<ILocalReferenceOperation>().Select(l => l.Local).ToList();
        foreach (var read in loop.Body.Descendants().Where(read => IsAlwaysRead(loop, read)))
        {
            var (array, indices) = read switch
            {
                IArrayElementReferenceOperation element => (element.ArrayReference, element.Indices.ToArray()),
                IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } property =>
                    (instance, property.Arguments.OrderBy(a => a.Parameter!.Ordinal).Select(a => a.Value).ToArray()),
                _ => (null, []),
            };
            int place = System.Array.FindIndex(indices, i => Stepped(i) is ILocalReferenceOperation local && counters.Any(c => SymbolEqualityComparer.Default.Equals(c, local.Local)));
            if (place >= 0 && array is IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
                && EvaluateRaw(array) is ArrayValue value && place < value.Rank)
                return SizeOf(value.Axes[place]);
        }
        return null;
    }

    /// <summary>The counter in <c>i++</c>.</summary>
    private static IOperation Stepped(IOperation operand) => operand is IIncrementOrDecrementOperation step ? step.Target : operand;

    /// <summary>Whether every turn comes to this expression: no choice and no jump stands before it.</summary>
    private static bool IsAlwaysRead(LoopParts loop, IOperation read)
    {
        var body = loop.Body;
        if (loop.Statements.SelectMany(s => s.DescendantsAndSelf()).Any(o => o is IBranchOperation or IReturnOperation && o.Syntax.SpanStart < read.Syntax.SpanStart))
            return false;
        var inside = read;
        for (var parent = read.Parent; inside != body && parent is not null; (inside, parent) = (parent, parent.Parent))
            if (parent is IConditionalOperation choice ? inside != choice.Condition
                : parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } chain ? inside != chain.LeftOperand
                : parent is ILoopOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ISwitchOperation or ISwitchExpressionOperation or ICoalesceOperation)
                return false;
        return true;
    }

    /// <summary>An integer before the loop, and by what each counter in it counts; null if that is not the same everywhere.</summary>
    private (int Start, IReadOnlyDictionary<ISymbol, long> Factors)? Affine(IOperation comparison, IOperation operand, IReadOnlyList<ISymbol> assigned)
    {
        while (operand is IConversionOperation { IsImplicit: true } or IParenthesizedOperation)
            operand = operand is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operand).Operand;
        if (operand.Type?.SpecialType != SpecialType.System_Int32)
            return null;
        var factors = new Dictionary<ISymbol, long>(SymbolEqualityComparer.Default);
        var inside = Inside(operand).ToList();
        var counters = inside.Select(VariableOf).OfType<ISymbol>().Where(v => assigned.Contains(v, SymbolEqualityComparer.Default)).Distinct(SymbolEqualityComparer.Default).OfType<ISymbol>().ToList();
        if (counters.Count == 0)
            return (Value(), factors);
        if (inside.Any(o => o is not (ILocalReferenceOperation or IParameterReferenceOperation or ILiteralOperation or IBinaryOperation or IUnaryOperation
            or IParenthesizedOperation or IConversionOperation or IFieldReferenceOperation or IInstanceReferenceOperation or IIncrementOrDecrementOperation))
            || counters.Any(c => _frame!.Variables[c] is not ArrayValue { Rank: 0 } value || builder.Type(value.Node) != ElementType.Int))
            return null;
        int start = Value();
        var variables = _frame!.Variables;
        int mark = Trace?.Mark() ?? 0;
        try
        {
            // Anything may stand for a counter: the index along some axis does.
            var places = new List<int>();
            foreach (var counter in counters)
            {
                places.Add(Fresh(Size.Of(LongestConstant), places));
                _frame.Variables = _frame.Variables.SetItem(counter, Number(builder.Iota(places[places.Count - 1])));
            }
            int here = Value();
            var stand = _frame.Variables;
            foreach (var (counter, place) in counters.Zip(places, (counter, place) => (counter, place)))
            {
                _frame.Variables = stand.SetItem(counter, Number(builder.Map(Op.Add, builder.Iota(place), builder.Int(1))));
                if (builder.Difference(Value(), here) is not { } factor)
                    return null;
                factors[counter] = factor;
            }
        }
        finally
        {
            _frame.Variables = variables;
            Trace?.Return(mark);
        }
        return (start, factors);

        // What the comparison assigns is assigned when the loop asks it.
        int Value()
        {
            var before = _frame!.Variables;
            int value = InOrder(comparison, () => Integer(operand));
            _frame.Variables = before;
            return value;
        }
    }

    /// <summary>An expression and its parts; what is measured is no part: its elements change from turn to turn, its lengths do not.</summary>
    private static IEnumerable<IOperation> Inside(IOperation operation) => IsLength(operation) ? [] : operation.ChildOperations.SelectMany(Inside).Prepend(operation);

    private static bool IsLength(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } measured, Property.Name: "Length" or "RowCount" or "ColumnCount" } => VariableOf(Root(measured)) is not null,
        IInvocationOperation { Instance: { } measured, TargetMethod.Name: "GetLength", Arguments: { Length: 1 } arguments } when arguments[0].Value.ConstantValue.HasValue => VariableOf(Root(measured)) is not null,
        _ => false,
    };

    private static ISymbol? VariableOf(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };

    // -- one turn ------------------------------------------------------------------------------------------------------

    /// <summary>The body under what is left of the condition, then the end of the turn.</summary>
    private Flow OneTurn(LoopParts loop, LoopBound bound, int turn)
    {
        int yes = builder.Bool(true);
        if (bound.Test is not { } counted)
            return EndOfTurn(Then(loop.At, GoesOn with { Broke = loop.TestsFirst ? Fails() : builder.Bool(false) }, () =>
            {
                var end = Bottom(loop, EndOfTurn(Body(loop)));
                return loop.TestsFirst ? end : Then(loop.At, end, () => GoesOn with { Broke = Fails() });
            }));
        // What is asked at the end of a turn is asked when the next one starts.
        int isAsked = loop.TestsFirst ? yes : builder.Map(Op.Less, builder.Int(0), turn);
        int isCounted = bound.IsExact ? yes : IsHeld(counted);
        _endings.Add(isCounted);
        _endings.Add(builder.Map(Op.Not, isCounted));
        var flow = Then(loop.At, GoesOn with { Continued = builder.Map(Op.Not, isCounted) }, () =>
        {
            int runs = loop.Tests.Where(t => t != counted).Aggregate(yes, (all, test) => builder.Map(Op.And, all, Under(all, () => IsHeld(test))));
            return Then(loop.At, GoesOn with { Broke = builder.Map(Op.Not, runs) }, () => Bottom(loop, EndOfTurn(Body(loop))));
        });
        return EndOfTurn(flow);

        int IsHeld(Test test) => isAsked == yes ? Holds(test) : Either(builder.Map(Op.Not, isAsked), Under(isAsked, () => Holds(test)));

        int Fails()
        {
            int runs = Runs(loop);
            return builder.Map(Op.Not, bound.IsExact ? yes : runs);
        }
    }
}
