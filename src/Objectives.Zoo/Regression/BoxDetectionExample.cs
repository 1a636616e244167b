using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class BoxDetectionExample : Example<BoxDetection>
{
    protected override BoxDetection Problem(RandomData random, int samples)
    {
        double[,] centres = new double[samples, 2], boxes = new double[samples, 4];
        for (int i = 0; i < samples; i++)
        {
            (centres[i, 0], centres[i, 1]) = (5 * random.Uniform(), 5 * random.Uniform());
            (boxes[i, 0], boxes[i, 1]) = (centres[i, 0] - 0.2 - random.Uniform(), centres[i, 1] - 0.2 - random.Uniform());
            (boxes[i, 2], boxes[i, 3]) = (centres[i, 0] + 0.2 + random.Uniform(), centres[i, 1] + 0.2 + random.Uniform());
        }
        return new(x: random.Normals(samples, 2), centre: centres, score: random.Distributions(samples, 2), box: boxes, bins: 4);
    }

    public override IEnumerable<Check> Checks()
    {
        // Uniform bins 0 and 1: all distances are ½. The box (0, 0, 1, 1) beside (0, 0, 2, 2): IoU = ¼, ρ²/c² = ½/8, the same shape; 1 + ¼ branches.
        BoxDetection Bind(double[,] centre, double[,] box, int bins) => new(x: new double[,] { { 1 } }, centre: centre, score: new double[,] { { 0.4, 0.2 } }, box: box, bins: bins);
        var square = Bind(new[,] { { 0.5, 0.5 } }, new double[,] { { 0, 0, 2, 2 } }, 2);
        double[] zero = new double[square.ParameterCount];
        yield return new("a square in a larger one", 7.5 * 1.25 * 0.8125, square.Value(zero, BoxDetection.Term.Boxes));

        // Distances (1, ½, 1, ½) of three bins, (⅓, ⅓, ⅓) and (½, ½, 0): (0, 0, 2, 1) beside (0, 0, 1, 2). IoU = ⅓, ρ²/c² = ½/8, v = (4/π²)(atan ½ − atan 2)².
        var crossed = Bind(new double[,] { { 1, 0.5 } }, new double[,] { { 0, 0, 1, 2 } }, 3);
        double[] theta = new double[crossed.ParameterCount];
        for (int branch = 0; branch < 2; branch++)
            (theta[4 + (12 * branch) + 5], theta[4 + (12 * branch) + 11]) = (-800, -800);
        double turn = Math.Atan(0.5) - Math.Atan(2), crossing = 4 / (Math.PI * Math.PI) * turn * turn;
        yield return new("crossed boxes", 7.5 * 1.25 * (1 - (1.0 / 3) + 0.0625 + (crossing * crossing / (crossing + (2.0 / 3)))), crossed.Value(theta, BoxDetection.Term.Boxes));

        // Uniform logits on 16 bins: log 16 for every target within.
        var sides = Bind(new double[,] { { 3, 3 } }, new double[,] { { 0.7, 1.2, 9, 18 } }, 16);
        yield return new("sides by uniform bins", 1.5 * 1.25 * Math.Log(16), sides.Value(new double[sides.ParameterCount], BoxDetection.Term.Bounds));

        // Of a distance 2.3 the second bin has 0.7, the third 0.3: ∇ by the logits is p less these, a quarter of it for each side, times 1.5.
        double[] gradient = new double[sides.ParameterCount];
        sides.ValueAndGradient(new double[sides.ParameterCount], gradient, BoxDetection.Term.Bounds);
        yield return new("∇ of a side", [1.5 / 4 / 16, 1.5 / 4 * ((1 / 16.0) - 0.7), 1.5 / 4 * ((1 / 16.0) - 0.3)], gradient[5..8]);

        // Scores 0: log 2 for each class, over the sum of scores, 0.6. ∇ = ½(½ − t)/0.6, and a quarter of it.
        yield return new("classes", 0.5 * 1.25 * 2 * Math.Log(2) / 0.6, square.Value(zero, BoxDetection.Term.Labels));
        yield return new("∇ of classes", [0.05 / 0.6, 0.15 / 0.6, 0.0125 / 0.6, 0.0375 / 0.6], square.Gradient(zero)[..4]);

        // a is held. Boxes around one centre with w = h = 1, the target's 1 and 2: IoU = ½, v = (4/π²)(atan ½ − atan 1)², a = v/(v + ½).
        var tall = Bind(new double[,] { { 0, 0 } }, new double[,] { { -0.5, -1, 0.5, 1 } }, 2);
        double angle = Math.Atan(0.5) - (Math.PI / 4), v = 4 / (Math.PI * Math.PI) * angle * angle, a = v / (v + 0.5);
        double[] boxes = new double[tall.ParameterCount];
        tall.ValueAndGradient(new double[boxes.Length], boxes, BoxDetection.Term.Boxes);
        // By h: IoU = h/2 with the slope ½, v has 2·(4/π²)·angle·½, since atan(w/h) loses half of h's change. A side's distance has the slope ¼ in a bin's logit, and h two sides.
        double byHeight = 0.5 - (a * 4 / (Math.PI * Math.PI) * angle);
        yield return new("∇ of boxes, a held", [7.5 / 4 * byHeight, -7.5 / 4 * byHeight], boxes[6..8]);
    }
}
