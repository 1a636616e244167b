using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Operations;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// From the terms to one joint program of value, gradient and Hessian-vector product: they share every value they have in common.
/// </summary>
internal static class Objective
{
    public const string Value = "value";
    public const string Samples = "samples";

    public static string Gradient(string block) => "gradient " + block;

    public static string Product(string block) => "product " + block;

    /// <summary>Outputs: <c>value</c>, <c>gradient w</c> and <c>product w</c> for each block, <c>term T</c> reduced, <c>samples</c> (per-sample loss).</summary>
    public static Program Differentiate(ObjectiveModel model)
    {
        var b = new ProgramBuilder(model.Program);
        var outputs = new List<Output>();
        int value = -1, samples = -1;
        foreach (var term in model.Terms)
        {
            int node = b.ToReal(model.Program.Find(term.OutputName)!.Value);
            b.Name(node, term.LocalName);
            int reduced = term.PerSample ? Reduce(b, model, node, term) : node;
            outputs.Add(new(term.OutputName, reduced));
            if (term.Kind == TermKind.Metric)
                continue;
            value = value < 0 ? reduced : b.Map(Op.Add, value, reduced);
            if (term is { Kind: TermKind.Loss, PerSample: true })
                samples = samples < 0 ? node : b.Map(Op.Add, samples, node);
        }
        if (value < 0)
            value = b.Const(0);
        outputs.Add(new(Value, value));
        if (samples >= 0)
            outputs.Add(new(Samples, samples));

        var blocks = model.FieldsOf(FieldRole.Parameter).Select(f => f.Name).ToList();
        var leaves = blocks.Select(name => ParameterLeaf(b, name)).ToList();
        int[] gradient = Reverse.Gradient(b, value, b.Const(1), leaves);
        var directions = leaves.Select(l => b.Leaf(LeafRole.Direction, b.LeafOf(l).Name, ElementType.Real, b.LeafOf(l).Axes)).ToList();
        int[] product = Forward.Derivative(b, gradient, leaves.Zip(directions, (l, d) => (l, d)).ToList());
        for (int k = 0; k < blocks.Count; k++)
            outputs.Add(new(Gradient(blocks[k]), gradient[k]));
        for (int k = 0; k < blocks.Count; k++)
            outputs.Add(new(Product(blocks[k]), product[k]));
        return b.Build(outputs);
    }

    private static int ParameterLeaf(ProgramBuilder b, string name)
    {
        var leaf = b.Leaves.First(l => l.Role == LeafRole.Parameter && l.Name == name);
        return b.Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes);
    }

    private static int Reduce(ProgramBuilder b, ObjectiveModel model, int node, TermModel term)
    {
        int axis = b.Axes.Intern(new Axis(Size.Samples, 0));
        int samples = b.Axes.Set([axis]);
        int count = b.ToReal(b.SizeValue(Size.Samples));
        var field = model.FieldsOf(FieldRole.SampleWeight).FirstOrDefault();
        int weight = field is null ? b.Const(1) : b.Leaf(LeafRole.SampleWeight, field.Name, ElementType.Real, axis);
        int sum = b.Sum(b.Map(Op.Multiply, weight, node), samples);
        b.Name(sum, term.LocalName + "_sum");
        return term.Reduction switch
        {
            ReductionKind.Sum => sum,
            ReductionKind.Mean => b.Map(Op.Divide, sum, b.Sum(weight, samples)),
            _ => b.Map(Op.Divide, sum, count),
        };
    }
}
