using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;
using Objectives.Generator.Diagnostics;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>Methods whose gradient is another method, by hand.</summary>
internal sealed partial class BodyReader
{
    /// <summary>Methods that are read without their gradients: those being run for one.</summary>
    private readonly HashSet<ISymbol> _plain = new(SymbolEqualityComparer.Default);

    private readonly List<(IMethodSymbol Method, GradientClaim Claim)> _claims = [];

    /// <summary>What gradients by hand must agree with, each for the shapes that it is called with.</summary>
    public IReadOnlyList<(IMethodSymbol Method, GradientClaim Claim)> Claims => _claims;

    /// <summary>The method that is the gradient of another, if there is one; it is refused if it has another form.</summary>
    public static IMethodSymbol? GradientOf(IMethodSymbol method)
    {
        var named = method.ContainingType.GetMembers().OfType<IMethodSymbol>().Where(m => NameOfDifferentiated(m) == method.Name).ToList();
        return named.FirstOrDefault(m => Fits(m, method)) ?? (named.Count > 0 && method.ContainingType.GetMembers(method.Name).Length == 1
            ? throw Refuse(Descriptors.GradientForm, named[0].Place(), named[0].Name, method.Name)
            : null);
    }

    /// <summary>The name in <c>[Gradient(nameof(F))]</c>.</summary>
    public static string? NameOfDifferentiated(IMethodSymbol gradient) => gradient.Find("Gradient")?.ConstructorArguments.FirstOrDefault().Value as string;

    /// <summary>Whether the parameters are those of the method, and the cotangent.</summary>
    public static bool Fits(IMethodSymbol gradient, IMethodSymbol method) => gradient.Parameters.Length == method.Parameters.Length + 1
        && method.Parameters.Select(p => p.Type).Append(method.ReturnType).Zip(gradient.Parameters, (type, p) => SymbolEqualityComparer.Default.Equals(type, p.Type)).All(same => same)
        && (gradient.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple ? tuple.TupleElements.Select(e => e.Type) : [gradient.ReturnType])
            .SequenceEqual(method.Parameters.Select(p => p.Type).Where(IsReal), SymbolEqualityComparer.Default);

    private static bool IsReal(ITypeSymbol type) => type.SpecialType == SpecialType.System_Double || type.IsOurs("Vector") || type.IsOurs("Matrix");

    private Value? ByHand(IOperation call, FunctionValue function, Value?[] arguments)
    {
        var method = function.Method;
        if (_plain.Contains(method) || !IsReal(method.ReturnType) || GradientOf(method) is not { } gradient || Settled(Plainly(method, method, arguments, call)) is not ArrayValue value)
            return null;
        int[] places = [.. Enumerable.Range(0, arguments.Length).Where(k => IsReal(method.Parameters[k].Type))];
        var points = places.Select(k => (ArrayValue)arguments[k]!).ToArray();
        bool isSurrogate = gradient.Find("Gradient")!.NamedArguments.Any(a => a is { Key: "Surrogate", Value.Value: true });
        if (isSurrogate)
            State(call, $"the derivative is the surrogate {gradient.Name}");
        Claim(call, method, gradient, arguments, places, points, isSurrogate);

        // The Jacobian: the gradient for each element of the value. Where it is used whole or in a product, it is not formed.
        var taken = value.Axes.Concat(points.SelectMany(p => p.Axes)).Concat(points.Append(value).SelectMany(p => builder.Axes.Of(builder.AxesOf(p.Node)))).ToList();
        int depth = _scope.Count;
        int[] NewAxes(ArrayValue array) => [.. array.Axes.Select(axis =>
        {
            int fresh = Fresh(SizeOf(axis), taken);
            taken.Add(fresh);
            return fresh;
        })];
        int[] seeds = NewAxes(value);
        _scope.AddRange(seeds);
        Value[] parts;
        try
        {
            // The gradient is linear in the cotangent, so its derivative along a direction is its value there.
            var cotangent = Variable(value);
            int unit = Inner.UnitDirections(builder, value.Axes, seeds);
            parts = [.. Parts(Plainly(method, gradient, [.. arguments, cotangent], call)).Select(part => part is ArrayValue array
                ? new ArrayValue(Inner.Along(builder, builder.ToReal(array.Node), cotangent.Node, unit), array.Axes) : part)];
            if (parts.OfType<ArrayValue>().Any(part => DependsOn(part.Node, cotangent.Node)))
                throw Refuse(Descriptors.GradientForm, gradient.Place(), gradient.Name, method.Name);
        }
        finally
        {
            _scope.RemoveRange(depth, _scope.Count - depth);
        }
        var derivatives = new List<(int Partial, int By, int Contracted)>();
        for (int k = 0; k < points.Length; k++)
        {
            var part = OfShape(call, parts[k], points[k]);
            taken.AddRange(builder.Axes.Of(builder.AxesOf(part.Node)).Concat(part.Axes));
            int[] own = NewAxes(points[k]);
            var renamed = part.Axes.Zip(own, (from, to) => (from, to)).Concat(seeds.Zip(value.Axes, (from, to) => (from, to)));
            derivatives.Add((builder.At(builder.ToReal(part.Node), [.. renamed.Select(p => (p.from, builder.Iota(p.to)))]),
                builder.ToReal(Rename(points[k], own).Node), builder.Axes.Set(own)));
        }
        return new ArrayValue(builder.Custom(value.Node, builder.Axes.Set(derivatives.SelectMany(d => builder.Axes.Of(d.Contracted))), [.. derivatives]), value.Axes);
    }

    /// <summary>Notes what is to be proved: gradient by hand and automatic one, for any arguments of these shapes and any cotangent.</summary>
    private void Claim(IOperation call, IMethodSymbol method, IMethodSymbol gradient, Value?[] arguments, int[] places, ArrayValue[] points, bool isSurrogate)
    {
        var variables = points.Select(Variable).ToArray();
        var given = (Value?[])arguments.Clone();
        for (int k = 0; k < places.Length; k++)
            given[places[k]] = variables[k];
        var value = (ArrayValue)Settled(Plainly(method, method, given, call));
        int[] leaves = [.. variables.Select(v => v.Node)];
        if (Other(value.Node, leaves) is { } other)
            throw Refuse(Descriptors.GradientOfOther, call, method.Name, other, gradient.Name);
        if (isSurrogate)
            return;
        var cotangent = Variable(value);
        var parts = Parts(Plainly(method, gradient, [.. given, cotangent], call));
        var outputs = new List<Output>();
        for (int k = 0; k < points.Length; k++)
        {
            int automatic = Inner.Pullback(builder, builder.ToReal(value.Node), value.Axes, cotangent.Node, leaves[k]);
            int hand = builder.ToReal(Rename(OfShape(call, parts[k], variables[k]), variables[k].Axes).Node);
            string name = method.Parameters[places[k]].Name;
            outputs.Add(new(GradientClaim.Automatic + name, automatic));
            outputs.Add(new(GradientClaim.Difference + name, builder.Map(Op.Subtract, hand, automatic)));
        }
        var claim = new GradientClaim(gradient.Name, method.Name, builder.Build(outputs));
        if (_claims.All(c => c.Claim.Method != claim.Method || !c.Claim.Program.Equals(claim.Program)))
            _claims.Add((gradient, claim));
    }

    /// <summary>The name of something real that a value depends on beside the leaves given.</summary>
    private string? Other(int node, int[] leaves)
    {
        var needed = builder.NeededBy([node]);
        for (int n = 0; n < needed.Length; n++)
            if (needed[n] && builder.Kind(n) == NodeKind.Leaf && builder.Type(n) == ElementType.Real && !leaves.Contains(n))
                return builder.LeafOf(n).Name;
        return null;
    }

    private bool DependsOn(int node, int leaf) => builder.NeededBy([node]) is var needed && leaf < needed.Length && needed[leaf];

    /// <summary>A method run while calls of <paramref name="differentiated"/> are read as they are.</summary>
    private Value Plainly(IMethodSymbol differentiated, IMethodSymbol method, Value?[] arguments, IOperation call)
    {
        bool isNew = _plain.Add(differentiated);
        try
        {
            return Run(new FunctionValue(method, null, null), arguments, call);
        }
        finally
        {
            if (isNew)
                _plain.Remove(differentiated);
        }
    }

    private Value[] Parts(Value value) => Settled(value) is TupleValue tuple ? tuple.Items : [Settled(value)];

    private ArrayValue OfShape(IOperation at, Value value, ArrayValue shape) => value is ArrayValue array && array.Rank == shape.Rank && SameSizes(array, shape)
        ? array
        : throw Refuse(Descriptors.ElementwiseShapes, at, at.Syntax.Excerpt(), "an argument is " + Shape(shape), value is ArrayValue other ? "its gradient is " + Shape(other) : "its gradient is no array");
}
