using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Statements. Both branches of an <c>if</c> are run; what they assign and return is merged by selection.</summary>
internal sealed partial class BodyReader
{
    private Flow GoesOn => new(builder.Bool(false), null, builder.Bool(false), builder.Bool(false));

    private Flow Returns(Value result) => GoesOn with { Returned = builder.Bool(true), Result = result };

    private bool IsTrue(int condition) => builder.IntConstant(condition) == 1;

    private bool IsFalse(int condition) => builder.IntConstant(condition) == 0;

    private int Either(int a, int b) => builder.Map(Op.Or, a, b);

    private int ButNot(int condition, int exception) => IsFalse(exception) || IsFalse(condition) ? condition : builder.Map(Op.And, builder.Map(Op.Not, exception), condition);

    private Flow Execute(IOperation statement)
    {
        Step(statement);
        switch (statement)
        {
            case IBlockOperation block:
                var end = Sequence(block.Operations);
                Forget(block);
                return end;
            case IReturnOperation { Kind: OperationKind.Return } result:
                return result.ReturnedValue is { } returned ? Returns(InOrder(returned, () => Evaluate(returned))) : throw Silent();
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return GoesOn with { Broke = builder.Bool(true) };
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return GoesOn with { Continued = builder.Bool(true) };
            case ILoopOperation loop:
                return Loop(loop);
            case ISwitchOperation choice:
                return Switch(choice);
            case IConditionalOperation conditional:
                return If(conditional);
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations)
                    foreach (var variable in declaration.Declarators)
                        Declare(variable);
                return GoesOn;
            case IExpressionStatementOperation expression:
                Assign(expression.Operation);
                return GoesOn;
            case ILocalFunctionOperation or IEmptyOperation:
                return GoesOn;
            default:
                throw UnsupportedStatement(statement);
        }
    }

    private Flow Sequence(IEnumerable<IOperation> statements)
    {
        // Local functions may be called before they are written.
        foreach (var function in statements.OfType<ILocalFunctionOperation>())
            Set(function.Symbol, new FunctionValue(function.Symbol, function.Body, _frame));
        var flow = GoesOn;
        foreach (var statement in statements)
        {
            flow = Then(statement, flow, () => Execute(statement));
            if (IsTrue(flow.Returned) || IsTrue(flow.Broke) || IsTrue(flow.Continued))
                break;
        }
        return flow;
    }

    /// <summary>What follows, where control goes on; what was assigned there counts only then.</summary>
    private Flow Then(IOperation at, Flow flow, Func<Flow> follows)
    {
        int left = Either(flow.Broke, flow.Continued), skips = Either(flow.Returned, left);
        if (IsTrue(skips))
            return flow;
        if (!IsFalse(flow.Broke) && IsFalse(flow.Continued))
        {
            _endings.Add(flow.Broke);
            _endings.Add(builder.Map(Op.Not, flow.Broke));
        }
        var before = _frame!.Variables;
        var next = IsFalse(skips) ? follows() : Unless(skips, follows);
        if (!IsFalse(left))
        {
            var after = _frame.Variables;
            _frame.Variables = before;
            Merge(at, left, before, after);
            // What is declared meanwhile is read only by what is skipped along with it.
            _frame.Variables = _frame.Variables.AddRange(after.Where(v => !before.ContainsKey(v.Key)));
        }
        int returned = ButNot(next.Returned, left);
        return new(
            Either(flow.Returned, returned),
            flow.Result is null ? next.Result : next.Result is null ? flow.Result : Choose(at, flow.Returned, flow.Result, next.Result),
            Either(flow.Broke, ButNot(next.Broke, Either(flow.Returned, flow.Continued))),
            Either(flow.Continued, ButNot(next.Continued, Either(flow.Returned, flow.Broke))));
    }

    /// <summary>Variables after a choice: of one side where the condition holds, of the other elsewhere.</summary>
    private void Merge(IOperation at, int condition, ImmutableDictionary<ISymbol, Value> whenTrue, ImmutableDictionary<ISymbol, Value> whenFalse)
    {
        // In the order of their declarations: that of the dictionary differs from one reading to the next, and the model must not.
        foreach (var pair in whenTrue.Where(p => whenFalse.TryGetValue(p.Key, out var other) && !ReferenceEquals(p.Value, other)).OrderBy(p => p.Key.Locations[0].SourceSpan.Start))
            _frame!.Variables = _frame.Variables.SetItem(pair.Key, Choose(at, condition, pair.Value, whenFalse[pair.Key]));
    }

    private Flow If(IConditionalOperation statement)
    {
        int condition = InOrder(statement.Condition, () => Scalar(statement.Condition).Node);
        if (builder.IntConstant(condition) is { } known)
            return known != 0 ? Execute(statement.WhenTrue) : statement.WhenFalse is { } otherwise ? Execute(otherwise) : GoesOn;
        var frame = _frame!;
        var before = frame.Variables;
        var yes = Under(condition, () => Execute(statement.WhenTrue));
        var afterYes = frame.Variables;
        frame.Variables = before;
        var no = statement.WhenFalse is null ? GoesOn : Unless(condition, () => Execute(statement.WhenFalse));
        var afterNo = frame.Variables;
        return Choice(statement, condition, yes, afterYes, no, afterNo);
    }

    /// <summary>How a choice between two statements ends.</summary>
    private Flow Choice(IOperation at, int condition, Flow yes, ImmutableDictionary<ISymbol, Value> afterYes, Flow no, ImmutableDictionary<ISymbol, Value> afterNo)
    {
        // A branch that has returned leaves the variables to the other one.
        if (IsTrue(yes.Returned))
            _frame!.Variables = afterNo;
        else if (IsTrue(no.Returned))
            _frame!.Variables = afterYes;
        else
        {
            _frame!.Variables = afterNo;
            Merge(at, condition, afterYes, afterNo);
        }
        return new(
            Chosen(yes.Returned, no.Returned),
            yes.Result is null ? no.Result : no.Result is null ? yes.Result : Choose(at, condition, yes.Result, no.Result),
            Chosen(yes.Broke, no.Broke), Chosen(yes.Continued, no.Continued));

        int Chosen(int whenTrue, int whenFalse) => whenTrue == whenFalse ? whenTrue : Either(
            builder.Map(Op.And, condition, whenTrue),
            builder.Map(Op.And, builder.Map(Op.Not, condition), whenFalse));
    }

    private void Declare(IVariableDeclaratorOperation variable)
    {
        if (variable.Symbol.RefKind != RefKind.None)
            throw Refuse(Descriptors.ByReference, variable, variable.Symbol.Name);
        if (variable.Initializer is { } initializer)
            Set(variable.Symbol, InOrder(initializer.Value, () => Evaluate(initializer.Value)));
    }

    private void Assign(IOperation expression)
    {
        switch (expression)
        {
            case ISimpleAssignmentOperation { IsRef: false, Target: IDiscardOperation } discard:
                InOrder(discard.Value, () => Evaluate(discard.Value));
                break;
            case ISimpleAssignmentOperation { IsRef: false } or ICompoundAssignmentOperation or IIncrementOrDecrementOperation:
                Alone(expression, () => Assigned(expression));
                break;
            case IInvalidOperation:
                throw Silent();
            case IAwaitOperation:
                throw Refuse(Descriptors.Asynchronous, expression);
            case IInvocationOperation call when WrittenBy(call) is { } array:
                WriteArray(call, array);
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                Alone(deconstruction, () => Deconstruct(deconstruction));
                break;
            case ISimpleAssignmentOperation or ICoalesceAssignmentOperation:
                throw Refuse(Descriptors.AssignmentTarget, expression, expression.Syntax.Excerpt());
            case IInvocationOperation call when OfSequences(call, call.TargetMethod) is { } refused:
                throw refused;
            default:
                throw Refuse(Descriptors.NoEffect, expression, expression.Syntax.Excerpt());
        }
    }

    private void Store(IOperation target, Value value)
    {
        var variable = RequireVariable(target);
        for (; ; )
            switch (target)
            {
                case IArrayElementReferenceOperation element:
                    (target, value) = (element.ArrayReference, Written(element, variable, value));
                    break;
                case IFieldReferenceOperation { Instance: { } tuple } item:
                    (target, value) = (tuple, WithItem(tuple, item.Field, ToElement(value, item.Field.Type)));
                    break;
                default:
                    // What an integer is assigned to may be real.
                    Set(variable, target.Type?.SpecialType == SpecialType.System_Double ? Real(value) : value);
                    return;
            }
    }

    /// <summary>The variable assigned: one of the method that is running, not of a method around it.</summary>
    private ISymbol RequireVariable(IOperation target)
    {
        ISymbol? variable = Root(target) switch
        {
            ILocalReferenceOperation { Local.RefKind: RefKind.None } local => local.Local,
            IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter => parameter.Parameter,
            _ => null,
        };
        if (variable is null)
            throw target is IInvalidOperation ? Silent() : Refuse(Descriptors.AssignmentTarget, target, target.Syntax.Excerpt());
        if (!SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, _frame!.Method))
            throw Refuse(Descriptors.CapturedAssigned, target, variable.Name);
        return variable;
    }

    private void Set(ISymbol variable, Value value)
    {
        value = Owned(variable switch { ILocalSymbol local => local.Type, IParameterSymbol parameter => parameter.Type, _ => null }, value);
        _frame!.Variables = _frame.Variables.SetItem(variable, value);
        if (variable is ILocalSymbol && value is ArrayValue array and not FlatValue)
            builder.Name(array.Node, variable.Name);
        else if (variable is ILocalSymbol { Type: INamedTypeSymbol { IsTupleType: true } type } && value is TupleValue tuple)
            foreach (var (item, element) in tuple.Items.Zip(type.TupleElements, (item, element) => (item, element)))
                if (element.IsExplicitlyNamedTupleElement && item is ArrayValue part and not FlatValue)
                    builder.Name(part.Node, element.Name);
    }

    private static RefusedException UnsupportedStatement(IOperation statement) => statement switch
    {
        IInvalidOperation => Silent(),
        ITryOperation or IThrowOperation => Refuse(Descriptors.ThrowOrTry, Keyword(statement)),
        IReturnOperation => Refuse(Descriptors.Asynchronous, statement),
        _ => Refuse(Descriptors.StatementUnsupported, statement, statement.Syntax.Excerpt()),
    };

    /// <summary>A statement that is refused as a whole is shown by its first word.</summary>
    private static Location Keyword(IOperation statement) => statement.Syntax.GetFirstToken().GetLocation();
}
