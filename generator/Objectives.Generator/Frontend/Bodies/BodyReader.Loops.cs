using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Loops. A loop of few turns known here is written out; any other runs along an axis of its own, and what a turn leaves to the next is a
/// value that reads its own past. A variable that only collects becomes a sum or an extremum, an array that each turn writes at its own
/// place a comprehension: then nothing is carried and turns run side by side.
/// </summary>
internal sealed partial class BodyReader
{
    /// <summary>A loop of at most this many turns is written out at once.</summary>
    private const int FewTurns = 4;

    /// <summary>A loop that cannot run along an axis may be written out if it has no more turns than this.</summary>
    private const int MostTurns = 64;

    /// <summary>Readings of a loop's body until it is known what is carried how.</summary>
    private const int MostReadings = 12;

    /// <summary>The parts of a loop.</summary>
    private sealed record LoopParts(ILoopOperation At, IOperation? Condition, IOperation Body, IReadOnlyList<IOperation> Bottom, bool TestsFirst);

    private Flow Loop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForLoopOperation { Before: var before } each:
                foreach (var statement in before)
                    Execute(statement);
                return Repeat(new(loop, each.Condition, each.Body, each.AtLoopBottom, true));
            case IWhileLoopOperation { ConditionIsUntil: false } until:
                return Repeat(new(loop, until.Condition, until.Body, [], until.ConditionIsTop));
            case IForEachLoopOperation { IsAsynchronous: false } each:
                return ForEach(each);
            default:
                throw Refuse(Descriptors.Loop, Keyword(loop));
        }
    }

    private Flow Repeat(LoopParts loop)
    {
        if (WrittenOut(loop, FewTurns) is { } writtenOut)
            return writtenOut;
        var assigned = AssignedIn([loop.Body, .. loop.Bottom, .. loop.Condition is null ? [] : new[] { loop.Condition }]);
        RefusedException? refused;
        int mark = Trace?.Mark() ?? 0;
        var variables = _frame!.Variables;
        try
        {
            if (Bound(loop, assigned) is { } bound)
                return Turns(loop.At, bound.Count, assigned, turn => OneTurn(loop, bound, turn), () => CanBeWrittenOut(loop));
            refused = Refuse(Descriptors.Loop, Keyword(loop.At));
        }
        catch (WriteOutException)
        {
            refused = Refuse(Descriptors.Loop, Keyword(loop.At));
        }
        Trace?.Return(mark);
        _frame.Variables = variables;
        return WrittenOut(loop, MostTurns) ?? throw refused;
    }

    /// <summary>The loop is better written out.</summary>
    private sealed class WriteOutException : Exception;

    private Flow ForEach(IForEachLoopOperation loop)
    {
        var collection = loop.Collection is IConversionOperation { IsImplicit: true } conversion ? conversion.Operand : loop.Collection;
        if (loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol: var element } || Evaluate(collection) is not ArrayValue { Rank: >= 1 } array)
            throw Refuse(Descriptors.Loop, Keyword(loop));
        var assigned = AssignedIn([loop.Body]);
        return Turns(loop, SizeOf(array.Axes[0]), assigned, turn =>
        {
            Set(element, ReadAt(array, [turn]));
            return EndOfTurn(Execute(loop.Body));
        }, () => false);
    }

    // -- written out ---------------------------------------------------------------------------------------------------

    private bool CanBeWrittenOut(LoopParts loop)
    {
        var variables = _frame!.Variables;
        int mark = Trace?.Mark() ?? 0;
        try
        {
            return WrittenOut(loop, MostTurns) is not null;
        }
        finally
        {
            _frame.Variables = variables;
            Trace?.Return(mark);
        }
    }

    /// <summary>One turn after the other, while the condition is known here; null if it is not, or if there are more turns.</summary>
    private Flow? WrittenOut(LoopParts loop, int most)
    {
        var variables = _frame!.Variables;
        var flow = GoesOn;
        for (int turn = 0; ; turn++)
        {
            if (loop.TestsFirst || turn > 0)
            {
                int condition = loop.Condition is null ? builder.Bool(true) : Scalar(loop.Condition).Node;
                if (builder.IntConstant(condition) == 0)
                    return flow with { Broke = builder.Bool(false) };
                if (builder.IntConstant(condition) is null || turn == most)
                {
                    _frame.Variables = variables;
                    return null;
                }
            }
            flow = Then(loop.At, flow, () => Bottom(loop, EndOfTurn(Execute(loop.Body))));
            if (IsTrue(flow.Returned) || IsTrue(flow.Broke))
                return flow with { Broke = builder.Bool(false) };
        }
    }

    private Flow Bottom(LoopParts loop, Flow flow) => Then(loop.At, flow, () =>
    {
        foreach (var statement in loop.Bottom)
            Execute(statement);
        return GoesOn;
    });

    /// <summary>Where a turn ends, what was skipped goes on.</summary>
    private Flow EndOfTurn(Flow flow) => flow with { Continued = builder.Bool(false) };

    // -- how many turns ------------------------------------------------------------------------------------------------

    /// <summary>How many turns a loop has at most, and the conditions that each turn is to be asked for.</summary>
    /// <param name="Count">The number of turns, or more.</param>
    /// <param name="Part">The part of the condition that bounds it; once it fails, it fails from then on.</param>
    /// <param name="IsExact">Whether that part holds by the number of turns alone.</param>
    private sealed record LoopBound(Size Count, IOperation Part, bool IsExact);

    /// <summary>
    /// From a part of the condition that compares a counter with a bound. The body is read once for its counters; null if there is no such part.
    /// </summary>
    private LoopBound? Bound(LoopParts loop, IReadOnlyList<ISymbol> assigned)
    {
        if (loop.Condition is null || !loop.TestsFirst)
            return null;
        foreach (var part in Conjuncts(loop.Condition))
        {
            if (part is not IBinaryOperation { OperatorKind: var kind } comparison || Counter(loop, comparison.LeftOperand, assigned) is not var (left, leftStep)
                || Counter(loop, comparison.RightOperand, assigned) is not var (right, rightStep))
                continue;
            // How far the counter is from its bound, and how fast it gets there.
            var (room, speed, last) = kind switch
            {
                BinaryOperatorKind.LessThan => (builder.Map(Op.Subtract, right, left), leftStep - rightStep, 0),
                BinaryOperatorKind.LessThanOrEqual => (builder.Map(Op.Subtract, right, left), leftStep - rightStep, 1),
                BinaryOperatorKind.GreaterThan => (builder.Map(Op.Subtract, left, right), rightStep - leftStep, 0),
                BinaryOperatorKind.GreaterThanOrEqual => (builder.Map(Op.Subtract, left, right), rightStep - leftStep, 1),
                BinaryOperatorKind.NotEquals when leftStep - rightStep is 1 or -1 =>
                    (leftStep > rightStep ? builder.Map(Op.Subtract, right, left) : builder.Map(Op.Subtract, left, right), 1, 0),
                _ => (-1, 0, 0),
            };
            if (room < 0 || speed <= 0)
                continue;
            room = builder.Map(Op.Add, room, builder.Int(last));
            if (Exact(room, speed) is { } count)
                return new(count, part, true);
            if ((AtMost(room) ?? LengthReadAt(loop, comparison)) is { } most)
                return new(most, part, false);
        }
        return null;
    }

    private Size? Exact(int room, long speed)
    {
        if (ToSize(room) is not { } size)
            return null;
        if (size.Constant is { } constant)
            return Size.Of(Math.Max(0, (constant + speed - 1) / speed));
        return speed == 1 ? size : null;
    }

    /// <summary>The greatest value of an integer, as a length that is never negative.</summary>
    private Size? AtMost(int room)
    {
        if ((ToSize(room) ?? RangeOf(room)?.High) is not { } size)
            return null;
        // n − 1 may be negative where n is not.
        long constant = size.Evaluate(_ => 0);
        return constant < 0 && size.Constant is null ? size - Size.Of(constant) : size.Constant < 0 ? Size.Of(0) : size;
    }

    /// <summary>The length of an array that the body reads with the loop's counter: more turns would leave it.</summary>
    private Size? LengthReadAt(LoopParts loop, IBinaryOperation comparison)
    {
        var counters = new[] { comparison.LeftOperand, comparison.RightOperand }.OfType<ILocalReferenceOperation>().Select(l => l.Local).ToList();
        foreach (var read in loop.Body.Descendants())
        {
            var (array, indices) = read switch
            {
                IArrayElementReferenceOperation element => (element.ArrayReference, element.Indices.ToArray()),
                IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } property =>
                    (instance, property.Arguments.OrderBy(a => a.Parameter!.Ordinal).Select(a => a.Value).ToArray()),
                _ => (null, []),
            };
            int place = System.Array.FindIndex(indices, i => i is ILocalReferenceOperation local && counters.Any(c => SymbolEqualityComparer.Default.Equals(c, local.Local)));
            if (place >= 0 && array is IFieldReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation
                && EvaluateRaw(array) is ArrayValue value && place < value.Rank)
                return SizeOf(value.Axes[place]);
        }
        return null;
    }

    /// <summary>An integer before the loop and what each turn adds to it; null if it is neither constant nor a counter.</summary>
    private (int Start, long Step)? Counter(LoopParts loop, IOperation operand, IReadOnlyList<ISymbol> assigned)
    {
        while (operand is IConversionOperation { IsImplicit: true } or IParenthesizedOperation)
            operand = operand is IConversionOperation conversion ? conversion.Operand : ((IParenthesizedOperation)operand).Operand;
        if (operand.Type?.SpecialType != SpecialType.System_Int32)
            return null;
        var read = operand.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Where(l => assigned.Contains(l.Local, SymbolEqualityComparer.Default)).ToList();
        if (read.Count == 0)
            return (Integer(operand), 0);
        if (read.Count > 1)
            return null;
        // The counter is changed once a turn, at the loop's own level, by a constant.
        var changes = new[] { loop.Body }.Concat(loop.Bottom).SelectMany(o => o.DescendantsAndSelf())
            .Where(o => TargetsOf(o).Any(t => t is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, read[0].Local))).ToList();
        if (changes.Count != 1 || !IsAtTopOf(loop, changes[0]))
            return null;
        long? step = changes[0] switch
        {
            IIncrementOrDecrementOperation { Kind: OperationKind.Increment } => 1,
            IIncrementOrDecrementOperation => -1,
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } add => add.Value.ConstantValue is { HasValue: true, Value: int by } ? by : null,
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract } subtract => subtract.Value.ConstantValue is { HasValue: true, Value: int by } ? -by : null,
            ISimpleAssignmentOperation { Value: IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, LeftOperand: ILocalReferenceOperation same, RightOperand.ConstantValue: { HasValue: true, Value: int by } } }
                when SymbolEqualityComparer.Default.Equals(same.Local, read[0].Local) => by,
            _ => null,
        };
        if (step is null)
            return null;
        // The operand is the counter and something constant around it: its start, and its value one step on.
        int start = Integer(operand);
        if (operand is not ILocalReferenceOperation)
        {
            var variables = _frame!.Variables;
            Set(read[0].Local, Number(builder.Map(Op.Add, Integer(read[0]), builder.Int(step.Value))));
            int next = Integer(operand);
            _frame.Variables = variables;
            step = builder.IntConstant(builder.Map(Op.Subtract, next, start)) ?? builder.Difference(next, start);
        }
        return step is { } known ? (start, known) : null;
    }

    private static bool IsAtTopOf(LoopParts loop, IOperation change)
    {
        for (var parent = change; parent is not null; parent = parent.Parent)
        {
            if (parent == loop.At || parent == loop.Body || loop.Bottom.Contains(parent))
                return true;
            if (parent is IConditionalOperation or ILoopOperation or ISwitchOperation or IAnonymousFunctionOperation)
                return false;
        }
        return false;
    }

    private static IEnumerable<IOperation> Conjuncts(IOperation condition) => condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both
        ? Conjuncts(both.LeftOperand).Concat(Conjuncts(both.RightOperand))
        : condition is IParenthesizedOperation inner ? Conjuncts(inner.Operand) : [condition];

    // -- one turn ------------------------------------------------------------------------------------------------------

    /// <summary>The body under what is left of the condition, then the end of the turn.</summary>
    private Flow OneTurn(LoopParts loop, LoopBound bound, int turn)
    {
        int yes = builder.Bool(true);
        int isCounted = bound.IsExact ? yes : Scalar(bound.Part).Node;
        _endings.Add(isCounted);
        _endings.Add(builder.Map(Op.Not, isCounted));
        var flow = Then(loop.At, GoesOn with { Continued = builder.Map(Op.Not, isCounted) }, () =>
        {
            int runs = Conjuncts(loop.Condition!).Where(p => p != bound.Part)
                .Aggregate(yes, (all, part) => builder.Map(Op.And, all, Under(all, () => Scalar(part).Node)));
            return Then(loop.At, GoesOn with { Broke = builder.Map(Op.Not, runs) }, () => Bottom(loop, EndOfTurn(Execute(loop.Body))));
        });
        return EndOfTurn(flow);
    }

    /// <summary>What is assigned, of variables that were there before.</summary>
    private IReadOnlyList<ISymbol> AssignedIn(IEnumerable<IOperation> operations)
    {
        var variables = new List<ISymbol>();
        foreach (var operation in operations.SelectMany(o => o.DescendantsAndSelf()))
            foreach (var target in TargetsOf(operation))
            {
                ISymbol? variable = Root(target) switch
                {
                    ILocalReferenceOperation local => local.Local,
                    IParameterReferenceOperation parameter => parameter.Parameter,
                    _ => null,
                };
                if (variable is not null && _frame!.Variables.ContainsKey(variable) && !variables.Contains(variable, SymbolEqualityComparer.Default))
                    variables.Add(variable);
            }
        return variables;
    }

    private static IEnumerable<IOperation> TargetsOf(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation { Target: ITupleOperation tuple } => tuple.Elements,
        IAssignmentOperation assignment => [assignment.Target],
        IIncrementOrDecrementOperation step => [step.Target],
        _ => [],
    };

    private static IOperation Root(IOperation target) => target is IArrayElementReferenceOperation element ? Root(element.ArrayReference) : target;
}
