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

    /// <summary>A part of a condition: the loop goes on while it holds, or while it does not.</summary>
    private sealed record Test(IOperation Part, bool IsNegated);

    /// <summary>The parts of any loop: it goes on while all tests hold, each of which is asked if those before it do.</summary>
    /// <param name="Statements">What a turn does: the body without the statements at its start or end that are tests, <c>if (c) break;</c>.</param>
    private sealed record LoopParts(ILoopOperation At, IReadOnlyList<Test> Tests, IOperation Body, IReadOnlyList<IOperation> Statements, IReadOnlyList<IOperation> Bottom, bool TestsFirst)
    {
        /// <summary>What a turn that is not the last comes through from its start: all tests, since they hold.</summary>
        public IEnumerable<IOperation> Turn => TestsFirst ? [.. Tests.Select(t => t.Part), .. Statements] : Statements;

        /// <summary>What it comes through at last, also after <c>continue</c>.</summary>
        public IEnumerable<IOperation> End => TestsFirst ? Bottom : [.. Bottom, .. Tests.Select(t => t.Part)];
    }

    /// <summary>The normal form of loops: one without a condition tests what it leaves at.</summary>
    private static LoopParts PartsOf(ILoopOperation at, IOperation? condition, IOperation body, IReadOnlyList<IOperation> bottom, bool testsFirst)
    {
        var tests = condition is null ? [] : Tests(condition, false).ToList();
        if (tests.Count > 0)
            return new(at, tests, body, [body], bottom, testsFirst);
        if (body is not IBlockOperation { Operations: var all } block)
            return new(at, tests, body, [body], bottom, true);
        var statements = all.ToList();
        while (statements.Count > 0 && TestOf(statements[0]) is { } first)
        {
            tests.AddRange(first);
            statements.RemoveAt(0);
        }
        if (tests.Count == 0 && bottom.Count == 0 && statements.Count > 0 && TestOf(statements[statements.Count - 1]) is { } last
            && !body.Descendants().Any(o => o is IBranchOperation { BranchKind: BranchKind.Continue } || (o is ILocalReferenceOperation local && block.Locals.Contains(local.Local) && statements[statements.Count - 1].DescendantsAndSelf().Contains(o))))
            return new(at, last, body, statements.GetRange(0, statements.Count - 1), bottom, false);
        return new(at, tests, body, tests.Count == 0 ? [body] : statements, bottom, true);
    }

    /// <summary>What <c>if (c) break;</c> tests; null for any other statement.</summary>
    private static IReadOnlyList<Test>? TestOf(IOperation statement) =>
        statement is IConditionalOperation { WhenFalse: null } exit && IsBreak(exit.WhenTrue) ? [.. Tests(exit.Condition, true)] : null;

    private static bool IsBreak(IOperation statement) => statement is IBranchOperation { BranchKind: BranchKind.Break }
        || (statement is IBlockOperation { Operations: { Length: 1 } inside } && IsBreak(inside[0]));

    private Flow Loop(ILoopOperation loop)
    {
        switch (loop)
        {
            case IForLoopOperation { Before: var before } each:
                foreach (var statement in before)
                    Execute(statement);
                return Repeat(PartsOf(loop, each.Condition, each.Body, each.AtLoopBottom, true));
            case IWhileLoopOperation { ConditionIsUntil: false } until:
                if (!until.ConditionIsTop)
                    Define(until.Condition!);
                return Repeat(PartsOf(loop, until.Condition, until.Body, [], until.ConditionIsTop));
            case IForEachLoopOperation { IsAsynchronous: false } each:
                return ForEach(each);
            default:
                throw Refuse(Descriptors.Loop, Keyword(loop));
        }
    }

    /// <summary>What a condition at the end reads may be given its first value by the first turn.</summary>
    private void Define(IOperation condition)
    {
        foreach (var local in condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Select(l => l.Local))
            if (_frame!.Find(local) is null && local.Type.SpecialType is SpecialType.System_Double or SpecialType.System_Int32 or SpecialType.System_Boolean)
                Set(local, Number(local.Type.SpecialType switch
                {
                    SpecialType.System_Double => builder.Const(0),
                    SpecialType.System_Int32 => builder.Int(0),
                    _ => builder.Bool(false),
                }));
    }

    private Flow Repeat(LoopParts loop)
    {
        if (WrittenOut(loop, FewTurns) is { } writtenOut)
            return writtenOut;
        var assigned = AssignedIn([.. loop.Tests.Select(t => t.Part), loop.Body, .. loop.Bottom]);
        RefusedException? refused;
        int mark = Trace?.Mark() ?? 0;
        var variables = _frame!.Variables;
        try
        {
            if (Bound(loop, assigned) is { } bound)
            {
                var flow = Turns(loop.At, bound.Count, assigned, turn => OneTurn(loop, bound, turn), () => CanBeWrittenOut(loop), v => Progress.Each(v, loop.Turn, loop.End), bound.Test is null && !bound.IsExact);
                if (bound.IsAskedAgain)
                    Runs(loop);
                return flow;
            }
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
        _iterated.Add(array);
        try
        {
            return Turns(loop, SizeOf(array.Axes[0]), assigned, turn =>
            {
                Set(element, ReadAt(array, [turn]));
                return EndOfTurn(Execute(loop.Body));
            }, () => false);
        }
        finally
        {
            _iterated.RemoveAt(_iterated.Count - 1);
        }
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
                int condition = Runs(loop);
                if (builder.IntConstant(condition) == 0)
                    return flow with { Broke = builder.Bool(false) };
                if (builder.IntConstant(condition) is null || turn == most)
                {
                    _frame.Variables = variables;
                    return null;
                }
            }
            flow = Then(loop.At, flow, () => Bottom(loop, EndOfTurn(Body(loop))));
            if (IsTrue(flow.Returned) || IsTrue(flow.Broke))
                return flow with { Broke = builder.Bool(false) };
        }
    }

    private Flow Body(LoopParts loop)
    {
        if (loop.Statements.Count == 1 && loop.Statements[0] == loop.Body)
            return Execute(loop.Body);
        var flow = Sequence(loop.Statements);
        Forget((IBlockOperation)loop.Body);
        return flow;
    }

    private Flow Bottom(LoopParts loop, Flow flow) => Then(loop.At, flow, () =>
    {
        foreach (var statement in loop.Bottom)
            Execute(statement);
        return GoesOn;
    });

    /// <summary>Where a turn ends, what was skipped goes on.</summary>
    private Flow EndOfTurn(Flow flow) => flow with { Continued = builder.Bool(false) };

    /// <summary>What has to hold for a condition, or for its opposite.</summary>
    private static IEnumerable<Test> Tests(IOperation condition, bool isNegated) => condition switch
    {
        IParenthesizedOperation inner => Tests(inner.Operand, isNegated),
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not => Tests(not.Operand, !isNegated),
        IBinaryOperation { OperatorKind: var kind } both when kind == (isNegated ? BinaryOperatorKind.ConditionalOr : BinaryOperatorKind.ConditionalAnd) =>
            Tests(both.LeftOperand, isNegated).Concat(Tests(both.RightOperand, isNegated)),
        { ConstantValue: { HasValue: true, Value: bool known } } when known != isNegated => [],
        _ => [new(condition, isNegated)],
    };

    private int Holds(Test test)
    {
        int node = InOrder(test.Part, () => Scalar(test.Part).Node);
        return test.IsNegated ? builder.Map(Op.Not, node) : node;
    }

    /// <summary>Whether all tests hold; what they assign, each assigns only if it is asked.</summary>
    private int Runs(LoopParts loop)
    {
        int all = builder.Bool(true);
        foreach (var test in loop.Tests)
            all = IsFalse(all) ? all : IsTrue(all) ? Holds(test) : builder.Map(Op.And, all, OnlyWhere(loop.At, all, () => Holds(test)));
        return all;
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

    internal static IEnumerable<IOperation> TargetsOf(IOperation operation) => operation switch
    {
        IDeconstructionAssignmentOperation { Target: var places } => places.DescendantsAndSelf().Where(place => place.Parent is ITupleOperation or IDeconstructionAssignmentOperation && place is not ITupleOperation),
        IAssignmentOperation assignment => [assignment.Target],
        IIncrementOrDecrementOperation step => [step.Target],
        IInvocationOperation call when WrittenBy(call) is { } array => [array],
        _ => [],
    };

    /// <summary>The variable that holds a place: elements of arrays and items of tuples are places of theirs.</summary>
    private static IOperation Root(IOperation target) => target switch
    {
        IArrayElementReferenceOperation element => Root(element.ArrayReference),
        IFieldReferenceOperation { Instance: { } tuple, Field.ContainingType.IsTupleType: true } => Root(tuple),
        _ => target,
    };
}
