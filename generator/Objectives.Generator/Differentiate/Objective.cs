using System;
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
    /// <summary>The joint program of all that <see cref="Outputs"/> lists.</summary>
    public static Program Differentiate(ObjectiveModel model)
    {
        model = FixedEntries.Hold(model);
        var b = new ProgramBuilder(model.Program);
        var outputs = new List<Output>();
        var terms = new List<int>();
        int value = -1, samples = -1;
        foreach (var term in model.Terms)
        {
            int node = b.ToReal(model.Program.Find(term.OutputName)!.Value);
            b.Name(node, term.LocalName);
            int reduced = term.PerSample ? Reduce(b, model, node, term) : node;
            outputs.Add(new(term.OutputName, reduced));
            terms.Add(reduced);
            if (!term.IsInValue)
                continue;
            value = value < 0 ? reduced : b.Map(Op.Add, value, reduced);
            if (term is { Kind: TermKind.Loss or TermKind.Residual, PerSample: true, Set: "" })
                samples = samples < 0 ? node : b.Map(Op.Add, samples, node);
        }
        if (value < 0)
            value = b.Const(0);
        outputs.Add(new(Outputs.Value, value));
        if (samples >= 0)
            outputs.Add(new(Outputs.Samples, samples));

        var blocks = LeavesOf(b, model, f => f.Role == FieldRole.Parameter);
        int[] gradient = Reverse.Gradient(b, value, b.Const(1), blocks);
        var directions = blocks.Select(l => b.Leaf(LeafRole.Direction, b.LeafOf(l).Name, ElementType.Real, b.LeafOf(l).Axes)).ToList();
        int[] product = Forward.Derivative(b, gradient, blocks.Zip(directions, (l, d) => (l, d)).ToList());
        outputs.AddRange(blocks.Select((l, k) => new Output(Outputs.Of(Outputs.Gradient, b.LeafOf(l).Name), gradient[k])));
        outputs.AddRange(blocks.Select((l, k) => new Output(Outputs.Of(Outputs.Product, b.LeafOf(l).Name), product[k])));

        // The further derivatives name nothing, so that what they share is called as it is without them.
        b.IsNaming = false;
        if (samples >= 0)
            outputs.AddRange(Further.SampleGradients(b, samples, blocks));
        outputs.AddRange(Further.Gradients(b, Outputs.DataGradient, value, LeavesOf(b, model, f => f.HasDataGradient)));
        var hyperparameters = LeavesOf(b, model, f => f is { Role: FieldRole.Hyperparameter, ElementType: ElementType.Real });
        var slopes = Further.Gradients(b, Outputs.HyperparameterGradient, value, hyperparameters).ToList();
        outputs.AddRange(slopes);
        outputs.AddRange(Further.MixedProducts(b, blocks, directions, gradient, hyperparameters, [.. slopes.Select(o => o.Node)]));
        // Derivatives that are stated need not be those of a function: their matrix is that of the products.
        if (model.StatedDerivatives.Count == 0)
            outputs.AddRange(Hessian.Of(b, gradient, blocks));
        outputs.AddRange(Proximal.Of(b, model).Outputs);
        // The only term of the objective is the objective. What solvers and reports ask of the others has nothing to do with it.
        var places = terms.Select((node, place) => (Place: place, Value: node)).ToLookup(t => model.Terms[t.Place].IsInValue);
        if (places[true].Count() > 1)
            outputs.AddRange(Further.TermDerivatives(b, [.. places[true]], blocks, directions, (Outputs.TermValue, Outputs.TermGradient, Outputs.TermProduct)));
        if (places[false].Any())
            outputs.AddRange(Further.TermDerivatives(b, [.. places[false]], blocks, directions, (Outputs.MetricValue, Outputs.MetricGradient, Outputs.MetricProduct)));
        outputs.AddRange(Residuals.Of(b, model, blocks, directions));
        outputs.AddRange(Curvatures.Of(b, model, blocks, directions));
        outputs.AddRange(Further.Constraints(b, model.Constraints.Select(c => (c.Name, terms[model.Terms.ToList().IndexOf(c)])), blocks));
        if (model.Program.Find(Outputs.Prediction) is { } prediction)
            outputs.Add(new(Outputs.Prediction, prediction));
        outputs.AddRange(Certify.Smoothness.Of(b, model));
        int[] failures = [.. InnerFailures(model.Program).Select(n => b.Sum(n, b.AxesOf(n)))];
        if (failures.Length > 0)
            outputs.Add(new(Outputs.Failures, failures.Aggregate((sum, n) => b.Map(Op.Add, sum, n))));
        outputs.AddRange(model.Updates.Select(u => new Output(u.OutputName, model.Program.Find(u.OutputName)!.Value)));
        return b.Build(outputs);
    }

    /// <summary>Where inner problems have no solution, of all that the terms ask for; not those inside the functions of others.</summary>
    public static IEnumerable<int> InnerFailures(Program program)
    {
        if (!program.Kinds.Contains(NodeKind.Frozen))
            yield break;
        // What is split for curvatures is asked for by nothing else.
        bool[] asked = new ProgramBuilder(program).NeededBy(program.Outputs.Where(o => Outputs.KindOf(o.Name) is not (Outputs.Split or Outputs.Free)).Select(o => o.Node));
        var isOpen = new bool[program.Count];
        for (int n = 0; n < program.Count; n++)
        {
            isOpen[n] = program.Kind(n) == NodeKind.Leaf && program.LeafOf(n).Role == LeafRole.Argument;
            foreach (int argument in program.ArgumentsOf(n))
                isOpen[n] |= isOpen[argument];
            if (program.Kind(n) == NodeKind.Frozen && (FrozenReason)program.Operand(n) == FrozenReason.Failure && !isOpen[n] && asked[n])
                yield return n;
        }
    }

    /// <summary>The leaves of fields, in declaration order.</summary>
    private static List<int> LeavesOf(ProgramBuilder b, ObjectiveModel model, Func<FieldModel, bool> isMeant) => model.Fields.Where(isMeant).Select(f =>
    {
        var leaf = b.Leaves.First(l => l.Name == f.Name && l.Role == f.LeafRole);
        return b.Leaf(leaf.Role, leaf.Name, leaf.Type, leaf.Axes);
    }).ToList();

    /// <summary>The factor of each sample in a reduced term.</summary>
    public static int Weight(ProgramBuilder b, ObjectiveModel model, TermModel term)
    {
        int variable = b.Leaf(LeafRole.Argument, "reduced", ElementType.Real, b.Axes.Intern(new Axis(FieldModel.SamplesOf(term.Set), 0)));
        return Reverse.Gradient(b, Reduce(b, model, variable, term), b.Const(1), [variable])[0];
    }

    public static int Reduce(ProgramBuilder b, ObjectiveModel model, int node, TermModel term)
    {
        var length = FieldModel.SamplesOf(term.Set);
        int axis = b.Axes.Intern(new Axis(length, 0));
        int samples = b.Axes.Set([axis]);
        int count = b.ToReal(b.SizeValue(length));
        var field = model.Fields.FirstOrDefault(f => f.Set == term.Set && f.IsWeight);
        int weight = field is null ? b.Const(1) : b.Leaf(field.LeafRole, field.Name, ElementType.Real, axis);
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
