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
    /// <param name="model">The declaration.</param>
    /// <param name="isDumped">Whether the main file ends with the program after each pass.</param>
    public static CompiledObjective Compile(ObjectiveModel model, bool isDumped = false)
    {
        if (model.HasErrors)
            return new(new EquatableArray<SourceText>([new(model.FileStem + ".g.cs", SkeletonWriter.Write(model))]), default);

        var read = model.Program;
        var rewrites = new List<string>();
        model = model with { Program = Rewriter.Run(model.Program, rewrites) };
        var joint = EqualCycles.Run(Objective.Differentiate(model));
        var proof = Proof.Run(model, Outputs.Main(joint));
        joint = FixedEntries.Release(Stated.Drop(joint));
        var differentiated = Outputs.Main(joint);
        var kernels = new Kernels(joint, model.HasOtherTerms, [.. model.RaggedSizes]);
        bool hasProximal = joint.Outputs.Any(o => Outputs.KindOf(o.Name) == Outputs.Proximal);
        var context = new EmitContext(model)
        {
            Rewrites = rewrites,
            HasPairs = kernels.HasPairs,
            HasPairProducts = kernels.HasPairProducts,
            HasProducts = kernels.HasProducts,
            HessianBlocks = [.. joint.Outputs.Where(o => Outputs.KindOf(o.Name) == Outputs.Hessian).Select(o => Outputs.PairOf(o.Name))],
            HasProximal = hasProximal,
            HasStep = hasProximal && ReadsStep(kernels.Joint),
            ProximalReason = hasProximal ? "" : Proximal.Of(new Algebra.ProgramBuilder(model.Program), model).Reason,
            Facts = Certify.Analysis.Of(model),
            HasSmoothness = joint.Find(Outputs.Smoothness) is not null,
            HasDiagonal = joint.Outputs.Any(o => Outputs.KindOf(o.Name) == Outputs.Diagonal),
        };
        var sources = new List<SourceText>();
        IReadOnlyList<Algebra.Size> keptNumbers = [];
        string stem = model.FileStem;
        foreach (var (name, kinds) in KernelFile.Files(kernels))
        {
            var (wide, narrow, numbers) = KernelFile.Write(context, kernels, kinds);
            sources.Add(new($"{stem}{name}.Wide.g.cs", wide));
            sources.Add(new($"{stem}{name}.Narrow.g.cs", narrow));
            if (kinds.Contains(KernelKind.Gradient))
                keptNumbers = numbers;
        }
        string main = ObjectiveWriter.Write(context, differentiated, kernels, proof, keptNumbers);
        if (isDumped)
            main += ProgramDump.Write(("as it was read", read), ("rewritten", model.Program), ("differentiated", joint), ("scheduled", kernels.Joint));
        sources.InsertRange(0, [new(stem + ".g.cs", main), new(stem + ".Further.g.cs", ObjectiveWriter.WriteFurther(context))]);
        return new(new EquatableArray<SourceText>(sources), new EquatableArray<string>(proof.Failures));
    }

    private static bool ReadsStep(Algebra.Program joint) =>
        Enumerable.Range(0, joint.Count).Any(n => joint.Kind(n) == Algebra.NodeKind.Leaf && joint.LeafOf(n) is { Role: Algebra.LeafRole.Direction, Name: Proximal.Step });
}
