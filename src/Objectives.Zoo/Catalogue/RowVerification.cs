using System;
using System.Collections.Generic;
using System.Linq;

namespace Objectives.Zoo;

/// <summary>What was found when a row was verified: its known numbers, and its derivatives at several points.</summary>
/// <param name="Row">The row.</param>
/// <param name="Checks">The known numbers.</param>
/// <param name="Derivatives">The comparison of value, gradient and Hessian-vector product with differences and reference, for each point.</param>
public sealed record RowVerification(CatalogueRow Row, IReadOnlyList<Check> Checks, IReadOnlyList<GradientCheckResult> Derivatives)
{
    private const int Points = 3, Samples = 9;

    /// <summary>Whether everything agrees.</summary>
    public bool Passed => Checks.Count > 0 && Checks.All(c => c.Passed) && Derivatives.All(d => d.Passed);

    /// <summary>2 if gradients and Hessian-vector products agree with differences, 1 if only gradients do, 0 if none do.</summary>
    public int Order => !Agrees("gradient") ? 0 : !Agrees("Hessian-vector product") ? 1 : 2;

    /// <summary>The worst error of a gradient.</summary>
    public double GradientError => Derivatives.Max(d => d.Order1Error);

    /// <summary>The worst error of a Hessian-vector product.</summary>
    public double ProductError => Derivatives.Max(d => d.Order2Error);

    /// <summary>Verifies a row.</summary>
    /// <param name="row">The row.</param>
    public static RowVerification Run(CatalogueRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Example example = row.Example;
        ITwiceDifferentiable<double> problem = example.Bind(new RandomData(seed: 1), Samples);
        var random = new RandomData(seed: 2);
        var derivatives = new List<GradientCheckResult>();
        for (int point = 0; point < Points; point++)
            derivatives.Add(GradientCheck.Run(problem, example.Point(random, problem.ParameterCount), example.Options));
        return new(row, [.. example.Checks()], derivatives);
    }

    private bool Agrees(string name) => Derivatives.All(d => d.Checks.Any(c => c.Name == name && c.Passed));
}
