using Objectives.Generator.Infrastructure;

namespace Objectives.Generator.Emit;

/// <summary>A generated file.</summary>
internal readonly record struct SourceText(string HintName, string Text);

/// <summary>What an objective compiles to.</summary>
/// <param name="Files">The files.</param>
/// <param name="Failures">Where the proof found a derivative wrong; one sentence each.</param>
internal sealed record CompiledObjective(EquatableArray<SourceText> Files, EquatableArray<string> Failures);
