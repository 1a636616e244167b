using System.Linq;
using Objectives.Generator.Algebra;
using Objectives.Generator.Frontend.Model;

namespace Objectives.Generator.Differentiate;

/// <summary>
/// The outputs of a joint program: a kind, and for most the name of a field or term after a space. Kernels choose theirs by kind.
/// </summary>
internal static class Outputs
{
    public const string Value = "value";

    /// <summary>The loss of each sample, unweighted.</summary>
    public const string Samples = "samples";

    /// <summary>A term, reduced and weighted; one a term.</summary>
    public const string Term = "term";

    /// <summary>∂f/∂block.</summary>
    public const string Gradient = "gradient";

    /// <summary>(∂²f·v)_block.</summary>
    public const string Product = "product";

    /// <summary>∂ℓᵢ/∂block of each sample.</summary>
    public const string SampleGradient = "sampleGradient";

    /// <summary>∂f/∂field of a real data or sample field.</summary>
    public const string DataGradient = "dataGradient";

    /// <summary>∂f/∂hyperparameter.</summary>
    public const string HyperparameterGradient = "hyperparameterGradient";

    /// <summary>The value of the term asked for, one of several that make up the objective.</summary>
    public const string TermValue = "termValue";

    /// <summary>∂term/∂block of that term.</summary>
    public const string TermGradient = "termGradient";

    /// <summary>(∂²term·v)_block of that term.</summary>
    public const string TermProduct = "termProduct";

    /// <summary>The value of the term asked for, one of those that are no part of the objective.</summary>
    public const string MetricValue = "metricValue";

    /// <summary>∂term/∂block of that term.</summary>
    public const string MetricGradient = "metricGradient";

    /// <summary>(∂²term·v)_block of that term.</summary>
    public const string MetricProduct = "metricProduct";

    /// <summary>∂²f/∂block∂block′ of a pair of blocks, the second along its seed axes.</summary>
    public const string Hessian = "hessian";

    /// <summary>The diagonal of ∂²f/∂block².</summary>
    public const string Diagonal = "diagonal";

    /// <summary>(∂²f/∂block∂h·v), v over the real hyperparameters h.</summary>
    public const string MixedProduct = "mixedProduct";

    /// <summary>(∂²f/∂hyperparameter∂θ·v), v over θ.</summary>
    public const string HyperparameterProduct = "hyperparameterProduct";

    /// <summary>The proximal map of the regularizers, a block at θ.</summary>
    public const string Proximal = "proximal";

    /// <summary>The value of the method with <c>[Output]</c> at each sample.</summary>
    public const string Prediction = "prediction";

    /// <summary>How many inner problems have no solution found.</summary>
    public const string Failures = "failures";

    /// <summary>A bound on the norm of the Hessian.</summary>
    public const string Smoothness = "smoothness";

    /// <summary>The next value of a state.</summary>
    public const string Update = "update";

    /// <summary>What each sample replaces of a state.</summary>
    public const string UpdateRow = "updateRow";

    /// <summary>A term over variables in place of the output and of residuals; not in joint programs.</summary>
    public const string Split = "split";

    /// <summary>A regularizer as it is where no entry of a parameter is fixed; not in joint programs.</summary>
    public const string Free = "free";

    /// <summary>What the method of a residual returns.</summary>
    public const string Residual = "residual";

    /// <summary>(J·v) of a residual.</summary>
    public const string ResidualProduct = "residualProduct";

    /// <summary>(Jᵀ·u)_block of all residuals.</summary>
    public const string ResidualPullback = "residualPullback";

    /// <summary>∂residual/∂block: the names of both after the kind.</summary>
    public const string ResidualJacobian = "residualJacobian";

    /// <summary>The product with the Gauss–Newton matrix.</summary>
    public const string GaussNewton = "gaussNewton";

    /// <summary>The product with the Fisher information.</summary>
    public const string Fisher = "fisher";

    /// <summary>A constraint.</summary>
    public const string Constraint = "constraint";

    /// <summary>∂constraint/∂block: the names of both after the kind.</summary>
    public const string ConstraintJacobian = "constraintJacobian";

    /// <summary>The program of the value, its parts, its gradient and its Hessian-vector product alone.</summary>
    public static Program Main(Program joint) => joint.Select(joint.Outputs.Where(o => KindOf(o.Name) is Value or Samples or Term or Gradient or Product));

    /// <summary>The program of the value with its gradient and its Hessian-vector product alone: without what is only reported, metrics among it.</summary>
    public static Program Derivatives(Program joint) => joint.Select(joint.Outputs.Where(o => KindOf(o.Name) is Value or Gradient or Product));

    /// <summary>The outputs that are a term's derivatives: those of the objective's only term are the objective's.</summary>
    public static (string Gradient, string Product) DerivativesOf(ObjectiveModel model, TermModel term) =>
        !term.IsInValue ? (MetricGradient, MetricProduct) : model.Terms.Count(t => t.IsInValue) == 1 ? (Gradient, Product) : (TermGradient, TermProduct);

    public static string Of(string kind, string name) => kind + " " + name;

    public static string KindOf(string output) => output.IndexOf(' ') is var space && space < 0 ? output : output.Substring(0, space);

    /// <summary>The two names of an output that has two: a term or a block, then a block.</summary>
    public static (string Row, string Column) PairOf(string output) => (output.Split(' ')[1], output.Split(' ')[2]);

    /// <summary>The field or term of an output; empty where its kind has none.</summary>
    public static string NameOf(string output) => output.IndexOf(' ') is var space && space < 0 ? "" : output.Substring(space + 1);
}
