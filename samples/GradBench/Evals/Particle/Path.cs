using System;
using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Particle;

/// <summary>
/// A charged particle between two charges at rest, at (10, 10 − w) and (10, 0), from (0, 8) at speed (¾, 0), in Euler steps of 0.1 until it crosses the
/// axis y = 0. Its acceleration is minus the gradient of the potential, which <c>byReverse</c> or forward mode computes.
/// </summary>
internal static class Path
{
    private const double Step = 0.1;

    /// <summary>The square of where the axis is crossed, or NaN where it is not within so many steps.</summary>
    public static double Crossing(double w, int steps, bool byReverse)
    {
        double x = 0, y = 8, vx = 0.75, vy = 0;
        for (int i = 0; i < steps; i++)
        {
            Vector place = [x, y];
            Vector slope = byReverse ? ByReverse(place, w) : ByForward(place, w);
            x += Step * vx;
            y += Step * vy;
            if (y <= 0)
                return Square(x - y / vy * vx);
            vx -= Step * slope[0];
            vy -= Step * slope[1];
        }
        return double.NaN;
    }

    /// <summary>One sweep back through the potential.</summary>
    private static Vector ByReverse(Vector place, double w) => Gradient(p => Potential(p, w), place);

    /// <summary>A derivative along each coordinate.</summary>
    private static Vector ByForward(Vector place, double w) => [Derivative(x => Potential([x, place[1]], w), place[0]), Derivative(y => Potential([place[0], y], w), place[1])];

    private static double Potential(Vector p, double w) => Reciprocal(Distance(p, 10, 10 - w)) + Reciprocal(Distance(p, 10, 0));

    private static double Distance(Vector p, double x, double y) => Sqrt(Square(p[0] - x) + Square(p[1] - y));
}
