using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Algebra;

namespace Objectives.Generator.Frontend.Bodies;

/// <summary>What the fields with [Include] give to bodies.</summary>
internal sealed class Inclusions
{
    /// <summary>The fields with [Include]; for classes of other projects with what their fields are here, by name.</summary>
    public Dictionary<ISymbol, Included?> Names { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>Fields of included classes that this class does not have as it should, with what to do.</summary>
    public Dictionary<ISymbol, string> Missing { get; } = new(SymbolEqualityComparer.Default);
}

/// <summary>What the names in the programs of a compiled objective are here.</summary>
/// <param name="Fields">Fields by name.</param>
/// <param name="Sizes">Sizes that no field shows, by name.</param>
internal sealed record Included(IReadOnlyDictionary<string, Binding> Fields, IReadOnlyDictionary<string, Size> Sizes);
