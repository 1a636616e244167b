using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;
using Objectives.Generator.Prove;

namespace Objectives.Generator.Frontend;

/// <summary>A method with <c>[Differentiable]</c>, read: what is written into its assembly, or what is wrong with it.</summary>
internal sealed record FunctionReading(FunctionModel? Model, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>
/// Reads a method with <c>[Differentiable]</c> by itself: its parameters are leaves, their sizes names such as <c>x.Length</c>. The body tells
/// which sizes are equal: where it needs that, the one is put in the place of the other and the body is read again.
/// </summary>
internal sealed class FunctionReader
{
    private readonly IMethodSymbol _method;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, Size> _known = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<string> _proofs = [];
    private readonly Dictionary<ISymbol, FunctionReading?> _functions;

    private FunctionReader(IMethodSymbol method, Compilation compilation, Dictionary<ISymbol, FunctionReading?> functions, CancellationToken cancellation)
    {
        _functions = functions;
        _method = method.PartialImplementationPart ?? method;
        _compilation = compilation;
        _cancellation = cancellation;
    }

    /// <param name="method">The method.</param>
    /// <param name="compilation">Where it stands.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <param name="functions">Others that were read on the way, and those that are being read.</param>
    public static FunctionReading Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellation, Dictionary<ISymbol, FunctionReading?>? functions = null)
    {
        functions ??= new(SymbolEqualityComparer.Default) { [method] = null };
        if (Form(method) is { } form)
            return new(null, [Diagnostic.Create(Descriptors.FunctionForm, method.Place(), Shown(method), form)]);
        if (method.ReturnType.TypeKind == TypeKind.Error || method.Parameters.Any(p => p.Type.TypeKind == TypeKind.Error) || method.GetDocumentationCommentId() is not { } id)
            return new(null, []);
        try
        {
            var diagnostics = new List<Diagnostic>();
            var reader = new FunctionReader(method, compilation, functions, cancellation);
            string text = reader.Text(diagnostics);
            return diagnostics.Count > 0 ? new(null, [.. diagnostics]) : new(new(id, text, new EquatableArray<string>(reader._proofs)), []);
        }
        catch (RefusedException refused)
        {
            return new(null, refused.Diagnostic is { } diagnostic ? [diagnostic] : []);
        }
    }

    // -- form --------------------------------------------------------------------------------------------------------

    private static string Shown(IMethodSymbol method) => method.AssociatedSymbol?.Name ?? method.Name;

    /// <summary>What the method is that it cannot be; null if nothing.</summary>
    private static string? Form(IMethodSymbol method)
    {
        if (method.MethodKind != MethodKind.Ordinary)
            return method.MethodKind == MethodKind.LocalFunction ? "a local function" : "no ordinary method";
        if (!method.IsStatic)
            return "not static";
        if (method.IsGenericMethod)
            return "generic";
        for (var type = method.ContainingType; type is not null; type = type.ContainingType)
            if (type.IsGenericType)
                return "a member of a generic type";
        if (method.IsAsync)
            return "asynchronous";
        if (method.IsAbstract || method.IsVirtual)
            return "abstract or virtual";
        if (method.IsExtern || (method.IsPartialDefinition && method.PartialImplementationPart is null))
            return "without a body";
        if (method.ReturnsByRef || method.ReturnsByRefReadonly || method.Parameters.FirstOrDefault(p => p.RefKind != RefKind.None) is not null)
            return "a method with a reference among its parameters or results";
        foreach (var parameter in method.Parameters)
            if (parameter.Type.TypeKind != TypeKind.Error && ArrayForm.Of(parameter.Type) is null)
                return $"a method with the parameter '{parameter.Name}' of the type '{parameter.Type.Shown()}'";
        return method.ReturnType.TypeKind == TypeKind.Error || ArrayForm.OfResults(method.ReturnType) is not null ? null : $"a method that returns '{method.ReturnType.Shown()}'";
    }

    // -- reading -----------------------------------------------------------------------------------------------------

    private string Text(List<Diagnostic> diagnostics)
    {
        foreach (var parameter in _method.Parameters)
            for (int axis = 0; axis < ArrayForm.Of(parameter.Type)!.Value.Rank; axis++)
                _names.Add(LengthName(parameter, axis));
        while (true)
            try
            {
                return ReadOnce(diagnostics);
            }
            catch (EqualSizesException equal)
            {
                // One name less each time.
                foreach (string known in _known.Keys.ToList())
                    _known[known] = Replaced(_known[known], equal);
                _known[equal.Name] = equal.Size;
            }
    }

    private Size Replaced(Size size, EqualSizesException equal) =>
        size.Substitute(name => name == equal.Name ? equal.Size : Size.Named(name)) ?? throw new RefusedException(Diagnostic.Create(Descriptors.CountUnknown, _method.Place(), size.Text));

    private string ReadOnce(List<Diagnostic> diagnostics)
    {
        var builder = new ProgramBuilder();
        var arguments = _method.Parameters.Select(p => Argument(builder, p)).ToArray();
        var reader = new BodyReader(_compilation, _method.ContainingType, builder, ImmutableDictionary<ISymbol, Binding>.Empty, builder.Axes.Intern(new Axis(Size.Samples, 0)), _cancellation)
        {
            Functions = _functions,
            UnknownSizes = [.. _names.Where(n => !_known.ContainsKey(n))],
        };
        var forms = ArrayForm.OfResults(_method.ReturnType)!;
        var results = reader.ReadFunction(_method, arguments);
        var program = builder.Build([.. results.Select((r, k) => new Output(FunctionProgram.Output(k), forms[k].Type == ElementType.Real ? builder.ToReal(r.Node) : r.Node))]);
        string text = FunctionProgram.Print(program, arguments.Length,
            [.. results.Select(r => (r.Axes.Select(a => builder.Axes[a]).ToArray(), Enumerable.Range(0, arguments.Length).Where(k => arguments[k].Arrays.Intersect(r.Arrays).Any()).ToArray()))],
            reader.StatedDerivatives);
        // What is written must be what others read.
        if (!FunctionProgram.TryParse(text, out _, out var problem))
            throw new RefusedException(Diagnostic.Create(Descriptors.ProgramInvalid, _method.Place(), _method.Name, _compilation.AssemblyName, problem.Text));
        Prove(program, reader.Claims, diagnostics);
        return text;
    }

    private void Prove(Program program, IReadOnlyList<(IMethodSymbol Method, GradientClaim Claim)> claims, List<Diagnostic> diagnostics)
    {
        // What counts is the smaller the earlier it stands here, so that counts keep inside the arrays whose elements they number.
        var sizes = _method.Parameters.Where(p => p.Type.SpecialType == SpecialType.System_Int32).Select(NameOf).Concat(_names).Select(n => new SizeModel(n, false, "", "", false));
        var nothing = new ObjectiveModel("", new EquatableArray<TypePart>([new("", "", _method.ContainingType.Name)]), default, new EquatableArray<SizeModel>(sizes), default, null,
            PrecisionKind.Double, false, program, false);
        foreach (var (gradient, claim) in claims)
        {
            var (isRefuted, proof) = GradientProof.Run(nothing, claim);
            if (isRefuted)
                diagnostics.Add(Diagnostic.Create(Descriptors.GradientRefuted, gradient.Place(), claim.Method, claim.Of, proof));
            else if (!_proofs.Contains(proof))
                _proofs.Add(proof);
        }
    }

    private ArrayValue Argument(ProgramBuilder builder, IParameterSymbol parameter)
    {
        var (type, rank) = ArrayForm.Of(parameter.Type)!.Value;
        var axes = new List<int>();
        for (int k = 0; k < rank; k++)
        {
            string name = LengthName(parameter, k);
            var size = _known.TryGetValue(name, out var known) ? known : Size.Named(name);
            int copy = 0;
            while (axes.Contains(builder.Axes.Intern(new Axis(size, copy))))
                copy++;
            axes.Add(builder.Axes.Intern(new Axis(size, copy)));
        }
        return new ArrayValue(builder.Leaf(LeafRole.Argument, NameOf(parameter), type, [.. axes]), [.. axes])
            .Showing(rank > 0 ? [new BodyReader.ArgumentArray()] : []);
    }

    /// <summary>The name as texts have it.</summary>
    private static string NameOf(IParameterSymbol parameter) =>
        parameter.Name.All(c => char.IsLetterOrDigit(c) || c == '_') ? parameter.Name : FormattableString.Invariant($"parameter{parameter.Ordinal}");

    /// <summary>A length as C# has it: <c>x.Length</c>, <c>A.RowCount</c>.</summary>
    private static string LengthName(IParameterSymbol parameter, int axis) => NameOf(parameter) + (ArrayForm.Of(parameter.Type)!.Value.Rank, axis) switch
    {
        (1, _) => ".Length",
        (2, 0) => ".RowCount",
        (2, _) => ".ColumnCount",
        _ => FormattableString.Invariant($".Length{axis}"),
    };
}
