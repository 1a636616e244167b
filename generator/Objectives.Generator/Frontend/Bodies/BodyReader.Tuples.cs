using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Diagnostics;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Tuples: their items by place or by name, and their deconstruction into variables.</summary>
internal sealed partial class BodyReader
{
    /// <summary>An item, by the name it has here or by <c>Item1</c> ….</summary>
    private Value Item(IOperation tuple, IFieldSymbol field)
    {
        int place = PlaceOf(field);
        return Evaluate(tuple) is TupleValue value && place < value.Items.Length ? value.Items[place] : throw NotAValue(tuple);
    }

    /// <summary>The tuple with another item.</summary>
    private TupleValue WithItem(IOperation tuple, IFieldSymbol field, Value item)
    {
        int place = PlaceOf(field);
        return Evaluate(tuple) is TupleValue value && place < value.Items.Length ? new([.. value.Items.Select((old, k) => k == place ? item : old)]) : throw NotAValue(tuple);
    }

    private static int PlaceOf(IFieldSymbol field)
    {
        var elements = field.ContainingType.TupleElements;
        int place = 0;
        while (place < elements.Length && !Same(elements[place], field))
            place++;
        return place;
    }

    private static bool Same(IFieldSymbol element, IFieldSymbol field) => element.Name == field.Name
        || element.CorrespondingTupleField?.Name == (field.CorrespondingTupleField ?? field).Name;

    /// <summary><c>var (a, b) = …</c>, <c>(a, b) = (b, a)</c>: the right side is read before anything is assigned.</summary>
    private Value Deconstruct(IDeconstructionAssignmentOperation assignment)
    {
        foreach (var target in TargetsOf(assignment))
            Place(target);
        Prepare(assignment.Value);
        var value = Evaluate(assignment.Value);
        Deconstruct(assignment, assignment.Target, value);
        return value;
    }

    private void Deconstruct(IOperation at, IOperation target, Value value)
    {
        switch (target)
        {
            case IDeclarationExpressionOperation declaration:
                Deconstruct(at, declaration.Expression, value);
                break;
            case ITupleOperation places when value is TupleValue tuple && tuple.Items.Length == places.Elements.Length:
                foreach (var (place, item) in places.Elements.Zip(tuple.Items, (place, item) => (place, item)))
                    Deconstruct(at, place, item);
                break;
            case ITupleOperation:
                throw Refuse(Descriptors.AssignmentTarget, at, at.Syntax.Excerpt());
            case IDiscardOperation:
                break;
            default:
                Store(target, target.Type?.SpecialType == SpecialType.System_Double ? Real(value) : value);
                break;
        }
    }

    /// <summary>The value converted to another type of tuple: integers to numbers.</summary>
    private Value ToTuple(Value value, INamedTypeSymbol type) => value is not TupleValue tuple ? value
        : new TupleValue([.. tuple.Items.Select((item, k) => k < type.TupleElements.Length ? ToElement(item, type.TupleElements[k].Type) : item)]);

    private Value ToElement(Value item, ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Double ? Real(item)
        : type is INamedTypeSymbol { IsTupleType: true } inner ? ToTuple(item, inner)
        : item;

    private Value Real(Value value) => value is ArrayValue { Rank: 0 } number ? Number(builder.ToReal(number.Node)) : value;
}
