using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Expressions that assign: <c>a[i++]</c>, <c>x = y = 0</c>, <c>i++ &lt; n</c>. Their parts are computed one after the other, in the order of C#, as if
/// each were a statement of its own; what is read of them afterwards is what they were then.
/// </summary>
internal sealed partial class BodyReader
{
    /// <summary>What parts of the expression at hand are; null while no expression that assigns is read.</summary>
    private Dictionary<IOperation, Value>? _computed;

    private readonly Dictionary<IOperation, bool> _assigns = [];

    /// <summary>Reads an expression of which no part is read outside of <paramref name="read"/>.</summary>
    private T InOrder<T>(IOperation expression, Func<T> read) => Computing(Assigns(expression), () =>
    {
        if (_computed is not null)
            Compute(expression);
        return read();
    });

    /// <summary>An assignment that is a statement: what is special about it are the assignments inside of it.</summary>
    private Value Alone(IOperation assignment, Func<Value> assign) => Computing(assignment.ChildOperations.Any(Assigns), assign);

    /// <summary>Reads while parts are kept, or none is; those of the expression around it stand aside.</summary>
    private T Computing<T>(bool assigns, Func<T> read)
    {
        var outer = _computed;
        _computed = assigns ? [] : null;
        try
        {
            return read();
        }
        finally
        {
            _computed = outer;
        }
    }

    /// <summary>Whether evaluating an expression assigns a variable of this method; what a function inside of it assigns is its own.</summary>
    private bool Assigns(IOperation expression)
    {
        if (_assigns.TryGetValue(expression, out bool known))
            return known;
        return _assigns[expression] = Assignments(expression).Any();
    }

    /// <summary>The assignments that evaluating an expression makes.</summary>
    internal static IEnumerable<IOperation> Assignments(IOperation expression)
    {
        var pending = new Stack<IOperation>([expression]);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
                continue;
            if (operation is IAssignmentOperation or IIncrementOrDecrementOperation)
                yield return operation;
            foreach (var child in operation.ChildOperations)
                pending.Push(child);
        }
    }

    private void Compute(IOperation operation)
    {
        Step(operation);
        switch (operation)
        {
            case IAnonymousFunctionOperation or IDelegateCreationOperation or IMethodReferenceOperation or INameOfOperation:
                // Runs when it is called.
                return;
            case IIncrementOrDecrementOperation or ISimpleAssignmentOperation { IsRef: false, Target: not IDiscardOperation } or ICompoundAssignmentOperation:
                RequireInside(operation);
                _computed![operation] = Assigned(operation);
                return;
            case IAssignmentOperation:
                throw Refuse(Descriptors.AssignmentInExpression, operation, operation.Syntax.Excerpt());
            case ISwitchExpressionOperation choice when choice.Arms.SelectMany(Assignments).FirstOrDefault() is { } inside:
                throw Refuse(Descriptors.AssignmentInExpression, inside, inside.Syntax.Excerpt());
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                Compute(choice.Condition);
                ComputeEither(choice, Scalar(choice.Condition).Node, choice.WhenTrue, whenFalse);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } chain:
                Compute(chain.LeftOperand);
                var left = Scalar(chain.LeftOperand);
                int goesOn = chain.OperatorKind == BinaryOperatorKind.ConditionalAnd ? left.Node : builder.Map(Op.Not, left.Node);
                ComputeEither(chain, goesOn, chain.RightOperand, null);
                if (IsFalse(goesOn))
                    _computed![chain] = left;
                break;
            default:
                foreach (var part in operation.ChildOperations)
                    Compute(part);
                break;
        }
        if (IsKept(operation) && !_computed!.ContainsKey(operation))
            _computed[operation] = EvaluateRaw(operation);
    }

    /// <summary>What is evaluated only on one side of a choice assigns only there.</summary>
    private void ComputeEither(IOperation at, int condition, IOperation whenTrue, IOperation? whenFalse)
    {
        if (builder.IntConstant(condition) is { } known)
        {
            if ((known != 0 ? whenTrue : whenFalse) is { } taken)
                Compute(taken);
            return;
        }
        OnlyWhere(at, condition, () => { Compute(whenTrue); return true; }, () =>
        {
            if (whenFalse is not null)
                Compute(whenFalse);
            return true;
        });
    }

    /// <summary>Runs one thing where a condition holds, another one elsewhere; the variables are those of each afterwards.</summary>
    private T OnlyWhere<T>(IOperation at, int condition, Func<T> yes, Func<T>? no = null)
    {
        var before = _frame!.Variables;
        var result = Under(condition, yes);
        var afterYes = _frame.Variables;
        _frame.Variables = before;
        if (no is not null)
            Unless(condition, no);
        Merge(at, condition, afterYes, _frame.Variables);
        return result;
    }

    /// <summary>Whether the value of a part is that of its moment. An array of C# is not: who holds it sees what is written later.</summary>
    private static bool IsKept(IOperation operation) => operation switch
    {
        ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation => operation.Type is { TypeKind: not (TypeKind.Array or TypeKind.Delegate) },
        IArrayElementReferenceOperation or IPropertyReferenceOperation or IBinaryOperation or IConditionalOperation => true,
        IInvocationOperation call => call.Type is { TypeKind: not TypeKind.Array },
        IUnaryOperation unary => unary.OperatorKind is UnaryOperatorKind.Plus or UnaryOperatorKind.Minus or UnaryOperatorKind.Not or UnaryOperatorKind.BitwiseNegation,
        IConversionOperation conversion => conversion.Type?.SpecialType is SpecialType.System_Double or SpecialType.System_Int32,
        _ => false,
    };

    /// <summary>
    /// Refuses what would depend on who holds an array when: arrays that are assigned inside an expression, and elements written inside of one that uses the
    /// array otherwise than by its elements and its length.
    /// </summary>
    private static void RequireInside(IOperation assignment)
    {
        foreach (var target in TargetsOf(assignment))
        {
            if (IsArray(target.Type))
                throw Refuse(Descriptors.AssignmentInExpression, assignment, assignment.Syntax.Excerpt());
            if (target is not IArrayElementReferenceOperation || VariableOf(Root(target)) is not { } variable)
                continue;
            var whole = assignment;
            while (whole.Parent is IArgumentOperation or IArrayInitializerOperation or { Type: not null } and not IAnonymousFunctionOperation)
                whole = whole.Parent;
            if (whole.DescendantsAndSelf().Any(o => SymbolEqualityComparer.Default.Equals(VariableOf(o), variable)
                && o.Parent is not (IArrayElementReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation { Property.Name: "Length" })))
                throw Refuse(Descriptors.AssignmentInExpression, assignment, assignment.Syntax.Excerpt());
        }
    }

    // -- assignments ---------------------------------------------------------------------------------------------------

    /// <summary>Assigns; what the assignment is worth as an expression.</summary>
    private Value Assigned(IOperation assignment)
    {
        switch (assignment)
        {
            case ISimpleAssignmentOperation simple:
                Place(simple.Target);
                Prepare(simple.Value);
                var value = Evaluate(simple.Value);
                Store(simple.Target, value);
                return value;
            case ICompoundAssignmentOperation compound:
                RequireVariable(compound.Target);
                Place(compound.Target);
                var current = Array(compound.Target);
                Prepare(compound.Value);
                var result = Apply(compound, compound.OperatorKind, current, Array(compound.Value), compound.OperatorMethod);
                Store(compound.Target, result);
                return result;
            default:
                var step = (IIncrementOrDecrementOperation)assignment;
                RequireVariable(step.Target);
                Place(step.Target);
                var old = Scalar(step.Target);
                var next = Map(step, step.Kind == OperationKind.Increment ? Op.Add : Op.Subtract, old, Number(builder.Int(1)));
                Store(step.Target, next);
                return step.IsPostfix ? old : next;
        }
    }

    private void Prepare(IOperation operand)
    {
        if (_computed is not null)
            Compute(operand);
    }

    /// <summary>Which element is meant is settled before the value is read.</summary>
    private void Place(IOperation target)
    {
        switch (target)
        {
            case IArrayElementReferenceOperation element:
                Place(element.ArrayReference);
                foreach (var index in element.Indices)
                    Prepare(index);
                break;
            case IFieldReferenceOperation { Instance: { } tuple }:
                Place(tuple);
                break;
        }
    }
}
