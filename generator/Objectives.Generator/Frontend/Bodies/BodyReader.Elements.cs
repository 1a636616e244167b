using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>
/// Elements, rows, ranges, and the properties of arrays. The array is taken as it stands, also where its axis is in scope:
/// reading v at the index along v's own axis is v itself.
/// </summary>
internal sealed partial class BodyReader
{
    private Value Property(IPropertyReferenceOperation reference)
    {
        var property = reference.Property;
        if (bindings.TryGetValue(property.OriginalDefinition, out var binding))
        {
            return reference.Instance is IInstanceReferenceOperation
                ? Read(binding, reference)
                : throw Refuse(Descriptors.OtherInstance, reference, reference.Syntax.Excerpt());
        }
        if (IsLibrary(property.ContainingType) && property.ContainingType.Name == "Functions")
            return (Value?)SetOf(reference, property.Name, []) ?? BatchProperty(reference);
        if (reference.Instance is { } instance && (IsArrayType(property.ContainingType)
            || property.ContainingType.SpecialType == SpecialType.System_Array))
        {
            if (EvaluateRaw(instance) is not ArrayValue array)
                throw NotAValue(instance);
            switch (property.Name)
            {
                case "Length":
                    return Number(SizeValue(array.Axes.Aggregate(Size.Of(1), (product, axis) => product * SizeOf(axis))));
                case "RowCount":
                    return Number(SizeValue(SizeOf(array.Axes[0])));
                case "ColumnCount":
                    return Number(SizeValue(SizeOf(array.Axes[1])));
                case "T":
                    return new ArrayValue(array.Node, array.Axes[1], array.Axes[0]).Showing(array.Arrays);
                case "this[]":
                    return Read(reference, array, reference.Arguments.OrderBy(a => a.Parameter!.Ordinal).Select(a => a.Value).ToArray());
            }
        }
        if (reference.Instance is { } owner && property.ContainingType.IsOurs("SparseVector"))
            return EvaluateRaw(owner) is SparseValue sparse ? PropertyOf(sparse, reference) : throw NotForSparse(reference);
        if (property.Parameters.Length == 0 && property.GetMethod is { } getter && HasSource(getter))
            return Invoke(reference, getter, reference.Instance, []);
        throw UnknownCall(reference, property);
    }

    private Value Element(IArrayElementReferenceOperation element) => EvaluateRaw(element.ArrayReference) is ArrayValue array && array.Rank == element.Indices.Length
        ? Read(element, array, [.. element.Indices])
        : throw NotAValue(element.ArrayReference);

    /// <summary>The array read at indices for its first axes; the axes that remain keep clear of the scope.</summary>
    private ArrayValue Read(IOperation at, ArrayValue array, IOperation[] arguments)
    {
        if (arguments.Length == 1 && Unconverted(arguments[0]) is IRangeOperation range)
            return Slice(range, array);
        return ReadAt(array, arguments.Select((a, position) => Index(a, SizeOf(array.Axes[position]))).ToArray());
    }

    private ArrayValue ReadAt(ArrayValue array, int[] indices)
    {
        var avoid = indices.Append(array.Node).SelectMany(n => builder.Axes.Of(builder.AxesOf(n))).Concat(array.Axes).ToList();
        var pairs = indices.Select((index, position) => (array.Axes[position], index)).ToList();
        var rest = array.Axes.Skip(indices.Length).ToArray();
        for (int i = 0; i < rest.Length; i++)
        {
            if (!InScope(rest[i]))
                continue;
            int fresh = Fresh(SizeOf(rest[i]), avoid);
            pairs.Add((rest[i], builder.Iota(fresh)));
            rest[i] = fresh;
            // A second axis of this length is another one.
            avoid.Add(fresh);
        }
        var read = new ArrayValue(builder.IsMap(array.Node, Op.Select) ? ReadThrough(array.Node, [.. pairs]) : builder.At(array.Node, [.. pairs]), rest);
        return rest.Length == 0 ? read : read.Showing(array.Arrays);
    }

    /// <summary>v[a..b], A[a..b]: an axis of length b − a, read from a on.</summary>
    private ArrayValue Slice(IRangeOperation range, ArrayValue raw)
    {
        var array = Settle(raw);
        var whole = SizeOf(array.Axes[0]);
        int low = range.LeftOperand is { } left ? Bound(left, whole) : builder.Int(0);
        int high = range.RightOperand is { } right ? Bound(right, whole) : SizeValue(whole);
        if (ToSize(low) is not { } start || ToSize(high) is not { } end)
            throw Refuse(Descriptors.CountUnknown, range, range.Syntax.Excerpt());
        var size = end - start;
        if (size.Constant is < 0 || start.Constant is < 0 || (whole - end).Constant is < 0)
            throw Refuse(Descriptors.IndexOutside, range, range.Syntax.Excerpt(), whole.ToCSharp(n => n));
        if (builder.IsRagged(whole) && (start.Constant is null || (whole - end).Constant is null))
            throw Refuse(Descriptors.RaggedUse, range, range.Syntax.Excerpt(), "a sample may be shorter: a range leaves out a number of elements known here, at either end");
        if (size.Magnitude > LongestConstant)
            throw Refuse(Descriptors.LengthTooLarge, range, size.Magnitude, LongestConstant);
        int axis = Fresh(size, array.Axes.Concat(builder.Axes.Of(builder.AxesOf(array.Node))));
        int index = builder.Map(Op.Add, builder.Iota(axis), low);
        return new ArrayValue(builder.At(array.Node, (array.Axes[0], index)), [axis, .. array.Axes.Skip(1)]).Showing(array.Arrays);
    }

    /// <summary>An end of a range: an index that may be as large as the length.</summary>
    private int Bound(IOperation operation, Size length) => Offset(Unconverted(operation), length);

    private int Index(IOperation operation, Size length)
    {
        int index = Offset(Unconverted(operation), length);
        RequireRaggedIndex(operation, index, length);
        return Guarded(operation, index, length);
    }

    private int Offset(IOperation operation, Size length) => operation is IUnaryOperation { OperatorKind: UnaryOperatorKind.Hat } fromEnd
        ? builder.Map(Op.Subtract, SizeValue(length), Integer(fromEnd.Operand))
        : Integer(operation);

    /// <summary>The operand of a conversion to <c>System.Index</c> or <c>System.Range</c>.</summary>
    private static IOperation Unconverted(IOperation operation) =>
        operation is IConversionOperation conversion && (conversion.Type.IsSystem("Index") || conversion.Type.IsSystem("Range")) ? conversion.Operand : operation;
}
