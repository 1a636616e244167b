using System.Collections.Generic;
using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Differentiate;

namespace Objectives.Generator.Schedule;

/// <summary>A kernel that objectives have: a row of the table.</summary>
/// <param name="Name">The name in generated code.</param>
/// <param name="Summary">What it computes, for its documentation.</param>
/// <param name="Outputs">The kinds of outputs it gives.</param>
/// <param name="IsMain">Whether it is one of those that solvers live on; the others stand in a file of their own.</param>
internal sealed record KernelKind(string Name, string Summary, string[] Outputs, bool IsMain = false)
{
    public static readonly KernelKind Value = new("Value", "The value.", [Differentiate.Outputs.Value], IsMain: true);

    public static readonly KernelKind Gradient = new("Gradient", "Value and gradient.", [Differentiate.Outputs.Value, Differentiate.Outputs.Gradient], IsMain: true);

    public static readonly KernelKind Product = new("Product", "Value, gradient and Hessian-vector product, in one pass.",
        [Differentiate.Outputs.Value, Differentiate.Outputs.Gradient, Differentiate.Outputs.Product], IsMain: true);

    public static readonly KernelKind Terms = new("Terms", "Each term by itself, and the loss of each sample.",
        [Differentiate.Outputs.Value, Differentiate.Outputs.Term, Differentiate.Outputs.Samples], IsMain: true);

    public static readonly KernelKind TermProduct = new("TermProduct", "Value, gradient and Hessian-vector product of the term of the objective that is asked for.",
        [Differentiate.Outputs.TermValue, Differentiate.Outputs.TermGradient, Differentiate.Outputs.TermProduct]);

    public static readonly KernelKind MetricProduct = new("MetricProduct", "Value, gradient and Hessian-vector product of the term asked for that is no part of the objective.",
        [Differentiate.Outputs.MetricValue, Differentiate.Outputs.MetricGradient, Differentiate.Outputs.MetricProduct]);

    public static readonly KernelKind SampleGradients = new("SampleGradients", "The gradient of each sample's loss.", [Differentiate.Outputs.SampleGradient]);

    public static readonly KernelKind DataGradient = new("DataGradient", "The gradient with respect to the data.", [Differentiate.Outputs.DataGradient]);

    public static readonly KernelKind HyperparameterGradient =
        new("HyperparameterGradient", "The gradient with respect to the hyperparameters.", [Differentiate.Outputs.HyperparameterGradient]);

    public static readonly KernelKind MixedProduct =
        new("MixedProduct", "The derivative of the gradient along a direction of the hyperparameters.", [Differentiate.Outputs.MixedProduct]);

    public static readonly KernelKind HyperparameterProduct =
        new("HyperparameterProduct", "The derivative of the hyperparameters' gradient along a direction.", [Differentiate.Outputs.HyperparameterProduct]);

    public static readonly KernelKind Hessian = new("Hessian", "The Hessian, block by block: those on and above its diagonal.", [Differentiate.Outputs.Hessian]);

    public static readonly KernelKind Diagonal = new("Diagonal", "The diagonal of the Hessian.", [Differentiate.Outputs.Diagonal]);

    public static readonly KernelKind Proximal = new("Proximal", "The proximal map of the regularizers.", [Differentiate.Outputs.Proximal]);

    public static readonly KernelKind Predict = new("Predict", "The output at each sample.", [Differentiate.Outputs.Prediction]);

    public static readonly KernelKind Residuals = new("Residuals", "The residuals.", [Differentiate.Outputs.Residual]);

    public static readonly KernelKind ResidualProduct = new("ResidualProduct", "The residuals' Jacobian times a direction.", [Differentiate.Outputs.ResidualProduct]);

    public static readonly KernelKind ResidualPullback =
        new("ResidualPullback", "The residuals' Jacobian, transposed, times a cotangent.", [Differentiate.Outputs.ResidualPullback]);

    public static readonly KernelKind ResidualJacobian = new("ResidualJacobian", "The residuals' Jacobian.", [Differentiate.Outputs.ResidualJacobian]);

    public static readonly KernelKind GaussNewton = new("GaussNewton", "The product with the Gauss–Newton matrix.", [Differentiate.Outputs.GaussNewton]);

    public static readonly KernelKind Fisher = new("Fisher", "The product with the Fisher information.", [Differentiate.Outputs.Fisher]);

    public static readonly KernelKind Constraints = new("Constraints", "The constraints.", [Differentiate.Outputs.Constraint]);

    public static readonly KernelKind ConstraintJacobian = new("ConstraintJacobian", "The constraints' Jacobian.", [Differentiate.Outputs.ConstraintJacobian]);

    public static readonly KernelKind Failures = new("Failures", "How many inner problems have no solution found.", [Differentiate.Outputs.Failures]);

    public static readonly KernelKind Smoothness = new("Smoothness", "A bound on the norm of the Hessian.", [Differentiate.Outputs.Smoothness]);

    public static readonly KernelKind Update = new("Update", "The next values of the states.", [Differentiate.Outputs.Update, Differentiate.Outputs.UpdateRow]);

    /// <summary>All of them, in the order of the generated files.</summary>
    public static readonly IReadOnlyList<KernelKind> All =
        [Value, Gradient, Product, Terms, TermProduct, MetricProduct, SampleGradients, DataGradient, HyperparameterGradient, MixedProduct, HyperparameterProduct, Hessian, Diagonal, Proximal, Predict,
            Residuals, ResidualProduct, ResidualPullback, ResidualJacobian, GaussNewton, Fisher, Constraints, ConstraintJacobian, Failures, Smoothness, Update];

    /// <summary>The kernels of a joint program: those of whose own outputs it has any.</summary>
    public static IEnumerable<KernelKind> Of(Program joint, bool hasMetrics)
    {
        var kinds = new HashSet<string>(joint.Outputs.Select(o => Differentiate.Outputs.KindOf(o.Name)));
        foreach (var kernel in All)
        {
            // Without metrics the value gives every term and each sample's loss along the way.
            if (kernel == Terms && !hasMetrics)
                continue;
            if (kernel == Value && !hasMetrics)
                yield return kernel with { Summary = "The value, its terms, and the loss of each sample.", Outputs = Terms.Outputs };
            else if (kernel == Terms || kinds.Contains(kernel.Outputs[kernel.Outputs.Length - 1]) || (kernel == Update && kinds.Contains(Differentiate.Outputs.Update)))
                yield return kernel;
        }
    }
}
