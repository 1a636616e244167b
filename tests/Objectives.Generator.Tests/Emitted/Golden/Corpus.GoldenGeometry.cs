namespace Objectives.Generator.Tests.Emitted;

/// <summary>Published objectives of geometry and of dynamics.</summary>
internal static partial class Corpus
{
    private static Case[] GoldenGeometry =>
    [
        // F. Šrajer, Z. Kukelova, A. Fitzgibbon, A Benchmark of Selected Algorithmic Differentiation Tools, 2018: bundle adjustment.
        // A camera is its rotation (3), centre (3), focal length, principal point (2), radial distortion (2).
        new("BundleAdjustment", "cameras; points; observations", """
            [Size] int cameras, points, observations;
            [Parameter("cameras", 11)] Matrix camera;
            [Parameter("points", 3)] Matrix point;
            [Parameter("observations")] Vector w;
            [Sample] int from, seen, observation;
            [Sample(2)] Vector feature;
            Vector Cross(Vector a, Vector b) => [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
            Vector Rotated(Vector r, Vector v)
            {
                double square = SquaredNorm(r);
                if (square == 0)
                    return v + Cross(r, v);
                double angle = Sqrt(square), cosine = Cos(angle);
                Vector axis = r / angle;
                return cosine * v + Sin(angle) * Cross(axis, v) + (1 - cosine) * Dot(axis, v) * axis;
            }
            Vector Projected(Vector c, Vector v)
            {
                Vector p = Rotated(c[0..3], v - c[3..6]);
                Vector image = p[0..2] / p[2];
                double radius = SquaredNorm(image);
                return c[6] * (1 + c[9] * radius + c[10] * radius * radius) * image + c[7..9];
            }
            [Loss(Reduction.Sum)] double Reprojection() => SquaredNorm(w[observation] * (Projected(camera[from], point[seen]) - feature)) / 2;
            [Loss(Reduction.Sum)] double Weight() => Square(1 - w[observation] * w[observation]) / 2;
            """) { Ranges = "from 0 cameras-1; seen 0 points-1; observation 0 observations-1; point 1.5 2; camera -0.3 0.3", SingleTolerance = 1e-3 },
        // The chain y₀′ = x₀, yᵢ′ = xᵢyᵢ₋₁ over [0, 2] by the classical Runge–Kutta method (W. Kutta, 1901).
        new("RungeKutta", "n1", """
            [Size] int n1;
            [Parameter("n1")] Vector x;
            [Hyperparameter] int steps = 4;
            Vector Slope(Vector y) => Vector.From(n1, i => i == 0 ? x[0] : x[i] * y[i - 1]);
            [Regularizer] double Last()
            {
                double h = 2.0 / steps;
                Vector y = Vector.From(n1, i => 0.0);
                for (int s = 0; s < steps; s++)
                {
                    Vector k1 = Slope(y), k2 = Slope(y + h / 2 * k1), k3 = Slope(y + h / 2 * k2), k4 = Slope(y + h * k3);
                    y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
                }
                return y[^1];
            }
            """) { Ranges = "steps 2 6; x 0.5 2" },
    ];
}
