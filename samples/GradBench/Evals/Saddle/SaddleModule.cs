using System;
using GradBench.Protocol;

namespace GradBench.Evals.Saddle;

/// <summary>
/// A saddle point of f(x, y) = ‖x‖² − ‖y‖²: the x at which the greatest f(x, ·) is least, then the y that is greatest there. Of the two letters of a
/// function's name the first is the mode of the derivatives by x, the second that of those by y inside; r is reverse, f is forward.
/// </summary>
internal static class SaddleModule
{
    /// <summary>How many turns an inner descent may take until it is followed further.</summary>
    private const int Turns = 256, MostTurns = 1 << 20, Dimensions = 2;

    public static Module Module { get; } = new("saddle",
        Function("rr", true, (start, turns) => new ReverseOverReverse(which: new[] { 0 }, start: start, k: 1) { Turns = turns }.Predict),
        Function("ff", false, (start, turns) => new ForwardOverForward(which: new[] { 0 }, start: start, k: 1) { Turns = turns }.Predict),
        Function("fr", true, (start, turns) => new ForwardOverReverse(which: new[] { 0 }, start: start, k: 1) { Turns = turns }.Predict),
        Function("rf", false, (start, turns) => new ReverseOverForward(which: new[] { 0 }, start: start, k: 1) { Turns = turns }.Predict));

    private static Function Function(string name, bool isInnerReverse, Func<double[], int, Prediction> bind) => new(name, request =>
    {
        double[] start = request.Numbers("start"), value = new double[1 + Dimensions], found = new double[2 * Dimensions];
        if (start.Length != Dimensions)
            throw new InputException($"\"start\" has {start.Length} numbers; {Dimensions} are expected.");
        int turns = Turns;
        Prediction predict = bind(start, turns);
        double[,] at = new double[1, Dimensions];
        return new(
            () =>
            {
                double[] x = GradientDescent.Minimize(Greatest, start);
                (at[0, 0], at[0, 1]) = (x[0], x[1]);
                var opposite = new Opposite(x: at);
                double[] y = GradientDescent.Minimize((y, gradient) => isInnerReverse ? opposite.ValueAndGradient(y, gradient) : ByForward(opposite, y, gradient), start);
                x.CopyTo(found, 0);
                y.CopyTo(found, Dimensions);
            },
            json => Json.Numbers(json, found));

        double Greatest(double[] x, double[] gradient)
        {
            predict(x, value);
            while (double.IsNaN(value[0]) && turns < MostTurns)
            {
                predict = bind(start, turns *= 2);
                predict(x, value);
            }
            value.AsSpan(1).CopyTo(gradient);
            return value[0];
        }

        double ByForward(Opposite opposite, double[] y, double[] gradient)
        {
            opposite.Predict(y, value);
            value.AsSpan(1).CopyTo(gradient);
            return value[0];
        }
    });
}
