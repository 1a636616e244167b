using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Bodies;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Frontend;

/// <summary>Terms that other objectives include: those that are not private; the public ones as programs over the fields that they read.</summary>
internal sealed partial class DeclarationReader
{
    private IEnumerable<IMethodSymbol> Included =>
        Members.OfType<IMethodSymbol>().Where(m => m.Parameters.Length == 0 && Kinds.Select(k => k.Attribute).Append("Output").Any(k => m.Find(k) is not null));

    private Audience IncludedAs()
    {
        var terms = Included.Select(AudienceOf).ToList();
        return terms.Contains(Audience.Public) && Visibility(_type) == Public && !_fields.Any(f => f.Model.IsInternal) ? Audience.Public
            : terms.Any(a => a != Audience.Private) ? Audience.Internal
            : Audience.Private;
    }

    private const Microsoft.CodeAnalysis.Accessibility Public = Microsoft.CodeAnalysis.Accessibility.Public;

    private static Audience AudienceOf(IMethodSymbol method) => method.DeclaredAccessibility switch
    {
        Public => Audience.Public,
        Microsoft.CodeAnalysis.Accessibility.Internal or Microsoft.CodeAnalysis.Accessibility.ProtectedOrInternal => Audience.Internal,
        _ => Audience.Private,
    };

    private EquatableArray<FunctionModel> Exports(ObjectiveModel model) => model.HasErrors || model.IncludedAs != Audience.Public
        ? new([])
        : new(Included.Where(m => AudienceOf(m) == Audience.Public).Select(Export).OfType<FunctionModel>());

    /// <summary>The program of a term at one sample; null where it reads what only the class itself knows, the batch above all.</summary>
    private FunctionModel? Export(IMethodSymbol method)
    {
        if (method.GetDocumentationCommentId() is not { } id)
            return null;
        var builder = new ProgramBuilder();
        var bindings = new Dictionary<ISymbol, Binding>(SymbolEqualityComparer.Default);
        foreach (var (model, symbol) in _fields.Where(f => !f.Model.IsRagged && !f.Model.IsSparse))
        {
            var axes = new List<int>();
            foreach (var size in AxesOf(model))
                axes.Add(NextCopy(builder, size, axes));
            bindings[symbol] = new(new ArrayValue(builder.Leaf(LeafRole.Argument, model.Name, model.ElementType, [.. axes]), [.. axes]), PerSample: false);
        }
        // A size that no field shows is given as a number.
        var shown = new HashSet<string>(builder.Leaves.SelectMany(l => l.Axes).SelectMany(a => builder.Axes[a].Size.Names), StringComparer.Ordinal);
        foreach (var member in Members.Where(m => _sizeOf.ContainsKey(m.Name)))
            bindings[member] = new(new ArrayValue(_sizeOf[member.Name].Names.All(shown.Contains) ? builder.SizeValue(_sizeOf[member.Name])
                : builder.Leaf(LeafRole.Argument, member.Name, ElementType.Int, [])), PerSample: false);
        try
        {
            var reader = new BodyReader(_compilation, _type, builder, bindings, builder.Axes.Intern(new Axis(Size.Samples, 0)), _cancellation) { UnknownSizes = [] };
            var result = reader.ReadFunction(method, [])[0];
            var program = builder.Build([new Output(FunctionProgram.Output(0), builder.ToReal(result.Node))]);
            string text = FunctionProgram.Print(program, 0, [([.. result.Axes.Select(a => builder.Axes[a])], [])], reader.StatedDerivatives);
            return FunctionProgram.TryParse(text, out _, out _) ? new(id, text, new([])) : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static int NextCopy(ProgramBuilder builder, Size size, List<int> taken)
    {
        int copy = 0;
        while (taken.Contains(builder.Axes.Intern(new Axis(size, copy))))
            copy++;
        return builder.Axes.Intern(new Axis(size, copy));
    }
}
