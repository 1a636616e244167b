namespace Objectives.Tests.Extremes;

/// <summary>A loss of one score, evaluated through its objective along the first parameter.</summary>
/// <param name="Value">The loss.</param>
/// <param name="Gradient">Its derivative in one parameter.</param>
/// <param name="Product">Its second derivative in that parameter and the first.</param>
internal readonly record struct Score(double Value, double Gradient, double Product)
{
    /// <summary>The objective at a point.</summary>
    public static Score Of(ITwiceDifferentiable<double> objective, double[] theta, int derivative = 0)
    {
        double[] gradient = new double[theta.Length], direction = new double[theta.Length], product = new double[theta.Length];
        direction[0] = 1;
        double value = objective.ValueAndGradient(theta, gradient, direction, product);
        return new(value, gradient[derivative], product[derivative]);
    }
}
