using Objectives;
using static Objectives.Functions;

namespace GradBench.Evals.Saddle;

/// <summary>f(x, y) = ‖x‖² − ‖y‖², and its greatest value over y, which gradient descent finds: a loop that <see cref="GradientDescent"/> describes.</summary>
internal static class Descent
{
    public static double Value(Vector x, Vector y) => x[0] * x[0] + x[1] * x[1] - (y[0] * y[0] + y[1] * y[1]);

    /// <summary>The gradient by y: one sweep back, or a derivative along each coordinate.</summary>
    public static Vector Slope(Vector x, Vector y, bool byReverse) => byReverse
        ? Gradient(v => Value(x, v), y)
        : [Derivative(u => Value(x, [u, y[1]]), y[0]), Derivative(u => Value(x, [y[0], u]), y[1])];

    /// <summary>max f(x, ·) from <paramref name="start"/>; NaN where the descent does not end within so many turns.</summary>
    public static double Greatest(Vector x, Vector start, int turns, bool byReverse)
    {
        Vector y = start, slope = -Slope(x, start, byReverse);
        double value = -Value(x, start), rate = GradientDescent.FirstRate;
        int steps = 0;
        for (int i = 0; i < turns; i++)
        {
            if (Norm(slope) <= GradientDescent.Tolerance)
                return -value;
            if (steps == GradientDescent.StepsBeforeDoubling)
            {
                rate *= 2;
                steps = 0;
            }
            else
            {
                Vector next = y - rate * slope;
                if (Norm(next - y) <= GradientDescent.Tolerance)
                    return -value;
                double there = -Value(x, next);
                if (there < value)
                {
                    y = next;
                    value = there;
                    slope = -Slope(x, y, byReverse);
                    steps++;
                }
                else
                {
                    rate /= 2;
                    steps = 0;
                }
            }
        }
        return double.NaN;
    }
}
