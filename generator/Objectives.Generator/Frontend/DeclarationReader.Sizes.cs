using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Frontend;

/// <summary>Sizes: declared by a field or property, or named by an axis only.</summary>
internal sealed partial class DeclarationReader
{
    private readonly List<SizeModel> _sizes = [];

    /// <summary>What a declared name stands for in axes: itself, or the polynomial of a derived size.</summary>
    private readonly Dictionary<string, Size> _sizeOf = new(StringComparer.Ordinal);

    /// <summary>Names that sample or data fields show, and the first place of every name that axes mention.</summary>
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private readonly List<(string Name, Location Place)> _mentioned = [];

    private void ReadSizeMembers()
    {
        foreach (var member in Members)
        {
            if (member.Find("Size") is null)
                continue;
            if (member is IFieldSymbol field)
                ReadSizeField(field);
            else if (member is IPropertySymbol property)
                ReadDerivedSize(property);
        }
        ResolveDerivedSizes();
    }

    private void ReadSizeField(IFieldSymbol field)
    {
        CheckModifiers(field, "Size");
        if (field.Type.SpecialType != SpecialType.System_Int32)
        {
            if (field.Type.TypeKind == TypeKind.Error)
                _failed = true;
            else
                Report(Descriptors.SizeType, TypePlace(field), field.Name, field.Type.Shown());
        }
        string text = "";
        if (InitializerOf(field) is { } initializer)
        {
            if (ConstantOf(initializer) is int and > 0 and var constant)
                text = constant.ToString(CultureInfo.InvariantCulture);
            else
                Report(Descriptors.SizeDefault, initializer.GetLocation(), field.Name);
        }
        _sizeOf[field.Name] = Size.Named(field.Name);
        _sizes.Add(new(field.Name, HasField: true, text, Derived: "", FromData: false));
    }

    private void ReadDerivedSize(IPropertySymbol property)
    {
        if (property.Type.SpecialType != SpecialType.System_Int32)
            Report(Descriptors.SizeType, property.Place(), property.Name, property.Type.Shown());
        if (DerivedExpression(property) is not { } expression)
        {
            Report(Descriptors.DerivedSize, property.Place(), property.Name, "its body");
            return;
        }
        _sizeOf[property.Name] = Size.Named(property.Name);
        _sizes.Add(new(property.Name, HasField: true, Default: "", expression.OneLine(), FromData: false));
    }

    private ExpressionSyntax? DerivedExpression(IPropertySymbol property) =>
        (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) as PropertyDeclarationSyntax)?.ExpressionBody?.Expression;

    /// <summary>A polynomial of other sizes replaces the name; any other expression of sizes keeps it.</summary>
    private void ResolveDerivedSizes()
    {
        var scratch = new ProgramBuilder();
        var bindings = new Dictionary<ISymbol, Binding>(SymbolEqualityComparer.Default);
        foreach (var field in Members.OfType<IFieldSymbol>().Where(f => _sizeOf.ContainsKey(f.Name)))
            bindings[field] = new(new ArrayValue(scratch.SizeValue(Size.Named(field.Name))), PerSample: false);
        foreach (var property in Members.OfType<IPropertySymbol>().Where(p => _sizeOf.ContainsKey(p.Name)))
        {
            var expression = DerivedExpression(property)!;
            var operation = _compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, _cancellation);
            if (operation is null || operation.DescendantsAndSelf().Any(o => o is IInvalidOperation))
            {
                _failed = true;
                continue;
            }
            if (operation.DescendantsAndSelf().FirstOrDefault(o => !MayDeriveSize(o)) is { } stranger)
            {
                Report(Descriptors.DerivedSize, stranger.Syntax.GetLocation(), property.Name, stranger.Syntax.Excerpt());
                continue;
            }
            try
            {
                var reader = new BodyReader(_compilation, _type, scratch, bindings, sampleAxis: -1, _cancellation);
                if (reader.ReadSize(property) is { } polynomial)
                    _sizeOf[property.Name] = polynomial;
            }
            catch (RefusedException refused) when (refused.Diagnostic?.Id == Descriptors.Recursion.Id)
            {
                Report(refused.Diagnostic);
            }
            catch (RefusedException)
            {
                // Not a polynomial, but an expression of sizes all the same: it stays a name of its own.
            }
            bindings[property] = new(new ArrayValue(scratch.SizeValue(_sizeOf[property.Name])), PerSample: false);
        }
    }

    private bool MayDeriveSize(IOperation operation) => operation switch
    {
        IFieldReferenceOperation field => field.ConstantValue.HasValue || (IsOwn(field.Field) && _sizeOf.ContainsKey(field.Field.Name)),
        IPropertyReferenceOperation property => IsOwn(property.Property) && _sizeOf.ContainsKey(property.Property.Name),
        IInvocationOperation call => call.TargetMethod.ContainingType.IsSystem("Math"),
        ILiteralOperation or IUnaryOperation or IBinaryOperation or IConditionalOperation or IParenthesizedOperation or IConversionOperation
            or IArgumentOperation or IInstanceReferenceOperation => true,
        _ => false,
    };

    private bool IsOwn(ISymbol member) => SymbolEqualityComparer.Default.Equals(member.ContainingType, _type);

    /// <summary>Adds the names that only axes mention, and says of every size where it comes from.</summary>
    private void CompleteSizes()
    {
        for (int i = 0; i < _sizes.Count; i++)
            if (_sizes[i].Derived.Length == 0 && _shown.Contains(_sizes[i].Name))
                _sizes[i] = _sizes[i] with { FromData = true };
        foreach (var (name, place) in _mentioned)
        {
            if (_sizes.Any(s => s.Name == name))
                continue;
            bool shown = _shown.Contains(name);
            if (!shown)
                Report(Descriptors.UndefinedSize, place, name);
            _sizes.Add(new(name, HasField: false, Default: "", Derived: "", FromData: shown));
        }
    }
}
