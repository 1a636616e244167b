using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Frontend;

/// <summary>
/// A declaration, read. The model goes on to compilation and holds no symbol, syntax or location; the diagnostics keep their real
/// locations, so that <c>#pragma warning disable</c> works, and go to the user directly.
/// </summary>
/// <param name="Model">Null where no other half can be generated at all, as for a class that is not partial.</param>
/// <param name="Diagnostics">What is wrong, in the order of the source.</param>
/// <param name="HintName">The key of the declaration; empty without a model.</param>
/// <param name="Place">Where the class's name stands.</param>
internal sealed record ParseResult(ObjectiveModel? Model, ImmutableArray<Diagnostic> Diagnostics, string HintName, Location Place);
