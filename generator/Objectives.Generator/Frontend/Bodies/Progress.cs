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
    public static long? Each(ISymbol counter, IEnumerable<IOperation> turn, IEnumerable<IOperation> end) =>
        new Progress(new Dictionary<ISymbol, long>(SymbolEqualityComparer.Default) { [counter] = 1 }).Of(turn, end) is var (least, most) && least == most && least != 0 ? least : null;

    /// <summary>Null if that is not known, or if no turn comes to its end.</summary>
    /// <param name="turn">What a turn comes through.</param>
    /// <param name="end">What it comes through at last, also after <c>continue</c>.</param>
    public (long Least, long Most)? Of(IEnumerable<IOperation> turn, IEnumerable<IOperation> end)
    {
        var at = After(end, Join(After(turn, (0, 0)), _atContinue));
        return _isUnknown ? null : at;
    }

    private (long Least, long Most)? After(IEnumerable<IOperation> operations, (long Least, long Most)? before)
    {
        foreach (var operation in operations)
            before = before is { } at ? After(operation, at) : null;
        return before;
    }

    /// <summary>Deeper than that nothing is looked for.</summary>
    private const int MostDepth = 256;

    private int _depth;

    private (long Least, long Most)? After(IOperation operation, (long Least, long Most) before)
    {
        if (_depth == MostDepth)
            return Unknown(before);
        _depth++;
        var after = Inside(operation, before);
        _depth--;
        return after;
    }

    /// <summary>What is behind at the end of a statement or an expression; null if control never gets there.</summary>
    private (long Least, long Most)? Inside(IOperation statement, (long Least, long Most) before)
    {
        switch (statement)
        {
            case IBlockOperation block:
                return After(block.Operations, before);
            case IConditionalOperation choice:
                return After(choice.Condition, before) is { } chosen
                    ? Join(After(choice.WhenTrue, chosen), choice.WhenFalse is null ? chosen : After(choice.WhenFalse, chosen))
                    : null;
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                _atContinue = Join(_atContinue, before);
                return null;
            case IBranchOperation or IReturnOperation:
                return null;
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
        }
        if (!statement.DescendantsAndSelf().Any(Changes))
            return before;
        switch (statement)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation or ISwitchExpressionOperation:
                return Unknown(before);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } chain:
                return After(chain.LeftOperand, before) is { } left ? Join(left, After(chain.RightOperand, left)) : null;
            default:
                var inside = After(statement.ChildOperations, before);
                return inside is not { } at ? null : Step(statement) is { } step ? (at.Least + step, at.Most + step) : Unknown(at);
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
