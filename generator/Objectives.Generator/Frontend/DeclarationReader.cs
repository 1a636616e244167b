using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Frontend.Readings;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Frontend;

/// <summary>Reads a class with <c>[Objective]</c>: its form, sizes, fields and terms, in this order.</summary>
internal sealed partial class DeclarationReader
{
    private readonly INamedTypeSymbol _type;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly Trace? _trace;
    private readonly Inclusions _inclusions = new();
    private bool _failed;

    private DeclarationReader(INamedTypeSymbol type, Compilation compilation, Trace? trace, CancellationToken cancellation)
    {
        _trace = trace;
        _type = type;
        _compilation = compilation;
        _cancellation = cancellation;
        Sources.Note(type);
    }

    public static ParseResult Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation, Trace? trace = null)
    {
        var reader = new DeclarationReader(type, compilation, trace, cancellation);
        var model = reader.Read();
        return new(model, [.. reader._diagnostics.Distinct()], model?.HintName ?? "", type.Place());
    }

    private ObjectiveModel? Read()
    {
        if (!CheckForm())
            return null;
        CheckMembers();
        ReadSizeMembers();
        ReadFields();
        CompleteSizes();
        CheckRagged();
        CheckProperties();
        InferDraws();
        CheckSampleAxes();
        var builder = new ProgramBuilder();
        var bindings = Bind(builder);
        ReadIncludes(builder, bindings, _inclusions);
        var terms = ReadTerms(builder, bindings, out var prediction, out var outputs);
        var updates = ReadUpdates(builder, bindings, outputs);
        _trace?.Complete(builder, outputs);
        if (_failed && _diagnostics.Count == 0)
            CheckGeneratedNames();
        var model = new ObjectiveModel(
            _type.ContainingNamespace.IsGlobalNamespace ? "" : _type.ContainingNamespace.ToDisplayString(),
            new EquatableArray<TypePart>(TypesAround().Reverse().Select(Part)),
            new EquatableArray<FieldModel>(_fields.Select(f => f.Model).Concat(RaggedFields())),
            new EquatableArray<SizeModel>(_sizes),
            new EquatableArray<TermModel>(terms),
            prediction,
            Precision(),
            _readsBatch,
            builder.Build(outputs),
            _failed)
        {
            Updates = new EquatableArray<UpdateModel>(updates),
            StatedDerivatives = new EquatableArray<string>(_statedDerivatives),
            TakesParameterGradient = _takesParameterGradient,
            Includes = new EquatableArray<IncludeModel>(_includes),
            FirstSet = _firstSet,
            TakenMembers = new EquatableArray<string>(_takenMembers),
            ClashingProperties = new EquatableArray<string>(_clashingProperties),
        };
        var proofs = CheckGradients(model);
        model = model with { GradientProofs = new EquatableArray<string>(proofs), HasErrors = _failed, IncludedAs = IncludedAs() };
        return model with { Exports = Exports(model) };
    }

    private PrecisionKind Precision() =>
        _type.Find("Objective")?.NamedArguments.FirstOrDefault(a => a.Key == "Precision").Value.Value is int value
            && value is >= (int)PrecisionKind.Double and <= (int)PrecisionKind.Mixed ? (PrecisionKind)value : PrecisionKind.Double;

    private void Report(DiagnosticDescriptor descriptor, Location at, params object[] arguments) => Report(Diagnostic.Create(descriptor, at, arguments));

    private void Report(Diagnostic diagnostic)
    {
        _failed = true;
        _diagnostics.Add(diagnostic);
    }

    /// <summary>Members as they stand in the source.</summary>
    private IEnumerable<ISymbol> Members => _type.GetMembers().Where(m => !m.IsImplicitlyDeclared && m.Name.Length > 0);   // one being typed may have no name yet

    /// <summary>The class and the types around it, innermost first.</summary>
    private IEnumerable<INamedTypeSymbol> TypesAround()
    {
        for (var type = _type; type is not null; type = type.ContainingType)
            yield return type;
    }

    private static TypePart Part(INamedTypeSymbol type) => new(
        (Accessibility(type) + " partial").TrimStart(),
        type.TypeKind switch
        {
            TypeKind.Struct => type.IsRecord ? "record struct" : "struct",
            TypeKind.Interface => "interface",
            _ => type.IsRecord ? "record" : "class",
        },
        type.Name);

    private static string Accessibility(INamedTypeSymbol type) => SyntaxFacts.GetText(type.DeclaredAccessibility);

    // -- the form of the class ---------------------------------------------------------------------------------------

    /// <summary>Whether a generated half can be attached to the class at all.</summary>
    private bool CheckForm()
    {
        string name = _type.Name;
        var place = _type.Place();
        if (_type.IsRecord)
            Report(Descriptors.NotARecord, place, name);
        else if (_type.TypeKind != TypeKind.Class)
            Report(Descriptors.NotAStruct, place, name);
        if (_type.IsStatic)
            Report(Descriptors.NotStatic, place, name);
        else if (_type.IsAbstract && _type.TypeKind == TypeKind.Class)
            Report(Descriptors.NotAbstract, place, name);
        if (_type.IsFileLocal)
            Report(Descriptors.FileLocal, place, name);
        foreach (var type in TypesAround())
        {
            bool self = ReferenceEquals(type, _type);
            if (type.TypeParameters.Length > 0)
                Report(Descriptors.NotGeneric, type.Place(), type.Name, name);
            foreach (var declaration in Declarations(type).Where(d => !d.Modifiers.Any(SyntaxKind.PartialKeyword)).Take(1))
                Report(self ? Descriptors.MustBePartial : Descriptors.OuterMustBePartial, declaration.Identifier.GetLocation(), type.Name, name);
        }
        if (TypesAround().Select(t => t.Name).Concat(_type.ContainingNamespace.ToDisplayString().Split('.').Select(n => n.TrimStart('@'))).FirstOrDefault(IsKeyword) is { } keyword)
            Report(Descriptors.KeywordName, place, keyword);
        foreach (var declaration in Declarations(_type))
            if (declaration.ParameterList is { } parameters && !_type.IsRecord)
                Report(Descriptors.PrimaryConstructor, parameters.GetLocation(), name);
        foreach (var constructor in _type.InstanceConstructors.Where(c => !c.IsImplicitlyDeclared))
            if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation) is ConstructorDeclarationSyntax declared)
                Report(Descriptors.OwnConstructor, declared.Identifier.GetLocation(), name);
        return !_failed;
    }

    /// <summary>A word of C# that the generated half could not use as it stands; <c>field</c> and <c>value</c> mean something in accessors.</summary>
    private static bool IsKeyword(string name) => SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || name is "field" or "value";

    /// <summary>Whether the generated half has a member of that name. Draws are chosen only where there is noise.</summary>
    private bool IsReserved(string name) => Reserved.Contains(name) && (name is not ("Seed" or "Step") || Members.Any(m => m.Find("Noise") is not null));

    private static bool HasRole(ISymbol member) => member.Find("Size") is not null || Roles.Any(r => member.Find(r.Attribute) is not null);

    private IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Select(r => r.GetSyntax(_cancellation)).OfType<TypeDeclarationSyntax>();

    private void CheckMembers()
    {
        foreach (var member in Members.Where(m => IsKeyword(m.Name) && (HasRole(m) || Kinds.Any(k => m.Find(k.Attribute) is not null))))
            Report(Descriptors.KeywordName, member.Place(), member.Name);
        foreach (var member in Members.Where(m => IsReserved(m.Name) && m is not IMethodSymbol { MethodKind: not MethodKind.Ordinary }))
            ReportTaken(member);
        if (IsReserved(_type.Name))
            ReportTaken(_type);
        for (var parent = _type.BaseType; parent is not null; parent = parent.BaseType)
            foreach (var field in parent.GetMembers().OfType<IFieldSymbol>())
                if (Roles.FirstOrDefault(r => field.Find(r.Attribute) is not null) is { Attribute: { } role })
                    Report(Descriptors.InheritedRole, _type.Place(), _type.Name, field.Name, role);
    }

    private readonly SortedSet<string> _takenMembers = new(System.StringComparer.Ordinal), _clashingProperties = new(System.StringComparer.Ordinal);

    private void ReportTaken(ISymbol symbol)
    {
        _takenMembers.Add(symbol.Name);
        Report(Descriptors.MemberClash, symbol.Place(), symbol.Name, _type.Name);
    }

    /// <summary>
    /// Names that mean nothing yet and will be members of the generated half. The compiler, which sees that half, would not complain, so that
    /// a half that only throws would go unnoticed.
    /// </summary>
    private void CheckGeneratedNames()
    {
        var generated = new HashSet<string>(Reserved.Where(IsReserved).Concat(_fields.Where(f => f.Model.Role is FieldRole.Hyperparameter or FieldRole.State).Select(f => f.Model.PropertyName)));
        foreach (var declaration in Declarations(_type))
        {
            var semantics = _compilation.GetSemanticModel(declaration.SyntaxTree);
            foreach (var name in declaration.DescendantNodes().OfType<SimpleNameSyntax>().Where(n => generated.Contains(n.Identifier.ValueText)))
                if (semantics.GetSymbolInfo(name, _cancellation) is { Symbol: null, CandidateSymbols.IsEmpty: true })
                    Report(Descriptors.GeneratedMember, name.GetLocation(), name.Identifier.ValueText);
        }
    }

    /// <summary>The public names of the generated half.</summary>
    internal static readonly HashSet<string> Reserved =
    [
        "ParameterCount", "MaxDegreeOfParallelism", "CancellationToken", "SampleCount", "SampleCountOf", "Layout", "Value", "ValueAndGradient", "HessianVectorProduct", "GaussNewtonVectorProduct",
        "FisherVectorProduct", "HessianDiagonal", "DenseHessian", "Residuals", "ResidualCount", "ResidualJacobian", "ResidualJacobianVector",
        "VectorResidualJacobian", "PerSampleValues", "PerSampleGradients", "Term", "TermValues", "HyperparameterCount", "HyperparameterGradient",
        "MixedVectorProduct", "HyperparameterVectorProduct", "DataField", "DataGradient", "ProximalStep", "Predict", "OutputCount", "InnerFailures", "UpdateState", "ReferenceValue",
        "Validate", "ConstraintCount", "ConstraintValues", "ConstraintJacobian", "ConstraintInequalities", "Curvature", "IsSmooth", "SmoothnessConstant", "Formula", "GradientFormula", "ProductFormula", "Seed", "Step",
    ];
}
