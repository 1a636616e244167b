using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class FrameAveragingExample : Example<FrameAveraging>
{
    public override int TimedSamples => 512;

    protected override FrameAveraging Problem(RandomData random, int samples) => new(X: random.Tensor(samples, 5, 2), y: random.Normals(samples));

    public override IEnumerable<Check> Checks()
    {
        // Points 0, 0, 3 on a line: −1, −1, 2 and their mirror image, with w = ½, b = 1, v = 2 and y = 0.
        var line = new FrameAveraging(X: new double[,,] { { { 0 }, { 0 }, { 3 } } }, y: new double[1], h: 1);
        double average = (2 * Math.Tanh(0.5)) + Math.Tanh(2) + (2 * Math.Tanh(1.5)) + Math.Tanh(0);
        yield return new("on a line", average * average / 2, line.Value([0.5, 1, 2]));
        yield return new("∂/∂v", average * average / 2, line.Gradient(0.5, 1, 2)[2]);

        // A cloud, turned, mirrored and shifted: the error and its derivatives stay.
        double[,,] cloud = new RandomData(seed: 1).Tensor(1, 5, 2), moved = new double[1, 5, 2];
        (double sine, double cosine) = Math.SinCos(1.1);
        for (int i = 0; i < 5; i++)
        {
            moved[0, i, 0] = (cosine * cloud[0, i, 0]) - (sine * cloud[0, i, 1]) + 3;
            moved[0, i, 1] = -((sine * cloud[0, i, 0]) + (cosine * cloud[0, i, 1])) - 2;
        }
        double[] theta = new RandomData(seed: 2).Normals(12), direction = new RandomData(seed: 3).Normals(12);
        var here = new FrameAveraging(X: cloud, y: new double[] { 1 });
        var there = new FrameAveraging(X: moved, y: new double[] { 1 });
        yield return new("moved", here.Value(theta), there.Value(theta));
        yield return new("∇, moved", here.Gradient(theta), there.Gradient(theta), 1e-11);
        yield return new("∇²·v, moved", here.Product(theta, direction), there.Product(theta, direction), 1e-11);
    }
}
