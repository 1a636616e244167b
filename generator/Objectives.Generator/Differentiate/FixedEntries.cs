using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;
using Objectives.Generator.Simplify;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// Entries of parameters that do not move. Before anything is differentiated, terms read in the place of a block θ the choice
/// <c>mask ? held θ : θ</c>, which is θ and whose derivative is exactly 0 where the mask is: every derivative in every mode follows from that. Bodies were read
/// before, so that derivatives inside them are with respect to θ as it is.
/// </summary>
internal static class FixedEntries
{
    /// <summary>The declaration with such choices in its program.</summary>
    public static ObjectiveModel Hold(ObjectiveModel model)
    {
        var blocks = model.FieldsOf(FieldRole.Parameter).Where(f => f.Fixed.Length > 0).ToList();
        if (blocks.Count == 0)
            return model;
        var b = new ProgramBuilder(model.Program);
        var leaves = blocks.Select(f => LeafOf(b, f)).ToList();
        var choices = blocks.Zip(leaves, (f, leaf) => b.Map(Op.Select, MaskOf(b, model, f), b.Freeze(leaf, FrozenReason.Fixed), leaf)).ToList();
        int[] held = Rebuild.Replace(b, [.. model.Program.Outputs.Select(o => o.Node)], leaves, choices);
        var outputs = model.Program.Outputs.Select((o, k) => new Output(o.Name, held[k])).ToList();
        // Proximal maps are read off the regularizers as they were written.
        outputs.AddRange(model.Terms.Where(t => t.Kind == TermKind.Regularizer).Select(t => new Output(t.FreeName, model.Program.Find(t.OutputName)!.Value)));
        return model with { Program = b.Build(outputs) };
    }

    /// <summary>When all derivatives are taken, both sides of such a choice are the block.</summary>
    public static Program Release(Program program)
    {
        bool IsFixed(int node) => program.Kind(node) == NodeKind.Frozen && (FrozenReason)program.Operand(node) == FrozenReason.Fixed;
        return !Enumerable.Range(0, program.Count).Any(IsFixed) ? program : Pass.Map(program, new ProgramBuilder(), (node, arguments) =>
            IsFixed(node) || (program.IsMap(node, Op.Select) && IsFixed(program.Argument(node, 1))) ? arguments[program.IsMap(node, Op.Select) ? 2 : 0] : null);
    }

    /// <summary>The mask of a block, over the block's axes.</summary>
    public static int MaskOf(ProgramBuilder b, ObjectiveModel model, FieldModel block) => LeafOf(b, model.FieldsOf(FieldRole.Data).First(f => f.Name == block.Fixed));

    /// <summary>The leaf of a field, whether or not a body reads it.</summary>
    private static int LeafOf(ProgramBuilder b, FieldModel field)
    {
        var axes = new List<int>();
        foreach (var size in field.Axes)
        {
            int copy = 0;
            while (axes.Contains(b.Axes.Intern(new Axis(size, copy))))
                copy++;
            axes.Add(b.Axes.Intern(new Axis(size, copy)));
        }
        return b.Leaf(field.LeafRole, field.Name, field.ElementType, [.. axes]);
    }
}
