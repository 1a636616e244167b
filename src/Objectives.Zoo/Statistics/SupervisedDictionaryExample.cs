using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class SupervisedDictionaryExample : Example<SupervisedDictionary>
{
    protected override SupervisedDictionary Problem(RandomData random, int samples) =>
        new(X: random.Normals(7, 4), covariates: random.Normals(7, 2), y: RandomData.Labels(7, 3), r: 2, k: 2);

    public override IEnumerable<Check> Checks()
    {
        // Nothing learned: n log(K + 1) + ξ‖X‖², here 3 log 3 + ½·55.
        var classes = new SupervisedDictionary(X: new double[,] { { 1, 2 }, { 3, 4 }, { 5, 0 } }, covariates: new double[3, 1], y: new[] { 0, 1, 2 }, r: 1, k: 2) { Xi = 0.5 };
        yield return new("zeros", (3 * Math.Log(3)) + 27.5, classes.Value(new double[9]));

        foreach (bool byFilters in new[] { false, true })
        {
            // One sample of class 1, all numbers: log(1 + e^a) − a + ξ(x − h w)² with x = 3, x′ = 2, in the order w, h, β, γ.
            var one = new SupervisedDictionary(X: new double[,] { { 3 } }, covariates: new double[,] { { 2 } }, y: new[] { 1 }, r: 1) { Xi = 0.5, ByFilters = byFilters };
            string by = byFilters ? ", by filters" : "";

            // At w = 1, h = 2, β = log 2, γ = 0: a = 2 log 2, or 3 log 2; the error of the code is 1.
            double power = byFilters ? 8 : 4;
            yield return new("a fit" + by, Math.Log(1 + (1 / power)) + 0.5, one.Value([1, 2, Math.Log(2), 0]));

            // At 0, with the slope −½ in a: only γ moves f.
            yield return new("∇ at 0" + by, [0, 0, 0, -1], one.Gradient(new double[4]));

            // Times (1, 1, 1, 1): −2ξx between w and h, −½ between β and the code or −½x between β and w, x′²/4 for γ.
            double[] product = byFilters ? [-3 - 1.5, -3, -1.5, 1] : [-3, -3 - 0.5, -0.5, 1];
            yield return new("∇²·1 at 0" + by, product, one.Product(new double[4], [1, 1, 1, 1]));
        }
    }
}
