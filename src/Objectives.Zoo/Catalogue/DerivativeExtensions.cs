namespace Objectives.Zoo;

/// <summary>Derivatives as arrays, for checks and small experiments.</summary>
public static class DerivativeExtensions
{
    extension(ITwiceDifferentiable<double> problem)
    {
        /// <summary>∇f(θ).</summary>
        /// <param name="theta">The parameters.</param>
        public double[] Gradient(params double[] theta)
        {
            double[] gradient = new double[theta.Length];
            problem.ValueAndGradient(theta, gradient);
            return gradient;
        }

        /// <summary>∇²f(θ)·v.</summary>
        /// <param name="theta">The parameters.</param>
        /// <param name="direction">The vector v.</param>
        public double[] Product(double[] theta, double[] direction)
        {
            double[] product = new double[theta.Length];
            problem.HessianVectorProduct(theta, direction, product);
            return product;
        }
    }
}
