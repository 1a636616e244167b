using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Infrastructure;
using Objectives.Generator.Prove;
using Objectives.Generator.Schedule;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Emit;

/// <summary>From a declaration to files: rewrite, differentiate, prove, schedule, emit.</summary>
internal static class Compiler
{
    public static CompiledObjective Compile(ObjectiveModel model)
    {
        if (model.HasErrors)
            return new(new EquatableArray<SourceText>([new(model.HintName + ".g.cs", SkeletonWriter.Write(model))]), default);

        var rewrites = new List<string>();
        model = model with { Program = Rewriter.Run(model.Program, rewrites) };
        var differentiated = Objective.Differentiate(model);
        var proof = Proof.Run(model, differentiated);
        var kernels = new Kernels(differentiated, model.Terms.Any(t => t.Kind == TermKind.Metric));
        var context = new EmitContext(model) { Rewrites = rewrites };
        var sources = new List<SourceText>
        {
            new(model.HintName + ".g.cs", ObjectiveWriter.Write(context, differentiated, kernels, proof)),
            new(model.HintName + ".Wide.g.cs", KernelFile.Write(context, kernels, isWide: true)),
            new(model.HintName + ".Narrow.g.cs", KernelFile.Write(context, kernels, isWide: false)),
        };
        return new(new EquatableArray<SourceText>(sources), new EquatableArray<string>(proof.Failures));
    }
}
