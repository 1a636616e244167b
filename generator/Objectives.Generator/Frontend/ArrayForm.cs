using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Frontend;

/// <summary>What a C# type is to the algebra: elements of a type, and how many axes.</summary>
internal readonly record struct ArrayForm(ElementType Type, int Rank)
{
    private static readonly Dictionary<string, int> Ranks = new() { ["Vector"] = 1, ["Matrix"] = 2, ["Tensor3"] = 3, ["Tensor4"] = 4 };

    /// <summary>Of a number or an array; null for other types.</summary>
    public static ArrayForm? Of(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Double } => new(ElementType.Real, 0),
        { SpecialType: SpecialType.System_Int32 } or { TypeKind: TypeKind.Enum } => new(ElementType.Int, 0),
        { SpecialType: SpecialType.System_Boolean } => new(ElementType.Bool, 0),
        IArrayTypeSymbol { Rank: <= 4, ElementType: { SpecialType: SpecialType.System_Double or SpecialType.System_Int32 or SpecialType.System_Boolean } element } array =>
            new(Of(element)!.Value.Type, array.Rank),
        _ when Ranks.TryGetValue(type.Name, out int rank) && type.IsOurs(type.Name) => new(ElementType.Real, rank),
        _ => null,
    };

    /// <summary>Of a result, and of the items of a tuple in order; null where one of them has another type.</summary>
    public static IReadOnlyList<ArrayForm>? OfResults(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { IsTupleType: true } tuple)
            return Of(type) is { } form ? [form] : null;
        var forms = new List<ArrayForm>();
        foreach (var element in tuple.TupleElements)
            if (OfResults(element.Type) is { } inner)
                forms.AddRange(inner);
            else
                return null;
        return forms;
    }
}
