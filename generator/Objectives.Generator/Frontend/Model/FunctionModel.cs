using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Frontend.Model;

/// <summary>A method with <c>[Differentiable]</c>, read. Equality is the cache key.</summary>
/// <param name="Id">The method, as documentation files name it.</param>
/// <param name="Text">Its program.</param>
/// <param name="Proofs">How gradients by hand were proved, a sentence each.</param>
internal sealed record FunctionModel(string Id, string Text, EquatableArray<string> Proofs);
