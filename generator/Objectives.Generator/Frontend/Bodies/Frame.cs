using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>The variables of one call; a lambda or local function sees those of the frame it was written in through <see cref="Parent"/>.</summary>
internal sealed class Frame(IMethodSymbol method, Frame? parent)
{
    public IMethodSymbol Method { get; } = method;

    public Frame? Parent { get; } = parent;

    /// <summary>Immutable, so that the two branches of an <c>if</c> start from the same state and are merged afterwards.</summary>
    public ImmutableDictionary<ISymbol, Value> Variables { get; set; } = Empty;

    private static readonly ImmutableDictionary<ISymbol, Value> Empty =
        ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default);

    public Value? Find(ISymbol variable)
    {
        for (var frame = this; frame is not null; frame = frame.Parent)
            if (frame.Variables.TryGetValue(variable, out var value))
                return value;
        return null;
    }
}
