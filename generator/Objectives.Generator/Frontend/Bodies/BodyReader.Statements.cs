using System.Collections.Generic;
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
    /// <summary>How a statement ended: under <see cref="Condition"/> it has returned <see cref="Result"/>, otherwise control goes on.</summary>
    private readonly record struct Flow(int Condition, Value? Result)
    {
        public bool Falls => Result is null;
    }

    private Flow GoesOn => new(builder.Bool(false), null);

    private bool Returns(Flow flow) => builder.IntConstant(flow.Condition) == 1;

    private Flow Execute(IOperation statement)
    {
        Step(statement);
        switch (statement)
        {
            case IBlockOperation block:
                return Sequence(block.Operations);
            case IReturnOperation { Kind: OperationKind.Return } result:
                return result.ReturnedValue is { } returned ? new(builder.Bool(true), Evaluate(returned)) : throw Silent();
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
            var next = flow.Falls ? Execute(statement) : Unless(flow.Condition, () => Execute(statement));
            flow = flow.Falls ? next : next.Falls ? flow : new(
                builder.Map(Op.Or, flow.Condition, next.Condition),
                Choose(statement, flow.Condition, flow.Result!, next.Result!));
            if (Returns(flow))
                break;
        }
        return flow;
    }

    private Flow If(IConditionalOperation statement)
    {
        int condition = Scalar(statement.Condition).Node;
        if (builder.IntConstant(condition) is { } known)
            return known != 0 ? Execute(statement.WhenTrue) : statement.WhenFalse is { } otherwise ? Execute(otherwise) : GoesOn;
        var frame = _frame!;
        var before = frame.Variables;
        var yes = Under(condition, () => Execute(statement.WhenTrue));
        var afterYes = frame.Variables;
        frame.Variables = before;
        var no = statement.WhenFalse is null ? GoesOn : Unless(condition, () => Execute(statement.WhenFalse));
        var afterNo = frame.Variables;
        // A branch that has returned leaves the variables to the other one.
        if (Returns(yes))
            frame.Variables = afterNo;
        else if (Returns(no))
            frame.Variables = afterYes;
        else
            // In the order of their declarations: that of the dictionary differs from one reading to the next, and the model must not.
            foreach (var pair in afterYes.Where(p => afterNo.TryGetValue(p.Key, out var other) && !ReferenceEquals(p.Value, other)).OrderBy(p => p.Key.Locations[0].SourceSpan.Start))
                frame.Variables = frame.Variables.SetItem(pair.Key, Choose(statement, condition, pair.Value, afterNo[pair.Key]));
        if (yes.Falls && no.Falls)
            return GoesOn;
        var result = yes.Falls ? no.Result! : no.Falls ? yes.Result! : Choose(statement, condition, yes.Result!, no.Result!);
        if (yes.Condition == no.Condition)
            return new(yes.Condition, result);
        int returned = builder.Map(Op.Or,
            builder.Map(Op.And, condition, yes.Condition),
            builder.Map(Op.And, builder.Map(Op.Not, condition), no.Condition));
        return new(returned, result);
    }

    private void Declare(IVariableDeclaratorOperation variable)
    {
        if (variable.Symbol.RefKind != RefKind.None)
            throw Refuse(Descriptors.ByReference, variable, variable.Symbol.Name);
        if (variable.Initializer is { } initializer)
            Set(variable.Symbol, Evaluate(initializer.Value));
    }

    private void Assign(IOperation expression)
    {
        switch (expression)
        {
            case ISimpleAssignmentOperation { IsRef: false, Target: IDiscardOperation } discard:
                Evaluate(discard.Value);
                break;
            case ISimpleAssignmentOperation { IsRef: false } assignment:
                Store(assignment.Target, Evaluate(assignment.Value));
                break;
            case ICompoundAssignmentOperation compound:
                RequireVariable(compound.Target);
                Store(compound.Target, Apply(compound, compound.OperatorKind, Array(compound.Target), Array(compound.Value), compound.OperatorMethod));
                break;
            case IIncrementOrDecrementOperation step:
                RequireVariable(step.Target);
                var one = Number(builder.Int(1));
                Store(step.Target, Map(step, step.Kind == OperationKind.Increment ? Op.Add : Op.Subtract, Scalar(step.Target), one));
                break;
            case IInvalidOperation:
                throw Silent();
            case IAwaitOperation:
                throw Refuse(Descriptors.Asynchronous, expression);
            case ISimpleAssignmentOperation or IDeconstructionAssignmentOperation or ICoalesceAssignmentOperation:
                throw Refuse(Descriptors.AssignmentTarget, expression, expression.Syntax.Excerpt());
            default:
                throw Refuse(Descriptors.NoEffect, expression, expression.Syntax.Excerpt());
        }
    }

    private void Store(IOperation target, Value value) => Set(RequireVariable(target), value);

    /// <summary>The variable assigned: one of the method that is running, not of a method around it.</summary>
    private ISymbol RequireVariable(IOperation target)
    {
        ISymbol? variable = target switch
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
        _frame!.Variables = _frame.Variables.SetItem(variable, value);
        if (variable is ILocalSymbol && value is ArrayValue array)
            builder.Name(array.Node, variable.Name);
    }

    private static RefusedException UnsupportedStatement(IOperation statement) => statement switch
    {
        IInvalidOperation => Silent(),
        ILoopOperation => Refuse(Descriptors.Loop, Keyword(statement)),
        ISwitchOperation => Refuse(Descriptors.SwitchUsed, Keyword(statement)),
        ITryOperation or IThrowOperation => Refuse(Descriptors.ThrowOrTry, Keyword(statement)),
        IReturnOperation => Refuse(Descriptors.Asynchronous, statement),
        _ => Refuse(Descriptors.StatementUnsupported, statement, statement.Syntax.Excerpt()),
    };

    /// <summary>A statement that is refused as a whole is shown by its first word.</summary>
    private static Location Keyword(IOperation statement) => statement.Syntax.GetFirstToken().GetLocation();
}
