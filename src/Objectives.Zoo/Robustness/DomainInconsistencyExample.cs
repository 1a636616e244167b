using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class DomainInconsistencyExample : Example<DomainInconsistency>
{
    public override GradientCheckOptions Options { get; } = new() { ReferenceTolerance = 1e-4 };

    protected override DomainInconsistency Problem(RandomData random, int samples) => new(x: random.Normals(samples, 3), y: random.Normals(samples)) { Kappa = 0.2 };

    public override IEnumerable<Check> Checks()
    {
        // Linear, one number: w = 1, x = 2 and 3, y = 1: r = 1, 2 and g = 2rx = 4, 12. Without a step both variances are 16, and the mean square is 80.
        var problem = new DomainInconsistency(x: new double[,] { { 2 }, { 3 } }, y: new double[] { 1, 1 }) { Eta = 0, Lambda = 1 };
        yield return new("no step", 80, problem.Value([1], DomainInconsistency.Term.Inconsistency));

        // ∇ₓ(r² + ρ|2rx|) = 2r + 2ρ|r + x| for r, x > 0: x̃ = x + η(2r + 2ρ(2x − 1)), with η = ½ and ρ = 1: 2 + 1 + 3 = 6 and 3 + 2 + 5 = 10; g̃ = 2·5·6 = 60 and 2·9·10 = 180.
        (problem.Eta, problem.Rho) = (0.5, 1);
        yield return new("a step", (Math.Pow(16 - 3600, 2) + ((3600 + 32400) / 2.0)) / 1e6, problem.Value([1], DomainInconsistency.Term.Inconsistency) / 1e6);
        yield return new("f", 2.5, problem.Value([1]) - problem.Value([1], DomainInconsistency.Term.Inconsistency), 1e-9);
    }
}
