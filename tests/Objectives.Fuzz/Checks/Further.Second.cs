using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;
using Objectives.Generator.Frontend.Model;
using Objectives.Generator.Tests.Emitted;
using static Objectives.Generator.Tests.Emitted.FurtherOutputs;

namespace Objectives.Fuzz.Checks;

/// <summary>Second derivatives and residuals.</summary>
internal sealed partial class Further
{
    /// <summary>Two ways through the algebra are the same up to the constants of derivative rules, which are doubles.</summary>
    private const double SameTolerance = 1e-14;

    private delegate void Products(ReadOnlySpan<double> theta, ReadOnlySpan<double> vector, Span<double> product);

    private delegate void ProductsOver(ReadOnlySpan<double> theta, ReadOnlySpan<double> vector, Span<double> product, ReadOnlySpan<int> samples);

    /// <summary>Along the direction it is the product, which the oracle has without seed axes; it is symmetric to the bit; its diagonal is its diagonal.</summary>
    private void OfHessian(int[] rows)
    {
        if (type.GetMethod("DenseHessian", [typeof(ReadOnlySpan<double>), typeof(Span<double>)]) is not { } member)
            return;
        int p = bound.Theta.Length;
        double[] dense = Evaluation.Unwritten(p * p), diagonal = Evaluation.Unwritten(p);
        member.CreateDelegate<Numbers>(bound.Problem)(bound.Theta, dense);
        type.GetMethod("HessianDiagonal", [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Numbers>(bound.Problem)(bound.Theta, diagonal);
        double[] along = new double[p], sizes = new double[p];
        for (int i = 0; i < p; i++)
            for (int j = 0; j < p; j++)
            {
                double part = dense[i * p + j] * bound.Direction[j];
                along[i] += part;
                sizes[i] += Math.Abs(part);
            }
        double size = RoundingCost.Distance(sizes, new double[p]);
        double[][] products = [.. Oracles(rows, 0).Select(values => Blocks(program, values, Outputs.Product, rows))];
        int before = trial.Skipped;
        Compare("Hessian", along, products, double.IsFinite(size) ? size : 0);
        if (trial.Skipped > before)
            return;
        if (model.StatedDerivatives.Count == 0)
            for (int i = 0; i < p; i++)
                for (int j = 0; j < i; j++)
                    if (!dense[i * p + j].Equals(dense[j * p + i]))
                        trial.Fail("other bits", FormattableString.Invariant($"n = {bound.Samples}: the Hessian has {dense[i * p + j]:R} at [{i}, {j}] and {dense[j * p + i]:R} at [{j}, {i}]"));
        // The moves of the products are what rounding may cost the parts of the Hessian, too.
        double moves = RoundingCost.Of(products, 1.0 / 64);
        Compare("diagonal of the Hessian", diagonal, [[.. Enumerable.Range(0, p).Select(k => dense[k * p + k])]], Math.Max(RoundingCost.Distance([.. dense.Where(double.IsFinite)], new double[dense.Count(double.IsFinite)]), double.IsFinite(moves) ? moves : 0));
    }

    /// <summary>Products mixed with the hyperparameters, along their own numbers: against the oracle, the oracle against forward mode, and each against its transpose.</summary>
    private void OfPairs(int[] rows)
    {
        Type[] parameters = [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>)];
        if (type.GetMethod("MixedVectorProduct", parameters) is not { } member)
            return;
        string[] names = [.. model.Fields.Where(f => f is { Role: FieldRole.Hyperparameter, ElementType: ElementType.Real }).Select(f => f.Name)];
        double[] direction = [.. names.SelectMany(name => bound.Data.First(d => d.Role == LeafRole.Hyperparameter && d.Name == name).Numbers)];
        double[] product = Evaluation.Unwritten(bound.Theta.Length), transposed = Evaluation.Unwritten(direction.Length);
        member.CreateDelegate<Products>(bound.Problem)(bound.Theta, direction, product);
        type.GetMethod("HyperparameterVectorProduct", parameters)!.CreateDelegate<Products>(bound.Problem)(bound.Theta, bound.Direction, transposed);
        var oracles = Oracles(rows, 0);
        Compare("mixed product", product, oracles.Select(values => Blocks(program, values, Outputs.MixedProduct, rows)));
        Compare("mixed product, transposed", transposed, oracles.Select(values => names.SelectMany(name =>
        {
            int[] axes = Leaf(program, LeafRole.Hyperparameter, name).Axes;
            return Elements(program, values, Outputs.Of(Outputs.HyperparameterProduct, name), axes, [.. axes.Select(a => LengthOf(program, a, bound))], bound.Samples);
        }).ToArray()));

        var gradient = Only(joint, o => Outputs.KindOf(o.Name) == Outputs.Gradient);
        var tangents = new Inputs();
        foreach (string name in names)
            tangents.Set(LeafRole.Hyperparameter, name, bound.Data.First(d => d.Role == LeafRole.Hyperparameter && d.Name == name).Numbers);
        var forward = Interpreter.EvaluateForward(gradient, Oracle.InputsOf(bound, rows), tangents);
        double[] expected = [.. bound.Problem.Layout.Blocks.SelectMany(b =>
        {
            string output = Outputs.Of(Outputs.Gradient, b.Name);
            return InOrder(gradient, gradient.Find(output)!.Value, forward.Tangents(output), Leaf(gradient, LeafRole.Parameter, b.Name).Axes, b.Shape.ToArray());
        })];
        double[] exact = Blocks(program, oracles[0], Outputs.MixedProduct, rows);
        double error = RoundingCost.Distance(exact, expected), scale = Math.Max(RoundingCost.Distance(exact, new double[exact.Length]), _parts);
        if (!double.IsFinite(error) || !double.IsFinite(scale))
        {
            trial.Skipped++;
            return;
        }
        trial.Count("mixed product against forward mode", error / scale);
        if (error > SameTolerance * scale)
            trial.Fail("other than forward mode", FormattableString.Invariant($"n = {bound.Samples}: mixed product off by {error:E2} of {scale:E2}"));
    }

    /// <summary>Residuals, their Jacobian and its products; the products with the Gauss–Newton and Fisher matrices.</summary>
    private void OfCurvatures(int[] rows, int[]? list)
    {
        var curvatures = Only(joint, Matrices.IsCurved);
        if (curvatures.Outputs.Count == 0)
            return;
        Matrices[] oracles = [.. Enumerable.Range(0, 1 + Roundings).Select(k => new Matrices(model, curvatures, bound, rows, RoundingCost.Errors(k)))];
        if (model.Residuals.Any())
        {
            Compare("residuals", Vector("Residuals", oracles[0].Residuals.Length), oracles.Select(o => o.Residuals));
            Compare("Jacobian of residuals", Vector("ResidualJacobian", oracles[0].Jacobian.Length), oracles.Select(o => o.Jacobian));
            Compare("Jacobian times vector", Times("ResidualJacobianVector", bound.Direction, oracles[0].Along.Length), oracles.Select(o => o.Along));
            Compare("vector times Jacobian", Times("VectorResidualJacobian", oracles[0].Cotangent, bound.Theta.Length), oracles.Select(o => o.Pullback));
            double[] forward = oracles[0].Forward, along = oracles[0].Along;
            double error = RoundingCost.Distance(forward, along), scale = Math.Max(RoundingCost.Distance(along, new double[along.Length]), _parts);
            if (double.IsFinite(error) && double.IsFinite(scale))
            {
                trial.Count("Jacobian against forward mode", error / scale);
                if (error > SameTolerance * scale)
                    trial.Fail("other than forward mode", FormattableString.Invariant($"n = {bound.Samples}: J·v off by {error:E2} of {scale:E2}"));
            }
        }
        if (oracles[0].GaussNewton is not null)
            Compare("Gauss–Newton product", Times("GaussNewtonVectorProduct", bound.Direction, bound.Theta.Length), oracles.Select(o => o.GaussNewton!));
        if (oracles[0].Fisher is not null)
            Compare("Fisher product", Times("FisherVectorProduct", bound.Direction, bound.Theta.Length), oracles.Select(o => o.Fisher!));

        double[] Vector(string member, int length)
        {
            double[] result = Evaluation.Unwritten(length);
            if (list is null)
                type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Numbers>(bound.Problem)(bound.Theta, result);
            else
                type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(ReadOnlySpan<int>)])!.CreateDelegate<NumbersOver>(bound.Problem)(bound.Theta, result, list);
            return result;
        }

        double[] Times(string member, double[] vector, int length)
        {
            double[] result = Evaluation.Unwritten(length);
            if (list is null)
                type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>)])!.CreateDelegate<Products>(bound.Problem)(bound.Theta, vector, result);
            else
                type.GetMethod(member, [typeof(ReadOnlySpan<double>), typeof(ReadOnlySpan<double>), typeof(Span<double>), typeof(ReadOnlySpan<int>)])!.CreateDelegate<ProductsOver>(bound.Problem)(bound.Theta, vector, result, list);
            return result;
        }
    }

    /// <summary>The blocks of a kind, one after the other.</summary>
    private double[] Blocks(Program some, Interpreter values, string kind, int[] rows) => [.. bound.Problem.Layout.Blocks.SelectMany(b =>
        Elements(some, values, Outputs.Of(kind, b.Name), Leaf(some, LeafRole.Parameter, b.Name).Axes, b.Shape.ToArray(), rows.Length))];
}
