using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;

namespace Objectives.Generator.Emit;

/// <summary>An objective as people write it, in lines: for the header and for the members that say it at run time.</summary>
/// <param name="Value">The objective f.</param>
/// <param name="Gradient">Its gradient, block by block.</param>
/// <param name="Product">Its Hessian-vector product for a direction v, block by block.</param>
internal sealed record Formulas(IReadOnlyList<string> Value, IReadOnlyList<string> Gradient, IReadOnlyList<string> Product)
{
    public static Formulas Of(Program differentiated)
    {
        return new(Of(Outputs.Value, _ => "f"), Of(Outputs.Gradient, block => "∂f/∂" + block), Of(Outputs.Product, block => $"(∂²f·v)_{block}"));

        IReadOnlyList<string> Of(string kind, Func<string, string> called) =>
            FormulaWriter.Definitions(differentiated, [.. differentiated.Outputs.Where(o => Outputs.KindOf(o.Name) == kind)], name => called(Outputs.NameOf(name)), HeaderWriter.LineLimit);
    }
}
