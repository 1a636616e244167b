using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Operators, conversions, conditions.</summary>
internal sealed partial class BodyReader
{
    private Value Unary(IUnaryOperation unary)
    {
        if (Evaluate(unary.Operand) is SparseValue sparse)
            return unary.OperatorKind == UnaryOperatorKind.Minus ? With(sparse, builder.Map(Op.Negate, sparse.Elements.Node)) : throw NotForSparse(unary);
        if (!IsBuiltIn(unary.OperatorMethod))
            throw Refuse(Descriptors.OperatorUnsupported, unary, unary.Syntax.Excerpt());
        return unary.OperatorKind switch
        {
            UnaryOperatorKind.Plus => Array(unary.Operand),
            UnaryOperatorKind.Minus => Map(unary, Op.Negate, Array(unary.Operand)),
            UnaryOperatorKind.BitwiseNegation when Scalar(unary.Operand) is var bits && builder.Type(bits.Node) == ElementType.Int =>
                Map(unary, Op.BitXor, bits, Number(builder.Int(-1))),
            UnaryOperatorKind.Not => Map(unary, Op.Not, Scalar(unary.Operand)),
            _ => throw Refuse(Descriptors.OperatorUnsupported, unary, unary.Syntax.Excerpt()),
        };
    }

    /// <summary>Long sums lean to the left: their spine is walked, not recursed into.</summary>
    private Value Binary(IBinaryOperation binary)
    {
        var spine = new System.Collections.Generic.Stack<IBinaryOperation>();
        IOperation operand = binary;
        while (operand is IBinaryOperation { ConstantValue.HasValue: false } inner && (inner == binary || _computed?.ContainsKey(inner) != true))
        {
            spine.Push(inner);
            operand = inner.LeftOperand;
        }
        var value = Evaluate(operand);
        while (spine.Count > 0)
        {
            var node = spine.Pop();
            Step(node);
            if (node.OperatorMethod?.ContainingType.IsOurs("SparseVector") == true)
            {
                value = OfSparse(node, node.OperatorKind, value, Evaluate(node.RightOperand));
                continue;
            }
            var left = Array(node.LeftOperand, value);
            // The right side of && and || is needed only where the left has not decided.
            var right = node.OperatorKind switch
            {
                BinaryOperatorKind.ConditionalAnd => Under(left.Node, () => Array(node.RightOperand)),
                BinaryOperatorKind.ConditionalOr => Unless(left.Node, () => Array(node.RightOperand)),
                _ => Array(node.RightOperand),
            };
            value = Apply(node, node.OperatorKind, left, right, node.OperatorMethod);
            Trace?.Add(node, value);
        }
        return value;
    }

    private ArrayValue Apply(IOperation at, BinaryOperatorKind kind, ArrayValue left, ArrayValue right, IMethodSymbol? method)
    {
        if (!IsBuiltIn(method))
            throw Refuse(Descriptors.OperatorUnsupported, at, at.Syntax.Excerpt());
        bool integers = left.Rank == 0 && right.Rank == 0
            && builder.Type(left.Node) == ElementType.Int && builder.Type(right.Node) == ElementType.Int;
        bool conditions = builder.Type(left.Node) == ElementType.Bool && builder.Type(right.Node) == ElementType.Bool;
        switch (kind)
        {
            case BinaryOperatorKind.Add:
                return Map(at, Op.Add, left, right);
            case BinaryOperatorKind.Subtract:
                return Map(at, Op.Subtract, left, right);
            case BinaryOperatorKind.Multiply:
                return left.Rank is 1 or 2 && right.Rank is 1 or 2 && left.Rank + right.Rank > 2 ? Product(at, left, right) : Map(at, Op.Multiply, left, right);
            case BinaryOperatorKind.Divide when !integers:
                return Map(at, Op.Divide, left, right);
            case BinaryOperatorKind.Divide:
                return Map(at, Op.Quotient, left, right);
            case BinaryOperatorKind.Remainder when integers:
                return Map(at, Op.Remainder, left, right);
            case BinaryOperatorKind.Remainder when left.Rank == 0 && right.Rank == 0:
                return Number(Left(Expr(builder.ToReal(left.Node)), Expr(builder.ToReal(right.Node))).Node);
            case BinaryOperatorKind.LeftShift when integers:
                return Map(at, Op.ShiftLeft, left, right);
            case BinaryOperatorKind.RightShift when integers:
                return Map(at, Op.ShiftRight, left, right);
            case BinaryOperatorKind.And when integers:
                return Map(at, Op.BitAnd, left, right);
            case BinaryOperatorKind.Or when integers:
                return Map(at, Op.BitOr, left, right);
            case BinaryOperatorKind.ExclusiveOr when integers:
                return Map(at, Op.BitXor, left, right);
            case BinaryOperatorKind.LessThan:
                return Map(at, Op.Less, left, right);
            case BinaryOperatorKind.GreaterThan:
                return Map(at, Op.Less, right, left);
            case BinaryOperatorKind.LessThanOrEqual:
                return Map(at, Op.LessOrEqual, left, right);
            case BinaryOperatorKind.GreaterThanOrEqual:
                return Map(at, Op.LessOrEqual, right, left);
            case BinaryOperatorKind.Equals:
                return Map(at, Op.Equal, left, right);
            case BinaryOperatorKind.NotEquals:
                return Map(at, Op.Not, Map(at, Op.Equal, left, right));
            case BinaryOperatorKind.ConditionalAnd:
            case BinaryOperatorKind.And when conditions:
                return Map(at, Op.And, left, right);
            case BinaryOperatorKind.ConditionalOr:
            case BinaryOperatorKind.Or when conditions:
                return Map(at, Op.Or, left, right);
            case BinaryOperatorKind.ExclusiveOr when conditions:
                return Map(at, Op.Not, Map(at, Op.Equal, left, right));
            default:
                throw Refuse(Descriptors.OperatorUnsupported, at, at.Syntax.Excerpt());
        }
    }

    /// <summary>An operator of C# itself or of our arrays.</summary>
    private static bool IsBuiltIn(IMethodSymbol? method) =>
        method is null || IsArrayType(method.ContainingType)
        || method.ContainingType.SpecialType is SpecialType.System_Double or SpecialType.System_Int32 or SpecialType.System_Boolean;

    private static bool IsArrayType(ITypeSymbol type) => type.IsOurs("Vector") || type.IsOurs("Matrix") || type.IsOurs("Tensor3") || type.IsOurs("Tensor4");

    /// <summary>A product of linear algebra: exactly the contracted axis is shared, then summed over.</summary>
    private ArrayValue Product(IOperation at, ArrayValue left, ArrayValue right)
    {
        int contracted = left.Axes[left.Rank - 1];
        if (!AreSame(SizeOf(contracted), SizeOf(right.Axes[0])))
            throw Refuse(Descriptors.ProductShapes, at, at.Syntax.Excerpt(), Described(at, 0, left), Described(at, 1, right));
        int[] axes = (int[])right.Axes.Clone();
        axes[0] = contracted;
        if (right.Rank == 2 && left.Axes.Contains(axes[1]))
            axes[1] = Fresh(SizeOf(axes[1]), builder.Axes.Of(builder.AxesOf(left.Node)).Concat(left.Axes).Concat(right.Axes));
        int product = builder.Map(Op.Multiply, left.Node, Rename(right, axes).Node);
        int[] result = [.. left.Axes.Take(left.Rank - 1), .. axes.Skip(1)];
        return new(builder.Sum(product, builder.Axes.Set([contracted])), result);
    }

    private Value Conditional(IConditionalOperation conditional)
    {
        if (conditional.IsRef)
            throw Refuse(Descriptors.ByReference, conditional, conditional.Syntax.Excerpt());
        int condition = Scalar(conditional.Condition).Node;
        if (builder.IntConstant(condition) is { } known)
            return Evaluate(known != 0 ? conditional.WhenTrue : conditional.WhenFalse!);
        return Choose(conditional, condition,
            Under(condition, () => Evaluate(conditional.WhenTrue)), Unless(condition, () => Evaluate(conditional.WhenFalse!)));
    }

    private Value Conversion(IConversionOperation conversion)
    {
        var target = conversion.Type;
        if (conversion.OperatorMethod is { } method)
        {
            // An array of C# is refused where it is made; a conversion of another type is a call we cannot read.
            return IsBuiltIn(method) ? Evaluate(conversion.Operand) : throw Refuse(Descriptors.OperatorUnsupported, conversion, conversion.Syntax.Excerpt());
        }
        if (target is null || target.TypeKind == TypeKind.Delegate)
            return EvaluateRaw(conversion.Operand);
        if (target.SpecialType == SpecialType.System_Double)
        {
            var value = Scalar(conversion.Operand);
            return Number(builder.ToReal(value.Node));
        }
        if (target.SpecialType == SpecialType.System_Int32)
        {
            var value = Scalar(conversion.Operand);
            return builder.Type(value.Node) == ElementType.Int ? value : throw Refuse(Descriptors.RealToInteger, conversion, conversion.Operand.Syntax.Excerpt());
        }
        if (target is INamedTypeSymbol { IsTupleType: true } tuple)
            return ToTuple(Evaluate(conversion.Operand), tuple);
        if (IsArrayType(target) || conversion.Conversion.IsIdentity || (IsArray(target) && conversion.Operand is ICollectionExpressionOperation) || (IsArray(target) && conversion.Operand is IInvocationOperation { TargetMethod.Name: "Clone" }))
            return EvaluateRaw(conversion.Operand);
        if (conversion.Operand is IInvalidOperation || target.TypeKind == TypeKind.Error)
            throw Silent();
        throw Refuse(Descriptors.UnsupportedType, conversion, conversion.Syntax.Excerpt(), target.Shown());
    }

    /// <summary>[a, b, c]: the element is chosen by the index.</summary>
    private ArrayValue Collection(ICollectionExpressionOperation collection)
    {
        var type = collection.Type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: var element } ? element
            : collection.Type.IsOurs("Vector") ? SpecialType.System_Double : SpecialType.None;
        if (type is not (SpecialType.System_Double or SpecialType.System_Int32 or SpecialType.System_Boolean))
            throw Refuse(Descriptors.ExpressionUnsupported, collection, collection.Syntax.Excerpt());
        if (type == SpecialType.System_Double && collection.Elements.Any(e => e is ISpreadOperation))
            return Joined(collection, collection.Elements.Select(Part).ToList());
        if (collection.Elements.Length == 0)
            throw Refuse(Descriptors.ExpressionUnsupported, collection, collection.Syntax.Excerpt());
        return Literal(collection, collection.Elements, type);
    }
}
