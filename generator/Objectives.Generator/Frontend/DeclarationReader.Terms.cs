using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Frontend;

/// <summary>Terms: methods with [Loss], [Residual], [Regularizer], [Metric] or [Constraint].</summary>
internal sealed partial class DeclarationReader
{
    private static readonly (string Attribute, TermKind Kind)[] Kinds =
        [("Loss", TermKind.Loss), ("Regularizer", TermKind.Regularizer), ("Metric", TermKind.Metric), ("Residual", TermKind.Residual), ("Constraint", TermKind.Constraint)];

    private List<TermModel> ReadTerms(ProgramBuilder builder, IReadOnlyDictionary<ISymbol, Binding> bindings, out OutputModel? prediction, out List<Output> outputs)
    {
        var terms = new List<TermModel>();
        outputs = [];
        int samples = builder.Axes.Intern(new Axis(Size.Samples, 0));
        var reader = new BodyReader(_compilation, _type, builder, bindings, samples, _cancellation) { Trace = _trace, Inclusions = _inclusions };
        prediction = ReadOutput(builder, reader, outputs);
        var predicted = outputs.ToList();
        outputs.Clear();
        bool any = false;
        foreach (var method in Members.OfType<IMethodSymbol>())
        {
            var kinds = Kinds.Where(k => method.Find(k.Attribute) is not null).ToList();
            if (kinds.Count == 0)
                continue;
            any |= kinds[0].Kind is not (TermKind.Metric or TermKind.Constraint);
            if (kinds.Count > 1)
                Report(Descriptors.TwoTerms, method.Place(), method.Name, kinds[0].Attribute, kinds[1].Attribute);
            if (!CheckTerm(method, kinds[0].Kind))
                continue;
            if (terms.Any(t => t.Name == method.Name))
            {
                _failed = true;   // two methods of one name without parameters are the compiler's error
                continue;
            }
            var attribute = method.Find(kinds[0].Attribute)!;
            var reduction = ReductionOf(method, attribute);
            bool once = Flag(attribute, "Once"), pinned = Flag(attribute, "PerSample");
            if (once && pinned)
                Report(Descriptors.OnceAndPerSample, attribute.Place(), method.Name);
            if (pinned && _fields.All(f => f.Model.Role is not (FieldRole.Sample or FieldRole.SampleWeight) && f.Model.Set.Length == 0))
                Report(Descriptors.NoSamples, attribute.Place(), method.Name);
            var read = ReadTerm(reader, method, kinds[0].Kind, once, pinned);
            bool perSample = kinds[0].Kind != TermKind.Regularizer && !once && (pinned || read?.SampleRead is not null);
            var term = new TermModel(method.Name, kinds[0].Kind, reduction, perSample, SourceOf(method), read?.Set ?? "") { IsInequality = Flag(attribute, "Inequality") };
            if (read is { } body)
            {
                int node = body.Node;
                if (term.Kind == TermKind.Residual)
                {
                    term = term with { Length = body.Axis < 0 ? null : builder.Axes[body.Axis].Size };
                    outputs.Add(new(term.ResidualName, node));
                    node = Differentiate.Splits.HalfSquare(builder, node, body.Axis);
                }
                outputs.Add(new(term.OutputName, node));
            }
            terms.Add(term);
        }
        if (!any)
            Report(Descriptors.NoTerm, _type.Place(), _type.Name);
        outputs.AddRange(predicted);
        outputs.AddRange(Differentiate.Splits.Of(builder, terms, outputs));
        _readsBatch = reader.ReadsBatch;
        _claims = reader.Claims;
        _statedDerivatives = reader.StatedDerivatives;
        _takesParameterGradient = reader.TakesParameterGradient;
        return terms;
    }

    private bool _readsBatch;
    private bool _takesParameterGradient;
    private IReadOnlyList<string> _statedDerivatives = [];

    /// <summary>The method with [Output], if there is one.</summary>
    private OutputModel? ReadOutput(ProgramBuilder builder, BodyReader reader, List<Output> outputs)
    {
        var methods = Members.OfType<IMethodSymbol>().Where(m => m.Find("Output") is not null).ToList();
        foreach (var another in methods.Skip(1))
            Report(Descriptors.TwoOutputs, another.Place(), methods[0].Name, another.Name);
        if (methods.Count == 0)
            return null;
        var method = methods[0];
        if (Kinds.FirstOrDefault(k => method.Find(k.Attribute) is not null) is { Attribute: { } term })
            Report(Descriptors.TwoTerms, method.Place(), method.Name, "Output", term);
        bool isValue = method.ReturnType.SpecialType == SpecialType.System_Double || method.ReturnType.ToDisplayString() == "Objectives.Vector";
        if (FormOf(method) is not null || method.Parameters.Length > 0 || !isValue)
        {
            Report(Descriptors.OutputForm, method.Place(), method.Name);
            return null;
        }
        try
        {
            var (value, readsSample) = reader.ReadOutput(method);
            if (!readsSample)
                Report(Descriptors.OutputWithoutSample, method.Place(), method.Name);
            outputs.Add(new(Differentiate.Outputs.Prediction, value.Node));
            return new(method.Name, value.Rank == 0 ? null : builder.Axes[value.Axes[0]].Size, FamilyOf(method));
        }
        catch (RefusedException refused)
        {
            _failed = true;
            if (refused.Diagnostic is { } diagnostic)
                Report(diagnostic);
            return null;
        }
    }

    /// <summary>
    /// The body, read with the sample axis in scope; where it turns out to read no sample, it is read again without, since an inner
    /// derivative carries the axes in scope.
    /// </summary>
    private BodyReader.Term? ReadTerm(BodyReader reader, IMethodSymbol method, TermKind kind, bool once, bool pinned)
    {
        try
        {
            var term = reader.ReadTerm(method, perSample: true);
            if (term.SampleRead is null)
                return pinned ? term : reader.ReadTerm(method, perSample: false);
            if (kind == TermKind.Regularizer)
                Report(Descriptors.RegularizerReadsSample, term.SampleRead.Syntax.GetLocation(), method.Name, term.SampleRead.Syntax.Excerpt());
            else if (once)
                Report(Descriptors.OnceReadsSample, term.SampleRead.Syntax.GetLocation(), method.Name, term.SampleRead.Syntax.Excerpt());
            return term;
        }
        catch (RefusedException refused)
        {
            _failed = true;
            if (refused.Diagnostic is { } diagnostic)
                Report(diagnostic);
            return null;
        }
    }

    private static FamilyKind FamilyOf(IMethodSymbol method) =>
        method.Find("Output")!.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Enum, Value: int value and >= 0 and <= (int)FamilyKind.Poisson } ? (FamilyKind)value : FamilyKind.None;

    private bool CheckTerm(IMethodSymbol method, TermKind kind)
    {
        string? form = FormOf(method);
        if (form is not null)
            Report(Descriptors.TermForm, method.Place(), method.Name, form);
        if (method.Parameters.Length > 0)
            Report(Descriptors.TermParameters, method.Place(), method.Name);
        bool isNumber = method.ReturnType.SpecialType == SpecialType.System_Double || (kind == TermKind.Residual && method.ReturnType.ToDisplayString() == "Objectives.Vector");
        if (!isNumber && method.ReturnType.TypeKind == TypeKind.Error)
            _failed = true;
        else if (!isNumber && !method.IsAsync)
            Report(Descriptors.TermType, ReturnTypePlace(method), method.Name, method.ReturnType.Shown());
        return form is null && method.Parameters.Length == 0 && isNumber;
    }

    /// <summary>What a method is that it cannot be to have a value; null if nothing.</summary>
    private static string? FormOf(IMethodSymbol method) =>
        method.IsStatic ? "static"
        : method.IsGenericMethod ? "generic"
        : method.IsAbstract ? "abstract"
        : method.IsAsync ? "async"
        : method.IsExtern || (method.IsPartialDefinition && method.PartialImplementationPart is null) ? "without a body"
        : method.ReturnsByRef || method.ReturnsByRefReadonly ? "a method that returns by reference"
        : null;

    private Location ReturnTypePlace(IMethodSymbol method) => (Syntax(method) as MethodDeclarationSyntax)?.ReturnType.GetLocation() ?? method.Place();

    private SyntaxNode? Syntax(IMethodSymbol method) =>
        (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(_cancellation);

    private string SourceOf(IMethodSymbol method) => Syntax(method) is MethodDeclarationSyntax declaration
        ? declaration.ExpressionBody?.Expression.OneLine() ?? declaration.Body?.OneLine() ?? ""
        : "";

    private ReductionKind ReductionOf(IMethodSymbol method, AttributeData attribute)
    {
        if (attribute.ConstructorArguments.FirstOrDefault() is not { Kind: TypedConstantKind.Enum, Value: int value })
            return attribute.AttributeClass?.Name == "ResidualAttribute" ? ReductionKind.Sum : ReductionKind.Mean;
        if (value is >= (int)ReductionKind.Mean and <= (int)ReductionKind.MeanOverCount)
            return (ReductionKind)value;
        Report(Descriptors.UnknownReduction, attribute.Place(), method.Name);
        return ReductionKind.Mean;
    }

    private static bool Flag(AttributeData attribute, string name) => attribute.NamedArguments.Any(a => a.Key == name && a.Value.Value is true);
}
