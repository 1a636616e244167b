using System;
using System.Collections.Generic;

namespace Objectives.Zoo;

internal sealed class NeuralCollapseExample : Example<NeuralCollapse>
{
    public override int TimedSamples => 512;

    protected override NeuralCollapse Problem(RandomData random, int samples) =>
        new(x: random.Normals(samples, 3), y: RandomData.Labels(samples, 3), k: 3, h: 2);

    public override IEnumerable<Check> Checks()
    {
        // Features at the corners of an equilateral triangle: no spread, angles of 2π/3. V = 0 gives log 3.
        double s = Math.Sqrt(3) / 2;
        double[,] corners = { { 1, 0 }, { -0.5, s }, { -0.5, -s } };
        var triangle = new NeuralCollapse(x: corners, y: new[] { 0, 1, 2 }, k: 3, h: 2) { Within = 1, Between = 1 };
        double[] identity = [1, 0, 0, 1];
        yield return new("equilateral", Math.Log(3) - (2 * Math.PI / 3), triangle.Value([.. new double[6], .. identity]));
        yield return new("turned and scaled", Math.Log(3) - (2 * Math.PI / 3), triangle.Value([.. new double[6], 0, -2, 2, 0]));

        // Two features x = ±1 in one of two classes: mean distance 1 from their centre 0; the other class has one. W = w: w²/2, halved by K.
        var spread = new NeuralCollapse(x: new double[,] { { 1 }, { -1 }, { 3 } }, y: new[] { 0, 0, 1 }, k: 2, h: 1) { Within = 1, Between = 0 };
        yield return new("spread", Math.Log(2) + 2, spread.Value([0, 0, 2]));
        yield return new("∇", [2], spread.Gradient(0, 0, 2)[2..]);
    }
}
