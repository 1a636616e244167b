using System;
using GradBench.Protocol;
using Objectives;

namespace GradBench.Evals.Particle;

/// <summary>
/// The control w at which a particle crosses the axis nearest to the origin, by gradient descent. Of the two letters of a function's name the first is
/// the mode of the derivative by w, the second that of the accelerations along the path; r is reverse, f is forward.
/// </summary>
internal static class ParticleModule
{
    /// <summary>How many steps a path may take until it is followed further.</summary>
    private const int Steps = 512, MostSteps = 1 << 20;

    public static Module Module { get; } = new("particle",
        Function("rr", steps => new ReverseOverReverse(which: new[] { 0 }, k: 1) { Steps = steps }.Predict),
        Function("ff", steps => new ForwardOverForward(which: new[] { 0 }, k: 1) { Steps = steps }.Predict),
        Function("fr", steps => new ForwardOverReverse(which: new[] { 0 }, k: 1) { Steps = steps }.Predict),
        Function("rf", steps => new ReverseOverForward(which: new[] { 0 }, k: 1) { Steps = steps }.Predict));

    private static Function Function(string name, Func<int, Prediction> bind) => new(name, request =>
    {
        double[] start = [request.Number("w")], crossing = new double[2], found = start;
        int steps = Steps;
        Prediction predict = bind(steps);
        return new(() => found = GradientDescent.Minimize(Evaluate, start), json => Json.Number(json, found[0]));

        double Evaluate(double[] w, double[] gradient)
        {
            predict(w, crossing);
            while (double.IsNaN(crossing[0]) && steps < MostSteps)
            {
                predict = bind(steps *= 2);
                predict(w, crossing);
            }
            gradient[0] = crossing[1];
            return crossing[0];
        }
    });
}
