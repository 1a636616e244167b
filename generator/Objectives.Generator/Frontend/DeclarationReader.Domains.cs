using System.Globalization;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Frontend;

/// <summary>Which numbers a field may have.</summary>
internal sealed partial class DeclarationReader
{
    private DomainKind DomainOf(IFieldSymbol field, AttributeData attribute, FieldRole role, FieldType type, string initial)
    {
        if (Named(attribute, "Domain") is not int number || number == (int)DomainKind.Real)
            return DomainKind.Real;
        void Complain(string domain, string what) => Report(Descriptors.DomainUnsuitable, attribute.Place(), domain, field.Name, what);
        if (number < 0 || number >= DomainModel.Count)
        {
            Complain(number.ToString(CultureInfo.InvariantCulture), "is no member of 'Domain': write Domain.Positive or another one");
            return DomainKind.Real;
        }
        var domain = DomainModel.Of((DomainKind)number);
        bool isInteger = type is FieldType.Int or FieldType.IntArray or FieldType.IntMatrix;
        if (type is FieldType.Bool or FieldType.BoolArray or FieldType.BoolMatrix or FieldType.BoolTensor3 or FieldType.BoolTensor4 or FieldType.Enum)
            Complain(domain.Name, "is a set of numbers, and the field has none: remove it, or declare a double or an int");
        else if (isInteger && !domain.HasInteger)
            Complain(domain.Name, "has no integer: declare a double, or another domain");
        else if (role == FieldRole.Parameter && domain.IsDiscrete)
            Complain(domain.Name, "has numbers apart from each other, between which no derivative leads: declare an interval for a parameter");
        else if (role == FieldRole.Hyperparameter && RankOf(type) == 0 && InitialNumber(initial) is { } value && !domain.Contains(value))
            Complain(domain.Name, initial.Length == 0 ? "does not have 0, which the hyperparameter is until it is set: give it an initial value" : $"does not have its initial value {initial}: change one of them");
        return domain.Kind;
    }

    /// <summary>What a hyperparameter is until it is set; null if that shows at run time only.</summary>
    private static double? InitialNumber(string initial) => initial.Length == 0 ? 0
        : double.TryParse(initial, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
}
