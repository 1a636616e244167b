using System;
using System.Collections.Generic;
using System.Linq;
using Objectives.Verification;

namespace Objectives;

/// <summary>
/// Compares what an objective says about itself: its derivatives with differences of its values, its overloads with each
/// other, and, where it implements them, its reference, terms and batches with its value.
/// </summary>
/// <example>
/// <code>
/// GradientCheckResult check = GradientCheck.Run(problem, theta);
/// if (!check.Passed)
///     Console.Write(check);
/// </code>
/// </example>
public static class GradientCheck
{
    /// <summary>Runs all checks that apply to the objective, at θ.</summary>
    /// <param name="problem">
    /// The objective. Of <see cref="ISampledObjective{T}"/>, <see cref="ITermObjective{T}"/>, <see cref="IReferenceObjective{T}"/>,
    /// <see cref="IResidual{T}"/>, <see cref="IGaussNewton{T}"/>, <see cref="IFisher{T}"/> and <see cref="IConstrained{T}"/>, what it implements is checked too.
    /// </param>
    /// <param name="theta">The parameters, of length <see cref="IObjective{T}.ParameterCount"/>.</param>
    /// <param name="options">What is tried and accepted; the defaults if null.</param>
    /// <returns>The errors found. A value that is not finite at θ is a failed check, not an exception.</returns>
    /// <remarks>
    /// Gradient and Hessian-vector product are compared with extrapolated central differences, whose own error is estimated:
    /// a check fails only where the analytic value is outside what the differences can tell, on both sides of which the
    /// function is smooth. At a kink any number between the one-sided derivatives is accepted. Choose a θ without
    /// structure, such as small random numbers: at 0 much is symmetric, and mistakes cancel. Of an objective with
    /// <see cref="IStatedDerivatives"/> the gradient is not that of the value: what differences cannot tell is noted, not compared,
    /// and its errors are not a number; the proof in the generated file's header compares them, with held values held.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="theta"/> has another length.</exception>
    public static GradientCheckResult Run(
        ITwiceDifferentiable<double> problem, ReadOnlySpan<double> theta, GradientCheckOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (theta.Length != problem.ParameterCount)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"θ has length {theta.Length}; {problem.GetType().Name} has {problem.ParameterCount} parameters ({problem.Layout})."),
                nameof(theta));
        }

        var subject = new Subject(problem, theta.ToArray(), options ?? new GradientCheckOptions());
        string title = FormattableString.Invariant($"Gradient check of {problem.GetType().Name}, {theta.Length} parameters");
        GradientCheckItem finite = Finiteness.Check(subject);
        if (!finite.Passed)
            return new(title, [finite], double.NaN, double.NaN);

        // Differences of the value say nothing about a gradient that is not the value's.
        string stated = problem is IStatedDerivatives { StatedDerivatives: { Count: > 0 } sentences } ? string.Join("; ", sentences) : "";
        GradientCheckItem gradient = stated.Length > 0 ? Stated.Check(FirstOrder.Name, "gradient", stated) : FirstOrder.Check(subject);
        GradientCheckItem product = stated.Length > 0 ? Stated.Check(SecondOrder.Name, "product", stated) : SecondOrder.Check(subject);
        var checks = new List<GradientCheckItem> { finite, gradient, product };
        checks.AddRange(HessianStructure.Checks(subject, isSymmetric: stated.Length == 0));
        if (subject.IsFixed.Contains(true))
            checks.Add(FixedEntries.Check(subject));
        if (problem is IHessianObjective<double> hessian)
            checks.AddRange(HessianItself.Checks(subject, hessian));
        if (problem is IHyperparameterObjective<double> hyperparameters)
            checks.AddRange(MixedDerivatives.Checks(subject, hyperparameters, isSymmetric: stated.Length == 0));
        checks.AddRange(Curvatures.Checks(subject, isStated: stated.Length > 0));
        checks.AddRange(Overloads.Checks(subject));
        if (problem is IReferenceObjective<double> reference)
            checks.Add(ReferenceAgreement.Check(subject, reference));
        if (problem is ITermObjective<double> terms)
            checks.Add(Terms.Check(subject, terms));
        if (problem is ISampledObjective<double> { SampleCount: > 0 } sampled)
            checks.AddRange(Batches.Checks(subject, sampled));
        return new(title, checks, gradient.Error, product.Error);
    }
}
