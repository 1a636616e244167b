using System.Linq;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Emit;

/// <summary>Which entries of θ do not move, for those who choose directions.</summary>
internal static class FixedMembers
{
    public static bool HasFixed(ObjectiveModel model) => model.FieldsOf(FieldRole.Parameter).Any(f => f.Fixed.Length > 0);

    public static void Write(EmitContext context, SourceWriter w)
    {
        var blocks = context.Model.FieldsOf(FieldRole.Parameter).Where(f => f.Fixed.Length > 0).ToList();
        if (blocks.Count == 0)
            return;
        w.Line();
        w.Block("void IFixedParameters.FixedParameters(Span<bool> isFixed)", () =>
        {
            w.Line("__Bind.Span(isFixed.Length, ParameterCount, nameof(isFixed), \"the number of parameters\");");
            w.Line("isFixed.Clear();");
            foreach (var block in blocks)
            {
                string mask = "__data." + Names.Identifier(block.Fixed), offset = ObjectiveWriter.SizeText(context.OffsetOf(block.Name));
                w.Line(block.Axes.Count == 0 ? $"isFixed[{offset}] = {mask};"
                    : $"__Bind.Mask({mask}.Span, isFixed.Slice({offset}, {ObjectiveWriter.SizeText(EmitContext.Length(block))}));");
            }
        });
    }
}
