using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>How far one turn of a loop takes a sum of counters, at least and at most, on all ways to the turn's end.</summary>
/// <param name="factors">By what each counter counts.</param>
internal sealed class Progress(IReadOnlyDictionary<ISymbol, long> factors)
{
    /// <summary>More than any turn takes.</summary>
    private const long Far = long.MaxValue / 4;

    private (long Least, long Most)? _atContinue;
    private bool _isUnknown;

    /// <summary>What every turn adds to a counter; null if that is not always the same, or nothing.</summary>
    public static long? Each(ISymbol counter, IOperation body, IReadOnlyList<IOperation> bottom) =>
        new Progress(new Dictionary<ISymbol, long>(SymbolEqualityComparer.Default) { [counter] = 1 }).Of(body, bottom) is var (least, most) && least == most && least != 0 ? least : null;

    /// <summary>Null if that is not known, or if no turn comes to its end.</summary>
    public (long Least, long Most)? Of(IOperation body, IReadOnlyList<IOperation> bottom)
    {
        var end = Join(After(body, (0, 0)), _atContinue);
        foreach (var statement in bottom)
            end = end is { } at ? After(statement, at) : null;
        return _isUnknown ? null : end;
    }

    /// <summary>What is behind at a statement's end; null if control never gets there.</summary>
    private (long Least, long Most)? After(IOperation statement, (long Least, long Most) before)
    {
        switch (statement)
        {
            case IBlockOperation block:
                (long, long)? at = before;
                foreach (var inner in block.Operations)
                    at = at is { } here ? After(inner, here) : null;
                return at;
            case IConditionalOperation choice:
                return Join(After(choice.WhenTrue, before), choice.WhenFalse is null ? before : After(choice.WhenFalse, before));
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                _atContinue = Join(_atContinue, before);
                return null;
            case IBranchOperation or IReturnOperation:
                return null;
            case IExpressionStatementOperation { Operation: var expression }:
                return Step(expression) is { } step ? (before.Least + step, before.Most + step) : Unknown(before);
            case ILoopOperation or ISwitchOperation:
                // As often as may be, and on any way.
                var steps = statement.Descendants().Where(Changes).Select(Step).ToList();
                if (steps.Any(s => s is null or < 0))
                    return Unknown(before);
                if (steps.Any(s => s > 0))
                    before.Most = Far;
                if (statement is ISwitchOperation && statement.Descendants().Any(o => o is IBranchOperation { BranchKind: BranchKind.Continue }))
                    _atContinue = Join(_atContinue, before);
                return before;
            default:
                return statement.DescendantsAndSelf().Any(Changes) ? Unknown(before) : before;
        }
    }

    private (long Least, long Most) Unknown((long, long) before)
    {
        _isUnknown = true;
        return before;
    }

    private static (long Least, long Most)? Join((long Least, long Most)? a, (long Least, long Most)? b) =>
        a is not { } x ? b : b is not { } y ? a : (Math.Min(x.Least, y.Least), Math.Max(x.Most, y.Most));

    private bool Changes(IOperation operation) => BodyReader.TargetsOf(operation).Any(t => CounterOf(t) is not null);

    private ISymbol? CounterOf(IOperation target) => target switch
    {
        ILocalReferenceOperation { Local: var local } when factors.ContainsKey(local) => local,
        IParameterReferenceOperation { Parameter: var parameter } when factors.ContainsKey(parameter) => parameter,
        _ => null,
    };

    /// <summary>How far an assignment takes the sum; null if that is no constant.</summary>
    private long? Step(IOperation assignment)
    {
        if (!Changes(assignment))
            return 0;
        if (assignment is IDeconstructionAssignmentOperation || CounterOf(BodyReader.TargetsOf(assignment).Single()) is not { } counter)
            return null;
        long? step = assignment switch
        {
            IIncrementOrDecrementOperation { Kind: OperationKind.Increment } => 1,
            IIncrementOrDecrementOperation => -1,
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add } add => Constant(add.Value),
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Subtract } subtract => -Constant(subtract.Value),
            ISimpleAssignmentOperation { Value: IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum } when IsCounter(sum.LeftOperand) => Constant(sum.RightOperand),
            ISimpleAssignmentOperation { Value: IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum } when IsCounter(sum.RightOperand) => Constant(sum.LeftOperand),
            ISimpleAssignmentOperation { Value: IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference } when IsCounter(difference.LeftOperand) => -Constant(difference.RightOperand),
            _ => null,
        };
        return factors[counter] * step;

        bool IsCounter(IOperation operand) => SymbolEqualityComparer.Default.Equals(CounterOf(operand), counter);
    }

    private static long? Constant(IOperation operand) => operand.ConstantValue is { HasValue: true, Value: int value } ? value : null;
}
